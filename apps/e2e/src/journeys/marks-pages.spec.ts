import { expect, test, type Locator, type Page } from '@playwright/test';
import { answerOf, numberIn } from './copied-figure.ts';
import { copyEveryForm } from './copy-question.ts';
import { signInAs } from './sign-in.ts';

/** The bar of one member: opens its panel by keyboard; its question is answered with the figure that stands beside it. */
async function openBar(page: Page, chart: string, name: string): Promise<Locator> {
  const figure = page.locator(`figure#${chart}`);
  const bar = figure.locator('li').filter({ has: page.getByRole('button', { name, exact: true }) });
  await bar.getByRole('button', { name, exact: true }).press('Enter');
  const panel = figure.getByRole('group', { name, exact: true });
  const [note = ''] = await bar.locator('small').allInnerTexts();
  const figureText = await bar.locator('span[class*="figure"]').innerText();
  const shown = numberIn(figureText.replace(note, ''));
  expect(await answerOf(page, await copyEveryForm(page, panel))).toBe(shown);
  return panel;
}

const FILTER = 'Lọc trang theo mục này';
const UNFILTER = 'Bỏ lọc theo mục này';
const LEVEL = 'Xem từng huyện, xã';

test('/groups: a group leads to its districts, a district filters the page and leads to its communes', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/groups?period=admin:2023-Y');
  const group = await openBar(page, 'groups', 'Học sinh');
  await expect(group.getByRole('button', { name: FILTER })).toHaveCount(0);
  await expect(group.getByRole('link', { name: 'Xem hoạt động: Học sinh' })).toHaveAttribute(
    'href',
    /\/activities\?(?=.*targetGroup=pupils)(?=.*period=admin(:|%3A)2023-Y)/,
  );
  await group.getByRole('link', { name: LEVEL }).press('Enter');
  await expect(page).toHaveURL(/group=pupils.*#group-places$/);

  const district = await openBar(page, 'group-places', 'Huyện Bắc Sơn');
  const records = district.getByRole('link', { name: 'Xem hoạt động: Huyện Bắc Sơn' });
  await expect(records).toHaveAttribute('href', /(?=.*district=)(?=.*targetGroup=pupils)/);
  await district.getByRole('button', { name: FILTER }).press('Enter');
  await expect(page).toHaveURL(/(?=.*district=)(?=.*group=pupils)/);
  await district.getByRole('button', { name: UNFILTER }).press('Enter');
  await expect(page).not.toHaveURL(/district=/);
  await district.getByRole('link', { name: LEVEL }).press('Enter');
  await expect(page).toHaveURL(/\/explore\?(?=.*district=)(?=.*targetGroup=pupils)(?=.*by=COMMUNE)/);
  await expect(page.locator('main figure').first()).toContainText('Xã');
});

test('/groups: another period keeps the district that was chosen', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/groups?period=admin:2023-Y&district=180@2020-01-01');
  await page.getByLabel('Kỳ báo cáo').selectOption('admin:2023-H1');
  await expect(page).toHaveURL(/period=admin(:|%3A)2023-H1/);
  await expect(page).toHaveURL(/district=/);
});

test('/groups: a cell of the matrix leads down, to its records and to its question', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/groups?period=admin:2023-Y');
  const matrix = page.locator('figure#group-topics');
  const cell = matrix.getByRole('button', { name: /^[\d.]+ ?, Học sinh, Ma túy$/ });
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const panel = matrix.getByRole('group', { name: 'Học sinh, Ma túy', exact: true });
  expect(await answerOf(page, await copyEveryForm(page, panel))).toBe(numberIn(await cell.innerText()));
  const about = /(?=.*targetGroup=pupils)(?=.*topic=drug_prevention)/;
  await expect(panel.getByRole('link', { name: LEVEL })).toHaveAttribute('href', about);
  await panel.getByRole('link', { name: 'Xem hoạt động: Học sinh, Ma túy' }).press('Enter');
  await expect(page).toHaveURL(about);
});

/** A member of each chart of the page of channels; the page has no filter by form, language or way of working. */
const CHANNELS = [
  { chart: 'onSite', name: 'Đài truyền thanh cấp xã', about: /channel=commune_radio/, filter: /channel=commune_radio/ },
  { chart: 'forms', name: '', about: /activityType=/, filter: null },
  { chart: 'languages', name: 'Tiếng Tày', about: /language=/, filter: null },
  { chart: 'broadcasts', name: '', about: /period=admin(:|%3A)2023-M/, filter: /period=admin(:|%3A)2023-M/ },
  { chart: 'ways', name: '', about: /flag=/, filter: null },
] as const;

for (const { chart, name, about, filter } of CHANNELS) {
  test(`/channels#${chart}: a bar leads down, to its records and to its question`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto('/channels?period=admin:2023-Y');
    const bars = page.locator(`figure#${chart} li button`);
    const member = name === '' ? await bars.first().innerText() : name;
    const panel = await openBar(page, chart, member);
    const level = panel.getByRole('link', { name: LEVEL });
    await expect(level).toHaveAttribute('href', about);
    await expect(panel.getByRole('link', { name: `Xem hoạt động: ${member}` })).toHaveAttribute('href', about);
    if (filter === null) {
      await expect(panel.getByRole('button', { name: FILTER })).toHaveCount(0);
    } else {
      await panel.getByRole('button', { name: FILTER }).press('Enter');
      await expect(page).toHaveURL(filter);
      await panel.getByRole('button', { name: UNFILTER }).press('Enter');
      await expect(page).not.toHaveURL(filter);
    }
    await level.press('Enter');
    await expect(page).toHaveURL(/\/explore\?(?=.*by=DISTRICT)/);
    await expect(page.locator('main figure').first()).toContainText('Huyện');
  });
}

test('/channels: the table opens beneath its row what the bar opens', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/channels');
  const chart = page.locator('figure#forms');
  await chart.getByRole('button', { name: 'Bảng số' }).click();
  const row = chart.locator('tbody th').getByRole('button').first();
  await row.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  const panel = chart.getByRole('group', { name: await row.innerText(), exact: true }).last();
  await expect(panel.getByRole('link', { name: LEVEL })).toBeVisible();
});

/** A task of each kind of question: narrowed to its member, and of a group of channels divided by groups. */
for (const { name, part, about } of [
  { part: 'matrix', name: 'Biên giới, phòng, chống tội phạm', about: /areaClass=border/ },
  { part: 'matrix', name: 'Hệ thống thông tin cơ sở, phòng, chống tội phạm', about: /columns=CHANNEL_GROUP/ },
  { part: 'bodies', name: 'Báo Lạng Sơn, phòng, chống tội phạm', about: /organisation=newspaper/ },
]) {
  test(`/mandate#${part}: ${name} leads down and to its question`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto('/mandate?period=admin:2023-Y');
    const chart = page.locator(`figure#${part}`);
    const cell = chart.getByRole('button', { name: new RegExp(`^${name}: `) });
    await cell.press('Enter');
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    const panel = chart.getByRole('group', { name, exact: true });
    expect(await copyEveryForm(page, panel)).toContain('topic: ["crime_prevention"]');
    const level = panel.getByRole('link', { name: LEVEL });
    await expect(level).toHaveAttribute('href', about);
    await level.press('Enter');
    await expect(page).toHaveURL(/\/explore\?(?=.*by=DISTRICT)(?=.*topic=crime_prevention)/);
    await expect(page.locator('main figure').first()).toBeVisible();
  });
}

test('/mandate#plans: the question behind the plans is taken along', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=admin:2023-Y');
  expect(await copyEveryForm(page, page.locator('figure#plans'))).toContain('groupBy: [PLAN]');
});

test('/mandate: a group of channels leads to as many records as its task counts, and the list names the group', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=admin:2023-Y');
  const matrix = page.locator('figure#matrix');
  const name = 'Hệ thống thông tin cơ sở, phòng, chống tội phạm';
  await matrix.getByRole('button', { name: new RegExp(`^${name}: `) }).press('Enter');
  const panel = matrix.getByRole('group', { name, exact: true });
  const [, count = ''] = /Hoạt động: ([\d.]+);/.exec(await panel.innerText()) ?? [];
  expect(numberIn(count)).toBeGreaterThan(0);
  await panel.getByRole('link', { name: `Xem hoạt động: ${name}` }).press('Enter');
  await expect(page.getByText(`${count} hoạt động`)).toBeVisible();
  const narrowed = page.getByRole('list', { name: 'Danh sách đang thu hẹp theo' });
  await expect(narrowed).toContainText('Nhóm kênh: Hệ thống thông tin cơ sở', { ignoreCase: true });
});

for (const { lang, period, why } of [
  { lang: 'vi', period: 'admin:2023-M02', why: 'Báo cáo chưa về, nên chưa có hoạt động nào để mở.' },
  { lang: 'vi', period: 'admin:2022-Q2', why: 'Chưa ghi nhận hoạt động nào và không có báo cáo nào đến hạn' },
  { lang: 'en', period: 'admin:2023-M02', why: 'Reports are missing here, so there are no activities to show yet.' },
])
  test(`a mark without activities says why it leads to none (${lang}, ${period})`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`/groups?period=${period}&lang=${lang}`);
    const name = lang === 'vi' ? 'Người lao động, Ma túy' : 'Workers, Drugs';
    const matrix = page.locator('figure#group-topics');
    await matrix.getByRole('button', { name: new RegExp(`, ${name}$`) }).press('Enter');
    const panel = matrix.getByRole('group', { name, exact: true });
    await expect(panel).toContainText(why);
    await expect(panel.getByRole('link', { name: /^(Xem hoạt động|Show activities)/ })).toHaveCount(0);
    // Whoever reads no records is told that instead.
    if (lang === 'vi') return;
    await signInAs(page, baseURL ?? '', 'ANALYST');
    await page.goto(`/groups?period=${period}&lang=${lang}`);
    await matrix.getByRole('button', { name: new RegExp(`, ${name}$`) }).press('Enter');
    await expect(panel).toContainText('Your role does not read');
    await expect(panel).not.toContainText(why);
  });

import { expect, test } from '@playwright/test';
import { answerOf, numberIn } from './copied-figure.ts';
import { copyEveryForm } from './copy-question.ts';
import { signInAs } from './sign-in.ts';

const LEVEL = 'Xem từng huyện, xã';
const TABLE = 'Bảng số';
const NO_FILTER = 'Trang này không có bộ lọc cho mục này.';

/** A mark of each list whose members are no filter of the page. */
const WORK = [
  { chart: 'plans', about: /plan=/ },
  { chart: 'movements', about: /(movement|campaignLink)=/ },
] as const;

for (const { chart: name, about } of WORK) {
  test(`/mandate#${name}: a bar and its row lead down, to records and to the question`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto('/mandate?period=admin:2023-Y&district=183@2020-01-01');
    const chart = page.locator(`figure#${name}`);
    const bar = chart
      .locator('li')
      .filter({ has: page.getByRole('button') })
      .first();
    const member = await bar.getByRole('button').first().innerText();
    const figure = numberIn(await bar.locator('span[class*="figure"]').innerText());
    await bar.getByRole('button').first().press('Enter');
    const panel = chart.getByRole('group', { name: member, exact: true });
    expect(await answerOf(page, await copyEveryForm(page, panel))).toBe(figure);
    await expect(panel).toContainText(NO_FILTER);
    await expect(panel.getByRole('link', { name: LEVEL })).toHaveAttribute('href', about);
    const records = panel.getByRole('link', { name: `Xem hoạt động: ${member}` });
    await expect(records).toHaveAttribute('href', /(?=.*period=admin(:|%3A)2023-Y)(?=.*district=183)/);
    await panel.getByRole('button', { name: 'Đóng' }).press('Enter');
    await chart.getByRole('button', { name: TABLE }).click();
    const row = chart.locator('tbody th').getByRole('button', { name: member, exact: true });
    await row.press('Enter');
    await records.press('Enter');
    await expect(page).toHaveURL(about);
    await expect(page.locator('#main [role="status"]').first()).toContainText(
      new RegExp(`^${String(figure)} hoạt động`),
    );
  });
}

test('/mandate#recognition: a cell leads to activities on its topic, and says what is not there', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=admin:2023-Y');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const chart = page.locator('figure#recognition');
  const cell = chart.getByRole('button', { name: /^[\d.]+ ?, Tập thể, Ma túy, Cấp tỉnh$/ });
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const panel = chart.getByRole('group', { name: 'Tập thể, Ma túy, Cấp tỉnh', exact: true });
  await expect(panel).toContainText('Khen thưởng không chia được theo huyện, xã');
  await expect(panel).toContainText('không lọc được theo khen thưởng');
  await expect(panel.getByRole('link')).toHaveAttribute('href', /(?=.*topic=drug_prevention)(?=.*2023-Y)/);
  await panel.getByRole('button', { name: 'Sao chép câu hỏi' }).press('Enter');
  await panel.getByRole('button', { name: 'Sao chép GraphQL' }).press('Enter');
  await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toContain('recognitions(query:');
});

test('/mandate#observances: an observance leads to its page, and to its question alone', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=admin:2023-Y');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const chart = page.locator('figure#observances');
  await chart.locator('li').getByRole('button').first().press('Enter');
  const panel = chart.getByRole('group');
  await panel.getByRole('button', { name: 'Sao chép câu hỏi' }).press('Enter');
  await panel.getByRole('button', { name: 'Sao chép GraphQL' }).press('Enter');
  const query = () => page.evaluate<string>('navigator.clipboard.readText()');
  await expect.poll(query).toMatch(/observanceLift\([\s\S]*observance: \["\w+"\]/);
  await panel.getByRole('link').press('Enter');
  await expect(page).toHaveURL(/\/observances\?.*year=202[23].*#observance-\w+$/);
});

test('/mandate#matrix: the row of a task opens what its cell opens', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=admin:2023-Y');
  const matrix = page.locator('figure#matrix');
  await matrix.getByRole('button', { name: TABLE }).click();
  await matrix.getByRole('button', { name: /^Biên giới ?, Tội phạm$/ }).press('Enter');
  const panel = matrix.getByRole('group', { name: 'Biên giới, phòng, chống tội phạm', exact: true });
  await expect(panel.getByRole('link', { name: LEVEL })).toHaveAttribute('href', /areaClass=border/);
});

test('/coverage#class-sets: an exact combination, from mark and row, is no filter and says so', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?period=admin:2023-Y&topic=drug_prevention');
  const chart = page.locator('figure#class-sets');
  const set = chart.locator('tbody').last().getByRole('button').first();
  const name = await set.innerText();
  await set.press('Enter');
  const panel = chart.getByRole('group', { name, exact: true });
  const query = await copyEveryForm(page, panel);
  expect(query).toContain('groupBy: [AREA_CLASS_COMBINATION]');
  expect(query).toContain('topic: ["drug_prevention"]');
  await expect(panel).toContainText('không lọc theo tổ hợp được');
  await panel.getByRole('button', { name: 'Đóng' }).press('Enter');
  await chart.getByRole('button', { name: TABLE }).click();
  await chart.getByRole('button', { name: `${name} , Từng tổ hợp (không chồng nhau)` }).press('Enter');
  await panel.getByRole('link', { name: 'Xem mọi tổ hợp theo huyện, xã' }).press('Enter');
  await expect(page).toHaveURL(/\/explore\?(?=.*AREA_CLASS_COMBINATION)(?=.*topic=drug_prevention)/);
  await expect(page.locator('main table').first()).toContainText('Huyện');
});

test('/coverage#levels: the row of a district filters the page, leads down, to records and to its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  // A topic on which the districts differ: on every topic together all of them are reached whole.
  await page.goto('/coverage?period=admin:2023-Y&topic=prostitution_prevention');
  const levels = page.locator('figure#levels');
  await levels.getByRole('button', { name: TABLE }).click();
  const row = levels.getByRole('row').filter({ hasText: 'Huyện Đình Lập' });
  await row.getByRole('button').press('Enter');
  const panel = levels.getByRole('group', { name: 'Huyện Đình Lập', exact: true });
  const query = await copyEveryForm(page, panel);
  expect(query).toContain('district: ["189@');
  const share = await answerOf(page, query);
  const [k = '', n = ''] = (await row.getByRole('cell').first().innerText()).split(' trên ');
  expect(share).toBeCloseTo(Number(k) / Number(n), 9);
  const district = /district=189/;
  await expect(panel.getByRole('link', { name: LEVEL })).toHaveAttribute('href', /(?=.*by=COMMUNE)(?=.*district=189)/);
  await expect(panel.getByRole('link', { name: /^Xem hoạt động/ })).toHaveAttribute('href', district);
  await panel.getByRole('button', { name: 'Lọc trang theo mục này' }).press('Enter');
  await expect(page).toHaveURL(district);
});

test('/districts#topics: the head of a column puts the page under its topic, as its small chart does', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/districts?period=admin:2023-Y');
  const topics = page.locator('figure#topics');
  await topics.getByRole('button', { name: TABLE }).click();
  const head = topics.getByRole('columnheader', { name: 'Ma túy' }).getByRole('button');
  await head.press('Enter');
  await expect(page).toHaveURL(/topic=drug_prevention/);
  await expect(head).toHaveAttribute('aria-pressed', 'true');
  const panel = topics.getByRole('group', { name: 'Ma túy', exact: true });
  expect(await copyEveryForm(page, panel)).toContain('topic: ["drug_prevention"]');
  await head.press('Enter');
  await expect(page).not.toHaveURL(/topic=/);
});

test('/groups: a cell of the table leads where the cell of the matrix does', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/groups?period=admin:2023-Y');
  const matrix = page.locator('figure#group-topics');
  await matrix.getByRole('button', { name: TABLE }).click();
  const cell = matrix.getByRole('button', { name: /^[\d.]+ ?, Học sinh, Ma túy$/ });
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const panel = matrix.getByRole('group', { name: 'Học sinh, Ma túy', exact: true });
  expect(await answerOf(page, await copyEveryForm(page, panel))).toBe(numberIn(await cell.innerText()));
});

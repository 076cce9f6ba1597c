import { expect, test } from '@playwright/test';
import { copyEveryForm } from './copy-question.ts';
import { linkOf } from './shared-link.ts';
import { signInAs } from './sign-in.ts';

const UNIT = 'Huyện Đình Lập';
const ADDRESS = '/districts?period=admin:2023-Y';

test('a mark of the funnel: its communes compared, one level down, its activities, its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(`${ADDRESS}&topic=drug_prevention`);
  const funnel = page.locator('figure#funnel');
  await funnel.getByRole('button', { name: /^Huyện Đình Lập\./ }).press('Enter');
  const panel = page.getByRole('group', { name: UNIT, exact: true });
  await expect(panel).toContainText('Giới hạn 95%');
  const query = await copyEveryForm(page, panel);
  expect(query).toMatch(/district: \["189@[^"]+"\]/);
  expect(query).toContain('topic: ["drug_prevention"]');
  await expect(panel.getByRole('link', { name: `Xem hoạt động: ${UNIT}` })).toHaveAttribute(
    'href',
    /\/activities\?(?=.*period=admin(:|%3A)2023-Y)(?=.*topic=drug_prevention)(?=.*district=189)/,
  );
  await expect(panel.getByRole('link', { name: 'Xem từng xã' })).toHaveAttribute(
    'href',
    /\/explore\?(?=.*measures=ACTIVITIES)(?=.*by=COMMUNE)(?=.*topic=drug_prevention)(?=.*district=189)/,
  );
  await panel.getByRole('button', { name: 'So sánh các xã trong đơn vị này' }).press('Enter');
  await expect(page).toHaveURL(/(?=.*level=COMMUNE)(?=.*district=189@)/);
  await expect(funnel.getByRole('button', { name: /^(Xã|Thị trấn) / }).first()).toBeVisible();
  // The table of the funnel opens what its marks open; a commune goes back to all communes, and down to its villages.
  await funnel.getByRole('button', { name: 'Bảng số' }).click();
  const row = funnel.getByRole('row').nth(1).getByRole('button');
  const commune = await row.innerText();
  await row.press('Enter');
  const ofCommune = page.getByRole('group', { name: commune, exact: true });
  expect(await copyEveryForm(page, ofCommune)).toMatch(/commune: \["[^"]+"\]/);
  await expect(ofCommune.getByRole('link', { name: `Xem hoạt động: ${commune}` })).toHaveAttribute('href', /commune=/);
  await ofCommune.getByRole('button', { name: 'So sánh lại mọi xã' }).press('Enter');
  await expect(page).not.toHaveURL(/district=/);
  await ofCommune.getByRole('button', { name: `Chỉ so sánh các xã của ${UNIT}` }).press('Enter');
  await expect(page).toHaveURL(/district=189@/);
  await ofCommune.getByRole('link', { name: 'Xem từng thôn' }).press('Enter');
  await expect(page).toHaveURL(/\/explore\?(?=.*by=COMMUNE(,|%2C)VILLAGE)(?=.*commune=)/);
  await expect(page.locator('#main table').first()).toContainText(commune);
});

test('a rank opens the panel of its unit beside it, a row of the topics beneath it', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(ADDRESS);
  const panel = page.getByRole('group', { name: UNIT, exact: true });
  const ranks = page.locator('figure#ranks');
  const rank = ranks.getByRole('button', { name: /^Huyện Đình Lập/ });
  await rank.press('Enter');
  await expect(panel).toHaveCount(1);
  await expect(ranks.getByRole('group', { name: UNIT, exact: true })).toBeInViewport();
  await expect(rank).toHaveAttribute('aria-pressed', 'true');
  await copyEveryForm(page, panel);
  await expect(panel.getByRole('link', { name: `Xem hoạt động: ${UNIT}` })).toHaveAttribute('href', /district=189/);

  const topics = page.locator('figure#topics');
  await topics.getByRole('button', { name: 'Bảng số' }).click();
  await topics.getByRole('button', { name: UNIT, exact: true }).press('Enter');
  await expect(panel).toHaveCount(1);
  await expect(topics.getByRole('group', { name: UNIT, exact: true })).toBeInViewport();
  await panel.getByRole('button', { name: 'Đóng' }).press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/unit=/);
});

test('a funnel of a topic filters the page, and leads down, to activities and to its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(ADDRESS);
  const topics = page.locator('figure#topics');
  await topics.getByRole('button', { name: /^Ma túy/ }).press('Enter');
  await expect(page).toHaveURL(/topic=drug_prevention/);
  const panel = topics.getByRole('group', { name: 'Ma túy', exact: true });
  const query = await copyEveryForm(page, panel);
  expect(query).toContain('comparison(');
  expect(query).toContain('topic: ["drug_prevention"]');
  await expect(panel.getByRole('link', { name: 'Xem hoạt động: Ma túy' })).toHaveAttribute(
    'href',
    /\/activities\?.*topic=drug_prevention/,
  );
  await expect(panel.getByRole('link', { name: 'Xem từng xã' })).toHaveAttribute(
    'href',
    /\/explore\?(?=.*by=COMMUNE)(?=.*topic=drug_prevention)/,
  );
  await panel.getByRole('button', { name: 'Bỏ lọc theo mục này' }).press('Enter');
  await expect(page).not.toHaveURL(/topic=/);
  await expect(panel).toHaveCount(0);
});

test('a line of the pair leads on for both units: the page, one level down, activities, its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(`${ADDRESS}&unit=189@2020-01-01&beside=178@2020-01-01`);
  const pair = page.locator('figure#pair');
  // All units together have a figure in every line, of a topic too.
  await expect(pair.getByRole('cell', { name: '…', exact: true })).toHaveCount(0);
  await pair.getByRole('button', { name: 'Hoạt động: Ma túy', exact: true }).press('Enter');
  const panel = pair.getByRole('group', { name: 'Hoạt động: Ma túy', exact: true });
  await expect(panel).toContainText(/Huyện Đình Lập: [\d.]+; Thành phố Lạng Sơn: [\d.]+/);
  const query = await copyEveryForm(page, panel);
  expect(query).toMatch(/district: \["189@[^"]+", "178@[^"]+"\]/);
  expect(query).toContain('measures: [ACTIVITIES]');
  for (const [unit, code] of [
    [UNIT, '189'],
    ['Thành phố Lạng Sơn', '178'],
  ] as const) {
    await expect(panel.getByRole('link', { name: `Xem hoạt động: ${unit}` })).toHaveAttribute(
      'href',
      new RegExp(`/activities\\?(?=.*topic=drug_prevention)(?=.*district=${code})`),
    );
  }
  await expect(panel.getByRole('link', { name: 'Xem từng xã' })).toHaveAttribute(
    'href',
    /\/explore\?(?=.*by=COMMUNE)(?=.*district=189.*178)(?=.*topic=drug_prevention)/,
  );
  await panel.getByRole('button', { name: 'Lọc trang theo mục này' }).press('Enter');
  await expect(page).toHaveURL(/topic=drug_prevention/);
  await panel.getByRole('button', { name: 'Đóng' }).press('Enter');

  // A measure that units are compared by becomes that of the page; no activity stands behind a number of residents.
  await pair.getByRole('button', { name: 'Dân số', exact: true }).press('Enter');
  const residents = pair.getByRole('group', { name: 'Dân số', exact: true });
  await expect(residents.getByRole('link', { name: 'Xem từng xã' })).toBeVisible();
  await expect(residents.getByRole('link', { name: /^Xem hoạt động/ })).toHaveCount(0);
  await pair.locator('tbody').getByRole('button').nth(3).press('Enter');
  await pair.getByRole('button', { name: 'So sánh các đơn vị theo chỉ tiêu này' }).press('Enter');
  await expect(page).toHaveURL(/measure=SESSIONS/);
});

test('a link of the page is read only: a mark says its figures and leads nowhere', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(`${ADDRESS}&topic=drug_prevention`);
  const link = await linkOf(page);
  const context = await browser.newContext({ locale: 'vi-VN' });
  const shown = await context.newPage();
  await shown.goto(link);
  await shown
    .locator('figure#funnel')
    .getByRole('button', { name: /^Huyện Đình Lập\./ })
    .press('Enter');
  const panel = shown.getByRole('group', { name: UNIT, exact: true });
  await expect(panel).toContainText('Giới hạn 95%');
  await expect(panel.getByRole('link')).toHaveCount(0);
  await expect(panel.getByRole('button')).toHaveText(['Đóng']);
  await expect(shown.locator('figure#pair tbody').getByRole('button')).toHaveCount(0);
  await expect(shown.locator('figure#topics').getByRole('group', { name: 'Ma túy', exact: true })).toHaveCount(0);
  await context.close();
  await page.getByRole('button', { name: 'Thu hồi' }).first().click();
});

test('the funnel has the whole width until a mark is picked, and nothing moves but by the pick', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/districts?period=admin:2023-Y');
  const funnel = page.locator('figure#funnel');
  const mark = funnel.getByRole('button', { name: /^Huyện Đình Lập\./ });
  await expect(mark).toBeVisible({ timeout: 20_000 });
  const widthOf = async () => (await funnel.boundingBox())?.width ?? 0;
  expect(await widthOf()).toBeGreaterThan(1100);
  const before = await page.evaluate<number>('window.shifts');
  await mark.click();
  const panel = page.getByRole('group', { name: 'Huyện Đình Lập', exact: true });
  await expect(panel).toBeVisible();
  expect(await widthOf()).toBeLessThan(1000);
  const [beside, chart] = [await panel.boundingBox(), await funnel.boundingBox()];
  expect(beside?.x).toBeGreaterThan((chart?.x ?? 0) + (chart?.width ?? 0));
  expect((await page.evaluate<number>('window.shifts')) - before).toBeLessThan(0.001);
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await expect(panel).toHaveCount(0);
  expect(await widthOf()).toBeGreaterThan(1100);
});

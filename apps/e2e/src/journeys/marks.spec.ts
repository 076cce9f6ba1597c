import { expect, test, type Locator } from '@playwright/test';
import { copyEveryForm } from './copy-question.ts';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('a bar of the gaps, by keyboard: the page under it, one level down, its records, its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-H1');
  await overviewIsDrawn(page);
  const gaps = page.locator('figure#gaps');
  const bars = gaps.locator('svg [role="button"]');
  // Tab reaches one bar, arrow keys the others.
  await expect(gaps.locator('svg [role="button"][tabindex="0"]')).toHaveCount(1);
  await bars.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(bars.nth(1)).toBeFocused();
  await expect(bars.nth(1)).toHaveAccessibleName(
    /^Biên giới, Mua bán người\. Trong loại: .* \(\d+\/21\); Phần còn lại: /,
  );
  await page.keyboard.press('Enter');
  await expect(bars.nth(1)).toHaveAttribute('aria-pressed', 'true');
  const panel = gaps.getByRole('group', { name: 'Biên giới, Mua bán người' });
  await expect(panel).toContainText(/Chênh lệch \(điểm\): [−+\d]/);

  const query = await copyEveryForm(page, panel);
  expect(query).toContain('areaClass: ["border"]');
  expect(query).toContain('topic: ["human_trafficking_prevention"]');
  await panel.getByRole('button', { name: 'Lọc trang theo mục này' }).press('Enter');
  await expect(page).toHaveURL(/topic=human_trafficking_prevention&areaClass=border/);
  await expect(page.locator('[data-measure="COMMUNE_COVERAGE"]')).toContainText('trên 21 xã');
  await panel.getByRole('button', { name: 'Bỏ lọc theo mục này' }).press('Enter');
  await expect(page).not.toHaveURL(/topic=|areaClass=/);
  await panel.getByRole('button', { name: 'Đóng' }).press('Enter');
  await expect(panel).toHaveCount(0);
  // The whole row takes the mouse, bar and interval or not.
  await bars.nth(1).click();
  await expect(panel.getByRole('link', { name: 'Xem hoạt động: Biên giới, Mua bán người' })).toHaveAttribute(
    'href',
    /\/activities\?(?=.*period=admin(:|%3A)2023-H1)(?=.*topic=human_trafficking_prevention)(?=.*areaClass=border)/,
  );
  await panel.getByRole('link', { name: 'Xem từng huyện, xã' }).press('Enter');
  await expect(page).toHaveURL(
    /\/coverage\?(?=.*topic=human_trafficking_prevention)(?=.*areaClass=border)(?=.*period=admin:2023-H1).*#levels$/,
  );
});

test('the table of the gaps opens what its bars open', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  const gaps = page.locator('figure#gaps');
  await gaps.getByRole('button', { name: 'Bảng số' }).click();
  const row = gaps.getByRole('button', { name: /^Biên giới ?, Mại dâm$/ });
  await row.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  const panel = gaps.getByRole('group', { name: 'Biên giới, Mại dâm' });
  await expect(panel.getByRole('button', { name: 'Lọc trang theo mục này' })).toBeVisible();
  await expect(panel.getByRole('link', { name: /^Xem hoạt động/ })).toBeVisible();
});

/** Marks that filter the page at once; what else they offer stands in a panel, or beside the chosen commune. */
const WALKS = [
  {
    ...{ route: '/', chart: '#coverage', name: 'Mại dâm, Biên giới' },
    mark: (chart: Locator) => chart.getByTitle('Lọc trang theo phòng, chống mại dâm, Biên giới'),
    filtered: /topic=prostitution_prevention&areaClass=border/,
    asked: ['topic: ["prostitution_prevention"]', 'areaClass: ["border"]'],
  },
  {
    ...{ route: '/coverage', chart: '#coverage', name: 'Ma túy, Biên giới' },
    mark: (chart: Locator) => chart.getByTitle('Lọc trang theo phòng, chống ma túy, Biên giới'),
    filtered: /topic=drug_prevention&areaClass=border/,
    asked: ['topic: ["drug_prevention"]', 'areaClass: ["border"]'],
  },
  {
    ...{ route: '/coverage', chart: '#class-sets', name: 'Biên giới' },
    mark: (chart: Locator) => chart.getByRole('button', { name: 'Biên giới', exact: true }),
    filtered: /areaClass=border/,
    asked: ['areaClass: ["border"]'],
  },
  {
    ...{ route: '/', chart: '#blind-spots', name: 'Mại dâm' },
    mark: (chart: Locator) => chart.getByRole('button', { name: 'Mại dâm', exact: true }),
    filtered: /topic=prostitution_prevention/,
    asked: ['topic: ["prostitution_prevention"]'],
  },
] as const;

for (const { route, chart: place, name, mark, filtered, asked } of WALKS) {
  test(`${route}${place}: a mark filters the page, and leads down, to records and to its question`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(route);
    const chart = page.locator(`figure${place}`);
    await mark(chart).press('Enter');
    await expect(page).toHaveURL(filtered);
    const panel = chart.getByRole('group', { name, exact: true });
    const query = await copyEveryForm(page, panel);
    for (const part of asked) expect(query).toContain(part);
    await expect(panel.getByRole('link', { name: 'Xem từng huyện, xã' })).toHaveAttribute('href', filtered);
    await expect(panel.getByRole('link', { name: `Xem hoạt động: ${name}` })).toHaveAttribute('href', filtered);
    await panel.getByRole('button', { name: 'Bỏ lọc theo mục này' }).press('Enter');
    await expect(page).not.toHaveURL(filtered);
  });
}

test('a commune that is a blind spot: the page under its district, its records, its question', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?topic=prostitution_prevention');
  await overviewIsDrawn(page);
  const spots = page.locator('figure#blind-spots');
  await spots
    .getByRole('button', { name: /^Lọc, sao chép… / })
    .first()
    .press('Enter');
  const commune = await spots.locator('tbody th').getByRole('link').first().innerText();
  const panel = spots.getByRole('group', { name: commune, exact: true });
  expect(await copyEveryForm(page, panel)).toMatch(/commune: \["[^"]+"\]/);
  await expect(panel.getByRole('link', { name: `Xem hoạt động: ${commune}` })).toHaveAttribute('href', /commune=/);
  await panel.getByRole('button', { name: /^Lọc trang theo (Huyện|Thành phố)/ }).press('Enter');
  await expect(page).toHaveURL(/district=/);
});

for (const route of ['/', '/coverage']) {
  test(`${route}#map: a tile and its row lead to its district, its records and its question`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(route);
    const map = page.locator('figure#map');
    await map.locator('svg g[role="button"][tabindex="0"]').press('Enter');
    await expect(page).toHaveURL(/unit=/);
    expect(await copyEveryForm(page, map.locator('section'))).toMatch(/commune: \["[^"]+"\]/);
    const commune = await map.locator('section h4').innerText();
    await map.getByRole('button', { name: 'Bảng số' }).click();
    await expect(map.getByRole('button', { name: commune })).toHaveAttribute('aria-pressed', 'true');
    await map.getByRole('row').nth(3).getByRole('button').press('Enter');
    await expect(map.getByRole('link', { name: 'Xem các hoạt động của xã' })).toHaveAttribute('href', /commune=/);
    await map.getByRole('button', { name: /^Lọc trang theo / }).press('Enter');
    await expect(page).toHaveURL(/district=/);
  });
}

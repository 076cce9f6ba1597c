import { expect, test } from '@playwright/test';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('the three communes most neglected on trafficking at the border: four choices from the overview', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.getByRole('link', { name: 'Độ phủ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Độ phủ' })).toBeVisible();
  await page.getByLabel('Nội dung', { exact: true }).selectOption('human_trafficking_prevention');
  await page.getByLabel('Loại địa bàn', { exact: true }).selectOption('border');
  await expect(page).toHaveURL(/\/coverage\?.*topic=human_trafficking_prevention&areaClass=border/);
  const longest = page.getByRole('region', { name: 'Vắng hoạt động lâu nhất' });
  await expect(longest.getByRole('listitem').nth(2)).toBeVisible();
  const three = (await longest.getByRole('button').allInnerTexts()).slice(0, 3);
  await expect(page.getByRole('link', { name: `lâu nhất: ${three.join(', ')}` })).toBeVisible();

  // The fourth opens one of them on the map, with the way to its records.
  await longest.getByRole('button').first().click();
  await expect(page).toHaveURL(/unit=/);
  await expect(page.locator('#map [aria-pressed="true"]')).toHaveAttribute('aria-label', new RegExp(three[0] ?? '-'));
  await expect(page.getByRole('link', { name: 'Xem các hoạt động của xã' })).toBeVisible();
});

test('from the province down to the records, by keyboard, the filters going along', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?topic=drug_prevention&period=admin:2023-Q2');
  const levels = page.locator('#levels');
  await levels.getByRole('button', { name: 'Huyện Cao Lộc' }).press('Enter');
  await expect(page).toHaveURL(/district=/);
  await expect(page.locator('#map')).toContainText('trên 22 xã');
  await levels
    .getByRole('link', { name: /^Xem hoạt động: Xã/ })
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/\/activities\?(?=.*period=admin:2023-Q2)(?=.*topic=drug_prevention)(?=.*commune=)/);
  await page.goBack();
  await levels.getByRole('button', { name: 'Toàn tỉnh' }).click();
  await expect(page).not.toHaveURL(/district=/);
});

test('the units of today are a choice away, and so is the question behind a chart', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/coverage?topic=prostitution_prevention');
  await page.getByLabel('Đơn vị hành chính').selectOption('LS_65');
  await expect(page).toHaveURL(/base=LS_65/);
  await expect(page.locator('#map svg g[role="button"]')).toHaveCount(65);
  await expect(page.locator('#levels')).toContainText('trên 65 xã');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#time').getByRole('button', { name: 'Sao chép câu hỏi' }).click();
  await page.locator('#time').getByRole('button', { name: 'Sao chép GraphQL' }).click();
  await expect(page.locator('#time').getByText('Đã sao chép')).toBeVisible();
  const query = await page.evaluate<string>('navigator.clipboard.readText()');
  const answer = await page.context().request.get('/graphql', { params: { query } });
  expect(await answer.text()).toContain('"REPORTING_MONTH"');
});

import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('a shared view opens without signing in, as it was shared, and ends when it is taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-Q2&topic=drug_prevention');
  await overviewIsDrawn(page);
  const activities = await page.locator('[data-measure="ACTIVITIES"]').innerText();
  await page.getByRole('button', { name: 'Chia sẻ bản xem này' }).click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
  expect(link).toMatch(/\/share#[\w-]{43}$/);
  await axeFindsNothing(page);

  const visitor = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const shown = await visitor.newPage();
  const asked: string[] = [];
  shown.on('request', (request) => {
    if (request.url().includes('/graphql')) asked.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await shown.goto(link);
  await overviewIsDrawn(shown);
  expect((await shown.locator('[data-measure="ACTIVITIES"]').innerText()).replace(/\s+/g, ' ')).toContain(
    activities.split('\n').at(-4) ?? '',
  );
  await expect(shown.getByText('Nội dung: Ma túy')).toBeVisible();
  // What the link holds no answer for is no choice on it: neither the map's topic nor a cell of the heatmap.
  await expect(shown.locator('#map select')).toHaveCount(2);
  await expect(shown.locator('#coverage td button')).toHaveCount(0);
  await axeFindsNothing(shown);
  // Who came, and the link: no question goes to the server.
  expect(asked.filter((text) => text.includes('analytics('))).toEqual([]);

  await page.getByRole('button', { name: 'Thu hồi' }).first().click();
  await page.getByText(/^Đã hết hạn hoặc thu hồi: \d/).click();
  await expect(page.getByText(/đã thu hồi\)/).first()).toBeVisible();
  await shown.reload();
  await expect(shown.getByText('Liên kết không mở được')).toBeVisible();
  await visitor.close();
});

test('a link stands on the account of its maker and among all links, where an administrator ends it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/?period=admin:2023-M03&areaClass=border');
  await page.getByRole('button', { name: 'Chia sẻ bản xem này' }).click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
  const said = /Tháng 3\/2023; Loại địa bàn: Biên giới: tạo .* dùng đến .* \(đang dùng\)/;
  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Liên kết đã tạo' }).getByText(said)).toBeVisible();
  await axeFindsNothing(page);

  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const admin = await other.newPage();
  await signInAs(admin, baseURL ?? '', 'ADMINISTRATOR');
  await admin.goto('/admin');
  await admin.getByRole('link', { name: 'Liên kết chia sẻ' }).click();
  const entry = admin.getByRole('listitem').filter({ hasText: said });
  // Whose it is, and nothing of what it shows.
  await expect(entry.locator('strong')).not.toBeEmpty();
  await axeFindsNothing(admin);
  await entry.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(entry.filter({ hasText: 'đang dùng' })).toHaveCount(0);
  await admin.getByText(/^Đã hết hạn hoặc thu hồi: \d/).click();
  await expect(admin.getByText(/Tháng 3\/2023; Loại địa bàn: Biên giới: .*đã thu hồi/).first()).toBeVisible();
  await admin.goto(link);
  await expect(admin.getByText('Liên kết không mở được')).toBeVisible();
  await other.close();
});

import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

test('an administrator declares a webhook, sees why a test of it failed, does it again, and removes it', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Trực ban ${String(Date.now())}`;
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/admin/webhooks');
  await page.getByLabel('Tên', { exact: true }).fill(name);
  await page.getByLabel('Địa chỉ nhận').fill('https://ten:matkhau@example.org/');
  await page.getByRole('button', { name: 'Khai địa chỉ' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('không có mật khẩu trong địa chỉ');
  // Nothing within the house is reached unless the operator allows it.
  await page.getByLabel('Địa chỉ nhận').fill('https://169.254.169.254/su-kien');
  await page.getByRole('button', { name: 'Khai địa chỉ' }).press('Enter');
  const shown = page.getByRole('status').filter({ hasText: 'Đã khai địa chỉ' });
  await expect(shown.locator('code')).toHaveText(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await axeFindsNothing(page);
  const hook = page.getByRole('listitem').filter({ hasText: name });
  await hook.getByRole('button', { name: `Gửi thử: ${name}` }).press('Enter');
  await expect(hook.getByText('Đã đưa một sự kiện thử vào hàng đợi')).toBeVisible();
  await hook.getByRole('button', { name: `Tạm dừng: ${name}` }).press('Enter');
  await expect(hook.getByText('đang tạm dừng')).toBeVisible();

  await page.goto('/admin/jobs');
  const failed = page.getByRole('listitem').filter({ hasText: 'mạng nội bộ chưa được phép' });
  await expect(failed.first()).toBeVisible({ timeout: 20_000 });
  await axeFindsNothing(page);
  await failed
    .first()
    .getByRole('button', { name: /^Làm lại/ })
    .press('Enter');
  await expect(page.getByText('Đã đưa việc vào hàng đợi lại')).toBeVisible();

  const auditor = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const reading = await auditor.newPage();
  await signInAs(reading, baseURL ?? '', 'AUDITOR');
  await reading.goto('/admin/webhooks');
  await expect(reading.getByText(name)).toBeVisible();
  await expect(reading.getByRole('button', { name: /Gửi thử|Khai địa chỉ/ })).toHaveCount(0);
  await reading.goto('/admin/jobs');
  await expect(reading.getByRole('heading', { name: 'Các việc gần đây' })).toBeVisible();
  await expect(reading.getByRole('button', { name: /^Làm lại/ })).toHaveCount(0);
  await auditor.close();

  await page.goto('/admin/webhooks');
  await hook.getByRole('button', { name: `Xóa: ${name}` }).press('Enter');
  await hook.getByRole('button', { name: 'Xóa hẳn' }).press('Enter');
  await expect(page.getByText(name)).toHaveCount(0);
});

test('somebody chooses how to be told about alerts, and finds it so again', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/account');
  const section = page.getByRole('region', { name: 'Thư về cảnh báo' });
  await section.getByLabel('Nhận thư').selectOption({ label: 'Ngay khi có cảnh báo mới' });
  await section.getByLabel('Yên lặng từ').fill('20:30');
  await section.getByRole('button', { name: 'Lưu lựa chọn' }).press('Enter');
  await expect(section.getByText('Đã lưu')).toBeVisible();
  await axeFindsNothing(page);
  await page.reload();
  await expect(section.getByLabel('Nhận thư')).toHaveValue('AT_ONCE');
  await expect(section.getByLabel('Yên lặng từ')).toHaveValue('20:30');
  await section.getByLabel('Nhận thư').selectOption({ label: 'Mỗi ngày làm việc một thư' });
  await section.getByLabel('Yên lặng từ').fill('21:00');
  await section.getByRole('button', { name: 'Lưu lựa chọn' }).press('Enter');
  await expect(section.getByText('Đã lưu')).toBeVisible();
});

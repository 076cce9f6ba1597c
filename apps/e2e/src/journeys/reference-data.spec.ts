import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in.ts';

test('an administrator adds a code by keyboard, mends a fault beside its field, and a reporter finds the code', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/admin/lists');
  await page.getByLabel('Danh mục', { exact: true }).selectOption('partner');
  await page.getByRole('button', { name: 'Thêm mã' }).press('Enter');
  const form = page.getByRole('form', { name: 'Thêm mã' });
  const code = `border_guard_${String(Date.now())}`;
  const name = `Bộ đội Biên phòng ${code.slice(-6)}`;
  await form.getByLabel('Mã', { exact: true }).fill('school');
  await form.getByLabel('Tên tiếng Việt').fill(name);
  await form.getByLabel('Tên tiếng Anh').fill('Border guard');
  await form.getByLabel('Tên tiếng Anh').press('Enter');
  await expect(form.getByLabel('Mã', { exact: true })).toHaveAccessibleDescription(/đã mang nghĩa “trường học”/);

  await form.getByLabel('Mã', { exact: true }).fill(code);
  await form.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.getByLabel('Tìm (không cần dấu)').fill(`bo doi bien phong ${code.slice(-6)}`);
  await page.getByRole('button', { name: `Xem và sửa ${name}` }).press('Enter');
  await expect(page.getByRole('table', { name: 'Lịch sử' }).getByRole('row')).toHaveCount(2);

  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  await page.getByText('Đơn vị phối hợp', { exact: true }).click();
  await expect(page.getByLabel(name).first()).toBeVisible();
});

test('a long list tells how many of how many stand there, and opens whole under the same button', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/admin/populations');
  const entries = page.getByRole('main').getByRole('button', { name: /^Xem và sửa/ });
  const count = page.getByRole('status').filter({ hasText: /^50 trên \d+ mục$/ });
  await expect(count).toBeVisible();
  const total = /trên (\d+) mục/.exec((await count.textContent()) ?? '')?.[1] ?? '';
  expect(Number(total)).toBeGreaterThan(50);
  await expect(entries).toHaveCount(50);
  await page.getByRole('button', { name: `Hiện cả ${total} mục` }).press('Enter');
  await expect(entries).toHaveCount(Number(total));
  await expect(page.getByRole('button', { name: 'Thu gọn' })).toBeFocused();
  await expect(page.getByText(/^Tỉnh Lạng Sơn: /)).toHaveCount(1);
  await expect(page.getByText(/^Thành phố Lạng Sơn: /).first()).toBeVisible();
});

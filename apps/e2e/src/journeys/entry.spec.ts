import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

/** Presses keys one by one and counts them: every key is an interaction. */
class Keys {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count += 1;
    }
  }

  /** Tab until a field has the focus. */
  async to(id: string): Promise<void> {
    const focused = () => this.page.evaluate<string>('document.activeElement?.id ?? ""');
    for (let tabs = 0; tabs < 20; tabs += 1) {
      if ((await focused()) === id) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${id}`);
  }
}

async function openForm(page: Page, baseURL: string | undefined): Promise<void> {
  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  await expect(page.getByRole('checkbox', { name: 'Ma túy' })).toBeVisible();
}

test('one activity is entered by keyboard alone in fewer than 25 interactions', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  const keys = new Keys(page);
  await keys.press('Tab', 'Enter');
  await keys.to('entry-organisation');
  await keys.press('Tab', 'Space');
  await keys.to('entry-attendances');
  await keys.press('4', '5', 'Enter');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await expect(page.getByText(/đang chờ duyệt/)).toBeVisible();
  expect(keys.count).toBeLessThan(25);
  await axeFindsNothing(page);
});

test('personal data stops the entry, and the way leads to the field', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  await page.getByRole('checkbox', { name: 'Tội phạm' }).check();
  await page.getByLabel('Lượt người', { exact: true }).fill('4O');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa lưu được');
  await page.getByLabel('Lượt người', { exact: true }).fill('61');
  await page.getByLabel('Ghi chú', { exact: true }).fill('Liên hệ 0912 345 678');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('một số điện thoại');
  await page.getByRole('alert').getByRole('link', { name: 'Ghi chú' }).click();
  await expect(page.getByLabel('Ghi chú', { exact: true })).toBeFocused();
  await axeFindsNothing(page);
  await page.reload();
  await expect(page.getByLabel('Lượt người', { exact: true })).toHaveValue('61');
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('');
});

test('a repeated event is asked about, saved with its reason, changed and taken back', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  const enter = async () => {
    await page.getByRole('checkbox', { name: 'Mại dâm' }).check();
    await page.getByLabel('Lượt người', { exact: true }).fill('33');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  };
  await enter();
  await page.getByRole('button', { name: 'Nhập hoạt động khác' }).click();
  await enter();
  await expect(page.getByRole('alert')).toContainText('có thể đã được ghi', { ignoreCase: true });
  await page.getByLabel('Lý do vẫn giữ').fill('Hai buổi ở hai thôn');
  await page.getByRole('button', { name: 'Lưu với lý do trên' }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: /^Sửa/ }).first().click();
  await page.getByLabel('Lượt người', { exact: true }).fill('330');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();

  await page
    .getByRole('button', { name: /^Rút lại/ })
    .first()
    .click();
  await page.getByLabel('Lý do rút lại').fill('Ghi nhầm ngày');
  await page.getByRole('button', { name: 'Rút lại hoạt động này' }).click();
  await expect(page.getByText('đã rút')).toBeVisible();
});

test('a reader without the right is told so and sees no form', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/entry');
  await expect(page.getByText('Vai trò của bạn không nhập hoạt động')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhập hoạt động' })).toHaveCount(0);
});

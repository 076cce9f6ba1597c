import { expect, type Page } from '@playwright/test';

/** Makes a link of the page that is open, and gives its address. */
export async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Chia sẻ bản xem này' }).click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = page.getByLabel('Liên kết', { exact: true });
  await expect(link).toBeVisible({ timeout: 60_000 });
  return link.inputValue();
}

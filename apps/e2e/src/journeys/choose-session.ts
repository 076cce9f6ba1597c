import type { Page } from '@playwright/test';

/**
 * Chooses a session with people in the form of one activity: the page proposes form and channel of what was entered last,
 * and broadcasts have no attendances.
 */
export async function chooseSession(page: Page): Promise<void> {
  const session = { label: 'Buổi tuyên truyền trực tiếp' };
  const inPerson = { label: 'Truyền thông trực tiếp tại cộng đồng' };
  await page.getByLabel('Hình thức', { exact: true }).selectOption(session);
  await page.getByLabel('Kênh', { exact: true }).selectOption(inPerson);
}

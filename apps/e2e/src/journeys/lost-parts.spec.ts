import { expect, test } from '@playwright/test';
import { chooseSession } from './choose-session.ts';
import { signInAs } from './sign-in.ts';

// What a worker fetches is not seen from here.
test.use({ serviceWorkers: 'block' });

test('a line that is lost before the services of the menu have come takes these away and not what is being entered', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'REPORTER');
  const lost = /\/assets\/(open-alert-count|search-dialog|live-updates|sign-out)/;
  await page.route(lost, (route) => route.abort());
  const missing = page.waitForEvent('requestfailed', (request) => request.url().includes('open-alert-count'));
  await page.goto('/entry');
  await chooseSession(page);
  const attendances = page.getByLabel('Lượt người', { exact: true });
  await attendances.fill('34');
  await missing;
  await page.getByRole('button', { name: 'Tìm xã, trang, số đo' }).click();
  await expect(page.getByRole('alert').getByText('Chưa tải được phần này.')).toBeVisible();
  await expect(attendances).toHaveValue('34');
});

import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { overviewIsDrawn, signInAs, type SampleRole } from './sign-in.ts';

interface Route {
  readonly path: string;
  readonly role: SampleRole | null;
  readonly ready: (page: Page) => Promise<void>;
}

const heading = (name: string) => async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.waitForLoadState('networkidle');
};
const ROUTES: readonly Route[] = [
  { path: '/', role: 'COMMITTEE', ready: overviewIsDrawn },
  { path: '/sign-in', role: null, ready: heading('Đăng nhập') },
  { path: '/import', role: 'LEAD_DEPARTMENT', ready: heading('Nhập tệp báo cáo') },
  { path: '/entry', role: 'REPORTER', ready: heading('Nhập hoạt động') },
  { path: '/summaries', role: 'COMMITTEE', ready: heading('Biểu tổng hợp') },
  { path: '/activities', role: 'COMMITTEE', ready: heading('Hoạt động') },
];

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const { path, role, ready } of ROUTES) {
  for (const [look, media] of Object.entries(LOOKS)) {
    test(`axe finds nothing on ${path} in ${look}`, async ({ page, baseURL }) => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      if (role) await signInAs(page, baseURL ?? '', role);
      await page.goto(path);
      await ready(page);
      await axeFindsNothing(page);
    });
  }

  test(`${path} fits 320 px without sideways scrolling, in both languages`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    if (role) await signInAs(page, baseURL ?? '', role);
    for (const lang of ['vi', 'en']) {
      await page.goto(`${path}?lang=${lang}`);
      await page.waitForLoadState('networkidle');
      if (path === '/') await overviewIsDrawn(page);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width, lang).toBeLessThanOrEqual(320);
    }
  });
}

test('the committee finds its way by keyboard alone: sign in, filter, table, map, records', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await page.getByRole('button', { name: /Ban Chỉ đạo 138/ }).focus();
  await page.keyboard.press('Enter');
  await overviewIsDrawn(page);

  await page.getByLabel('Nội dung', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/topic=/);

  await page.locator('#trend').getByRole('button', { name: 'Bảng số' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#trend').getByRole('table')).toBeVisible();

  const tiles = page.locator('#map svg g[role="button"]');
  await expect(page.locator('#map svg g[role="button"][tabindex="0"]')).toHaveCount(1);
  await page.locator('#map svg g[role="button"][tabindex="0"]').focus();
  const first = await page.locator(':focus').getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const second = await page.locator(':focus').getAttribute('aria-label');
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/unit=/);
  await expect(tiles.and(page.locator('[aria-pressed="true"]'))).toHaveAttribute('aria-label', second ?? '');

  await page.getByRole('link', { name: 'Xem các hoạt động của xã' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/activities\?.*commune=/);
});

test('three communes most neglected on trafficking at the border are two choices away', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.getByLabel('Nội dung', { exact: true }).selectOption('human_trafficking_prevention');
  await page.getByLabel('Loại địa bàn', { exact: true }).selectOption('border');
  const rows = page.locator('#blind-spots tbody tr').filter({ has: page.getByRole('link') });
  await expect(rows.filter({ hasNotText: 'Biên giới' })).toHaveCount(0);
  expect(await rows.count()).toBeGreaterThanOrEqual(3);
});

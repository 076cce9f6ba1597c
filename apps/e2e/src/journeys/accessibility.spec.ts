import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { routerPaths } from '../screenshots/router-paths.mjs';
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
  { path: '/coverage', role: 'COMMITTEE', ready: heading('Độ phủ') },
  { path: '/districts', role: 'COMMITTEE', ready: heading('So sánh các đơn vị') },
  { path: '/groups', role: 'ANALYST', ready: heading('Đối tượng') },
  { path: '/channels', role: 'COMMITTEE', ready: heading('Kênh và hình thức') },
  { path: '/explore', role: 'COMMITTEE', ready: heading('Khám phá') },
  {
    path: '/explore?measures=ATTENDANCES,COMMUNE_COVERAGE&by=TARGET_GROUP,DISTRICT&columns=TARGET_GROUP',
    role: 'ANALYST',
    ready: heading('Khám phá'),
  },
  { path: '/sign-in', role: null, ready: heading('Đăng nhập') },
  { path: '/import', role: 'LEAD_DEPARTMENT', ready: heading('Nhập tệp báo cáo') },
  { path: '/entry', role: 'REPORTER', ready: heading('Nhập hoạt động') },
  { path: '/mandate', role: 'COMMITTEE', ready: heading('Nhiệm vụ') },
  { path: '/observances', role: 'COMMITTEE', ready: heading('Ngày, tháng hành động') },
  { path: '/guidance', role: 'LEAD_DEPARTMENT', ready: heading('Đôn đốc, hướng dẫn') },
  { path: '/pack?pages=channels.mandate', role: 'COMMITTEE', ready: heading('Bộ tài liệu họp') },
  { path: '/wall', role: 'COMMITTEE', ready: heading('Tuyên truyền phòng, chống tội phạm') },
  { path: '/share', role: null, ready: heading('Bản xem được chia sẻ') },
  { path: '/accessibility', role: null, ready: heading('Tuyên bố về khả năng tiếp cận') },
  { path: '/help', role: 'COMMITTEE', ready: heading('Trợ giúp') },
  { path: '/summaries', role: 'COMMITTEE', ready: heading('Biểu tổng hợp') },
  { path: '/reporting', role: 'LEAD_DEPARTMENT', ready: heading('Tình hình báo cáo') },
  { path: '/reporting?view=new', role: 'LEAD_DEPARTMENT', ready: heading('Tình hình báo cáo') },
  { path: '/reporting?view=schedules', role: 'LEAD_DEPARTMENT', ready: heading('Tình hình báo cáo') },
  { path: '/reporting?view=plans', role: 'LEAD_DEPARTMENT', ready: heading('Tình hình báo cáo') },
  { path: '/reports', role: 'LEAD_DEPARTMENT', ready: heading('Báo cáo') },
  { path: '/verify', role: null, ready: heading('Xác minh báo cáo') },
  { path: '/activities', role: 'COMMITTEE', ready: heading('Hoạt động') },
  { path: '/duplicates', role: 'LEAD_DEPARTMENT', ready: heading('Có thể là cùng một sự việc') },
  { path: '/duplicates?view=links', role: 'LEAD_DEPARTMENT', ready: heading('Có thể là cùng một sự việc') },
  { path: '/alerts', role: 'LEAD_DEPARTMENT', ready: heading('Cảnh báo') },
  { path: '/alerts?view=rules', role: 'LEAD_DEPARTMENT', ready: heading('Cảnh báo') },
  { path: '/invitation', role: null, ready: heading('Nhận lời mời') },
  { path: '/new-password', role: null, ready: heading('Đặt mật khẩu mới') },
  { path: '/account', role: 'ANALYST', ready: heading('Tài khoản của tôi') },
  { path: '/admin/users', role: 'ADMINISTRATOR', ready: heading('Tài khoản') },
  { path: '/admin/organisations', role: 'ADMINISTRATOR', ready: heading('Cơ quan') },
  { path: '/admin/lists', role: 'ADMINISTRATOR', ready: heading('Danh mục') },
  { path: '/admin/classes', role: 'ADMINISTRATOR', ready: heading('Phân loại địa bàn') },
  { path: '/admin/populations', role: 'ADMINISTRATOR', ready: heading('Số dân') },
  { path: '/admin/outlines', role: 'ADMINISTRATOR', ready: heading('Ranh giới đơn vị') },
  { path: '/admin/shares', role: 'ADMINISTRATOR', ready: heading('Liên kết chia sẻ') },
  { path: '/admin/jobs', role: 'ADMINISTRATOR', ready: heading('Việc chạy nền') },
  { path: '/admin/webhooks', role: 'ADMINISTRATOR', ready: heading('Webhook') },
  { path: '/admin/mail', role: 'ADMINISTRATOR', ready: heading('Thư điện tử') },
  { path: '/admin/audit', role: 'ADMINISTRATOR', ready: heading('Nhật ký') },
];

/** In this order one thing changes at a time: a page that is still changing its scheme has no colours to judge. */
const LOOKS = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  light: { colorScheme: 'light', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

async function fitsNarrow(page: Page, language: string): Promise<void> {
  // What comes a moment later settles first.
  await expect
    .poll(() => page.evaluate<number>('document.documentElement.scrollWidth'), { message: `width in ${language}` })
    .toBeLessThanOrEqual(320);
}

// A page is opened once and looked at in every way it can be seen: what takes the time is opening it.
for (const { path, role, ready } of ROUTES) {
  test(`${path} passes axe in three looks and fits 320 px, in both languages`, async ({ page, baseURL }) => {
    test.slow();
    if (role) await signInAs(page, baseURL ?? '', role);
    await page.emulateMedia({ ...LOOKS.dark, reducedMotion: 'reduce' });
    await page.goto(path);
    await ready(page);
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      // The page hears of the change a moment later than the style sheets do.
      await expect(page.locator(`html[data-mantine-color-scheme="${media.colorScheme}"]`)).toBeAttached();
      await axeFindsNothing(page, look);
    }

    await page.setViewportSize({ width: 320, height: 640 });
    await fitsNarrow(page, 'vi');
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    await page.waitForLoadState('networkidle');
    if (path === '/') await overviewIsDrawn(page);
    await fitsNarrow(page, 'en');
  });
}

test('every address of the router is among them', async () => {
  // `/admin` shows nothing of its own: it leads to the first section that the role opens.
  const looked = new Set(['/admin', ...ROUTES.map(({ path }) => path.split('?')[0])]);
  expect((await routerPaths()).filter((path) => !looked.has(path))).toEqual([]);
});

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

import { readFile, stat } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

/** Height of the page between its margins, in CSS pixels: 297 mm less 16 and 18. */
const SHEET_HEIGHT = (263 / 25.4) * 96;
const SHEET_WIDTH = (182 / 25.4) * 96;

const BUSY = JSON.stringify({ errors: [{ message: 'busy', extensions: { code: 'BUSY' } }] });

/** Questions are named by the hash of their document; the name of the operation stands beside it. */
function asksFor(operation: string, url: string): boolean {
  return new URL(url).searchParams.get('operationName') === operation;
}

async function packIsReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeEnabled({ timeout: 30_000 });
}

/** The printed document: each sheet is one page object. */
async function sheetsOf(page: Page, file: string): Promise<number> {
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  return (await readFile(file, 'latin1')).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the committee takes a page with its filters into a pack, orders its parts and prints it on A4', async ({
  page,
  baseURL,
}, testInfo) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-Q2&topic=drug_prevention');
  await overviewIsDrawn(page);
  await page.getByRole('link', { name: 'In, ghép vào bộ tài liệu họp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bộ tài liệu họp' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '1. Tổng quan' })).toBeVisible();
  const title = page.getByRole('region', { name: 'Tình hình tuyên truyền' });
  await expect(title).toContainText('Nội dung: Ma túy');
  await expect(title).toContainText('Quý II/2023');
  await expect(title).toContainText('số liệu đầy đủ, dùng trong nội bộ');
  await expect(title).toContainText('SỐ LIỆU MẪU');

  await page.getByRole('checkbox', { name: 'Đối tượng' }).check();
  await page.getByRole('button', { name: 'Đưa phần “Đối tượng” lên trên' }).press('Enter');
  await page.getByLabel('Cơ quan yêu cầu').selectOption('committee_138');
  await page.getByLabel('Tên tài liệu').fill('Tài liệu họp quý II');
  await expect(page).toHaveURL(/pages=groups\.overview/);
  await expect(page.getByRole('heading', { name: '1. Đối tượng' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2. Tổng quan' })).toBeVisible();
  // What was typed stays on the page: addresses are passed on and kept.
  expect(page.url()).not.toContain('h%E1%BB%8Dp');
  expect(page.url()).not.toContain('title');
  const renamed = page.getByRole('region', { name: 'Tài liệu họp quý II' });
  await expect(renamed).toContainText('Ban Chỉ đạo 138 tỉnh');
  // What a part cannot follow is told there, and nowhere else.
  await expect(page.locator('[data-part="groups"]')).toContainText('Bộ lọc không dùng được cho phần này: Nội dung');
  await expect(page.locator('[data-part="overview"]')).not.toContainText('Bộ lọc không dùng được');
  await packIsReady(page);
  // The title page says so too, and claims no filter for a part that has none.
  await expect(renamed).toContainText('Nội dung: Ma túy (phần 2)');
  // Each picture has its table beneath it; a list that shows its figures has none.
  await expect(page.locator('#overview-map table')).toBeVisible();
  await expect(page.locator('#overview-trend table')).toBeVisible();
  await expect(page.locator('#groups-groups table')).toHaveCount(0);

  expect(await sheetsOf(page, testInfo.outputPath('pack.pdf'))).toBeGreaterThan(6);
});

test('a pack with a part that could not be asked or loaded is not ready, and says so', async ({ page, baseURL }) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  // A question without an answer, on one part; the files of another part do not come.
  await page.route('**/graphql*', (route) =>
    asksFor('CoverageTime', route.request().url())
      ? route.fulfill({ status: 503, contentType: 'application/json', body: BUSY })
      : route.fallback(),
  );
  const files = '**/assets/channel-figures-*.js';
  await page.route(files, (route) => route.abort());
  await page.goto('/pack?pages=coverage.channels.groups');
  await expect(page.getByText('Chưa lấy đủ số liệu')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeDisabled();
  await expect(page.locator('[data-part="coverage"] [role="alert"]')).toBeVisible();
  await expect(page.locator('[data-part="channels"] [role="alert"]')).toContainText('Không tải được phần này');
  // One failure is mended, the other still stands; without its part the rest is whole.
  await page.unroute('**/graphql*');
  await page.getByRole('button', { name: 'Lấy lại số liệu' }).click();
  await expect(page.locator('[data-part="coverage"] [role="alert"]')).toHaveCount(0);
  await expect(page.getByText('Chưa lấy đủ số liệu')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Kênh và hình thức' }).uncheck();
  await packIsReady(page);
  await expect(page.getByText('Đã có đủ số liệu của 2 phần.')).toBeVisible();
});

test('another map of units drops the district, and the title page says which parts are told on it', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/pack?pages=overview.coverage&period=admin:2023-Q2');
  await page.getByLabel('Huyện, thành phố').selectOption({ label: 'Huyện Cao Lộc' });
  const title = page.getByRole('region', { name: 'Tình hình tuyên truyền' });
  await expect(title).toContainText('Huyện, thành phố: Huyện Cao Lộc');
  await expect(title).toContainText('khi chưa lọc');
  await page.getByLabel('Đơn vị hành chính').selectOption('LS_65');
  await expect(title).not.toContainText('Cao Lộc');
  await expect(page).not.toHaveURL(/district/);
  // All parts are drawn anew before the choices are.
  await expect(page.getByLabel('Huyện, thành phố', { exact: true })).toBeDisabled({ timeout: 30_000 });
  await expect(title).toContainText('(phần 2); các phần khác theo ngày diễn ra hoạt động');
  await packIsReady(page);
});

test('a pack about a time in which no report was due names no commune as a blind spot, and stays short', async ({
  page,
  baseURL,
}, testInfo) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/pack?pages=overview&period=admin:2022-Q2');
  await packIsReady(page);
  const spots = page.locator('#overview-blind-spots');
  await expect(spots).toContainText('Chưa kết luận được vùng trắng');
  await expect(spots.locator('tbody tr')).toHaveCount(0);
  // Nothing is known of any commune: that is a sentence, not a table of 200 rows.
  await expect(page.locator('#overview-map table')).toHaveCount(0);
  await expect(page.locator('#overview-map')).toContainText('Cả 200 xã đều chưa rõ');
  const file = testInfo.outputPath('undue.pdf');
  expect(await sheetsOf(page, file)).toBeLessThanOrEqual(7);
  // Drawings of what is not known are no pictures of their own on paper: they took twenty times as much.
  expect((await stat(file)).size).toBeLessThan(3_000_000);
});

test('a pack prints the table of communes once and a start of the blind spots, and says where the rest is', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/pack?pages=overview.coverage&period=admin:2023-Y');
  await packIsReady(page);
  await expect(page.locator('#overview-map table tbody tr')).toHaveCount(200);
  await expect(page.locator('#coverage-map table')).toHaveCount(0);
  await expect(page.locator('#coverage-map')).toContainText('xem phần 1. Tổng quan, sau bản đồ');
  const spots = page.locator('#overview-blind-spots');
  const communes = await spots.locator('tbody th[scope="row"]').count();
  expect(communes).toBeGreaterThan(12);
  expect(communes).toBeLessThanOrEqual(24);
  const left = /Còn (\d+) xã/.exec((await spots.textContent()) ?? '')?.[1];
  expect(Number(left)).toBeGreaterThan(0);
  await expect(spots).toContainText('/?period=admin:2023-Y#blind-spots');
  // Without the first part the second one prints it.
  await page.goto('/pack?pages=coverage&period=admin:2023-Y');
  await packIsReady(page);
  await expect(page.locator('#coverage-map table tbody tr')).toHaveCount(200);
});

test('no drawing of the whole pack is cut between two sheets or wider than one', async ({ page, baseURL }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/pack');
  await packIsReady(page);
  // What the browser does before it prints, with the page as wide as the sheet.
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: 'print' });
  const drawings = await page.evaluate<{ id: string; height: number; width: number }[]>(`
    [...document.querySelectorAll('article figure > div:first-child:not([data-long])')].map((drawing) => {
      const { left, height } = drawing.getBoundingClientRect();
      const parts = [...drawing.querySelectorAll('svg, table, ul')];
      const width = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().right - left));
      return { id: drawing.parentElement.id, height, width };
    })
  `);
  expect(drawings.length).toBeGreaterThan(15);
  expect(drawings.filter(({ height }) => height > SHEET_HEIGHT)).toEqual([]);
  expect(drawings.filter(({ width }) => width > SHEET_WIDTH + 1)).toEqual([]);
});

test('a table of many columns is whole on paper, whatever frame it scrolls in on a screen', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore?measures=ACTIVITIES&by=TOPIC,TARGET_GROUP&columns=TARGET_GROUP&lang=en');
  await expect(page.locator('table')).toHaveCount(2);
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: 'print' });
  const tables = await page.evaluate<{ table: number; frame: number; columns: number }[]>(`
    [...document.querySelectorAll('table')].map((table) => ({
      table: table.scrollWidth,
      frame: table.parentElement.clientWidth,
      columns: table.querySelectorAll('thead th').length,
    }))
  `);
  for (const { table, frame, columns } of tables) {
    expect(columns).toBeGreaterThan(12);
    expect(frame).toBeLessThanOrEqual(SHEET_WIDTH + 1);
    expect(table).toBeLessThanOrEqual(frame + 1);
  }
});

test('a role without records is offered no part on reports, and an empty choice no sheet', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/pack?pages=reporting.channels');
  await expect(page.getByRole('heading', { name: '1. Kênh và hình thức' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Tình hình báo cáo' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Tình hình tuyên truyền' })).toContainText(
    'số nhỏ của nhóm nhạy cảm bị ẩn',
  );
  await page.getByRole('checkbox', { name: 'Kênh và hình thức' }).uncheck();
  await expect(page.getByText('Chưa chọn phần nào')).toBeVisible();
  await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeDisabled();
});

test('a page printed by itself shows its tables, and its drawings are as wide as the sheet', async ({
  page,
  baseURL,
}, testInfo) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?period=admin:2023-Q2');
  await expect(page.locator('#time .recharts-surface')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('#time table')).toHaveCount(0);
  await page.evaluate(`window.addEventListener('beforeprint', () => {
    window.seen = [
      document.querySelector('#time .recharts-surface').getBoundingClientRect().width,
      document.querySelectorAll('#time table').length,
      document.documentElement.dataset.mantineColorScheme,
      document.querySelector('[data-paper-head]').textContent,
    ];
  })`);
  expect(await sheetsOf(page, testInfo.outputPath('coverage.pdf'))).toBeGreaterThan(2);
  const [width, tables, scheme, head] = await page.evaluate<[number, number, string, string]>('window.seen');
  expect(width).toBeGreaterThan(600);
  expect(width).toBeLessThanOrEqual(SHEET_WIDTH + 1);
  expect(tables).toBe(1);
  expect(scheme).toBe('light');
  // As the title page of a pack: under which choices, as of when.
  expect(head).toMatch(/^Quý II\/2023 .* số liệu ghi đến \d\d\/.* bản \d+ .* in lúc \d\d\//);
  await expect(page.locator('#time table')).toHaveCount(0);
});

import { expect, test, type Page } from '@playwright/test';
import { ask, signInAs } from './sign-in.ts';

interface Compared {
  readonly analytics: {
    readonly rows: readonly {
      readonly cells: readonly {
        readonly value: number | null;
        readonly previous: { readonly value: number | null };
      }[];
    }[];
  };
}
const table = (page: Page) => page.getByRole('region', { name: 'Bảng số' }).getByRole('table');
const number = (value: number | null) => new Intl.NumberFormat('vi-VN').format(value ?? Number.NaN);

test('days of one’s own are asked and compared, and stand in the address', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore?period=admin:2023-Q2');
  await page.getByLabel('Kỳ', { exact: true }).selectOption('tự chọn ngày');
  await expect(page).toHaveURL(/from=2023-03-15&to=2023-06-14/);
  await page.getByLabel('Đến hết ngày').fill('2023-05-02');
  await expect(page).toHaveURL(/to=2023-05-02/);
  await page.getByLabel('So với').selectOption('kỳ liền trước');
  await expect(page).toHaveURL(/compareTo=PREVIOUS_PERIOD/);
  const query = {
    ...{ measures: ['ACTIVITIES'], groupBy: ['TOPIC'], compareTo: 'PREVIOUS_PERIOD' },
    period: { range: { from: '2023-03-15', to: '2023-05-02' } },
  };
  const asked = `query Q($query: AnalyticsQuery!) { analytics(query: $query) { rows { cells { value previous { value } } } } }`;
  const { analytics } = await ask<Compared>(page.request, asked, { query });
  const [first] = analytics.rows[0]?.cells ?? [];
  const row = table(page).getByRole('row').nth(1);
  await expect(row.getByRole('cell').nth(0)).toHaveText(number(first?.value ?? null));
  await expect(row.getByRole('cell').nth(1)).toHaveText(number(first?.previous.value ?? null));
  await expect(page.getByRole('region', { name: 'Bảng số' })).toContainText('15/03/2023 – 02/05/2023');
});

test('bodies and villages are picked from those that the record names; what is too much is said', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore');
  await page.getByRole('button', { name: 'Thêm bộ lọc' }).press('Enter');
  await page.getByRole('button', { name: 'Thôn, bản', exact: true }).press('Enter');
  // The committee reads no names that reports wrote by hand.
  await page
    .getByRole('checkbox', { name: /^Thôn số \d+/ })
    .first()
    .press('Space');
  await expect(page).toHaveURL(/village=/);
  await expect(page.getByRole('button', { name: /^Thôn, bản: Thôn số \d+/ })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm bộ lọc' }).press('Enter');
  await page.getByRole('button', { name: 'Đơn vị thực hiện', exact: true }).press('Enter');
  await page.getByLabel('Tìm trong danh sách').last().fill('bao lang son');
  await page.getByRole('checkbox', { name: 'Báo Lạng Sơn' }).press('Space');
  await expect(page).toHaveURL(/organisation=newspaper/);

  const topics = Array.from({ length: 41 }, (_, index) => `c${String(index)}`).join(',');
  await page.goto(`/explore?topic=${topics}`);
  await expect(page.getByText(/chỉ lọc theo 40 mục đầu, 1 mục còn lại/)).toBeVisible();
});

test('a sorted answer keeps months in their course, on the drawing and in columns', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore?by=TOPIC,REPORTING_MONTH&columns=REPORTING_MONTH&sort=ACTIVITIES.DESC');
  await expect(table(page).getByRole('row').last()).toContainText('Toàn bộ');
  const heads = await table(page).getByRole('columnheader').allInnerTexts();
  expect(heads.slice(1, -1).map((head) => head.split(' (')[0])).toEqual(
    Array.from({ length: 12 }, (_, index) => `Tháng ${String(index + 1)}/2023`),
  );
  const ticks = page
    .locator('#explored .recharts-surface')
    .first()
    .getByText(/^T\d+\/23$/);
  await expect(ticks.first()).toBeVisible();
  const months = (await ticks.allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(months.length).toBeGreaterThan(2);
  expect(months).toEqual(months.toSorted((a, b) => a - b));
});

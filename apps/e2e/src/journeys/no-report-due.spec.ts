import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';

/** Before the first day of the sample. */
const PERIOD = 'period=admin:2022-Q2';
const EXPLORED = 'measures=ACTIVITIES,COMMUNE_COVERAGE,ATTENDANCES&by=TOPIC,AREA_CLASS';
const PAGES = [
  ...[`/?${PERIOD}`, `/coverage?${PERIOD}`, `/mandate?${PERIOD}`, `/groups?${PERIOD}`, `/channels?${PERIOD}`],
  ...[`/guidance?${PERIOD}`, `/explore?${PERIOD}&${EXPLORED}`, `/wall?${PERIOD}`, '/observances?year=2022'],
  // After the last duty of the sample.
  ...['/mandate?period=admin:2024-Y', '/groups?period=cal:2024-Y', '/coverage?period=cal:2024-Q3'],
];

/** What a text begins with that says that nothing was done; plans of bodies are told by a register, not by reports. */
const CLAIMS = {
  vi: /^(0$|0([.,]0+)? ?%|0 trên (?!\d+ cơ quan)|0 (hoạt động|lượt|xã|buổi|trong)|0\/(?!\d+ cơ quan)|không có( hoạt động)?$|chưa có (hoạt động|gì|lượt))/i,
  en: /^(0$|0([.,]0+)? ?%|0 of (?!\d+ bodies)|0 (activities|attendances|communes|sessions)|0\/|none$|nothing( yet)?$|no (activit|attendanc))/i,
} as const;
const UNKNOWN = { vi: /chưa rõ|chưa kết luận/i, en: /not known|unknown|concluded/i } as const;

/** Every text of the page but for scales, keys to the drawing, and choices. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('svg, select, [data-picture-text], nav'))
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
      .map((node) => node.textContent.trim())
      .filter((text) => text !== '')
  `);
}

/** The same answers as if nothing had been due, and nothing done, under some keys. */
function withoutDuties(answers: string, months: RegExp): string {
  return JSON.stringify(
    JSON.parse(answers, (_, value: unknown) => {
      const row = value as { keys?: { code: string }[]; cells?: object[] } | null;
      if (!row?.cells || !row.keys?.some(({ code }) => months.test(code))) return value;
      return { ...row, reportsDue: false, cells: row.cells.map((cell) => ({ ...cell, value: 0, status: 'ZERO' })) };
    }),
  );
}

for (const lang of ['vi', 'en'] as const)
  test(`no page claims that nothing was done where no report was due (${lang})`, async ({ page, baseURL }) => {
    test.slow();
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    for (const address of PAGES) {
      await page.goto(`${address}&lang=${lang}`);
      await expect(page.locator('main').getByText(UNKNOWN[lang]).first(), address).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('main [aria-busy="true"]'), address).toHaveCount(0, { timeout: 20_000 });
      const claims = (await textsOf(page)).filter((text) => CLAIMS[lang].test(text));
      expect(claims, address).toEqual([]);
    }
  });

test('a pack about a time in which no report was due claims nothing on any sheet', async ({ page, baseURL }) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(`/pack?pages=mandate.groups.channels&${PERIOD}`);
  await expect(page.getByText('Chưa rõ việc nào đã làm').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Chưa kết luận được: không có báo cáo nào đến hạn').nth(3)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  expect((await textsOf(page)).filter((text) => CLAIMS.vi.test(text))).toEqual([]);
});

test('what nobody knows has a drawing of its own, with its meaning beside it', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto(`/groups?${PERIOD}`);
  const groups = page.locator('#groups');
  await expect(groups.locator('[data-swatch="not_known"]')).toBeVisible({ timeout: 20_000 });
  await expect(groups).toContainText('không biết là không có hay chưa báo cáo');
  await expect(groups.locator('[data-swatch="zero"], [data-swatch="missing"]')).toHaveCount(0);
  // A time with reports keeps its zeros.
  await page.goto('/mandate?period=admin:2023-Q2');
  await expect(page.locator('#matrix').getByText('chưa rõ (không có báo cáo nào đến hạn)')).toHaveCount(0);
  await expect(page.locator('#matrix h3')).toContainText('đã có hoạt động');
});

test('months without reports are not known in a time that has some before them', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  // The last duty of the sample ends in December.
  await page.goto('/explore?from=2023-11-01&to=2024-03-31&measures=COMMUNE_COVERAGE&by=TOPIC,MONTH&empty=show');
  await expect(page.getByRole('heading', { name: /; 15 mục chưa rõ$/ })).toBeVisible({ timeout: 20_000 });
  expect((await textsOf(page)).filter((text) => CLAIMS.vi.test(text))).toEqual([]);
});

test('such months are drawn apart in the trend, with their meaning beside it', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.route(/\/graphql(\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutDuties(await response.text(), /^admin:2023-M1[0-2]$/) });
  });
  await page.goto('/?period=admin:2023-Y');
  const trend = page.locator('#trend');
  await expect(trend.locator('[data-blank="not_known"]')).toHaveCount(15, { timeout: 20_000 });
  await expect(trend.locator('[data-swatch="not_known"]')).toBeVisible();
  await expect(trend.getByRole('heading', { level: 3 })).toContainText('Tháng 9/2023');
  await page.goto('/coverage?period=admin:2023-Y');
  await expect(page.locator('#time [data-swatch="not_known"]')).toBeVisible({ timeout: 20_000 });
  // Regions below may still be waiting for their answers.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a period without any report due is told as unknown, not as blind spots', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  // Before the first day of the sample.
  await page.goto('/?period=admin:2022-Q2');
  const spots = page.locator('#blind-spots');
  await expect(spots.getByRole('heading', { level: 3 })).toHaveText(
    'Chưa kết luận được vùng trắng: không có báo cáo nào đến hạn trong thời gian này',
  );
  await expect(spots.getByText('Chưa rõ, không có báo cáo đến hạn').first()).toBeVisible();
  await expect(spots.getByText('Vùng trắng theo xã')).toHaveCount(0);
  await expect(page.locator('#map').getByRole('heading', { level: 3 })).toHaveText(
    'Chưa kết luận được vùng trắng: không có báo cáo nào đến hạn',
  );
  await expect(page.locator('#map svg g[role="button"]').first()).toHaveAccessibleName(/chưa rõ ở 5 nội dung/);
  await expect(page.locator('[data-measure="REPORTING_RATE"]')).toContainText('không có báo cáo nào đến hạn');
  await expect(page.getByText(/\d+ xã là vùng trắng/)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Chưa (kết luận|so sánh) được/ })).toHaveCount(4);
  await expect(page.locator('#coverage tbody').getByText('Chưa rõ')).toHaveCount(30);
  await page.locator('#map').getByRole('button', { name: 'Bảng số' }).click();
  await expect(
    page.locator('#map').getByRole('row').nth(1).getByText('Chưa rõ', { exact: true }).first(),
  ).toBeVisible();

  await page.goto('/coverage?period=admin:2022-Q2');
  await expect(page.getByText('Chưa kết luận được: không có báo cáo nào đến hạn')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Yêu cầu báo cáo cho thời gian này, hoặc chọn kỳ khác')).toBeVisible();
});

test('key figures of a time before the data have no trend, and the way to the data beneath them', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const spark = page.locator('[data-measure="ACTIVITIES"] svg');
  await page.goto(`/?${PERIOD}&topic=drug_prevention&lang=en`);
  const toData = page.getByRole('link', { name: /^Show Year 2023$/ });
  await expect(toData).toBeVisible({ timeout: 20_000 });
  await expect(spark).toHaveCount(0);
  await toData.click();
  await expect(page).toHaveURL(/topic=drug_prevention/);
  await expect(spark).toBeVisible({ timeout: 20_000 });
  await expect(toData).toHaveCount(0);
});

import { expect, test, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { axeFindsNothing } from './axe.ts';
import { ask, signInAs } from './sign-in.ts';

interface Run {
  readonly station: string;
  readonly day: string;
  readonly start: string;
  readonly length: string;
  readonly bulletin: string;
}

/** An export without topics: each bulletin has to be given one. */
function exported(runs: readonly Run[]): Buffer {
  const rows = runs.map((run) =>
    ['06205', run.station, run.day, run.start, run.length, run.bulletin, 'Tiếng Tày', '5', '4'].join(','),
  );
  const header = 'Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Tên bản tin,Ngôn ngữ,Tổng số loa,Loa hoạt động';
  return Buffer.from([header, ...rows, ''].join('\n'), 'utf8');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#report-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: /Xem trước/ })).toBeVisible();
}

async function broadcastRuns(page: Page): Promise<number> {
  const query = `query ($q: AnalyticsQuery!) { analytics(query: $q) { rows { kind cells { value } } } }`;
  const q = { measures: ['BROADCAST_RUNS'], period: { code: 'admin:2023-Y' } };
  interface Answer {
    readonly analytics: {
      readonly rows: readonly { readonly kind: string; readonly cells: readonly { readonly value: number }[] }[];
    };
  }
  const { analytics } = await ask<Answer>(page.context().request, query, { q });
  return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? -1;
}

/** Says once what every run of a bulletin is about. */
async function giveTopic(page: Page, title: string): Promise<void> {
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dòng 2' }) });
  await first.getByRole('combobox', { name: 'Bản tin', exact: true }).fill('phòng, chống ma túy');
  await first.getByRole('checkbox', { name: `mọi dòng ghi “${title}”` }).check();
  await page.getByRole('button', { name: 'Kiểm tra lại (1 chỗ sửa)' }).click();
  await expect(page.getByText('Không còn dòng nào cần sửa.')).toBeFocused();
}

test('an export of loudspeakers: its bulletin is given a topic once, runs become activities, and no run counts twice', async ({
  page,
  baseURL,
}) => {
  // Two files are read, put right and recorded.
  test.slow();
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const minute = String(randomInt(10, 60));
  const title = `Bản tin thử ${String(randomInt(1_000_000))}`;
  const day = `${String(randomInt(10, 29))}/11/2023`;
  const run = { station: 'Cụm A', day, start: `05:${minute}`, length: '00:15:00', bulletin: title };
  const evening = { ...run, start: `17:${minute}`, length: '00:15:30' };
  const before = await broadcastRuns(page);

  await page.goto('/import');
  await choose(page, 'loa-tuan-1.csv', exported([run, { ...run, station: 'Cụm B' }, evening]));
  await expect(page.getByText('Lượt phát của hệ thống loa')).toBeVisible();
  await expect(page.getByText('Còn 3 dòng cần sửa')).toBeVisible();
  await axeFindsNothing(page);
  await giveTopic(page, title);
  await expect(
    page.getByText('3 dòng là 2 lượt phát, gộp thành 1 hoạt động phát thanh', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await broadcastRuns(page)).toBe(before + 2);

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  const night = { ...run, start: `20:${minute}` };
  await choose(page, 'loa-tuan-2.csv', exported([run, evening, night]));
  // The account has no body that could remember it.
  await giveTopic(page, title);
  await expect(page.getByText('2 dòng đã có trong hệ thống sẽ không ghi lại.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await broadcastRuns(page)).toBe(before + 3);
  await page.getByRole('link', { name: 'Xem ở trang Kênh' }).click();
  await expect(page).toHaveURL(/\/channels/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

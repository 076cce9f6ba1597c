import { expect, test, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

interface Run {
  readonly station: string;
  readonly day: string;
  readonly start: string;
  readonly length: string;
  readonly bulletin: string;
  readonly working?: string;
}

/** An export without topics: each bulletin has to be given one. */
function exported(runs: readonly Run[]): Buffer {
  const rows = runs.map((run) =>
    ['06205', run.station, run.day, run.start, run.length, run.bulletin, 'Tiếng Tày', '5', run.working ?? '4'].join(
      ',',
    ),
  );
  const header = 'Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Tên bản tin,Ngôn ngữ,Tổng số loa,Loa hoạt động';
  return Buffer.from([header, ...rows, ''].join('\n'), 'utf8');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#report-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: /Xem trước/ })).toBeVisible();
}

interface Figures {
  readonly runs: number;
  readonly minutes: number;
}

/** Runs and minutes of the month as the page of channels shows them, of the commune radios of the district for the topic. */
async function onChannels(page: Page): Promise<Figures> {
  const filters = 'district=183%402020-01-01&topic=drug_prevention&channel=commune_radio';
  await page.goto(`/channels?period=cal%3A2023-M11&${filters}`);
  return shownFigures(page);
}

async function shownFigures(page: Page): Promise<Figures> {
  const figure = page.locator('#broadcasts');
  await figure.getByRole('button', { name: 'Bảng số' }).click();
  const month = figure.getByRole('row').filter({ hasText: '11/2023' });
  await expect(month).toHaveCount(1);
  const [, runs = '', minutes = ''] = await month.getByRole('cell').or(month.getByRole('rowheader')).allInnerTexts();
  const whole = (text: string) => Number(text.replaceAll(/\D/gu, ''));
  return { runs: whole(runs), minutes: whole(minutes) };
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
  const evening = { ...run, start: `17:${minute}`, length: '00:16:00' };
  const before = await onChannels(page);

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

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  const night = { ...run, start: `20:${minute}` };
  const silent = { ...run, start: `22:${minute}`, working: '0' };
  await choose(page, 'loa-tuan-2.csv', exported([run, evening, night, silent]));
  // The account has no body that could remember it.
  await giveTopic(page, title);
  await expect(page.getByText('2 dòng đã có trong hệ thống sẽ không ghi lại.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 lưu ý: các dòng này vẫn được ghi', { exact: false })).toBeVisible();
  await expect(page.getByRole('cell', { name: /không có loa nào phát/u })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('link', { name: 'Xem ở trang Kênh' }).click();
  await expect(page).toHaveURL(/\/channels/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // 15, 16 and 15 minutes: what both files told of one run counts once.
  expect(await onChannels(page)).toEqual({ runs: before.runs + 3, minutes: before.minutes + 46 });
});

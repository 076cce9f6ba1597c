import { expect, test, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { axeFindsNothing } from './axe.ts';
import { ask, overviewIsDrawn, signInAs } from './sign-in.ts';

const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';

interface Session {
  readonly date: string;
  readonly commune: string;
  readonly attendances: number;
}

/** Attendances of a session that no earlier test, and no earlier try of this one, has told of: a row that is on record already adds nothing. */
function newAttendances(): number {
  return randomInt(1_000, 10_000);
}

/** Form Biểu 01 as an office sends it. */
function form(sessions: readonly Session[]): Buffer {
  const rows = sessions.map(
    ({ date, commune, attendances }, index) =>
      `${String(index + 1)},${date},Công an ${commune},Cao Lộc,${commune},"Phòng, chống mại dâm",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,${String(attendances)},,60,,,,,`,
  );
  return Buffer.from([HEADER, ...rows, ''].join('\n'), 'utf8');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#report-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function figure(page: Page, measure: string): Promise<number> {
  const text = await page.locator(`[data-measure="${measure}"] p`).nth(1).innerText();
  return Number(text.replaceAll('.', ''));
}

test('an office imports its own file and sees the picture change; the same file again adds nothing', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/?topic=prostitution_prevention&district=183@2020-01-01');
  await overviewIsDrawn(page);
  const before = await figure(page, 'ACTIVITIES');

  await page.getByRole('link', { name: 'Nhập tệp', exact: true }).click();
  const file = form([
    { date: '14/11/2023', commune: 'Xã Thạch Đạn', attendances: newAttendances() },
    { date: '16/11/2023', commune: 'Xã Thạch Đạn', attendances: newAttendances() },
  ]);
  await choose(page, 'cao-loc.csv', file);
  await expect(page.getByRole('heading', { name: /Xem trước/ })).toBeVisible();
  await expect(page.getByText('Danh sách hoạt động')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: /Xem trang Tổng quan/ }).click();
  await page.getByLabel('Nội dung', { exact: true }).selectOption('prostitution_prevention');
  await page.getByLabel('Huyện, thành phố').selectOption('183@2020-01-01');
  await expect.poll(() => figure(page, 'ACTIVITIES')).toBe(before + 2);

  await page.goto('/import');
  await choose(page, 'cao-loc-again.csv', file);
  await expect(page.getByText(/Không có gì mới/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập cả tệp' })).toHaveCount(0);
});

test('faults are named by row, column and repair; only the good rows can be taken', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  await choose(
    page,
    'faults.csv',
    form([
      { date: '31/02/2023', commune: 'Xã Thạch Đạn', attendances: 11 },
      { date: '12/10/2023', commune: 'Xã Thạch Đan', attendances: 2221 },
      { date: '13/10/2023', commune: 'Xã Không Có', attendances: 13 },
      { date: '14/10/2023', commune: 'Xã Hải Yến', attendances: 1717 },
    ]),
  );
  await expect(page.getByText('Ngày không đúng').first()).toBeVisible();
  await expect(page.getByText('Không tìm thấy xã').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /31\/02\/2023/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập cả tệp' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Chỉ nhập 1 dòng hợp lệ' })).toBeEnabled();
  await axeFindsNothing(page);
  const csv = await page.getByRole('link', { name: 'Tải danh sách lỗi (CSV)' }).getAttribute('href');
  const faults = await page.context().request.get(csv ?? '');
  expect(await faults.text()).toContain('31/02/2023');
});

test('a file that is no report says so and can be replaced', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  await choose(page, 'notes.csv', Buffer.from('xin chào\nđây không phải là biểu\n', 'utf8'));
  await expect(page.getByText('Không có dòng nào ghi được', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await expect(page.locator('#report-file')).toBeAttached();
});

test('a file above the limit is refused before it is sent', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  await choose(page, 'large.csv', Buffer.alloc(25_000_001, 'x'));
  await expect(page.getByRole('alert')).toContainText('Tệp lớn hơn 25 MB');
});

test('a session that ended leads back to signing in, a lost connection to trying again', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  await page.route('**/uploads', (route) => route.abort('connectionrefused'));
  const file = form([{ date: '14/11/2023', commune: 'Xã Hải Yến', attendances: 5 }]);
  await choose(page, 'lost.csv', file);
  await expect(page.getByRole('alert')).toContainText('Không kết nối được với máy chủ');
  await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible();

  await page.unroute('**/uploads');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('alert')).toContainText('Phiên làm việc đã kết thúc');
  await expect(page.getByRole('main').getByRole('link', { name: 'Đăng nhập lại' })).toHaveAttribute(
    'href',
    /\/sign-in\?next=/,
  );
});

test('a reader without the right is told so and sees no field for files', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/import');
  await expect(page.getByText('Vai trò của bạn không nhập tệp')).toBeVisible();
  await expect(page.locator('#report-file')).toHaveCount(0);
});

test('a file is put right on the page, recorded whole, and taken back: the figures return', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const records = async (): Promise<number> => {
    const query = `query ($q: AnalyticsQuery!) { analytics(query: $q) { rows { kind cells { value } } } }`;
    const q = { measures: ['ACTIVITIES'], period: { code: 'admin:2023-Y' } };
    interface Answer {
      readonly analytics: {
        readonly rows: readonly { readonly kind: string; readonly cells: readonly { readonly value: number }[] }[];
      };
    }
    const { analytics } = await ask<Answer>(page.context().request, query, { q });
    return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? -1;
  };
  const before = await records();
  await page.goto('/import');
  const file = form([
    { date: '05/10/2023', commune: 'Xã Thạch Đạn', attendances: newAttendances() },
    { date: '15/10/2023', commune: 'Xã Thạch Đạn', attendances: newAttendances() },
    { date: '31/09/2023', commune: 'Xã Hải Yến', attendances: newAttendances() },
  ]);
  await choose(page, 'sua.csv', Buffer.from(file.toString().replaceAll(',Cao Lộc,Xã Thạch Đạn', ',,Hòa Bình'), 'utf8'));
  await expect(page.getByText('Còn 3 dòng cần sửa')).toBeVisible();
  await axeFindsNothing(page);

  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dòng 2' }) });
  await first.getByRole('button', { name: 'Xã Hòa Bình (Chi Lăng)' }).press('Enter');
  await first.getByRole('checkbox', { name: /mọi dòng ghi “Hòa Bình”/ }).press('Space');
  await page.getByRole('textbox', { name: 'Ngày' }).fill('2023-09-30');
  await page.getByRole('button', { name: 'Kiểm tra lại (2 chỗ sửa)' }).press('Enter');
  await expect(page.getByText('Không còn dòng nào cần sửa.')).toBeFocused();
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible();
  expect(await records()).toBe(before + 3);

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập sua.csv' }).click();
  await page.getByLabel('Lý do').fill('Thử nhập');
  await page.getByRole('button', { name: 'Thu hồi lần nhập' }).click();
  await expect(page.getByText(/Đã thu hồi 3 dòng/)).toBeVisible();
  await axeFindsNothing(page);
  expect(await records()).toBe(before);
});

test('repairs that did not reach the server stay on the page and are checked once it answers', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  const sessions = [{ date: '31/09/2023', commune: 'Xã Hải Yến', attendances: newAttendances() }];
  await choose(page, 'mat-mang.csv', form(sessions));
  await expect(page.getByText('Còn 1 dòng cần sửa')).toBeVisible();
  const day = page.getByRole('textbox', { name: 'Ngày' });
  await day.fill('2023-09-28');
  await page.route('**/graphql', (route) => route.abort('connectionrefused'));
  const check = page.getByRole('button', { name: 'Kiểm tra lại (1 chỗ sửa)' });
  await check.click();
  await expect(page.getByRole('alert')).toContainText('Không kết nối được với máy chủ');
  await expect(day).toHaveValue('2023-09-28');
  await page.unroute('**/graphql');
  await check.click();
  await expect(page.getByText('Không còn dòng nào cần sửa.')).toBeFocused();
});

test('a file without any header is read once its columns are chosen, from what their cells speak for', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/import');
  const row = (day: string, people: string) =>
    `${day}/11/2023;Công an xã Thạch Đạn;Xã Thạch Đạn;Phòng, chống ma túy;Buổi tuyên truyền trực tiếp;Truyền thông trực tiếp tại cộng đồng;${people}`;
  await choose(
    page,
    'khong-tieu-de.csv',
    Buffer.from(`${row('20', String(newAttendances()))}\n${row('21', String(newAttendances()))}\n`, 'utf8'),
  );
  await expect(page.getByText(/Không nhận ra dòng tiêu đề/).first()).toBeVisible();
  await expect(page.getByText('Ví dụ: 20/11/2023 · 21/11/2023')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập cả tệp' })).toHaveCount(0);
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Dùng 7 đề xuất' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Cột “Cột 7” đọc là')).toHaveValue('Lượt người');
  await expect(page.getByRole('button', { name: 'Nhập cả tệp' })).toBeVisible();
  await page.getByLabel('Cột “Cột 6” đọc là').selectOption({ label: 'không đọc' });
  await expect(page.getByText(/Không nhận ra dòng tiêu đề.*Kênh/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập cả tệp' })).toHaveCount(0);
  await page.getByLabel('Cột “Cột 6” đọc là').selectOption('Kênh');
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { attendancesOf, cell, OfflineDevice, paste, recentOf, recordElsewhere, recordsOf } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

const FORM = 'Buổi tuyên truyền trực tiếp\tTruyền thông trực tiếp tại cộng đồng\t1';

function line(date: string, topic: string, attendances: string, note = ''): string {
  const place = ['Phường Hoàng Văn Thụ', 'Công an phường Hoàng Văn Thụ'];
  return [date, ...place, topic, FORM, attendances, '60', '', note].join('\t');
}

let device: OfflineDevice;
test.beforeEach(async ({ baseURL }) => {
  device = await OfflineDevice.start(baseURL ?? '');
});
test.afterEach(async () => {
  await device.stop();
});

test('rows of a table written without a line outlive killed browsers and a lost answer: each arrives once, a refused one is mended', async ({
  baseURL,
  page: other,
}) => {
  test.slow();
  await device.goOffline();
  await device.page.reload();
  await device.openTable();
  await cell(device.page, 'Ngày', 1).focus();
  const rows = [
    line('03/02/2025', 'Phòng, chống ma túy', '152', 'Tại nhà văn hóa'),
    line('04/02/2025', 'Phòng, chống tội phạm', '171'),
    line('05/02/2025', 'Phòng, chống mua bán người', '18O'),
  ];
  await paste(device.page, `${rows.join('\n')}\n`);
  await expect(cell(device.page, 'Lượt người', 3)).toHaveValue('18O');
  await expect.poll(() => device.kept()).toContain('18O');

  // Nothing was saved yet: what was typed is there all the same, free text, too.
  await device.restart();
  await device.openTable();
  await expect(cell(device.page, 'Lượt người', 3)).toHaveValue('18O');
  await expect(cell(device.page, 'Ghi chú', 1)).toHaveValue('Tại nhà văn hóa');
  await device.page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.page.getByText('3 dòng được giữ trên máy này')).toBeVisible();
  for (const attendances of ['152', '171', '18O']) await expect(device.waiting(attendances)).toContainText('chờ gửi');
  await axeFindsNothing(device.page);

  await device.restart();
  const { page } = device;
  await expect(device.waiting('171')).toContainText('chờ gửi');
  await device.comeBack('SaveActivity');
  await device.hearOfLine();
  await expect(device.waiting('152')).toContainText('đã gửi');
  await expect(device.waiting('171')).toContainText('đã gửi');
  await expect(device.waiting('18O')).toContainText('cần sửa hoặc xác nhận');

  await page.getByRole('button', { name: /^Xem lỗi và sửa: .*18O/ }).click();
  await expect(cell(page, 'Ngày', 1)).toBeFocused();
  await expect(cell(page, 'Lượt người', 1)).toHaveAttribute('aria-invalid', 'true');
  await expect(device.waiting('18O')).toHaveCount(0);
  await cell(page, 'Lượt người', 1).fill('180');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 1 dòng; còn 0 dòng')).toBeVisible();

  await signInAs(other, baseURL ?? '', 'REPORTER');
  for (const [day, attendances] of [
    ['2025-02-03', 152],
    ['2025-02-04', 171],
    ['2025-02-05', 180],
  ] as const)
    expect(await recordsOf(other, day, attendances), day).toBe(1);
  const recent = await recentOf(other);
  const arrived = recent.filter(({ activity }) => [152, 171, 180].includes(attendancesOf(activity) ?? 0));
  expect(arrived.map(({ revision }) => revision)).toEqual([1, 1, 1]);
});

test('a row whose activity was recorded otherwise meanwhile shows both versions, and keeps what is chosen', async ({
  baseURL,
  page: other,
}) => {
  const { page } = device;
  await device.enter('Ma túy', '33');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  device.line.cut();
  await device.openTable();
  await cell(page, 'Ngày', 1).focus();
  await paste(page, `${line('06/02/2025', 'Phòng, chống ma túy', '191')}\n`);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.waiting('191')).toContainText('chờ gửi');

  await signInAs(other, baseURL ?? '', 'REPORTER');
  const seen = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 33);
  const [row] = (await device.outbox()).filter(({ state }) => state === 'waiting');
  await recordElsewhere(other, baseURL ?? '', seen, { id: row?.id, expectedRevision: 0, attendances: 195 });
  device.line.mend();
  await device.sendNow();
  await expect(device.waiting('191')).toContainText('người khác đã sửa cùng lúc');
  await page.getByRole('button', { name: /^So hai bản/ }).click();
  const versions = page.getByRole('table', { name: 'Bản của bạn và bản đã ghi' });
  await expect(versions.getByRole('radio', { name: /^Số liệu: Của bạn: .*Lượt người: 191/ })).toBeChecked();
  await versions.getByRole('radio', { name: /^Số liệu: Đã ghi: .*Lượt người: 195/ }).check();
  await page.getByRole('button', { name: 'Lưu những mục đã chọn' }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const settled = (await recentOf(other)).find(({ id }) => id === row?.id);
  expect(settled).toMatchObject({ revision: 2, activity: { date: '2025-02-06' } });
  expect(settled && attendancesOf(settled.activity)).toBe(195);
});

// The digits belong to nobody.
test('personal data is refused on the device in the words of the server, and nothing of it is kept there', async () => {
  const { page, line: wire } = device;
  wire.cut();
  await page.getByLabel('Ghi chú', { exact: true }).fill('Liên hệ 0900 000 000');
  await device.enter('Ma túy', '66');
  await expect(page.getByRole('alert')).toContainText(
    'Ô có chứa một số điện thoại; hệ thống không lưu dữ liệu cá nhân.',
  );
  await axeFindsNothing(page);
  expect(await device.outbox()).toEqual([]);
  expect(await device.kept()).not.toContain('0900');

  await device.openTable();
  await cell(page, 'Ngày', 1).focus();
  const rows = [
    line('07/02/2025', 'Phòng, chống ma túy', '67', 'gọi 0900 000 000'),
    line('08/02/2025', 'Phòng, chống ma túy', '68'),
  ];
  await paste(page, `${rows.join('\n')}\n`);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.waiting('68')).toContainText('chờ gửi');
  await expect(cell(page, 'Ghi chú', 1)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('grid')).toContainText('Ô có chứa một số điện thoại');
  await expect.poll(() => device.kept()).toContain('"67"');
  expect(await device.kept()).not.toContain('0900');
  await cell(page, 'Ghi chú', 1).fill('gọi cán bộ xã');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.waiting('67')).toContainText('chờ gửi');
  expect(await device.kept()).toContain('gọi cán bộ xã');
});

import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { attendancesOf, OfflineDevice, recentOf, recordElsewhere, recordsOf } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

let device: OfflineDevice;
test.beforeEach(async ({ baseURL }) => {
  device = await OfflineDevice.start(baseURL ?? '');
});
test.afterEach(async () => {
  await device.stop();
});

test('two activities entered without a line outlive a killed browser and a lost session and answer: each arrives once', async ({
  baseURL,
  page: other,
}) => {
  test.slow();
  await device.goOffline();
  await device.page.reload();
  await expect(device.page.getByText('Không có mạng.')).toBeVisible();
  await device.enter('Tội phạm', '52');
  await expect(device.page.getByText('Đã giữ trên máy này')).toBeVisible();
  await device.page.getByRole('button', { name: 'Nhập hoạt động khác' }).click();
  await device.enter('Mại dâm', '71');
  await expect(device.waiting('71')).toContainText('chờ gửi');

  await device.restart();
  await expect(device.waiting('52')).toContainText('chờ gửi');
  await expect(device.waiting('71')).toContainText('chờ gửi');

  await device.comeBack('SaveActivity');
  // Another tab asks for its turn, too.
  await device.openEntry(await device.page.context().newPage());
  await expect(device.waiting('52')).toContainText('đã gửi');
  await expect(device.waiting('71')).toContainText('đã gửi');

  await signInAs(other, baseURL ?? '', 'REPORTER');
  const recent = await recentOf(other);
  for (const attendances of [52, 71]) {
    const [arrived] = recent.filter(({ activity }) => attendancesOf(activity) === attendances);
    expect(arrived).toMatchObject({ revision: 1 });
    expect(await recordsOf(other, arrived?.activity.date ?? '', attendances)).toBe(1);
  }
});

test('a change made without a line that somebody else was faster with shows both versions, and keeps what is chosen', async ({
  baseURL,
  page: other,
}) => {
  const { page, line } = device;
  await device.enter('Mua bán người', '23');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const change = page.getByRole('button', { name: /^Sửa.* 23 lượt người/ });
  await expect(change).toBeVisible();
  line.cut();
  await change.click();
  await page.getByLabel('Lượt người', { exact: true }).fill('24');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();

  await signInAs(other, baseURL ?? '', 'REPORTER');
  const seen = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 23);
  await recordElsewhere(other, baseURL ?? '', seen, { attendances: 25 });

  line.mend();
  await device.sendNow();
  await expect(device.waiting('24')).toContainText('người khác đã sửa cùng lúc');
  await page.getByRole('button', { name: /^So hai bản/ }).click();
  const versions = page.getByRole('table', { name: 'Bản của bạn và bản đã ghi' });
  await expect(versions.getByRole('radio', { name: /^Số liệu: Của bạn: .*Lượt người: 24$/ })).toBeChecked();
  await expect(versions.getByRole('radio', { name: /^Số liệu: Đã ghi: .*Lượt người: 25$/ })).not.toBeChecked();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Lưu những mục đã chọn' }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const settled = (await recentOf(other)).find(({ id }) => id === seen?.id);
  expect(settled).toMatchObject({ revision: 3 });
  expect(settled && attendancesOf(settled.activity)).toBe(24);
});

test('an address that names an activity leads to what waits of it on this device, and replaces nothing', async ({
  baseURL,
  page: other,
}) => {
  const { page, line } = device;
  await device.enter('Mua bán người', '147');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const change = page.getByRole('button', { name: /^Sửa.* 147 lượt người/ });
  await expect(change).toBeVisible();
  line.cut();
  await change.click();
  await page.getByLabel('Lượt người', { exact: true }).fill('148');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await signInAs(other, baseURL ?? '', 'REPORTER');
  const seen = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 147);
  await recordElsewhere(other, baseURL ?? '', seen, { attendances: 149 });
  line.mend();
  await device.sendNow();
  await expect(device.waiting('148')).toContainText('người khác đã sửa cùng lúc');

  await page.goto(`${line.address}/entry?record=${seen?.id ?? ''}`);
  await expect(page.getByText('Hoạt động này có thay đổi chưa gửi trên thiết bị')).toBeVisible();
  await expect(device.waiting('148')).toContainText('người khác đã sửa cùng lúc');
  expect((await device.outbox()).map(({ state }) => state)).toEqual(['conflict']);
  await axeFindsNothing(page);
  await page.getByRole('button', { name: /^So hai bản/ }).click();
  await expect(page.getByRole('table', { name: 'Bản của bạn và bản đã ghi' })).toBeVisible();
  await page.getByRole('button', { name: 'Lưu những mục đã chọn' }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();

  // Nothing waits any more: the activity is opened as it is recorded.
  await page.goto(`${line.address}/entry?record=${seen?.id ?? ''}`);
  await expect(page.getByLabel('Lượt người', { exact: true })).toHaveValue('148');
});

test('what one account has not sent is neither seen nor sent by another; signing out asks about it', async () => {
  const { page, line } = device;
  const signOut = async () => {
    await page.locator('summary', { hasText: 'Tài khoản:' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
  };
  line.cut();
  await device.enter(null, '64');
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  line.mend();
  await device.sendNow();
  await expect(device.waiting('64')).toContainText('cần sửa hoặc xác nhận');
  await axeFindsNothing(page);
  await signOut();
  await expect(page.getByText('còn 1 hoạt động chưa gửi')).toBeVisible();
  await page.getByRole('button', { name: 'Để lại trên máy, đăng xuất' }).click();

  await device.signIn('Cán bộ văn hóa – thông tin huyện');
  await device.openEntry();
  await expect(
    page.getByText('Đã nhập gần đây').or(page.getByRole('button', { name: 'Lưu', exact: true })),
  ).toBeVisible();
  await expect(device.waiting('64')).toHaveCount(0);
  await signOut();

  await device.signIn();
  await device.openEntry();
  await page.getByRole('button', { name: /^Bỏ: / }).click();
  await page.getByRole('button', { name: /^Bỏ hẳn/ }).click();
  await expect(device.waiting('64')).toHaveCount(0);
  await signOut();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
});

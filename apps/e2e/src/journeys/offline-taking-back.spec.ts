import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { attendancesOf, OfflineDevice, recentOf, recordElsewhere } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

let device: OfflineDevice;
test.beforeEach(async ({ baseURL }) => {
  device = await OfflineDevice.start(baseURL ?? '');
});
test.afterEach(async () => {
  await device.stop();
});

async function enterWithLine(attendances: string): Promise<void> {
  await device.enter('Tội phạm', attendances);
  await expect(device.page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await expect(takeBack(attendances)).toBeVisible();
}

function takeBack(attendances: string) {
  return device.page.getByRole('button', { name: new RegExp(`^Rút lại: .* ${attendances} lượt người`) });
}

async function giveReason(reason: string): Promise<void> {
  await device.page.getByLabel('Lý do rút lại').fill(reason);
  await device.page.getByRole('button', { name: 'Rút lại hoạt động này' }).click();
}

test('an own record taken back without a line is taken back once, when the line is back; what is wrong with the reason is told at once', async ({
  baseURL,
  page: other,
}) => {
  test.slow();
  await enterWithLine('81');
  await device.goOffline();
  await takeBack('81').click();
  // The digits belong to nobody.
  await giveReason('Hỏi 0900 000 000');
  await expect(device.page.getByText('Ô có chứa một số điện thoại')).toBeVisible();
  await giveReason('sai');
  await expect(device.page.getByText('Lý do phải có từ 5 đến 300 ký tự.')).toBeVisible();
  expect(await device.kept()).not.toContain('0900');
  await giveReason('Ghi nhầm ngày');
  await expect(device.waiting('81')).toContainText('Rút lại:');
  await expect(device.waiting('81')).toContainText('chờ gửi');
  await expect(takeBack('81')).toHaveCount(0);
  await axeFindsNothing(device.page);

  await device.restart();
  await expect(device.waiting('81')).toContainText('chờ gửi');
  await device.comeBack('RetractActivity');
  await device.hearOfLine();
  await expect(device.waiting('81')).toContainText('đã gửi');
  // The newest of the last entries; an earlier try may have left another one like it.
  const recent = device.page.getByRole('region', { name: 'Đã nhập gần đây' }).getByRole('listitem').first();
  await expect(recent).toContainText('· 81 lượt người');
  await expect(recent.getByText('đã rút', { exact: true })).toBeVisible();
  await signInAs(other, baseURL ?? '', 'REPORTER');
  const taken = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 81);
  expect(taken).toMatchObject({ revision: 2, status: 'RETRACTED' });
});

test('a record that was changed while its taking back waited is shown as it was and as it is; what is still meant is done', async ({
  baseURL,
  page: other,
}) => {
  const { page, line } = device;
  await enterWithLine('282');
  line.cut();
  await takeBack('282').click();
  await giveReason('Ghi nhầm ngày');
  await expect(device.waiting('282')).toContainText('chờ gửi');
  await signInAs(other, baseURL ?? '', 'REPORTER');
  const seen = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 282);
  await recordElsewhere(other, baseURL ?? '', seen, { attendances: 283 });

  line.mend();
  await device.sendNow();
  await expect(page.getByText(/^Chưa rút lại: .* đã được sửa/)).toBeVisible();
  const versions = page.getByRole('table', { name: 'Bản bạn đã thấy và bản đang được ghi' });
  await expect(versions.getByRole('row', { name: /Số liệu .*Lượt người: 282 .*Lượt người: 283/ })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Rút bản đang được ghi' }).click();
  await expect
    .poll(async () => (await recentOf(other)).find(({ id }) => id === seen?.id))
    .toMatchObject({
      ...{ revision: 3, status: 'RETRACTED' },
    });
});

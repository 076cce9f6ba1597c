import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { attendancesOf, cell, OfflineDevice, paste, recentOf } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

const FORM = 'Buổi tuyên truyền trực tiếp\tTruyền thông trực tiếp tại cộng đồng\t1';

/** The table finds no place on this device any more; the outbox has its own. */
const NO_ROOM_FOR_TABLE = `{
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => {
    if (name === 'lantoa-table') throw new DOMException('no room', 'QuotaExceededError');
    return open(name, version);
  };
}`;

let device: OfflineDevice;
test.beforeEach(async ({ baseURL }) => {
  device = await OfflineDevice.start(baseURL ?? '');
});
test.afterEach(async () => {
  await device.stop();
});

async function leaveRowWaiting(date: string, attendances: string): Promise<void> {
  const place = ['Phường Hoàng Văn Thụ', 'Công an phường Hoàng Văn Thụ'];
  const row = [date, ...place, 'Phòng, chống ma túy', FORM, attendances, '60'].join('\t');
  device.line.cut();
  await device.openTable();
  await cell(device.page, 'Ngày', 1).focus();
  await paste(device.page, `${row}\n`);
  await device.page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.waiting(attendances)).toContainText('chờ gửi');
}

async function takeUp(attendances: string): Promise<void> {
  await device
    .waiting(attendances)
    .getByRole('button', { name: /^Sửa: / })
    .click();
  await expect(cell(device.page, 'Lượt người', 1)).toHaveValue(attendances);
}

test('a row that is taken up is not sent as it was, leaves the outbox once the table is kept with it, and is gone for good when it is discarded', async ({
  baseURL,
  page: other,
}) => {
  await leaveRowWaiting('14/02/2025', '205');
  await takeUp('205');
  await expect.poll(() => device.outbox()).toEqual([]);
  await device.restart();
  await device.openTable();
  await expect(cell(device.page, 'Lượt người', 1)).toHaveValue('205');
  await device.page.getByRole('button', { name: 'Xóa dòng 1' }).click();
  await expect.poll(() => device.kept()).not.toContain('"205"');
  device.line.mend();
  await device.hearOfLine();
  expect(await device.outbox()).toEqual([]);
  await signInAs(other, baseURL ?? '', 'REPORTER');
  expect((await recentOf(other)).filter(({ activity }) => attendancesOf(activity) === 205)).toEqual([]);
});

test('where the table cannot be kept the outbox goes on holding a row that is taken up, until it is saved or discarded', async () => {
  await leaveRowWaiting('17/02/2025', '215');
  const { page } = device;
  await page.evaluate(NO_ROOM_FOR_TABLE);
  await takeUp('215');
  await expect(device.waiting('215')).toContainText('đang viết dở');
  await axeFindsNothing(page);
  device.line.mend();
  await device.hearOfLine();
  await expect(page.getByText('Không có mạng.')).toHaveCount(0);
  expect((await device.outbox()).map(({ state }) => state)).toEqual(['held']);
  await cell(page, 'Lượt người', 1).fill('216');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(device.waiting('216')).toContainText('đã gửi');

  await leaveRowWaiting('20/02/2025', '226');
  await takeUp('226');
  await page.getByRole('button', { name: 'Xóa dòng 1' }).click();
  await expect(device.waiting('226')).toHaveCount(0);
});

test('the reason of a retraction that was refused is mended in its place until it is accepted', async ({
  baseURL,
  page: other,
}) => {
  const { page } = device;
  await device.enter('Tội phạm', '231');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const takingBack = page.getByRole('button', { name: /^Rút lại: .* 231 lượt người/ });
  await expect(takingBack).toBeVisible();
  // The server knows a word by now that this page does not.
  const fault = { field: null, code: 'PHONE_NUMBER', severity: 'ERROR', value: null, message: 'Lý do có từ lạ.' };
  const refused = { saved: null, faults: [{ ...fault, suggestion: '', records: [] }], conflict: null };
  let refusals = 2;
  let isCut = true;
  await page.route('**/graphql', async (route) => {
    const isTakingBack = route.request().postData()?.includes('"RetractActivity"') === true;
    if (!isTakingBack || refusals === 0) {
      await route.continue();
      return;
    }
    // An attempt of the time without a line does not wait for it and slip through afterwards.
    if (isCut) {
      await route.abort('internetdisconnected');
      return;
    }
    refusals -= 1;
    await route.fulfill({ json: { data: { retractActivity: refused } } });
  });
  device.line.cut();
  await takingBack.click();
  await page.getByLabel('Lý do rút lại').fill('Ghi nhầm ngày');
  await page.getByRole('button', { name: 'Rút lại hoạt động này' }).click();
  await expect(device.waiting('231')).toContainText('chờ gửi');
  // As long as the form waits for its own attempt, it is the form that is told.
  await expect(page.getByLabel('Lý do rút lại')).toHaveCount(0);

  isCut = false;
  device.line.mend();
  await device.sendNow();
  await expect(device.waiting('231')).toContainText('Lý do có từ lạ.');
  await device
    .waiting('231')
    .getByRole('button', { name: /^Sửa lý do/ })
    .click();
  const reason = device.waiting('231').getByLabel('Lý do rút lại');
  const takeBack = device.waiting('231').getByRole('button', { name: 'Rút lại hoạt động này' });
  await reason.fill('Ghi nhầm ngày, lần hai');
  await takeBack.click();
  await expect.poll(() => refusals).toBe(0);
  await expect(device.waiting('231')).toContainText('cần sửa hoặc xác nhận');
  await expect(reason).toHaveValue('Ghi nhầm ngày, lần hai');
  await axeFindsNothing(page);
  await takeBack.click();
  await expect(device.waiting('231')).toContainText('đã gửi');
  await signInAs(other, baseURL ?? '', 'REPORTER');
  const [taken] = await recentOf(other);
  expect(taken).toMatchObject({ revision: 2, status: 'RETRACTED' });
});

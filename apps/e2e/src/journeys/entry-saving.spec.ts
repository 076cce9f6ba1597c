import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { chooseSession } from './choose-session.ts';
import { attendancesOf, cell, paste, recentOf } from './offline-device.ts';
import { clearDesk, ReporterDesk } from './reporter-desk.ts';
import { signInAs } from './sign-in.ts';

const FORM = 'Buổi tuyên truyền trực tiếp\tTruyền thông trực tiếp tại cộng đồng\t1';

function line(date: string, attendances: string): string {
  const place = ['Phường Hoàng Văn Thụ', 'Công an phường Hoàng Văn Thụ'];
  return [date, ...place, 'Phòng, chống ma túy', FORM, attendances, '60'].join('\t');
}

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await cell(page, 'Ngày', 1).focus();
}

/** Holds what is saved until it is let go; answers how. */
async function holdSaving(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"SaveActivity"') === true) await released;
    await route.continue();
  });
  return release;
}

test.beforeEach(async ({ page, baseURL }) => {
  await clearDesk(baseURL ?? '');
  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  await expect(page.getByRole('checkbox', { name: 'Ma túy' })).toBeVisible();
});

test('what is written in the form while it is being saved stays there, unsaved, and follows on what was saved', async ({
  page,
}) => {
  await page.getByRole('checkbox', { name: 'Ma túy' }).check();
  await chooseSession(page);
  const attendances = page.getByLabel('Lượt người', { exact: true });
  await attendances.fill('245');
  const release = await holdSaving(page);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await attendances.fill('247');
  await page.getByLabel('Ghi chú', { exact: true }).fill('Thêm một thôn');
  release();
  await expect(page.getByText('Phần viết thêm chưa được lưu')).toBeVisible();
  await expect(attendances).toHaveValue('247');
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('Thêm một thôn');
  const [first] = await recentOf(page);
  expect(first && attendancesOf(first.activity)).toBe(245);
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const [second] = await recentOf(page);
  expect(second).toMatchObject({ id: first?.id, revision: 2 });
  expect(second && attendancesOf(second.activity)).toBe(247);
});

test('what is written into a row of the table while it is being saved stays there, unsaved, and follows on what was saved', async ({
  page,
}) => {
  await openTable(page);
  await paste(page, `${line('21/01/2025', '251')}\n${line('24/01/2025', '361')}\n`);
  const release = await holdSaving(page);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByRole('button', { name: 'Đang lưu…' })).toBeDisabled();
  await cell(page, 'Lượt người', 2).fill('366');
  release();
  await expect(page.getByText('Đã lưu 2 dòng; còn 1 dòng')).toBeVisible();
  await expect(cell(page, 'Lượt người', 1)).toHaveValue('366');
  await expect(page.getByText('Phần vừa sửa chưa được lưu')).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 1 dòng; còn 0 dòng')).toBeVisible();
  const recent = await recentOf(page);
  const told = recent.slice(0, 2).map(({ revision, activity }) => [revision, attendancesOf(activity)]);
  expect(told).toEqual([
    [2, 366],
    [1, 251],
  ]);
});

test('a row of what may be on record stands beside it: it is discarded, or saved with the reason why it is another', async ({
  page,
  baseURL,
}) => {
  const desk = await ReporterDesk.open(baseURL ?? '');
  await desk.record({ date: '2025-01-07', attendances: 221 });
  await desk.leave();
  await openTable(page);
  await paste(page, `${line('07/01/2025', '221')}\n${line('08/01/2025', '225')}\n`);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 0 dòng; còn 2 dòng')).toBeVisible();
  const beside = page.getByRole('table', { name: 'Bản đang nhập và bản đã ghi' });
  await expect(beside).toHaveCount(2);
  await expect(beside.first().getByRole('row', { name: /Số liệu .*221.*221/ })).toBeVisible();
  await expect(beside.nth(1).getByRole('row', { name: /^khác nhau: Ngày .*08\/01\/2025.*07\/01\/2025/ })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('grid').getByRole('button', { name: 'Bỏ bản đang nhập', exact: true }).first().click();
  await expect(cell(page, 'Ngày', 1)).toHaveValue('08/01/2025');
  await page.getByLabel('Lý do vẫn giữ').fill('Buổi khác ở thôn bên');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 1 dòng; còn 0 dòng')).toBeVisible();
  await expect(cell(page, 'Lượt người', 1)).toHaveValue('');
});

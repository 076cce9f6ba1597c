import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { clearDesk } from './reporter-desk.ts';
import { cell, paste } from './offline-device.ts';
import { ask, signInAs } from './sign-in.ts';

const RECENT = '{ entryHelp { recent { activity { date counts { indicator value } } } } }';
const FORM = 'Buổi tuyên truyền trực tiếp\tTruyền thông trực tiếp tại cộng đồng\t1';

function line(date: string, topic: string, attendances: string): string {
  return [date, 'Phường Hoàng Văn Thụ', 'Công an phường Hoàng Văn Thụ', topic, FORM, attendances, '60'].join('\t');
}

test.beforeEach(async ({ page, baseURL }) => {
  await clearDesk(baseURL ?? '');
  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await cell(page, 'Ngày', 1).focus();
});

test('rows pasted from a spreadsheet are saved each for itself; what is wrong stays with its fault', async ({
  page,
}) => {
  const pasted = [
    line('12/03/2025', 'Phòng, chống ma túy', '40'),
    line('15/03/2025', 'Phòng, chống mua bán người', '4O'),
    line('18/03/2025', 'phong chong toi pham', '44'),
  ];
  await paste(page, `${pasted.join('\r\n')}\r\n`);
  await expect(cell(page, 'Lượt người', 2)).toHaveValue('4O');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 2 dòng; còn 1 dòng')).toBeVisible();
  await expect(cell(page, 'Lượt người', 1)).toHaveValue('4O');
  await expect(cell(page, 'Lượt người', 1)).toHaveAttribute('aria-invalid', 'true');
  await axeFindsNothing(page);
  await page.reload();
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await cell(page, 'Lượt người', 1).fill('46');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 1 dòng; còn 0 dòng')).toBeVisible();
  const { entryHelp } = await ask<{
    entryHelp: { recent: { activity: { date: string; counts: { indicator: string; value: number }[] } }[] };
  }>(page.context().request, RECENT, {});
  const told = entryHelp.recent.map(({ activity: { date, counts } }) => {
    const people = counts.find(({ indicator }) => indicator === 'attendances')?.value;
    return `${date} ${String(people)}`;
  });
  expect(told).toEqual(expect.arrayContaining(['2025-03-12 40', '2025-03-15 46', '2025-03-18 44']));
});

test('the table is worked by keyboard alone: moving, filling down, undoing, copying, two hundred rows', async ({
  page,
}) => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Nội dung', 1)).toBeFocused();
  await page.keyboard.type('Ma túy');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Nội dung', 2)).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(cell(page, 'Nội dung', 2)).toHaveValue('Ma túy');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Nội dung', 2)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cell(page, 'Nội dung', 4)).toHaveValue('Ma túy');
  await page.keyboard.press('Home');
  await cell(page, 'Ngày', 1).focus();
  await paste(page, Array.from({ length: 250 }, () => line('12/03/2025', 'Ma túy', '40')).join('\n'));
  await expect(cell(page, 'Lượt người', 200)).toHaveValue('40');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '201');
  await cell(page, 'Lượt người', 200).fill('41');
  await expect(cell(page, 'Lượt người', 200)).toHaveValue('41');
});

test("last period's broadcasts come as rows to be checked, are saved once they are, and come no second time", async ({
  page,
}) => {
  const day = (month: string) => [`05/${month}/2025`, `19/${month}/2025`];
  const run = (date: string) =>
    line(date, 'Phòng, chống ma túy', '').replace(FORM, 'Lượt phát thanh, phát sóng\tĐài truyền thanh cấp xã\t12');
  await paste(page, `${day('05').map(run).join('\n')}\n`);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 2 dòng; còn 0 dòng')).toBeVisible();
  await page.getByText('Lặp lại lượt phát thanh, phát sóng kỳ trước').click();
  await page.getByLabel('Cho kỳ').selectOption('cal:2025-M06');
  await page.getByRole('button', { name: 'Đưa vào bảng' }).click();
  await expect(page.getByText('Đã đưa vào bảng 2 dòng')).toBeVisible();
  await expect(cell(page, 'Ngày', 1)).toHaveValue('05/06/2025');
  await expect(cell(page, 'Số buổi', 2)).toHaveValue('12');
  await axeFindsNothing(page);
  await page.getByLabel('Đã kiểm, đúng cho kỳ này: dòng 1').check();
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Đã lưu 1 dòng; còn 0 dòng')).toBeVisible();
  await expect(cell(page, 'Ngày', 1)).toHaveValue('19/06/2025');
  await page.getByRole('button', { name: 'Đưa vào bảng' }).click();
  await expect(page.getByText('1 lượt đã ghi trong kỳ này')).toBeVisible();
  await expect(page.getByText('1 lượt đã có trong bảng')).toBeVisible();
});

import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { clearDesk } from './reporter-desk.ts';
import { recentOf, recordElsewhere } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

/** Where a window hears what was entered elsewhere. */
const NEW_HELP = /operationName=EntryHelp/;

/** Presses keys one by one and counts them: every key is an interaction. */
class Keys {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count += 1;
    }
  }

  /** Tab until a field has the focus. */
  async to(id: string): Promise<void> {
    const focused = () => this.page.evaluate<string>('document.activeElement?.id ?? ""');
    for (let tabs = 0; tabs < 20; tabs += 1) {
      if ((await focused()) === id) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${id}`);
  }
}

async function openForm(page: Page, baseURL: string | undefined): Promise<void> {
  await clearDesk(baseURL ?? '');
  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  await expect(page.getByRole('checkbox', { name: 'Ma túy' })).toBeVisible();
}

test('one activity is entered by keyboard alone in fewer than 25 interactions', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  const keys = new Keys(page);
  await keys.press('Tab', 'Enter');
  await keys.to('entry-organisation');
  await keys.press('Tab', 'Space');
  await keys.to('entry-attendances');
  await keys.press('4', '5', 'Enter');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await expect(page.getByText(/đang chờ duyệt/)).toBeVisible();
  expect(keys.count).toBeLessThan(25);
  await axeFindsNothing(page);
});

test('personal data stops the entry, and the way leads to the field', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  await page.getByRole('checkbox', { name: 'Tội phạm' }).check();
  await page.getByLabel('Lượt người', { exact: true }).fill('4O');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa lưu được');
  await page.getByLabel('Lượt người', { exact: true }).fill('61');
  await page.getByLabel('Ghi chú', { exact: true }).fill('Liên hệ 0912 345 678');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('một số điện thoại');
  await page.getByRole('alert').getByRole('link', { name: 'Ghi chú' }).click();
  await expect(page.getByLabel('Ghi chú', { exact: true })).toBeFocused();
  await axeFindsNothing(page);
  await page.reload();
  await expect(page.getByLabel('Lượt người', { exact: true })).toHaveValue('61');
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('');
});

test('a repeated event is asked about, saved with its reason, changed, and taken back by whoever sees the change', async ({
  page,
  baseURL,
}) => {
  await openForm(page, baseURL);
  const enter = async () => {
    await page.getByRole('checkbox', { name: 'Mại dâm' }).check();
    await page.getByLabel('Lượt người', { exact: true }).fill('33');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  };
  await enter();
  await page.getByRole('button', { name: 'Nhập hoạt động khác' }).click();
  await enter();
  await expect(page.getByRole('alert')).toContainText('có thể đã được ghi', { ignoreCase: true });
  const beside = page.getByRole('table', { name: 'Bản đang nhập và bản đã ghi' });
  await expect(beside.getByRole('row', { name: /^Nội dung .*mại dâm.*mại dâm/i })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByLabel('Lý do vẫn giữ').fill('Hai buổi ở hai thôn');
  await page.getByRole('button', { name: 'Lưu với lý do trên' }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();

  // Another window shows the entry as it was, and what it sends arrives after a change from elsewhere: a window that hears
  // of the change first would send the new revision, rightly.
  const window = await page.context().newPage();
  await window.goto('/entry');
  const takeBack = window.getByRole('button', { name: /^Rút lại: / }).first();
  await expect(takeBack).toHaveAccessibleName(/ 33 lượt người/);
  await window.waitForLoadState('networkidle');
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await window.route(NEW_HELP, async (route) => {
    await released;
    // The page may have given this question up meanwhile.
    await route.continue().catch(() => undefined);
  });
  const [seen] = await recentOf(page);
  await recordElsewhere(page, baseURL ?? '', seen, { attendances: 330 });
  await takeBack.click();
  await window.getByLabel('Lý do rút lại').fill('Ghi nhầm ngày');
  await window.getByRole('button', { name: 'Rút lại hoạt động này' }).click();
  release();
  await expect(window.getByText(/^Chưa rút lại: .* đã được sửa/)).toBeVisible();
  // The newest of the last entries; older ones may have been taken back before.
  const newest = window.getByRole('region', { name: 'Đã nhập gần đây' }).getByRole('listitem').first();
  await expect(newest).toContainText('330 lượt người');
  await expect(newest.getByText('đã rút', { exact: true })).toHaveCount(0);
  await window.getByRole('button', { name: 'Rút bản đang được ghi' }).click();
  await expect(newest.getByText('đã rút', { exact: true })).toBeVisible();
});

test('two people change one activity: the second sees both versions and what was there before, and chooses', async ({
  page,
  baseURL,
}) => {
  await openForm(page, baseURL);
  await page.getByRole('checkbox', { name: 'Tội phạm' }).check();
  await page.getByLabel('Lượt người', { exact: true }).fill('71');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/entry');
  await other.getByRole('button', { name: /^Sửa: .* 71 lượt người/ }).click();
  await page.getByRole('button', { name: /^Sửa: .* 71 lượt người/ }).click();
  await page.getByRole('checkbox', { name: 'Ma túy' }).check();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await other.getByLabel('Lượt người', { exact: true }).fill('72');
  await other.getByRole('button', { name: 'Lưu', exact: true }).click();
  const versions = other.getByRole('table', { name: 'Bản của bạn và bản đã ghi' });
  await expect(versions.getByRole('row', { name: /Số liệu/ })).toContainText('Trước đó: Số buổi: 1; Lượt người: 71');
  await expect(versions.getByRole('radio', { name: /^Nội dung: Đã ghi/ })).toBeChecked();
  await expect(versions.getByRole('radio', { name: /^Số liệu: Của bạn/ })).toBeChecked();
  await axeFindsNothing(other);
  await other.getByRole('button', { name: 'Lưu những mục đã chọn' }).click();
  await expect(other.getByText('Đã lưu', { exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: /^Sửa: .* 72 lượt người/ })).toBeVisible();
});

test('a form is kept as a template and fills in a form and a row of the table again', async ({ page, baseURL }) => {
  await openForm(page, baseURL);
  await page.getByRole('checkbox', { name: 'Ma túy' }).check();
  await page.getByLabel('Lượt người', { exact: true }).fill('45');
  await page.getByText('Mẫu', { exact: true }).click();
  await page.getByLabel('Tên mẫu').fill('Gọi 0912 345 678');
  await page.getByRole('button', { name: 'Lưu làm mẫu' }).click();
  await expect(page.getByText(/đặt tên theo loại hoạt động/)).toBeVisible();
  await page.getByLabel('Tên mẫu').fill('Ma túy ở thôn');
  await page.getByRole('button', { name: 'Lưu làm mẫu' }).click();
  await expect(page.getByRole('button', { name: 'Dùng: Ma túy ở thôn' })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Bỏ, nhập mới' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ma túy' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Dùng: Ma túy ở thôn' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ma túy' })).toBeChecked();
  await expect(page.getByLabel('Lượt người', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await page.getByText('Mẫu', { exact: true }).click();
  await page.getByRole('button', { name: 'Thêm dòng: Ma túy ở thôn' }).click();
  await expect(page.getByRole('grid').getByLabel('Nội dung, Dòng 1')).toHaveValue('Phòng, chống ma túy');
});

test('a reader without the right is told so and sees no form', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/entry');
  await expect(page.getByText('Vai trò của bạn không nhập hoạt động')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhập hoạt động' })).toHaveCount(0);
});

import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

const PASSWORD = 'một câu dài và dễ nhớ';
const NEXT = 'một câu khác cũng dài';

/** The link that the page shows a single time. */
async function shownSecret(page: Page, title: string): Promise<string> {
  const notice = page.getByRole('status').filter({ hasText: title });
  return (await notice.locator('code').textContent()) ?? '';
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByText('Đăng nhập bằng tài khoản').click();
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

test('somebody is invited, accepts, turns on the second step, and gets a new password', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `moi-${String(Date.now())}@langson.vn`;
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/users/);
  await page.getByRole('button', { name: 'Mời người mới' }).click();
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  await expect(page.getByText('Vai trò này cần có cơ quan hoặc địa bàn')).toBeVisible();
  await page.getByLabel('Thêm địa bàn').selectOption({ label: 'Phường Kỳ Lừa' });
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  const invitation = await shownSecret(page, 'Đã tạo lời mời');
  await axeFindsNothing(page);

  const guest = await browser.newContext({ baseURL: baseURL ?? '' });
  const their = await guest.newPage();
  await their.goto(invitation);
  await expect(their.getByText('Phường Kỳ Lừa')).toBeVisible();
  await axeFindsNothing(their);
  await their.getByLabel('Tên hiển thị').fill('Cán bộ văn hóa phường');
  await their.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await their.getByRole('button', { name: 'Tạo tài khoản và đăng nhập' }).click();
  await expect(their).toHaveURL(/\/(\?.*)?$/);

  await their.goto('/account');
  const step = their.getByRole('region', { name: 'Bước thứ hai khi đăng nhập' });
  await step.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
  await step.getByRole('button', { name: 'Bật bước thứ hai' }).click();
  await expect(step.getByRole('img', { name: 'Mã QR' })).toBeVisible();
  const key = ((await step.locator('dd code').textContent()) ?? '').replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  await axeFindsNothing(their);
  await step.getByLabel('Mã sáu chữ số').fill(totp.generate());
  await step.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await expect(step.getByText('Còn 10 mã dự phòng')).toBeVisible();
  const [recovery = ''] = await step.locator('li code').allTextContents();

  const row = page.getByRole('listitem').filter({ hasText: email });
  await page.reload();
  await row.getByRole('button', { name: `Thay đổi tài khoản ${email}` }).click();
  await axeFindsNothing(page);
  await row.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  await row.getByRole('button', { name: 'Làm ngay' }).click();
  const reset = await shownSecret(page, 'Đã tạo đường dẫn đặt mật khẩu');
  await their.goto('/account');
  await expect(their).toHaveURL(/\/sign-in/);
  await their.goto(reset);
  await their.getByLabel('Mật khẩu mới').fill(NEXT);
  await their.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(their.getByText('Đã đặt mật khẩu mới')).toBeVisible();

  await signIn(their, email, NEXT);
  const code = their.getByLabel('Mã xác nhận');
  await expect(code).toBeFocused();
  await axeFindsNothing(their);
  await code.fill(recovery);
  await their.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(their).toHaveURL(/\/(\?.*)?$/);

  await page.goto('/admin/audit');
  const noted = page.getByRole('row').filter({ hasText: email });
  await expect(noted.filter({ hasText: 'Đặt lại mật khẩu' })).toBeVisible();
  await guest.close();
});

test('a program is given a token of the own account, and it is taken away again', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/account');
  const tokens = page.getByRole('region', { name: 'Mã truy cập cho chương trình' });
  await tokens.getByLabel('Dùng để làm gì').fill('bảng theo dõi');
  await tokens.getByRole('button', { name: 'Tạo mã' }).click();
  const token = await shownSecret(page, 'Đã tạo mã truy cập');
  const ask = () =>
    fetch(`${baseURL ?? ''}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    });
  expect((await ask()).status).toBe(200);
  await tokens.getByRole('button', { name: 'Thu hồi mã bảng theo dõi' }).first().click();
  await expect(tokens.getByText('đã thu hồi').first()).toBeVisible();
  expect((await ask()).status).toBe(401);
});

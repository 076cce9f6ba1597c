import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

async function firstRecord(page: Page, place = 0) {
  await page.goto('/activities');
  const row = page.getByRole('row').nth(1 + place);
  await row.getByText('Chi tiết').click();
  await row.getByRole('button', { name: 'Lịch sử bản ghi' }).click();
  await expect(row.getByText('Ghi lần đầu')).toBeVisible();
  return row;
}

test('the department takes a note out of the record for good, and the reason may not repeat it', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const row = await firstRecord(page);
  await row.getByRole('button', { name: 'Xóa ghi chú' }).click();
  const reason = row.getByLabel(/^Lý do/);
  await reason.fill('gọi số 0900000000');
  await row.getByRole('button', { name: 'Xóa vĩnh viễn' }).click();
  await expect(row.getByText(/không chứa thông tin cá nhân/)).toBeVisible();
  await axeFindsNothing(page);
  await reason.fill('ghi chú có thông tin cá nhân');
  await row.getByRole('button', { name: 'Xóa vĩnh viễn' }).click();
  await expect(row.getByRole('button', { name: 'Xóa ghi chú' })).toHaveCount(0);
  await expect(row.getByText('Ghi lần đầu')).toBeVisible();
  const again = await firstRecord(page);
  await expect(again.getByRole('button', { name: 'Xóa ghi chú' })).toHaveCount(0);
});

test('the committee reads the history without notes and takes nothing out', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const row = await firstRecord(page, 2);
  await expect(row.getByText('Ghi chú', { exact: true })).toHaveCount(0);
  await expect(row.getByRole('button', { name: 'Xóa ghi chú' })).toHaveCount(0);
});

test('records are found by words without marks, and what a chart narrowed the list to is taken off again', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/activities?targetGroup=pupils');
  const found = page.getByText(/^[\d.]+ hoạt động, /);
  const count = async () => Number(/^[\d.]+/.exec((await found.textContent()) ?? '')?.[0].replaceAll('.', ''));
  await expect(found).toBeVisible();
  const pupils = await count();
  await page.getByRole('searchbox', { name: 'Tìm trong bản ghi' }).fill('cong an hoang van thu');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await expect(page).toHaveURL(/text=cong/);
  await expect.poll(count).toBeLessThan(pupils);
  for (const row of (await page.getByRole('row').allTextContents()).slice(1)) expect(row).toMatch(/Hoàng/);
  const narrowed = await count();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: /^Bỏ điều kiện Đối tượng/ }).click();
  await expect(page).not.toHaveURL(/targetGroup/);
  await expect.poll(count).toBeGreaterThan(narrowed);
});

test('where nothing was ever recorded, the list says so and leads on', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const none = page.getByText('Không có hoạt động nào khớp bộ lọc');
  const notYet = page.getByText('Chưa có hoạt động nào được ghi nhận');
  await page.goto('/activities?text=khong+co+gi+nhu+vay');
  await expect(none).toBeVisible();
  await expect(notYet).toHaveCount(0);
  await page.route(/\/graphql(\?|$)/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/"dataFrom":"[^"]*"/, '"dataFrom":null');
    await route.fulfill({ response, body: text });
  });
  await page.reload();
  await expect(notYet).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Nhập tệp' })).toBeVisible();
  await expect(none).toHaveCount(0);
});

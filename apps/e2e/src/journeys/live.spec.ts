import { expect, test, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Product } from '../acceptance/product.ts';

const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';

// Nobody touches the page meanwhile, so every shift counts.
const WATCH_SHIFTS = `
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) throw new Error('this browser tells no shifts');
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift' });
`;

function list(attendances: number): string {
  return `${HEADER}\n1,2023-05-04,Công an xã Hoàng Văn Thụ,Văn Lãng,Xã Hoàng Văn Thụ,"Phòng, chống ma túy",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,${String(attendances)},,60,,,,,\n`;
}

async function signIn(page: Page, product: Product): Promise<void> {
  const account = ['--email', 'committee@example.org', '--name', 'Committee', '--role', 'committee', '--json'];
  const { stdout } = await product.command('user', 'create', ...account);
  const { email, password } = JSON.parse(stdout) as { email: string; password: string };
  const query =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { signedIn } }';
  const response = await page.context().request.post(`${product.address}/graphql`, {
    headers: { origin: product.address },
    data: { query, variables: { email, password } },
  });
  expect(await response.json()).toEqual({ data: { signIn: { signedIn: true } } });
}

test('an import by the command line reaches the overview that is open, without a reload and without a jump', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const product = await Product.empty();
  try {
    const first = path.join(product.dataDir, 'first.csv');
    await writeFile(first, list(120));
    expect((await product.importFile(first)).code).toBe(0);
    await product.start();
    await signIn(page, product);
    await page.goto(`${product.address}/?period=admin:2023-Y`);
    const figure = page.locator('[data-measure="ATTENDANCES"] p').nth(1);
    await expect(figure).toHaveText('120');
    // No report was due: differences between kinds of area are not drawn, all else is.
    await expect(page.locator('#map svg g[role="button"]').first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('#trend .recharts-surface').first()).toBeVisible();
    await expect(page.locator('#gaps')).toContainText('không có báo cáo nào đến hạn');
    await page.evaluate(WATCH_SHIFTS);
    const second = path.join(product.dataDir, 'second.csv');
    await writeFile(second, list(34));
    expect((await product.importFile(second)).code).toBe(0);
    await expect(figure).toHaveText('154', { timeout: 15_000 });
    // Still the same document, or there would be nothing that watched; and nothing in it moved.
    expect(await page.evaluate<number>('window.shifted')).toBeLessThan(0.02);
  } finally {
    await product.stop();
  }
});

test('a wall shows what was entered elsewhere, and says since when it hears of nothing more', async ({ page }) => {
  test.setTimeout(180_000);
  const product = await Product.empty();
  try {
    const first = path.join(product.dataDir, 'first.csv');
    await writeFile(first, list(120));
    expect((await product.importFile(first)).code).toBe(0);
    await product.start();
    await signIn(page, product);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`${product.address}/?period=admin:2023-Y`);
    await page.getByRole('link', { name: 'Chiếu lên màn hình lớn' }).click();
    const figure = page.locator('[data-measure="ATTENDANCES"] p').nth(1);
    await expect(figure).toHaveText('120');
    await expect(page.locator('#wall-map svg g[role="button"]').first()).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('Đang cập nhật trực tiếp')).toBeVisible();
    await expect(page.getByText(/số liệu ghi đến \d\d/)).toBeVisible();
    // No menus, and nothing to scroll to: nobody stands beside it.
    await expect(page.getByRole('banner')).toHaveCount(0);
    // On a television and a small projector, in both languages, with the long sentences of a period without due reports.
    for (const lang of ['en', 'vi']) {
      await page.goto(`${product.address}/wall?period=admin:2023-Y&lang=${lang}`);
      for (const size of [
        { width: 1280, height: 720 },
        { width: 1920, height: 1080 },
      ]) {
        await page.setViewportSize(size);
        await expect(page.locator('#wall-map svg g[role="button"]').first()).toBeVisible({ timeout: 20_000 });
        const height = await page.evaluate<number>('document.documentElement.scrollHeight');
        expect(height, `${lang}, ${String(size.width)} px`).toBeLessThanOrEqual(size.height);
      }
    }

    const second = path.join(product.dataDir, 'second.csv');
    await writeFile(second, list(34));
    expect((await product.importFile(second)).code).toBe(0);
    await expect(figure).toHaveText('154', { timeout: 15_000 });

    await product.stop();
    await expect(page.getByText(/Mất kết nối từ \d\d/)).toBeVisible();
    await expect(figure).toHaveText('154');
  } finally {
    await product.stop();
  }
});

test('a wall before the first record says what it waits for, and leads back to the overview', async ({ page }) => {
  test.setTimeout(180_000);
  const product = await Product.empty();
  try {
    await product.start();
    await signIn(page, product);
    await page.goto(`${product.address}/wall`);
    await expect(page.getByText('Màn hình sẽ hiện số liệu ngay khi có hoạt động đầu tiên.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tuyên truyền phòng, chống/);
    await page.getByRole('link', { name: 'Về trang Tổng quan' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  } finally {
    await product.stop();
  }
});

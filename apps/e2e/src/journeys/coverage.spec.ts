import { expect, test } from '@playwright/test';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('the three communes most neglected on trafficking at the border: four choices from the overview', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.getByRole('link', { name: 'Độ phủ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Độ phủ' })).toBeVisible();
  await page.getByLabel('Nội dung', { exact: true }).selectOption('human_trafficking_prevention');
  await page.getByLabel('Loại địa bàn', { exact: true }).selectOption('border');
  await expect(page).toHaveURL(/\/coverage\?.*topic=human_trafficking_prevention&areaClass=border/);
  const longest = page.getByRole('region', { name: 'Vắng hoạt động lâu nhất' });
  await expect(longest.getByRole('listitem').nth(2)).toBeVisible();
  const three = (await longest.getByRole('button').allInnerTexts()).slice(0, 3);
  await expect(page.getByRole('link', { name: `lâu nhất: ${three.join(', ')}` })).toBeVisible();

  // The fourth opens one of them on the map, with the way to its records.
  await longest.getByRole('button').first().click();
  await expect(page).toHaveURL(/unit=/);
  await expect(page.locator('#map [aria-pressed="true"]')).toHaveAttribute('aria-label', new RegExp(three[0] ?? '-'));
  await expect(page.getByRole('link', { name: 'Xem các hoạt động của xã' })).toBeVisible();
});

test('from the province down to the records, by keyboard, the filters going along', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?topic=drug_prevention&period=admin:2023-Q2');
  const levels = page.locator('#levels');
  await levels.getByRole('button', { name: 'Huyện Cao Lộc' }).press('Enter');
  await expect(page).toHaveURL(/district=/);
  await expect(page.locator('#map')).toContainText('trên 22 xã');
  await levels
    .getByRole('link', { name: /^Xem hoạt động: Xã/ })
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/\/activities\?(?=.*period=admin:2023-Q2)(?=.*topic=drug_prevention)(?=.*commune=)/);
  await page.goBack();
  await levels.getByRole('button', { name: 'Toàn tỉnh' }).click();
  await expect(page).not.toHaveURL(/district=/);
});

test('a month of coverage, by keyboard: its figures, its records, the page under it, one level down', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?topic=drug_prevention&areaClass=border');
  const time = page.locator('figure#time');
  await expect(time).toContainText('30/07/2023: Ngày toàn dân phòng, chống mua bán người');
  await time.getByRole('button', { name: 'Tháng 6/2023' }).press('Enter');
  const month = time.getByRole('group', { name: 'Tháng 6/2023' });
  await expect(month).toContainText(/\d+,\d% \(\d+ trên 21 xã\)/);
  await month.getByRole('button', { name: 'Lọc trang theo tháng này' }).press('Enter');
  await expect(page).toHaveURL(/period=admin%3A2023-M06|period=admin:2023-M06/);
  await month.getByRole('button', { name: 'Bỏ lọc theo tháng' }).press('Enter');
  await expect(page).toHaveURL(/period=admin:2023-Y/);
  await month.getByRole('link', { name: 'Xem từng huyện, xã trong tháng' }).press('Enter');
  await expect(page).toHaveURL(/(?=.*period=admin:2023-M06)(?=.*areaClass=border).*#levels$/);
  await month.getByRole('link', { name: /^Xem hoạt động: .*, Tháng 6\/2023$/ }).press('Enter');
  await expect(page).toHaveURL(/\/activities\?(?=.*period=admin:2023-M06)(?=.*topic=drug_prevention)/);
});

test('targets are drawn and told where a plan sets them, and told apart from none', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?topic=drug_prevention');
  const time = page.locator('figure#time');
  await expect(time).toHaveAccessibleDescription(/Chưa kế hoạch nào đặt mục tiêu/);
  await page.route(/\/graphql\?.*Coverage(Time|Kinds)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: withTargets((await response.json()) as TargetedAnswer) });
  });
  await page.reload();
  await expect(time).toHaveAccessibleDescription(/\(1 số có mục tiêu\)/);
  await expect(time.locator('svg')).toContainText('65%');
  await time.getByRole('button', { name: 'Bảng số' }).click();
  await expect(time.getByRole('row').nth(1)).toContainText('65,0%');
  await expect(time.getByRole('row').nth(2)).toContainText('chưa đặt');
  await expect(page.locator('#class-sets').getByRole('row', { name: /Tất cả các xã/ })).toContainText('mục tiêu 0%');
});

interface Targeted {
  readonly kind: string;
  readonly cells: { target?: object }[];
}
interface TargetedAnswer {
  readonly data: Partial<Record<'months' | 'classes', { readonly rows: Targeted[] }>>;
}
/** A target for the first month, and one of zero for all communes together. */
function withTargets(answer: TargetedAnswer) {
  const set = (rows: Targeted[] | undefined, kind: string, value: number) => {
    const [cell] = rows?.find((row) => row.kind === kind)?.cells ?? [];
    if (cell) cell.target = { __typename: 'Figure', value, status: value === 0 ? 'ZERO' : 'VALUE' };
  };
  set(answer.data.months?.rows, 'DATA', 0.65);
  set(answer.data.classes?.rows, 'TOTAL', 0);
  return answer;
}

test('the units of today are a choice away, and so is the question behind a chart', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/coverage?topic=prostitution_prevention');
  await page.getByLabel('Đơn vị hành chính').selectOption('LS_65');
  await expect(page).toHaveURL(/base=LS_65/);
  await expect(page.locator('#map svg g[role="button"]')).toHaveCount(65);
  await expect(page.locator('#levels')).toContainText('trên 65 xã');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#time').getByRole('button', { name: 'Sao chép câu hỏi' }).click();
  await page.locator('#time').getByRole('button', { name: 'Sao chép GraphQL' }).click();
  await expect(page.locator('#time').getByText('Đã sao chép')).toBeVisible();
  const query = await page.evaluate<string>('navigator.clipboard.readText()');
  const answer = await page.context().request.get('/graphql', { params: { query } });
  expect(await answer.text()).toContain('"REPORTING_MONTH"');
});

test('the letters of what happened stand clear of the figures of full columns', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?district=178');
  const words = page.locator('#time svg.recharts-surface text');
  await expect(words.filter({ hasText: /^100%?$/ }).first()).toBeVisible({ timeout: 20_000 });
  const found = await Promise.all(
    (await words.all()).map(async (text) => ({ said: await text.innerHTML(), box: await text.boundingBox() })),
  );
  const boxes = found.flatMap(({ said, box }) => (box ? [{ said: said.replace(/<[^>]*>/g, ''), ...box }] : []));
  const letters = boxes.filter(({ said }) => /^[A-Z]$/.test(said));
  expect(letters.length).toBeGreaterThan(1);
  const overlaps = letters.flatMap((letter) =>
    boxes
      .filter(({ said, y, height }) => said !== letter.said && y < letter.y + letter.height && y + height > letter.y)
      .filter(({ x, width }) => x < letter.x + letter.width && x + width > letter.x)
      .map(({ said }) => `${letter.said} on ${said}`),
  );
  expect(overlaps).toEqual([]);
});

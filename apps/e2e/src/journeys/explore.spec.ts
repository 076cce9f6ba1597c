import { expect, test, type Browser, type Page } from '@playwright/test';
import { ask, signInAs } from './sign-in.ts';

interface Answer {
  readonly analytics: {
    readonly rows: readonly {
      readonly kind: string;
      readonly keys: readonly { readonly label: string }[];
      readonly cells: readonly { readonly value: number | null; readonly status: string }[];
    }[];
  };
}
const FIGURES = `query Q($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind keys { label } cells { value status } } } }`;
const table = (page: Page) => page.getByRole('region', { name: 'Bảng số' }).getByRole('table');
const number = (value: number | null) => new Intl.NumberFormat('vi-VN').format(value ?? Number.NaN);
const PERIOD = { code: 'admin:2023-Y' };

test('a question is put by keyboard alone, and its figures are those that GraphQL answers', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore');
  await expect(page.getByRole('heading', { level: 1, name: 'Khám phá' })).toBeVisible();
  await page.getByRole('button', { name: /^Chỉ tiêu/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tìm chỉ tiêu')).toBeFocused();
  await page.keyboard.type('luot nguoi');
  await page.getByRole('checkbox', { name: 'Lượt người', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/measures=ACTIVITIES%2CATTENDANCES|measures=ACTIVITIES,ATTENDANCES/);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Tìm chỉ tiêu')).toBeHidden();

  await page.getByLabel('rồi theo').focus();
  await page.keyboard.type('Huyện, thành phố');
  await expect(page).toHaveURL(/by=TOPIC(?:%2C|,)DISTRICT/);
  await page.getByRole('button', { name: 'Thêm bộ lọc' }).press('Enter');
  await page.getByRole('button', { name: 'Loại địa bàn' }).press('Enter');
  await expect(page.getByLabel('Tìm trong danh sách')).toBeFocused();
  await page.keyboard.type('bien');
  await page.getByRole('checkbox', { name: 'Biên giới' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/areaClass=border/);

  const query = {
    ...{ measures: ['ACTIVITIES', 'ATTENDANCES'], groupBy: ['TOPIC', 'DISTRICT'], period: PERIOD },
    ...{ where: { areaClass: ['border'] }, subtotals: true, fill: 'ALL' },
  };
  const { analytics } = await ask<Answer>(page.request, FIGURES, { query });
  const subtotals = analytics.rows.filter(({ kind }) => kind === 'SUBTOTAL');
  const shown = table(page).getByRole('row').filter({ hasText: 'tất cả' });
  await expect(shown).toHaveCount(subtotals.length + 1);
  for (const [index, { cells }] of subtotals.entries()) {
    await expect(shown.nth(index)).toContainText(number(cells[0]?.value ?? null));
    await expect(shown.nth(index)).toContainText(number(cells[1]?.value ?? null));
  }
  // An activity of two topics counts once in the total: the subtotals add up to more.
  const total = analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? 0;
  expect(subtotals.reduce((sum, { cells }) => sum + (cells[0]?.value ?? 0), 0)).toBeGreaterThan(total);
  await expect(shown.last()).toContainText(number(total));
});

test('a link opens the question again, with a dimension in columns, its rows in order and all of them in a file', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/explore?measures=ACTIVITIES&by=COMMUNE,REPORTING_MONTH');
  await expect(page.getByText(/^Hiện 1\.000 trong [\d.]+ dòng/)).toBeVisible({ timeout: 30_000 });
  const href = await page.getByRole('link', { name: 'Tải CSV' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['x-truncated']).toBe('false');
  expect(Number(file.headers()['x-row-count'])).toBeGreaterThan(1000);

  await page.goto('/explore?measures=COMMUNE_COVERAGE&by=DISTRICT,TOPIC&columns=TOPIC');
  const query = { measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'], period: PERIOD, fill: 'ALL' };
  const { analytics } = await ask<Answer>(page.request, FIGURES, { query });
  await expect(table(page).getByRole('row').last()).toContainText('Toàn bộ');
  const heads = (await table(page).getByRole('columnheader').allInnerTexts()).slice(1, -1);
  expect(heads).toHaveLength(analytics.rows.length - 1);
  const last = await table(page).getByRole('row').last().getByRole('cell').allInnerTexts();
  expect(last.map((text) => text.split('%')[0])).toEqual(
    analytics.rows.map(({ cells }) => ((cells[0]?.value ?? 0) * 100).toFixed(1).replace('.', ',')),
  );

  await page.goto('/explore?measures=ACTIVITIES&by=DISTRICT');
  const sort = page.getByRole('columnheader', { name: /Hoạt động/ });
  await sort.getByRole('button').press('Enter');
  await expect(sort).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=ACTIVITIES\.DESC/);
  await expect(table(page).getByRole('row').nth(1)).toContainText('Huyện Hữu Lũng');
});

test('what was asked stays on the screen while the next question is on its way, and one overtaken is given up', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/explore?by=DISTRICT');
  await expect(table(page)).toContainText('Huyện Cao Lộc');
  await page.route('**/graphql?*ExploreFigures*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => undefined);
  });
  const given = page.waitForEvent('requestfailed', (request) => request.url().includes('ExploreFigures'));
  await page.getByLabel('Chia theo').selectOption('SETTING');
  await expect(page.locator('[aria-busy="true"]')).toContainText('Huyện Cao Lộc');
  await page.getByLabel('Chia theo').selectOption('CHANNEL_GROUP');
  expect((await given).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect(table(page)).toContainText('Truyền thông trực tiếp tại cộng đồng');
  await expect(table(page)).not.toContainText('Huyện Cao Lộc');
});

test('the drawing follows the shape of the question, and its table tells the same', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const chart = page.locator('#explored');
  await page.goto('/explore?measures=COMMUNE_COVERAGE&by=DISTRICT&topic=prostitution_prevention');
  await expect(chart.getByRole('listitem').filter({ hasText: 'Huyện' })).toHaveCount(10);
  await expect(chart.getByRole('heading')).toHaveText(/^Cao nhất: .+ \([\d,]+%\)/);
  await page.goto('/explore?by=TOPIC,REPORTING_MONTH');
  await expect(chart.locator('.recharts-surface')).toHaveCount(5);
  await chart.getByRole('button', { name: 'Bảng số' }).press('Enter');
  await expect(chart.getByRole('row')).toHaveCount(61);
  await page.goto('/explore?by=TOPIC,AREA_CLASS');
  await expect(chart.getByRole('columnheader', { name: 'Biên giới' })).toBeVisible();
  await page.goto('/explore?by=TOPIC,SETTING,CHANNEL');
  await expect(page.getByText('Ba chiều thì không vẽ trên một hình được')).toBeVisible();
});

const INVITE = 'mutation I($input: InviteInput!) { invite(input: $input) { secret refusal } }';
const ACCEPT = 'mutation A($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { refusal } }';
const BODIES = '{ accessBodies { id } }';

/** An account of a press agency with its own session in its own browser. */
async function pressAccount(browser: Browser, baseURL: string, admin: Page, email: string): Promise<Page> {
  const bodies = await ask<{ accessBodies: { id: string }[] }>(admin.request, BODIES, {});
  const organisation = bodies.accessBodies.find(({ id }) => id.startsWith('newspaper:'))?.id;
  const access = { role: 'PRESS_AGENCY', units: [], organisation };
  const send = async (page: Page, query: string, input: object) => {
    const answer = await page.request.post('/graphql', {
      ...{ headers: { origin: baseURL }, data: { query, variables: { input } } },
    });
    return (await answer.json()) as { data: { invite: { secret: string | null } } };
  };
  const { data } = await send(admin, INVITE, { email, access });
  expect(data.invite.secret, 'the invitation').not.toBeNull();
  const context = await browser.newContext({ baseURL, locale: 'vi-VN' });
  await context.route('**/events', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  await send(page, ACCEPT, { secret: data.invite.secret, name: 'Tòa soạn', password: 'mot mat khau rat dai 2023' });
  return page;
}

test('a question saved for a body is opened by another account of it, and not seen by a foreign one', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  const stamp = String(Date.now());
  const writer = await pressAccount(browser, baseURL ?? '', page, `viet-${stamp}@langson.vn`);
  const reader = await pressAccount(browser, baseURL ?? '', page, `doc-${stamp}@langson.vn`);
  const name = `Theo kênh ${Array.from(stamp, (digit) => String.fromCodePoint(97 + Number(digit))).join('')}`;
  await writer.goto('/explore?measures=PRESS_ITEMS&by=CHANNEL&topic=drug_prevention');
  await writer.getByText('Câu hỏi đã lưu', { exact: true }).press('Enter');
  await writer.getByLabel('Tên câu hỏi').fill(name);
  await writer.getByLabel('Dùng chung cho cả đơn vị').check();
  await writer.getByRole('button', { name: 'Lưu câu hỏi' }).press('Enter');
  await expect(writer.getByRole('link', { name: `Mở: ${name}` })).toBeVisible();

  await reader.goto('/explore');
  await reader.getByText('Câu hỏi đã lưu', { exact: true }).press('Enter');
  await reader.getByRole('link', { name: `Mở: ${name}` }).press('Enter');
  await expect(reader).toHaveURL(/measures=PRESS_ITEMS/);
  await expect(reader).toHaveURL(/by=CHANNEL/);
  await expect(table(reader).getByRole('columnheader', { name: /Tin, bài/ })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Nội dung: Ma túy' })).toBeVisible();

  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/explore');
  await page.getByText('Câu hỏi đã lưu', { exact: true }).press('Enter');
  await expect(page.getByLabel('Tên câu hỏi')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(name)).toHaveCount(0);
  await reader.context().close();
  await writer.context().close();
});

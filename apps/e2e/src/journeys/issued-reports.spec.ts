import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { ask, signInAs } from './sign-in.ts';

const DISTRICT = '182@2020-01-01';
const TEXT = 'Tiếp tục tuyên truyền tại các xã biên giới.';
/** An activity of the quarter in the district, for somebody else to take back. */
const FIND = `query F($query: ActivityListQuery!) { activities(query: $query) { activities { id revision } } }`;
const RETRACT = 'mutation R($input: RetractActivityInput!) { retractActivity(input: $input) { faults { code } } }';

async function fileOf(page: Page, href: string): Promise<string> {
  const response = await page.request.get(href);
  expect(response.status()).toBe(200);
  return (await response.body()).toString('base64');
}

test('a report is issued, stays byte for byte after a correction elsewhere, tells what changed, and is proved by its code', async ({
  page,
  browser,
  baseURL,
}, { retry }) => {
  test.slow();
  // What is issued stays: a second try is about another quarter.
  const period = `admin:2023-Q${String(2 + retry)}`;
  const subject = `/reports?period=${period}&unit=${DISTRICT}`;
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto(subject);
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo', exact: true })).toBeVisible();
  await page.getByLabel('NHIỆM VỤ KỲ TỚI').fill(TEXT);
  await expect(page.getByRole('button', { name: 'Chốt số liệu và phát hành' })).toBeDisabled();
  await page.getByRole('button', { name: 'Lưu phần lời' }).click();
  await expect(page.getByText('Đã lưu phần lời.')).toBeVisible();
  await page.getByText('Xem nội dung báo cáo').click();
  await expect(page.locator('[lang=vi] p', { hasText: TEXT })).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Chốt số liệu và phát hành' }).click();
  await expect(page.getByText(/Đã chốt lần 1, mã xác minh/)).toBeVisible();
  const href = (await page.getByRole('link', { name: 'Tải báo cáo (.docx)' }).first().getAttribute('href')) ?? '';
  const before = await fileOf(page, href);

  const where = { district: [DISTRICT], status: ['VERIFIED'] };
  const query = { period: { code: period }, where, limit: 1 };
  const { activities } = await ask<{ activities: { activities: { id: string; revision: number }[] } }>(
    ...[page.request, FIND, { query }],
  );
  const [row] = activities.activities;
  const input = {
    id: row?.id,
    expectedRevision: row?.revision,
    reason: 'nhập hai lần',
    idempotencyKey: `journey ${period}`,
  };
  const response = await page.request.post('/graphql', {
    headers: { origin: baseURL ?? '' },
    data: { query: RETRACT, variables: { input } },
  });
  expect(await response.json()).toMatchObject({ data: { retractActivity: { faults: [] } } });

  expect(await fileOf(page, href)).toBe(before);
  await page.getByRole('link', { name: 'Đọc và xem thay đổi' }).first().click();
  await expect(page.getByRole('heading', { name: 'Thay đổi: Lần 1 so với Hôm nay' })).toBeVisible();
  await expect(page.getByText(/^\d+ số liệu khác/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Toàn bộ Hoạt động trong kỳ/ })).toContainText(/giảm.*Mục II\.1/);
  await axeFindsNothing(page);

  await page.goto(subject);
  await expect(page.getByText('Đã chốt lần 1; bản này sẽ là lần kế tiếp.')).toBeVisible();
  await page.getByRole('button', { name: 'Chốt số liệu và phát hành' }).click();
  await expect(page.getByText(/Đã chốt lần 2, mã xác minh/)).toBeVisible();
  const first = page.getByRole('listitem').filter({ hasText: 'Lần 1' }).first();
  await expect(first).toContainText('đã có lần sau');
  const code = (await first.locator('code').innerText()).trim();

  // Either revision beside the other: the earlier one stands first.
  await first.getByRole('link', { name: 'Đọc và xem thay đổi' }).click();
  await page.getByLabel('So với', { exact: true }).selectOption({ index: 1 });
  await expect(page.getByRole('heading', { name: 'Thay đổi: Lần 1 so với Lần 2' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Toàn bộ Hoạt động trong kỳ/ })).toContainText('giảm');
  await expect(page).toHaveURL(/against=/);
  await axeFindsNothing(page);
  await page.getByRole('link', { name: 'Mở Lần 2' }).click();
  await expect(page.getByText('Không có số liệu nào khác', { exact: false })).toBeVisible();

  const stranger = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const print = await stranger.newPage();
  await print.goto('/verify');
  await print.getByLabel('Mã xác minh').fill(code.toLowerCase());
  await print.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(print.getByText('Mã có thật', { exact: true })).toBeVisible();
  await expect(print.getByText('Đã có lần chốt 2 thay thế bản in này.')).toBeVisible();
  await expect(print.getByText('Huyện Văn Lãng')).toBeVisible();
  await axeFindsNothing(print);
  await print.goto('/verify?code=ZZZZZZZZZZZZZZZZ');
  await expect(print.getByText('Không có báo cáo nào mang mã này')).toBeVisible();
  await stranger.close();
});

const SAVE = 'mutation S($input: SaveReportNarrativeInput!) { saveReportNarrative(input: $input) { version } }';
const DRAFT = 'query D($subject: ReportSubjectInput!) { reportDraft(subject: $subject) { narrativeVersion } }';

test('a text that two people write at once stands side by side, and what is chosen is saved', async ({
  page,
  baseURL,
}, { retry }) => {
  test.slow();
  const subject = { period: `admin:2023-M0${String(2 + retry)}`, unit: DISTRICT };
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto(`/reports?period=${subject.period}&unit=${DISTRICT}`);
  await page.getByLabel('NHIỆM VỤ KỲ TỚI').fill('Bản của tôi.');
  await page.getByLabel('KIẾN NGHỊ, ĐỀ XUẤT').fill('Chỉ tôi viết.');
  const { reportDraft } = await ask<{ reportDraft: { narrativeVersion: number } }>(page.request, DRAFT, { subject });
  const texts = [{ section: 'tasks', text: 'Bản của người khác.' }];
  const response = await page.request.post('/graphql', {
    headers: { origin: baseURL ?? '' },
    data: { query: SAVE, variables: { input: { subject, version: reportDraft.narrativeVersion, texts } } },
  });
  expect(await response.json()).toMatchObject({ data: { saveReportNarrative: {} } });
  await page.getByRole('button', { name: 'Lưu phần lời' }).click();
  const conflict = page.getByRole('group', { name: 'NHIỆM VỤ KỲ TỚI' });
  await expect(conflict.getByText('Bản của tôi.').first()).toBeVisible();
  await expect(conflict.getByText('Bản của người khác.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chốt số liệu và phát hành' })).toBeDisabled();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Dùng lựa chọn này' }).click();
  await expect(page.getByLabel('NHIỆM VỤ KỲ TỚI')).toHaveValue('Bản của người khác.\nBản của tôi.');
  await expect(page.getByLabel('KIẾN NGHỊ, ĐỀ XUẤT')).toHaveValue('Chỉ tôi viết.');
  await page.getByRole('button', { name: 'Lưu phần lời' }).click();
  await expect(page.getByText('Đã lưu phần lời.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('NHIỆM VỤ KỲ TỚI')).toHaveValue('Bản của người khác.\nBản của tôi.');
});

test('a report on days without any record warns before it is issued, and names its scope in the language of the page', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const warning = page.getByText('No activity is recorded for these days yet', { exact: false });
  await page.goto('/reports?period=admin:2021-Q2&lang=en');
  await expect(page.getByText(/^The whole province, /).first()).toBeVisible({ timeout: 20_000 });
  await expect(warning).toBeVisible();
  await page.goto('/reports?period=admin:2023-Q2&lang=en');
  await expect(page.getByRole('button', { name: 'Freeze and issue' })).toBeVisible({ timeout: 20_000 });
  await expect(warning).toHaveCount(0);
});

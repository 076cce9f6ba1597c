import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { copyEveryForm } from './copy-question.ts';
import { ask, signInAs } from './sign-in.ts';

interface Rates {
  readonly reportingRates: {
    readonly notReported: readonly { readonly label: string }[];
    readonly rates: readonly Rate[];
  };
}
interface Rate {
  readonly reporter: { readonly label: string };
  readonly period: { readonly code: string };
  readonly expected: number;
  readonly actual: number;
}

/** Report by report, as the API lists them: not the question that the page asks. */
async function listed(page: Page, period: string): Promise<Rates['reportingRates']> {
  const { reportingRates } = await ask<Rates>(
    page.context().request,
    `query ($q: ReportingQuery!) { reportingRates(query: $q) {
      notReported { label } rates { reporter { label } period { code } expected actual } } }`,
    { q: { period: { code: period } } },
  );
  return reportingRates;
}

const sum = (rates: readonly Rate[], field: 'expected' | 'actual') => rates.reduce((all, rate) => all + rate[field], 0);
const vi = (value: number) => new Intl.NumberFormat('vi-VN').format(value);

async function open(page: Page, baseURL: string | undefined, search: string): Promise<Locator> {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto(`/reporting?${search}`);
  return page.locator('figure#received');
}

test('what has come in and who is silent agree with the list of single reports', async ({ page, baseURL }) => {
  const received = await open(page, baseURL, 'period=admin:2023-Q1');
  const { rates, notReported } = await listed(page, 'admin:2023-Q1');
  await expect(received.getByRole('heading')).toContainText(
    `Đã nhận ${vi(sum(rates, 'actual'))} trong ${vi(sum(rates, 'expected'))} báo cáo phải gửi`,
  );
  const silent = page.locator('figure#silent');
  const missing = sum(rates, 'expected') - sum(rates, 'actual');
  await expect(silent.getByRole('heading')).toContainText(
    `${vi(notReported.length)} xã còn thiếu báo cáo, tất cả ${vi(missing)} báo cáo`,
  );
  const whole = silent.getByRole('button', { name: /^Hiện cả/ });
  if (await whole.isVisible()) await whole.click();
  const names = await silent.getByRole('rowheader').allInnerTexts();
  expect(names.toSorted()).toEqual(notReported.map(({ label }) => label).toSorted());
  const name = names[0] ?? '';
  const own = rates.filter(({ reporter, expected, actual }) => reporter.label === name && actual < expected);
  const months = own.map(({ period }) => `T${String(Number(period.code.slice(-2)))}`).join(', ');
  await expect(silent.getByRole('row').filter({ hasText: name }).getByRole('cell').last()).toHaveText(months);
});

test('a month of a district leads on by keyboard: filter, communes, activities and the question', async ({
  page,
  baseURL,
}) => {
  const received = await open(page, baseURL, 'period=admin:2023-Y');
  const row = received.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Huyện Văn Quan' }) });
  const cell = row.getByRole('button', { name: /Huyện Văn Quan, Tháng 2\/2023/ });
  await cell.press('Enter');
  const panel = received.getByRole('group', { name: 'Huyện Văn Quan, Tháng 2/2023' });
  const [, part = '', whole = ''] = /(\d+) trong (\d+) báo cáo/.exec(await panel.innerText()) ?? [];
  const answer = await page.context().request.get('/graphql', { params: { query: await copyEveryForm(page, panel) } });
  const { data } = (await answer.json()) as {
    data: { analytics: { rows: { kind: string; cells: { numerator: number; denominator: number }[] }[] } };
  };
  const [figures] = data.analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells ?? [];
  expect(figures).toMatchObject({ numerator: Number(part), denominator: Number(whole) });
  await axeFindsNothing(page);
  await expect(panel.getByRole('link', { name: /^Xem hoạt động/ })).toHaveAttribute('href', /(?=.*district=)(?=.*M02)/);
  await expect(panel.getByRole('link', { name: 'Xem từng xã' })).toHaveAttribute(
    'href',
    /\/explore\?(?=.*by=COMMUNE)(?=.*REPORTING_RATE)/,
  );
  await panel.getByRole('button', { name: 'Lọc trang theo mục này' }).press('Enter');
  await expect(page).toHaveURL(/(?=.*period=admin(:|%3A)2023-M02)(?=.*district=)/);
  await expect(received.getByRole('heading')).toContainText(`Đã nhận ${part} trong ${whole} báo cáo phải gửi`);
  await expect(received.getByRole('rowheader').nth(1)).toHaveText(/^(Xã|Thị trấn) /);
});

test('in time is told apart from complete', async ({ page, baseURL }) => {
  const received = await open(page, baseURL, 'period=admin:2023-M02');
  const complete = await received.getByRole('heading').innerText();
  await received.getByLabel('Hiển thị').selectOption({ label: 'Đúng hạn' });
  await expect(received.getByRole('heading')).toContainText('đã đến đúng hạn');
  await expect(received.getByRole('heading')).not.toHaveText(complete);
});

test('where no report was due, that is said and no share is drawn', async ({ page, baseURL }) => {
  const received = await open(page, baseURL, 'period=admin:2022-Q2');
  await expect(page.getByText('Kỳ này không có báo cáo nào đến hạn')).toBeVisible();
  await expect(received).toHaveCount(0);
});

test('on a phone the page does not scroll sideways', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const received = await open(page, baseURL, 'period=admin:2023-Y');
  await expect(received.getByRole('row').nth(3)).toBeVisible();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
});

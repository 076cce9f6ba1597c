import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { mailsReceived } from '../support/mail-box.ts';
import { chooseSession } from './choose-session.ts';
import { ask, overviewIsDrawn, signInAs, type SampleRole } from './sign-in.ts';

const TITLE = 'Báo cáo kết quả tuyên truyền kỳ tháng 3';
const WINDOW = { from: '2023-02-15', to: '2023-03-14' };
const COMMUNE = 'Hoàng Văn Thụ';
const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';
const FILE = `${HEADER}
1,01/03/2023,Công an phường ${COMMUNE},Thành phố Lạng Sơn,Phường ${COMMUNE},"Phòng, chống mại dâm",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,71,,60,,,,,
`;

/** A page of a person's own, open at the reporting page. */
async function pageOf(browser: Browser, baseURL: string | undefined, role: SampleRole, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'vi-VN',
    viewport: { width, height: 800 },
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await signInAs(page, baseURL ?? '', role);
  await page.goto('/reporting');
  return page;
}

/** Attendances on record in the window of the request, as the charts show them. */
async function attendances(page: Page, period: string): Promise<number> {
  const answer = await ask<{ analytics: { rows: { kind: string; cells: { value: number | null }[] }[] } }>(
    page.context().request,
    'query ($q: AnalyticsQuery!) { analytics(query: $q) { rows { kind cells { value } } } }',
    { q: { measures: ['ATTENDANCES'], period: { code: period } } },
  );
  return answer.analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? 0;
}

/** Attendances against prostitution in the commune in March, as the table twin of the map on `/` has them. */
async function chartedAttendances(page: Page): Promise<number> {
  await page.goto('/?period=admin:2023-M03&topic=prostitution_prevention');
  await overviewIsDrawn(page);
  const map = page.locator('figure#map');
  await map.getByRole('button', { name: 'Bảng số' }).click();
  const heads = await map.getByRole('columnheader').allInnerTexts();
  const column = heads.findIndex((head) => head.startsWith('Lượt người'));
  const row = map.getByRole('row').filter({ hasText: `Phường ${COMMUNE}` });
  const text = await row.locator('th, td').nth(column).innerText();
  return Number(text.replaceAll(/\D/g, ''));
}

async function openRequest(page: Page, title: string, window: { readonly from: string; readonly to: string }) {
  await page.getByRole('link', { name: 'Mở yêu cầu' }).first().click();
  await page.getByLabel('Tên yêu cầu').fill(title);
  await page.getByLabel('Loại báo cáo').selectOption('ad_hoc');
  await page.getByLabel('Văn bản căn cứ').fill('Công văn yêu cầu báo cáo');
  await page.getByLabel('Kỳ số liệu').selectOption('custom');
  await page.getByLabel('Từ ngày', { exact: true }).fill(window.from);
  await page.getByLabel('Đến ngày', { exact: true }).fill(window.to);
  await page.getByLabel('Hạn báo cáo').selectOption('day');
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Vào ngày').fill(inTenDays);
  await page.getByLabel('Nơi nhận yêu cầu').selectOption('chosen');
  await page.getByRole('checkbox', { name: `Phường ${COMMUNE} (Thành phố Lạng Sơn)` }).check();
  await expect(page.getByText('1 báo cáo', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mở yêu cầu' }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  return new URL(page.url()).searchParams.get('request') ?? '';
}

/** One activity of the commune by the entry form. */
async function enter(page: Page, people: string): Promise<void> {
  await page.goto('/entry');
  await page.getByRole('checkbox', { name: 'Mại dâm' }).check();
  await page.locator('#entry-date').fill('2023-03-02');
  await chooseSession(page);
  await page.getByLabel('Lượt người', { exact: true }).fill(people);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
}

async function importFile(page: Page): Promise<void> {
  await page.goto('/import');
  const file = { name: 'tháng 3.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE, 'utf8') };
  await page.locator('#report-file').setInputFiles(file);
  await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
  await expect(page.getByText('Đã ghi nhận', { exact: true })).toBeVisible();
}

/** Mails to those who may report are told as sent where they are listed, and have arrived. */
async function mailsArrive(department: Page): Promise<void> {
  if ((await mailsReceived()) === null) return;
  const fold = department.getByRole('group').filter({ hasText: 'Thư nhắc:' });
  const told = /^Thư nhắc: [1-9]\d* đã gửi · 0 đang chờ · 0 hỏng$/;
  await expect(fold.locator('summary')).toHaveText(told, { timeout: 30_000 });
  await fold.locator('summary').click();
  await expect(fold.getByRole('row').filter({ hasText: COMMUNE }).first()).toContainText('Đã gửi');
  const received = (await mailsReceived()) ?? [];
  expect(received.some((mail) => /^To: reporter@sample\.lantoa\r?$/m.test(mail))).toBe(true);
}

const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
/** The activity of a day, among those of a report. */
const activity = (page: Page, day: string) =>
  page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: day }) });

test('from a request to a chart: asked, reminded, entered, imported, returned, corrected, accepted, charted', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const department = await pageOf(browser, baseURL, 'LEAD_DEPARTMENT');
  const chartedBefore = await chartedAttendances(department);
  await department.goto('/reporting');
  const request = await openRequest(department, TITLE, WINDOW);
  const before = await attendances(department, `req:${request}`);
  // Mails go to accounts, and an account of the sample is made when it is first used.
  const reporter = await pageOf(browser, baseURL, 'REPORTER', 360);
  await department.getByRole('button', { name: 'Nhắc các đơn vị chậm' }).click();
  await expect(department.getByText('Đã nhắc 1 đơn vị', { exact: false })).toBeVisible();
  await mailsArrive(department);
  await reporter.reload();
  await expect(card(reporter, TITLE)).toContainText('Được nhắc ngày');
  await enter(reporter, '120');
  const approver = await pageOf(browser, baseURL, 'UNIT_APPROVER');
  await importFile(approver);

  await reporter.goto('/reporting');
  await card(reporter, TITLE)
    .getByRole('link', { name: /Lập báo cáo/ })
    .click();
  await expect(activity(reporter, '02/03/2023')).toContainText('120');
  await expect(activity(reporter, '01/03/2023')).toContainText('71');
  await reporter.getByLabel('Lời báo cáo').fill('Đã tuyên truyền tại các khối phố.');
  await reporter.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(reporter.getByText(/Chờ cấp trên xem/)).toBeVisible();
  await axeFindsNothing(reporter);

  const district = await pageOf(browser, baseURL, 'DISTRICT_OFFICER');
  await card(district, TITLE)
    .getByRole('link', { name: /Xem báo cáo/ })
    .click();
  await activity(district, '02/03/2023').getByRole('button', { name: '120' }).click();
  await district.getByLabel('Nhận xét ô Lượt người', { exact: true }).fill('Lớn hơn số dân của phường');
  await district.getByLabel('Lý do trả lại').fill('Số lượt người chưa khớp');
  await axeFindsNothing(district);
  await district.getByRole('button', { name: 'Trả lại với 1 nhận xét' }).click();
  await expect(district.getByText('Trả lại', { exact: true }).first()).toBeVisible();

  await reporter.reload();
  await expect(activity(reporter, '02/03/2023')).toContainText('Nhận xét: Lớn hơn số dân của phường');
  await activity(reporter, '02/03/2023').getByRole('button', { name: /^Sửa/ }).click();
  await expect(reporter.getByLabel('Lượt người', { exact: true })).toHaveValue('120');
  await reporter.getByLabel('Lượt người', { exact: true }).fill('102');
  await reporter.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(reporter.getByText('Đã lưu', { exact: true })).toBeVisible();
  await reporter.getByRole('link', { name: 'Quay lại báo cáo' }).click();
  await expect(activity(reporter, '02/03/2023')).toContainText('trước: 120');
  await reporter.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(reporter.getByText(/Chờ cấp trên xem/)).toBeVisible();
  expect(await attendances(department, `req:${request}`)).toBe(before);

  await district.reload();
  await expect(activity(district, '02/03/2023')).toContainText('trước: 120');
  await district.getByRole('button', { name: 'Chuyển lên sở' }).click();
  await expect(district.getByText(/Chờ sở xem/)).toBeVisible();
  await department.reload();
  await department.getByRole('link', { name: COMMUNE }).click();
  await department.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(department.getByText('Đã duyệt', { exact: true }).first()).toBeVisible();

  expect(await attendances(department, `req:${request}`)).toBe(before + 102 + 71);
  await department.getByRole('link', { name: /Quay lại/ }).click();
  await expect(department.getByText('1/1 báo cáo').first()).toBeVisible();
  await expect(department.getByText('100%').first()).toBeVisible();
  expect(await chartedAttendances(department)).toBe(chartedBefore + 102 + 71);
  for (const page of [department, reporter, approver, district]) await page.context().close();
});

test('nothing to report takes two taps on a phone; two editors lose nothing', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const department = await pageOf(browser, baseURL, 'LEAD_DEPARTMENT');
  const quiet = { from: '2024-11-16', to: '2024-11-16' };
  await openRequest(department, 'Báo cáo nhanh ngày 16/11', quiet);
  const reporter = await pageOf(browser, baseURL, 'REPORTER', 360);
  const report = card(reporter, 'Báo cáo nhanh ngày 16/11');
  await report.getByRole('link', { name: /Lập báo cáo/ }).click();
  await reporter.getByLabel('Lời báo cáo').fill('Bản của người báo cáo');

  const approver = await pageOf(browser, baseURL, 'UNIT_APPROVER');
  await card(approver, 'Báo cáo nhanh ngày 16/11')
    .getByRole('link', { name: /Lập báo cáo/ })
    .click();
  await approver.getByLabel('Lời báo cáo').fill('Bản của người duyệt');
  await approver.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(approver.getByText('Đã lưu nháp')).toBeVisible();

  await reporter.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(reporter.getByRole('heading', { name: 'Người khác vừa sửa báo cáo này' })).toBeVisible();
  await expect(reporter.getByText('Bản của người báo cáo')).toBeVisible();
  await expect(reporter.getByText('Bản của người duyệt')).toBeVisible();
  await axeFindsNothing(reporter);
  await reporter.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
  await expect(reporter.getByLabel('Lời báo cáo')).toHaveValue('Bản của người duyệt\n\nBản của người báo cáo');

  await reporter.goto('/reporting');
  await report.getByRole('button', { name: 'Không phát sinh' }).click();
  await report.getByRole('button', { name: 'Gửi: không phát sinh' }).click();
  await expect(report.getByText('Không phát sinh', { exact: true })).toBeVisible();
  for (const page of [department, reporter, approver]) await page.context().close();
});

test('the department makes a schedule, sees what opens next and when, and pauses it', async ({ browser, baseURL }) => {
  const department = await pageOf(browser, baseURL, 'LEAD_DEPARTMENT', 360);
  await department.getByRole('link', { name: 'Lịch báo cáo' }).click();
  await department.getByRole('button', { name: 'Lập lịch báo cáo' }).click();
  await department.getByLabel('Văn bản căn cứ').fill('Chế độ báo cáo định kỳ');
  await axeFindsNothing(department);
  await department.getByRole('button', { name: 'Lưu lịch' }).click();
  const monthly = card(department, 'Hằng tháng');
  await expect(monthly).toContainText(/Tiếp theo: Báo cáo kết quả tuyên truyền tháng \d+\/\d{4}, mở ngày 15\//);
  await monthly.getByRole('button', { name: /^Tạm dừng/ }).click();
  await expect(monthly.getByText('Đang tạm dừng')).toBeVisible();
  await monthly.getByRole('button', { name: /^Sửa/ }).click();
  await expect(monthly.getByLabel('Văn bản căn cứ')).toHaveValue('Chế độ báo cáo định kỳ');
  await axeFindsNothing(department);
  await department.context().close();
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask, overviewIsDrawn, signInAs } from './sign-in.ts';

interface Totals {
  readonly analytics: {
    readonly rows: readonly {
      readonly cells: readonly {
        readonly value: number;
        readonly numerator: number | null;
        readonly denominator: number | null;
      }[];
    }[];
  };
}
const TOTALS =
  'query ($query: AnalyticsQuery!) { analytics(query: $query) { rows { cells { value numerator denominator } } } }';
const figure = (value: number) => new Intl.NumberFormat('vi-VN', { useGrouping: true }).format(value);

test('a committee member signs in from the page and lands where they wanted to be', async ({ page }) => {
  await page.goto('/activities?topic=drug_prevention');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText('SỐ LIỆU MẪU – không phải số liệu thật')).toBeVisible();
  await page.getByRole('button', { name: /Ban Chỉ đạo 138/ }).click();
  await expect(page).toHaveURL(/\/activities\?topic=drug_prevention$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoạt động');
});

test('the key figures are those that GraphQL answers', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-Q2');
  await overviewIsDrawn(page);
  const { analytics } = await ask<Totals>(page.context().request, TOTALS, {
    query: {
      measures: ['ACTIVITIES', 'ATTENDANCES', 'COMMUNE_COVERAGE', 'REPORTING_RATE'],
      period: { code: 'admin:2023-Q2' },
    },
  });
  const [activities, attendances, coverage, reports] = analytics.rows[0]?.cells ?? [];
  await expect(page.locator('[data-measure="ACTIVITIES"]')).toContainText(figure(activities?.value ?? NaN));
  await expect(page.locator('[data-measure="ATTENDANCES"]')).toContainText(figure(attendances?.value ?? NaN));
  await expect(page.locator('[data-measure="COMMUNE_COVERAGE"]')).toContainText(
    `${figure(coverage?.numerator ?? NaN)} trên ${figure(coverage?.denominator ?? NaN)} xã`,
  );
  await expect(page.locator('[data-measure="REPORTING_RATE"]')).toContainText(
    `${figure(reports?.numerator ?? NaN)} trên ${figure(reports?.denominator ?? NaN)} báo cáo`,
  );
});

test('a filter goes into the address, changes the figures and survives a reload', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  const activities = page.locator('[data-measure="ACTIVITIES"]');
  const before = await activities.innerText();
  await page.getByLabel('Nội dung', { exact: true }).selectOption('prostitution_prevention');
  await expect(page).toHaveURL(/topic=prostitution_prevention/);
  await expect(activities).not.toHaveText(before, { useInnerText: true });
  const ofYear = await activities.innerText();
  await page.getByLabel('Kỳ báo cáo').selectOption('admin:2023-H1');
  await expect(page).toHaveURL(/period=admin:2023-H1/);
  await expect(activities).not.toHaveText(ofYear, { useInnerText: true });
  const filtered = await activities.innerText();
  await page.reload();
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('prostitution_prevention');
  await expect(activities).toHaveText(filtered, { useInnerText: true });
  await page.getByRole('button', { name: 'Bỏ lọc', exact: true }).click();
  await expect(page).not.toHaveURL(/topic=/);
});

test('the page asks at most four questions', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked.push(request.method());
  });
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(new Set(asked)).toEqual(new Set(['GET']));
});

test('every chart names its finding and has a table of the same figures and a CSV', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  for (const name of ['coverage', 'gaps', 'trend', 'blind-spots', 'map']) {
    const chart = page.locator(`figure#${name}`);
    const finding = await chart.getByRole('heading', { level: 3 }).innerText();
    expect(finding.length, name).toBeGreaterThan(20);
    await expect(chart).toHaveAccessibleName(finding);
    await chart.getByRole('button', { name: 'Bảng số' }).click();
    expect(await chart.getByRole('table').getByRole('row').count(), name).toBeGreaterThan(4);
    await chart.getByRole('button', { name: 'Biểu đồ' }).click();
  }
  const href = (await page.locator('#coverage').getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '';
  const csv = await page.context().request.get(href);
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect((await csv.text()).split('\n').length).toBeGreaterThan(20);
});

test('a chart leaves the page as a picture that says its finding and its basis', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  const trend = page.locator('figure#trend');
  const finding = await trend.getByRole('heading', { level: 3 }).innerText();
  const download = page.waitForEvent('download');
  await trend.getByRole('button', { name: 'SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toContain(finding.split(':')[0]);
  expect(svg).toContain('Lan Tỏa · Năm 2023');
  expect(svg).not.toContain('var(--');
});

test('from the finding to the records: a blind spot leads to the activities of its commune', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?topic=human_trafficking_prevention&areaClass=border');
  await overviewIsDrawn(page);
  const row = page
    .locator('#blind-spots tbody tr')
    .filter({ has: page.getByRole('link') })
    .first();
  const commune = await row.getByRole('link').innerText();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/activities\?.*commune=/);
  await expect(page.getByLabel('Xã, phường, thị trấn').locator('option:checked')).toContainText(commune);
});

test('a cell of the heatmap filters the page to its topic and kind of area', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.locator('#coverage').getByTitle('Lọc trang theo phòng, chống mại dâm, Biên giới').click();
  await expect(page).toHaveURL(/topic=prostitution_prevention&areaClass=border/);
  await expect(page.locator('[data-measure="COMMUNE_COVERAGE"]')).toContainText('trên 21 xã');
});

test('the trend has the year before and what happened; a month leads to its records topic by topic', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  // The sample has one year: the year before is put beside it here.
  await page.route(/\/graphql\?.*OverviewHeadline/, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { topicMonths: { rows: { cells: { previous: object }[] }[] } } };
    for (const { cells } of answer.data.topicMonths.rows)
      for (const cell of cells) cell.previous = { __typename: 'Figure', value: 0.21, status: 'VALUE' };
    await route.fulfill({ response, json: answer });
  });
  await page.goto('/');
  await overviewIsDrawn(page);
  const trend = page.locator('figure#trend');
  await expect(trend).toHaveAccessibleDescription(/cùng tháng năm trước/);
  await expect(trend).toContainText('B. 30/07/2023: Ngày toàn dân phòng, chống mua bán người');
  await trend.getByRole('button', { name: 'Tháng 7/2023' }).press('Enter');
  const month = trend.getByRole('group', { name: 'Tháng 7/2023' });
  await expect(month.getByRole('listitem').filter({ hasText: 'Mua bán người' })).toContainText('năm trước 21,0%');
  await month.getByRole('link', { name: 'Xem hoạt động: Mua bán người, Tháng 7/2023' }).press('Enter');
  await expect(page).toHaveURL(/\/activities\?(?=.*period=admin:2023-M07)(?=.*topic=human_trafficking_prevention)/);
});

test('an analyst sees aggregates, and a plain sentence where records would be', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/');
  await overviewIsDrawn(page);
  await expect(page.locator('#blind-spots').getByRole('link')).toHaveCount(0);
  await page.goto('/activities');
  await expect(page.getByText('Vai trò của bạn không xem bản ghi của từng hoạt động')).toBeVisible();
});

test('an administrator is told why there are no figures', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/');
  await expect(page.getByText('Vai trò này chỉ làm việc kỹ thuật')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhập tệp báo cáo' })).toBeVisible();
});

test('English is complete, stays while moving and can be shared by link', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Activities', exact: true }).click();
  await expect(page).toHaveURL(/\/activities\?.*lang=en/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activities');
});

test('a session that ends while reading leads to signing in and back to the same figures', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.context().clearCookies();
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 401) refused.push(new URL(response.url()).searchParams.get('operationName') ?? '');
  });
  await page.getByLabel('Nội dung', { exact: true }).selectOption('drug_prevention');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  // A refused question is not asked again by itself.
  expect(refused).toContain('OverviewHeadline');
  expect(refused.filter((name, place) => refused.indexOf(name) < place)).toEqual([]);
  await page.getByRole('button', { name: /Ban Chỉ đạo 138/ }).click();
  await expect(page).toHaveURL(/\/\?topic=drug_prevention$/);
  await overviewIsDrawn(page);
});

test('a failing question is shown with its code and can be asked again', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  let broken = true;
  await page.route(/\/graphql\?.*OverviewHeadline/, async (route) => {
    if (broken) await route.abort('connectionrefused');
    else await route.continue();
  });
  await page.goto('/');
  const failure = page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' });
  await expect(failure).toContainText('NETWORK');
  broken = false;
  await failure.getByRole('button', { name: 'Thử lại' }).click();
  await overviewIsDrawn(page);
});

test('on a wide screen the map stays in sight beside the whole list of blind spots', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await expect(page.locator('#map svg g[role="button"]').first()).toBeVisible({ timeout: 20_000 });
  const list = page.locator('#blind-spots table tbody tr');
  const first = await list.count();
  await page
    .locator('#blind-spots')
    .getByRole('button', { name: /^Xem cả/ })
    .click();
  await expect.poll(() => list.count()).toBeGreaterThan(first);
  await list.last().scrollIntoViewIfNeeded();
  await expect(page.locator('#map svg[data-picture]')).toBeInViewport({ ratio: 0.9 });
});

import { expect, test, type Browser } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { linkOf } from './shared-link.ts';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('a shared view opens without signing in, as it was shared, and ends when it is taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-Q2&topic=drug_prevention');
  await overviewIsDrawn(page);
  const activities = await page.locator('[data-measure="ACTIVITIES"]').innerText();
  const link = await linkOf(page);
  expect(link).toMatch(/\/share#[\w-]{43}$/);
  await axeFindsNothing(page);

  const visitor = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const shown = await visitor.newPage();
  const asked: string[] = [];
  shown.on('request', (request) => {
    if (request.url().includes('/graphql')) asked.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await shown.goto(link);
  await overviewIsDrawn(shown);
  expect((await shown.locator('[data-measure="ACTIVITIES"]').innerText()).replace(/\s+/g, ' ')).toContain(
    activities.split('\n').at(-4) ?? '',
  );
  await expect(shown.getByText('Nội dung: Ma túy')).toBeVisible();
  // What the link holds no answer for is no choice on it: neither the map's topic nor a cell of the heatmap.
  await expect(shown.locator('#map select')).toHaveCount(2);
  await expect(shown.locator('#coverage td button')).toHaveCount(0);
  await axeFindsNothing(shown);
  // Who came, and the link: no question goes to the server.
  expect(asked.filter((text) => text.includes('analytics('))).toEqual([]);

  await page.getByRole('button', { name: 'Thu hồi' }).first().click();
  await page.getByText(/^Đã hết hạn hoặc thu hồi: \d/).click();
  await expect(page.getByText(/đã thu hồi\)/).first()).toBeVisible();
  await shown.reload();
  await expect(shown.getByText('Liên kết không mở được')).toBeVisible();
  await visitor.close();
});

test('a link stands on the account of its maker and among all links, where an administrator ends it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/?period=admin:2023-M03&areaClass=border');
  const link = await linkOf(page);
  const said = /Tổng quan; Tháng 3\/2023; Loại địa bàn: Biên giới: tạo .* dùng đến .* \(đang dùng\)/;
  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Liên kết đã tạo' }).getByText(said)).toBeVisible();
  await axeFindsNothing(page);

  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const admin = await other.newPage();
  await signInAs(admin, baseURL ?? '', 'ADMINISTRATOR');
  await admin.goto('/admin');
  await admin.getByRole('link', { name: 'Liên kết chia sẻ' }).click();
  const entry = admin.getByRole('listitem').filter({ hasText: said });
  // Whose it is, and nothing of what it shows.
  await expect(entry.locator('strong')).not.toBeEmpty();
  await axeFindsNothing(admin);
  await entry.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(entry.filter({ hasText: 'đang dùng' })).toHaveCount(0);
  await admin.getByText(/^Đã hết hạn hoặc thu hồi: \d/).click();
  await expect(admin.getByText(/Tháng 3\/2023; Loại địa bàn: Biên giới: .*đã thu hồi/).first()).toBeVisible();
  await admin.goto(link);
  await expect(admin.getByText('Liên kết không mở được')).toBeVisible();
  await other.close();
});

/** Opens a link without an account; what it asked of the server is noted. */
async function visit(browser: Browser, link: string, locale = 'vi-VN') {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path === '/graphql' || path.startsWith('/export')) asked.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: /:/ })).toBeVisible();
  await expect(page.locator('#main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  return { context, page, asked };
}

const PAGES = [
  { address: '/coverage?period=admin:2023-Q2&topic=drug_prevention', name: 'Độ phủ', shows: '#levels' },
  { address: '/districts?period=admin:2023-Y', name: 'So sánh', shows: '#pair table' },
  { address: '/districts?period=admin:2023-Y&level=COMMUNE&topic=drug_prevention', name: 'So sánh', shows: '#funnel' },
  { address: '/mandate?period=admin:2023-Y', name: 'Nhiệm vụ', shows: '#observances' },
  { address: '/observances?year=2022', name: 'Hưởng ứng', shows: '#observance-anti_trafficking_day' },
  { address: '/groups?period=admin:2023-Y', name: 'Đối tượng', shows: '#group-places' },
  { address: '/channels?period=admin:2023-Y', name: 'Kênh', shows: '#broadcasts' },
  {
    address: '/explore?period=admin:2023-Y&by=DISTRICT&measures=ACTIVITIES',
    name: 'Khám phá',
    shows: 'section[aria-labelledby="section-table"] table',
  },
  {
    address: '/pack?period=admin:2023-Y&pages=overview.coverage.observances.groups.reporting',
    name: 'Bộ tài liệu họp',
    shows: '[data-part="groups"] #group-places, [data-part="groups"] #groups-group-places',
  },
];

for (const { address, name, shows } of PAGES) {
  test(`a link of ${address} shows its figures to whoever has it, and asks nothing`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(address);
    const link = await linkOf(page);
    for (const locale of ['vi-VN', 'en-GB']) {
      const visitor = await visit(browser, link, locale);
      await expect(visitor.page.getByText(/SỐ LIỆU MẪU|SAMPLE DATA/).first()).toBeVisible();
      await expect(visitor.page.locator(shows).first()).toBeVisible();
      await expect(visitor.page.locator('[data-kind="failure"]')).toHaveCount(0);
      // The filters are told, and nothing leads to records, to other filters or to an export of the server.
      await expect(visitor.page.getByRole('search')).toHaveCount(0);
      const leads = await visitor.page.evaluate<string[]>(
        `[...document.querySelectorAll('#main a[href]')].map((one) => one.getAttribute('href'))`,
      );
      expect(leads.filter((href) => /^\/(?!help|accessibility)/.test(href))).toEqual([]);
      expect(visitor.asked.filter((text) => !/CurrentViewer|OpenShare|openShare/.test(text))).toEqual([]);
      if (locale === 'vi-VN') {
        await expect(visitor.page.getByRole('heading', { level: 1 })).toContainText(name);
        await axeFindsNothing(visitor.page);
      }
      await visitor.context.close();
    }
    await expect(page.getByText(new RegExp(`^${name}; .* \\(đang dùng\\)`)).first()).toBeVisible();
    await page.getByRole('button', { name: 'Thu hồi' }).first().click();
    await expect(page.getByText(new RegExp(`^${name}; .* \\(đang dùng\\)`))).toHaveCount(0);
    const late = await browser.newContext({ locale: 'vi-VN' });
    const ended = await late.newPage();
    await ended.goto(link);
    await expect(ended.getByText('Liên kết không mở được')).toBeVisible();
    await late.close();
  });
}

test('a choice that only draws anew keeps the figures of the link, and hides what the public profile hides', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/groups?period=admin:2023-Y');
  const link = await linkOf(page);
  const { page: shown, context } = await visit(browser, link);
  await shown.getByLabel('Nhóm đối tượng', { exact: true }).selectOption({ label: 'Trẻ em khuyết tật' });
  await expect(shown.locator('#group-places')).toContainText('Trẻ em khuyết tật');
  await expect(shown.locator('#groups')).toContainText('ẩn');
  // Nothing there leads on.
  await expect(shown.locator('figure#groups li').first()).toBeVisible();
  await expect(shown.locator('figure').locator('li button, td button, li a, td a')).toHaveCount(0);
  await expect(shown.locator('[data-kind="failure"]')).toHaveCount(0);
  await context.close();
  await page.getByRole('button', { name: 'Thu hồi' }).first().click();
});

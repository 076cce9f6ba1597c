import { expect, test } from '@playwright/test';
import { ask, signInAs } from './sign-in.ts';

interface CalendarAnswer {
  readonly observanceCalendar: {
    readonly observances: readonly {
      readonly observance: { readonly code: string };
      readonly activities: { readonly value: number };
      readonly linked: { readonly value: number };
      readonly lift: { readonly ratio: { readonly value: number } };
    }[];
  };
}

const CALENDAR = `query ($query: ObservanceCalendarQuery!) { observanceCalendar(query: $query) { observances {
  observance { code } activities { value } linked { value } lift { ratio { value } } } } }`;

test('an observance shows its plans, figures and lift, and leads to exactly its records', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const { observanceCalendar } = await ask<CalendarAnswer>(page.context().request, CALENDAR, {
    query: { year: 2023 },
  });
  const trafficking = observanceCalendar.observances.find(
    ({ observance }) => observance.code === 'anti_trafficking_day',
  );
  await page.goto('/observances?year=2023');
  const strip = page.getByRole('link', { name: /^Ngày toàn dân phòng, chống mua bán người, 30\/07\/2023/ });
  await strip.focus();
  await page.keyboard.press('Enter');
  const part = page.getByRole('article', { name: 'Ngày toàn dân phòng, chống mua bán người' });
  await expect(part).toBeInViewport();
  await expect(part.getByText('Chưa ghi nhận kế hoạch nào').first()).toBeVisible();
  const times = String(trafficking?.lift.ratio.value.toFixed(1)).replace('.', ',');
  await expect(page.getByText(`× ${times}`).first()).toBeVisible();

  await part.getByRole('link', { name: 'Xem các hoạt động về nội dung trong Ngày toàn dân' }).click();
  await expect(
    page.getByText(`${String(trafficking?.activities.value)} hoạt động, 15/07/2023 – 05/08/2023`),
  ).toBeVisible();
  await page.getByRole('button', { name: /Những ngày: 15\/07\/2023/ }).click();
  await expect(page).not.toHaveURL(/from=/);
  await page.goBack();
  await page.goBack();
  await part.getByRole('link', { name: 'Xem hoạt động gắn với Ngày toàn dân' }).click();
  await expect(page.getByText(`${String(trafficking?.linked.value)} hoạt động, `)).toBeVisible();
});

test('bodies are late once the register holds a plan of the year, and not before', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/observances?year=2023');
  const part = page.getByRole('article', { name: 'Ngày toàn dân phòng, chống mua bán người' });
  await expect(part.getByText('Chưa ghi nhận kế hoạch nào').first()).toBeVisible();
  await expect(page.getByText(/quá hạn|đã ban hành/i)).toHaveCount(0);
  await page.goto('/mandate?period=admin:2023-Y');
  await expect(page.locator('#observances').getByText('Chưa ghi nhận kế hoạch nào')).toHaveCount(3);

  await page.route(/\/graphql(\?|$)/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace('"status":"none"', '"status":"issued"');
    await route.fulfill({ response, body: text.replace('"standing":"OVERDUE"', '"standing":"ISSUED"') });
  });
  await page.goto('/mandate?period=admin:2023-Y');
  await expect(page.locator('#observances').getByText('0/13 cơ quan đã ban hành')).toHaveCount(2);
  await page.goto('/observances?year=2023');
  await expect(part.getByText('0/13 cơ quan đã ban hành kế hoạch')).toBeVisible();
  await expect(part.getByText(/^Quá hạn mà chưa ban hành: /)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the legend of the calendar has the colours of its bars (${colorScheme})`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto('/observances?year=2023');
    await expect(page.locator('#calendar [data-swatch="step"]')).toHaveCount(2);
    const colourOf = (part: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('#calendar ${part}')).backgroundColor`);
    const own = await colourOf('li:nth-child(1) > [data-swatch]');
    const linked = await colourOf('li:nth-child(2) > [data-swatch]');
    expect(own).not.toBe(linked);
    expect(await colourOf('[data-kind="days"]')).toBe(own);
    expect(await colourOf('[data-kind="linked"]')).toBe(linked);
  });

test('days that have not come have plans and no figures, and one level down asks the same days', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const next = String(new Date().getFullYear() + 1);
  await page.goto(`/observances?year=${next}`);
  const part = page.getByRole('article', { name: 'Tháng hành động vì trẻ em' });
  await expect(part.getByText('Chưa bắt đầu, nên chưa có số liệu.')).toBeVisible();
  await expect(part.getByText(new RegExp(`^Còn chờ, trước 01/06/${next}: `))).toBeVisible();
  await page.getByLabel('Năm', { exact: true }).selectOption('2023');
  await expect(page).toHaveURL(/year=2023/);
  await part.getByRole('link', { name: /theo từng huyện, xã/ }).click();
  await expect(page).toHaveURL(/from=2023-06-01/);
  await expect(page.getByRole('heading', { level: 1, name: 'Khám phá' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Đình Lập/ }).first()).toBeVisible();
});

test('a year in which no report was due shows no zeros: nobody knows whether nothing was done', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/observances?year=2024');
  await expect(page.getByText('Năm này chưa có báo cáo nào đến hạn')).toBeVisible();
  const part = page.getByRole('article', { name: 'Tháng hành động vì trẻ em' });
  await expect(part.getByText('chưa rõ: không có báo cáo nào đến hạn')).toHaveCount(4);
  await expect(part.locator('[data-blank="zero"]')).toHaveCount(0);
  await expect(page.getByText(/0,0 mỗi ngày/)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /chưa rõ số hoạt động gắn với các đợt/ })).toBeVisible();
});

test('recognition tells levels apart on the page of the mandate', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/mandate?period=cal:2023-Y');
  const figure = page.locator('#recognition');
  await expect(figure.getByRole('columnheader', { name: 'Cấp tỉnh' }).first()).toBeVisible();
  await expect(figure.getByRole('rowheader', { name: 'Mọi nội dung' }).first()).toBeVisible();
  await expect(figure.getByText(/Theo hình thức: biểu dương/)).toBeVisible();
});

test('the names of the months stand above the days of the bars, on a sheet of the pack as on a wide page', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  for (const { path, width } of [
    { path: '/observances?year=2023', width: 1280 },
    { path: '/observances?year=2023', width: 760 },
    { path: '/pack', width: 1280 },
  ]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const strip = page.locator('ol').filter({ has: page.getByRole('link', { name: /^Ngày toàn dân phòng/ }) });
    const head = strip.locator(':scope > li').first();
    const bar = strip.locator(':scope > li > a > span').last();
    await expect(bar).toBeVisible({ timeout: 30_000 });
    const [above, beneath] = [await head.boundingBox(), await bar.boundingBox()];
    expect(Math.abs((above?.x ?? 0) - (beneath?.x ?? 99)), `${path} ${String(width)}`).toBeLessThan(1.5);
    expect(Math.abs((above?.width ?? 0) - (beneath?.width ?? 99)), `${path} ${String(width)}`).toBeLessThan(1.5);
  }
});

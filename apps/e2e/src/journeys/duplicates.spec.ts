import { expect, test, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { axeFindsNothing } from './axe.ts';
import { ReporterDesk } from './reporter-desk.ts';
import { signInAs } from './sign-in.ts';

interface OwnPair {
  /** Code of the month that both lie in. */
  readonly month: string;
  /** As headings have it. */
  readonly day: string;
}

/** Two records that may tell of one event, on a day of their own: what is said of a pair cannot be asked a second time. */
async function recordPair(baseURL: string): Promise<OwnPair> {
  const [month, day] = [randomInt(1, 13), randomInt(1, 29)].map((part) => String(part).padStart(2, '0'));
  const desk = await ReporterDesk.open(baseURL);
  for (const attendances of [140, 143]) await desk.record({ date: `2024-${month ?? ''}-${day ?? ''}`, attendances });
  await desk.leave();
  return { month: `cal:2024-M${month ?? ''}`, day: `${day ?? ''}/${month ?? ''}/2024` };
}

test('the department says that two records are one event, takes it back, and says of the pair that it is two', async ({
  page,
  baseURL,
}) => {
  const { month, day } = await recordPair(baseURL ?? '');
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/activities');
  await page.getByRole('link', { name: 'Xem những cặp có thể là cùng một sự việc' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Có thể là cùng một sự việc' })).toBeVisible();
  await page.goto(`/duplicates?period=${month}`);
  const first = page.getByRole('article', { name: day });
  await expect(first).toHaveCount(1);
  const pairs = await page.getByRole('article').count();
  const why = first.getByRole('list', { name: 'Vì sao đề xuất cặp này' }).getByRole('listitem');
  await expect(why).toHaveText([/Địa bàn: .+/, /Ngày: .+/, /Địa điểm: .+/, /Nội dung: .+/, /Quy mô: .+/]);
  await first.getByRole('radio', { name: 'Tính bản ghi 2' }).check();
  await first.getByRole('button', { name: 'Cùng một sự việc', exact: true }).click();
  const answered = page.getByRole('region', { name: 'Vừa trả lời' });
  await expect(answered.getByText('không còn được tính')).toBeVisible();
  await expect(answered.getByRole('heading')).toBeFocused();
  await axeFindsNothing(page);
  await answered.getByRole('button', { name: 'Thật ra không phải cùng một sự việc' }).click();
  await expect(answered.getByText('đã hủy liên kết')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(pairs);
  await first.getByRole('button', { name: 'Không phải cùng một sự việc' }).click();
  await expect(answered.getByText('không hỏi lại nữa')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/cặp bản ghi cần xem/)).toBeVisible();
  await expect(first).toHaveCount(0);
});

/** Says of a pair that it is one event, and opens the links that stand. */
async function linkPair(page: Page, { month, day }: OwnPair): Promise<void> {
  await page.goto(`/duplicates?period=${month}`);
  const pair = page.getByRole('article', { name: day });
  await pair.getByRole('button', { name: 'Cùng một sự việc', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Vừa trả lời' })).toBeVisible();
  await page.getByRole('link', { name: 'Liên kết đang có hiệu lực' }).click();
}

test('the department finds a link that stands, opens its records, and undoes it by keyboard; the history keeps both', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/duplicates?view=links&period=admin:2022-M01');
  await expect(page.getByText('Không có liên kết nào trong kỳ này')).toBeVisible();
  const pair = await recordPair(baseURL ?? '');
  await linkPair(page, pair);
  await expect(
    page.getByRole('status').filter({ hasText: /[1-9]\d* liên kết đang có hiệu lực, mọi kỳ/ }),
  ).toBeVisible();
  const link = page.getByRole('article', { name: pair.day });
  await expect(link.getByText(/Liên kết bởi bạn, /)).toBeVisible();
  await expect(link.getByRole('list', { name: 'Vì sao đề xuất cặp này' }).getByRole('listitem')).toHaveCount(5);
  await axeFindsNothing(page);
  await link.getByRole('link', { name: /^Mở bản ghi đã liên kết/ }).click();
  await expect(page.getByRole('heading', { name: 'Lịch sử bản ghi' })).toBeVisible();
  await expect(page.getByText('Lần ghi 2', { exact: true })).toBeVisible();
  await axeFindsNothing(page);
  await page.goBack();
  await link.getByRole('button', { name: 'Hủy liên kết' }).focus();
  await page.keyboard.press('Enter');
  const said = page.getByText('đã hủy liên kết. Bản ghi trở lại như trước khi liên kết.');
  await expect(said).toBeFocused();
  await expect(link).toHaveCount(0);
  await page.getByRole('link', { name: 'Xem bản ghi và lịch sử' }).click();
  await expect(page.getByText('Lần ghi 3', { exact: true })).toBeVisible();
  await expect(page.getByText('Lần ghi 1', { exact: true })).toBeVisible();
});

test('the committee reads the links and undoes none', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  const pair = await recordPair(baseURL ?? '');
  await linkPair(page, pair);
  await expect(page.getByRole('article', { name: pair.day })).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/duplicates?view=links&lang=en');
  // The newest comes first.
  const link = page.getByRole('article').first();
  await expect(link.getByText(/Linked by the lead department, /)).toBeVisible();
  await expect(link.getByText(/You may not change this record/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo the link' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Pairs to answer' })).not.toHaveAttribute('aria-current');
  // Given back: what is linked counts once, and other tests count.
  await page.context().clearCookies();
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await page.goto('/duplicates?view=links&lang=en');
  await page.getByRole('button', { name: 'Undo the link' }).first().click();
  await expect(page.getByText('the link is undone.')).toBeFocused();
});

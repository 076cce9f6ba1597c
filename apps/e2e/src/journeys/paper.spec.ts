import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';

/** What the browser does before it prints. */
async function onPaper(page: Page): Promise<void> {
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: 'print' });
}

async function onScreen(page: Page): Promise<void> {
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  await page.emulateMedia({ media: 'screen' });
}

async function changeAnswers(page: Page, change: (text: string) => string): Promise<void> {
  await page.route(/\/graphql(\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

test('a page of a long list on paper says which of how many it holds, and where the whole list is', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/activities?topic=drug_prevention&page=2&lang=en');
  const lead = page.getByText(/^[\d,]+ activities, /);
  await expect(page.locator('main tbody tr')).toHaveCount(50);
  const [total] = /^[\d,]+/.exec((await lead.textContent()) ?? '') ?? [];
  const told = page.getByText(/^Printed here: /);
  await expect(told).toHaveCount(0);
  await onPaper(page);
  await expect(told).toBeVisible();
  await expect(told).toContainText(`Printed here: 51–100 of ${String(total)}.`);
  const whole = /\S+$/.exec((await told.textContent()) ?? '')?.[0] ?? '';
  await onScreen(page);
  await expect(told).toHaveCount(0);
  await page.goto(whole);
  await expect(lead).toContainText(String(total));
  await expect(page.getByText(/^Page 1 of /)).toBeVisible();
});

test('a list that is whole says nothing of the kind on paper', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/activities?commune=05971@2020-01-01&topic=prostitution_prevention');
  await expect(page.getByText(/^[1-9]\d? hoạt động, /)).toBeVisible();
  await onPaper(page);
  await expect(page.getByText(/^Bản in này có mục/)).toHaveCount(0);
});

test('what is folded of the alerts is unfolded for paper, and folded again after it', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/alerts?rule=BLIND_SPOT');
  const start = page.getByText(/^Đã có từ khi bắt đầu theo dõi/);
  await expect(start).toBeVisible();
  const groups = Number(/trong (\d+) nhóm/.exec((await start.textContent()) ?? '')?.[1]);
  expect(groups).toBeGreaterThan(10);
  const cards = page.locator('details > section li:visible');
  await expect(cards).toHaveCount(0);
  await onPaper(page);
  await expect(cards).toHaveCount(groups);
  await expect(page.getByText(/Xem từng điều: http.*\/alerts\?rule=BLIND_SPOT$/)).toBeVisible();
  await onScreen(page);
  await expect(cards).toHaveCount(0);
});

test('no matrix of the pack goes beyond its sheet on a screen, or is cut at its foot', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/pack?pages=groups.reporting');
  await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeEnabled({ timeout: 30_000 });
  const cut = await page.evaluate<{ id: string; width: number; height: number }[]>(`
    [...document.querySelectorAll('article table[role="table"]')].map(({ parentElement: place }) => ({
      id: place.closest('figure').id,
      width: place.scrollWidth - place.clientWidth,
      height: place.scrollHeight - place.clientHeight,
    }))
  `);
  expect(cut.map(({ id }) => id)).toEqual(expect.arrayContaining(['groups-group-topics', 'reporting-received']));
  expect(cut.filter(({ width, height }) => width > 0 || height > 0)).toEqual([]);
});

test('what is filled in is text on paper, and what was not filled in or only acts is not there', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'REPORTER');
  await page.goto('/entry');
  const attendances = page.getByLabel('Lượt người', { exact: true });
  const note = page.getByLabel('Ghi chú', { exact: true });
  await attendances.fill('140');
  await expect(note).toBeVisible();
  await onPaper(page);
  await expect(attendances).toBeVisible();
  await expect(attendances).toHaveCSS('border-top-width', '0px');
  await expect(note).toBeHidden();
  await expect(page.getByText('Ghi chú', { exact: true })).toBeHidden();
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await onScreen(page);
  await attendances.fill('');
  await note.fill('tại chợ');
  await onPaper(page);
  await expect(attendances).toBeHidden();
  await expect(note).toBeVisible();
});

test('pairs that are not printed are told on paper', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await changeAnswers(page, (text) =>
    text.replace(/("duplicateCandidates":\{.*?"total":)\d+/, (_, before: string) => `${before}430`),
  );
  await page.goto('/duplicates?lang=en&period=admin:2023-Y');
  await expect(page.getByText(/^430 pairs to look at/)).toBeVisible();
  const printed = await page.getByRole('article').count();
  await onPaper(page);
  await expect(page.getByText(`Printed here: 1–${String(printed)} of 430.`)).toBeVisible();
  await expect(page.locator('main').locator('button:visible, input:visible')).toHaveCount(0);
});

test('every sheet of sample data says so in its margin', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  for (const [address, words] of [
    ['/channels', 'SỐ LIỆU MẪU'],
    ['/channels?lang=en', 'SAMPLE DATA'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const styles = await page.evaluate<string>(
      "[...document.querySelectorAll('style')].map((one) => one.textContent).join(' ')",
    );
    expect(styles).toMatch(new RegExp(`@bottom-center \\{ content: '${words}`));
  }
});

test('the page on reports says on paper of which period and district it is, and as of when', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/reporting?period=admin:2023-Q2&district=182@2020-01-01');
  await expect(page.locator('#received table').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[data-paper-head]')).toHaveCount(0);
  await onPaper(page);
  await expect(page.locator('[data-paper-head]')).toContainText(
    /^Quý II\/2023 .* số liệu ghi đến \d\d\/.* in lúc \d\d\//,
  );
  await expect(page.getByText(/^Đang lọc: /)).toBeVisible();
});

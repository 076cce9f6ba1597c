import { expect, test, type Page } from '@playwright/test';
import { copyEveryForm } from './copy-question.ts';
import { answerOf, numberIn } from './copied-figure.ts';
import { signInAs } from './sign-in.ts';

const UNDER = '?period=admin:2023-H1&topic=drug_prevention&areaClass=border';
const ABOUT = /(?=.*period=admin(:|%3A)2023-H1)(?=.*topic=drug_prevention)(?=.*areaClass=border)/;
const LEVEL = 'Xem từng huyện, xã';

/** Each key figure: where it goes one level down, and what it is counted from. */
const FIGURES = [
  { measure: 'COMMUNE_COVERAGE', isShare: true, level: /^\/coverage\?.*#levels$/ },
  {
    measure: 'POPULATION_COVERAGE',
    isShare: true,
    level: /^\/explore\?(?=.*measures=POPULATION_COVERAGE)(?=.*by=DISTRICT)/,
  },
  { measure: 'ACTIVITIES', isShare: false, level: /^\/explore\?(?=.*measures=ACTIVITIES)(?=.*by=DISTRICT)/ },
  { measure: 'ATTENDANCES', isShare: false, level: /^\/explore\?(?=.*measures=ATTENDANCES)(?=.*by=DISTRICT)/ },
] as const;

for (const { measure, isShare, level } of FIGURES) {
  test(`${measure}, by keyboard: one level down, its records, its question`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`/${UNDER}`);
    const { panel, shown } = await openFigure(page, measure);
    const answer = await answerOf(page, await copyEveryForm(page, panel));
    expect(isShare ? Math.round(answer * 100) : answer).toBe(shown);
    const down = panel.getByRole('link', { name: LEVEL });
    await expect(down).toHaveAttribute('href', level);
    await expect(down).toHaveAttribute('href', ABOUT);
    await expect(panel.getByRole('link', { name: /^Xem hoạt động: / })).toHaveAttribute(
      'href',
      new RegExp(`^/activities\\?${ABOUT.source}`),
    );
    await expect(panel.getByRole('button', { name: 'Lọc trang theo mục này' })).toHaveCount(0);
    await expect(panel).toContainText('không có gì để lọc trang theo nó');
    await down.press('Enter');
    await expect(page.locator('main figure').first()).toContainText('Huyện');
  });
}

test('the share of reports leads to them by place and month, and to its question', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-M04&district=183@2020-01-01');
  const { panel, shown } = await openFigure(page, 'REPORTING_RATE');
  expect(Math.round((await answerOf(page, await copyEveryForm(page, panel))) * 100)).toBe(shown);
  await panel.getByRole('link', { name: 'Xem báo cáo của từng nơi, từng tháng' }).press('Enter');
  await expect(page).toHaveURL(/\/reporting\?(?=.*period=admin:2023-M04)(?=.*district=183@2020-01-01).*#received$/);
  await expect(page.locator('figure#received').getByRole('heading')).toBeVisible();
});

test('a second press or "close" shuts the panel; one panel is open at a time', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/');
  const row = page.getByRole('region', { name: 'Con số chính' });
  await openFigure(page, 'ACTIVITIES');
  const { panel, pick } = await openFigure(page, 'ATTENDANCES');
  await expect(row.getByRole('group')).toHaveCount(1);
  await expect(panel).toContainText('Vai trò của bạn không xem bản ghi');
  await expect(panel.getByRole('link')).toHaveText([LEVEL]);
  await pick.press('Enter');
  await expect(panel).toHaveCount(0);
  await pick.press('Enter');
  await panel.getByRole('button', { name: 'Đóng' }).press('Enter');
  await expect(panel).toHaveCount(0);
});

async function openFigure(page: Page, measure: string) {
  const figure = page.locator(`[data-measure="${measure}"]`);
  const pick = figure.getByRole('button');
  const name = await pick.innerText();
  await pick.press('Enter');
  await expect(pick).toHaveAttribute('aria-pressed', 'true');
  const panel = page.getByRole('region', { name: 'Con số chính' }).getByRole('group', { name, exact: true });
  await expect(panel).toBeVisible();
  return { panel, pick, shown: numberIn(await figure.locator('p').nth(1).innerText()) };
}

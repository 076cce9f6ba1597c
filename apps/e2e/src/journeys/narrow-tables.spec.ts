import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';

/** How far the widest table goes beyond its place. */
function beyond(page: Page, tables: string): Promise<number> {
  return page.evaluate<number>(`
    Math.max(...[...document.querySelectorAll('${tables}')]
      .map(({ parentElement: place }) => place.scrollWidth - place.clientWidth))
  `);
}

test.use({ viewport: { width: 360, height: 780 } });

for (const lang of ['vi', 'en'] as const) {
  test(`recognition fits a phone, each number with its level (${lang})`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`/mandate?period=admin:2023-Y&lang=${lang}`);
    const recognition = 'figure#recognition table';
    const tables = page.locator(recognition);
    await expect(tables).toHaveCount(2, { timeout: 20_000 });
    expect(await beyond(page, recognition)).toBe(0);
    const number = tables.first().getByRole('button').first();
    await number.press('Enter');
    await expect(number).toHaveAttribute('aria-pressed', 'true');
    expect(await beyond(page, recognition)).toBe(0);
  });

  test(`the audit fits a phone (${lang})`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'AUDITOR');
    await page.goto(`/admin/audit?lang=${lang}`);
    const table = page.locator('main table');
    await expect(table).toBeVisible();
    expect(await beyond(page, 'main table')).toBe(0);
    await expect(table.getByText('auditor@sample.lantoa').first()).toBeInViewport();
  });

  test(`the stations fit a phone, each with its numbers (${lang})`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`/guidance?lang=${lang}`);
    await expect(page.locator('main table')).toBeVisible();
    expect(await beyond(page, 'main table')).toBe(0);
  });

  test(`names stay beside the figures of a table of many columns, which stand apart (${lang})`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`/explore?measures=ATTENDANCES&by=TARGET_GROUP,DISTRICT&columns=TARGET_GROUP&lang=${lang}`);
    await expect(page.locator('section table[data-many]')).toBeVisible({ timeout: 20_000 });
    const { name, apart } = await page.evaluate<{ name: number; apart: number }>(`(() => {
      const table = document.querySelector('section table[data-many]');
      const place = table.parentElement;
      place.scrollLeft = 170;
      const textOf = (cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getBoundingClientRect();
      };
      const gaps = [...table.rows].flatMap(({ cells: [, ...figures] }) =>
        figures.slice(1).map((figure, index) => textOf(figure).left - textOf(figures[index]).right));
      return {
        name: table.querySelector('tbody th').getBoundingClientRect().left - place.getBoundingClientRect().left,
        apart: Math.min(...gaps),
      };
    })()`);
    expect(name).toBe(0);
    expect(apart).toBeGreaterThanOrEqual(12);
  });
}

import { expect, test, type Locator, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';

/** A mark that opens a panel, and links to records that stand there without one. */
const PAGES = [
  {
    route: '/',
    pick: (page: Page) => page.locator('[data-measure="ACTIVITIES"]').getByRole('button'),
    links: (page: Page) => [
      page.getByRole('link', { name: 'Xem hoạt động: Hoạt động' }),
      page.locator('#blind-spots tbody th').getByRole('link').first(),
    ],
  },
  {
    route: '/coverage',
    pick: (page: Page) => page.locator('#time').getByRole('button', { name: /^Tháng 3\// }),
    links: (page: Page) => [page.locator('#levels tbody td').getByRole('link').first()],
  },
  {
    route: '/mandate',
    pick: (page: Page) => page.getByRole('button', { name: /^Biên giới, phòng, chống tội phạm: / }),
    links: (page: Page) => [page.getByRole('link', { name: 'Xem hoạt động: Biên giới, phòng, chống tội phạm' })],
  },
  {
    route: '/channels',
    pick: (page: Page) => page.locator('#languages').getByRole('button', { name: 'Tiếng Tày', exact: true }),
    links: (page: Page) => [page.getByRole('link', { name: 'Xem hoạt động: Tiếng Tày' })],
  },
] as const;

for (const { route, pick, links } of PAGES) {
  test(`${route}: while newer figures are on their way, what is shown leads where it was asked`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    await page.goto(`${route}?period=admin:2023-H1`);
    await pick(page).press('Enter');
    const shown = links(page);
    await leadTo(shown, /period=admin(:|%3A)2023-H1/);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql**', async (request) => {
      await held;
      await request.continue();
    });
    await page.getByLabel('Kỳ báo cáo').selectOption('admin:2023-Y');
    await expect(page).toHaveURL(/period=admin:2023-Y/);
    await expect(page.locator('#main figure[aria-busy="true"], #main section[aria-busy="true"]').first()).toBeVisible();
    await leadTo(shown, /period=admin(:|%3A)2023-H1/);
    release();
    await leadTo(shown, /period=admin(:|%3A)2023-Y/);
  });
}

async function leadTo(links: readonly Locator[], address: RegExp): Promise<void> {
  for (const link of links) await expect(link).toHaveAttribute('href', address);
}

import { expect, test, type Page } from '@playwright/test';
import { signInAs, type SampleRole } from './sign-in.ts';

/** Four times as slow as this machine, as a cheap phone is. */
const SLOW_DOWN = 4;
/** What may move while a page comes, as a share of the window times the way moved (Web Vitals: cumulative layout shift). */
const MOST_SHIFT = 0.02;

const WATCH = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push({ value, what: sources.map(({ node }) => node?.className ?? node?.nodeName) });
  }).observe({ type: 'layout-shift', buffered: true });
`;

interface Shift {
  readonly value: number;
  readonly what: readonly unknown[];
}

/** Opens a page as somebody does who comes for the first time, on a slow device, until nothing more is on its way. */
async function shiftsOf(page: Page, path: string): Promise<readonly Shift[]> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  // What was drawn last is told a frame later.
  await page.waitForTimeout(1_000);
  return page.evaluate<readonly Shift[]>('window.shifts');
}

const PAGES: readonly { readonly path: string; readonly role: SampleRole }[] = [
  ...[
    '/',
    '/coverage',
    '/districts',
    '/mandate',
    '/observances',
    '/groups',
    '/channels',
    '/explore',
    '/activities',
  ].map((path) => ({ path, role: 'COMMITTEE' as const })),
  ...['/reporting', '/reports', '/alerts', '/duplicates', '/guidance', '/import'].map((path) => ({
    ...{ path, role: 'LEAD_DEPARTMENT' as const },
  })),
  { path: '/entry', role: 'REPORTER' },
  { path: '/help', role: 'COMMITTEE' },
  { path: '/admin/users', role: 'ADMINISTRATOR' },
];

for (const width of [360, 1280]) {
  for (const { path, role } of PAGES) {
    test(`${path} stands still while it comes, at ${String(width)} px`, async ({ page, baseURL }) => {
      test.slow();
      await page.setViewportSize({ width, height: width < 500 ? 740 : 800 });
      await signInAs(page, baseURL ?? '', role);
      const device = await page.context().newCDPSession(page);
      await device.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
      await page.addInitScript(WATCH);
      const shifts = await shiftsOf(page, path);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      expect(sum, JSON.stringify(shifts.filter(({ value }) => value > 0.001))).toBeLessThan(MOST_SHIFT);
    });
  }
}

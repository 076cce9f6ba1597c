import { expect, test } from '@playwright/test';
import { signInAs, type SampleRole } from './sign-in.ts';
import { noted, slowDevice, visit } from './visit.ts';

/** What may move while a page comes, as a share of the window times the way moved (Web Vitals: cumulative layout shift). */
const MOST_SHIFT = 0.02;

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
      await slowDevice(page);
      await visit(page, path);
      const { shifts } = await noted(page);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      expect(sum, JSON.stringify(shifts.filter(({ value }) => value > 0.001))).toBeLessThan(MOST_SHIFT);
    });
  }
}

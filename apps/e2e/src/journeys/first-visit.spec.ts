import { expect, test, type Browser } from '@playwright/test';
import { signInAs, type SampleRole } from './sign-in.ts';
import { isStill, noted, SLOW_DOWN, slowDevice, visit, workOf } from './visit.ts';

// Milliseconds depend on the machine and on what else it does, ratios of the same minute do not: those are held, and what was
// seen is printed beside the target (docs/benchmarks.md).
const WIDTHS = [360, 1280] as const;
/** Pages, and how many times as late as a page without figures they may have painted what is largest. */
const PAGES: readonly { readonly path: string; readonly role: SampleRole; readonly latest: number }[] = [
  { path: '/', role: 'COMMITTEE', latest: 2.5 },
  { path: '/coverage', role: 'COMMITTEE', latest: 3 },
  { path: '/entry', role: 'REPORTER', latest: 2.5 },
];
const WITHOUT_FIGURES = '/accessibility';
const VISITS = 3;
/** Bytes of the answers that `/` and `/coverage` wait for, as they come over the line. */
const MOST_BYTES = 48_000;
/** How much of the work that a changed filter makes may stand before the choice is shown. */
const MOST_BEFORE = 0.15;

/** The earliest of some first visits: what else the machine did makes them later, never earlier. */
async function paintOf(browser: Browser, baseURL: string, path: string, role: SampleRole, width: number) {
  const paints: number[] = [];
  for (let turn = 0; turn < VISITS; turn += 1) {
    const context = await browser.newContext({ baseURL, viewport: { width, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await signInAs(page, baseURL, role);
    await slowDevice(page);
    await visit(page, path);
    paints.push((await noted(page)).paint);
    await context.close();
  }
  return Math.min(...paints);
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

for (const width of WIDTHS) {
  test(`a first visit on a slow device has its largest paint little later than a page without figures, at ${String(width)} px`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const plain = await paintOf(browser, baseURL ?? '', WITHOUT_FIGURES, 'COMMITTEE', width);
    for (const { path, role, latest } of PAGES) {
      const paint = await paintOf(browser, baseURL ?? '', path, role, width);
      process.stdout.write(
        `${path} at ${String(width)} px: largest paint ${seconds(paint)} (target 2.0 s, slowed down ${String(SLOW_DOWN)} times), ` +
          `${(paint / plain).toFixed(2)} times that of ${WITHOUT_FIGURES} (at most ${String(latest)})\n`,
      );
      expect(paint / plain, path).toBeLessThan(latest);
    }
  });
}

for (const path of ['/', '/coverage', '/mandate']) {
  test(`${path} shows a choice before what hangs on it is drawn, and waits for few bytes`, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    let bytes = 0;
    page.on('requestfinished', (request) => {
      if (!request.url().includes('/graphql?')) return;
      void request.sizes().then(({ responseBodySize }) => {
        bytes += responseBodySize;
      });
    });
    await signInAs(page, baseURL ?? '', 'COMMITTEE');
    const device = await slowDevice(page);
    await visit(page, path);
    const waited = bytes;
    expect(waited).toBeGreaterThan(1_000);
    expect(waited).toBeLessThan(MOST_BYTES);

    const choice = page.getByRole('search').getByRole('combobox').first();
    await choice.focus();
    const worked = await workOf(device);
    await page.keyboard.press('ArrowDown');
    await isStill(page);
    const work = (await workOf(device)) - worked;
    const { inputs } = await noted(page);
    const shown = Math.max(...inputs.filter(({ name }) => name === 'keydown').map(({ duration }) => duration));
    process.stdout.write(
      `${path}: a choice is painted after ${seconds(shown)} (target 0.20 s), ${(shown / work).toFixed(2)} of all the work ` +
        `that it makes (at most ${String(MOST_BEFORE)}); answers of ${String(waited)} bytes (at most ${String(MOST_BYTES)})\n`,
    );
    expect(shown / work).toBeLessThan(MOST_BEFORE);
  });
}

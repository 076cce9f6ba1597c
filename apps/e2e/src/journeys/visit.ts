import { expect, type CDPSession, type Page } from '@playwright/test';

/** Four times as slow as this machine, as a cheap phone is. */
export const SLOW_DOWN = 4;

const WATCH = `
  window.seen = { shifts: [], paint: 0, inputs: [] };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, durationThreshold: 16 });
  watch('layout-shift', ({ value, hadRecentInput, sources }) => {
    if (!hadRecentInput) window.seen.shifts.push({ value, what: sources.map(({ node }) => node?.className ?? node?.nodeName) });
  });
  watch('largest-contentful-paint', ({ startTime }) => { window.seen.paint = startTime; });
  watch('event', ({ name, interactionId, duration }) => { if (interactionId > 0) window.seen.inputs.push({ name, duration }); });
`;

export interface Shift {
  readonly value: number;
  readonly what: readonly unknown[];
}

/** What a browser noted of a visit, in milliseconds. */
export interface Visit {
  readonly shifts: readonly Shift[];
  /** When the largest thing of the first view was painted (Web Vitals: LCP). */
  readonly paint: number;
  /** From each input to the next paint (Web Vitals: INP). */
  readonly inputs: readonly { readonly name: string; readonly duration: number }[];
}

/** Makes the page's device slow and takes note of what it paints. */
export async function slowDevice(page: Page): Promise<CDPSession> {
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await device.send('Performance.enable');
  await page.addInitScript(WATCH);
  return device;
}

/** Opens a page as somebody does who comes for the first time, until nothing more is on its way. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await isStill(page);
}

/** Waits until all is drawn and noted. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  // What was drawn last is told a frame later.
  await page.waitForTimeout(1_000);
}

export async function noted(page: Page): Promise<Visit> {
  return page.evaluate<Visit>('window.seen');
}

/** How long the page's main thread has worked, in milliseconds. */
export async function workOf(device: CDPSession): Promise<number> {
  const { metrics } = await device.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

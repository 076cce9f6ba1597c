import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/support/find-browser.mjs';
import { freePort } from './src/support/free-port.ts';

// Workers load this file again: what the first one chose is handed down through the environment.
process.env['LANTOA_BROWSER'] ??= (await findBrowser()) ?? 'none';
if (process.env['LANTOA_E2E_URL'] === undefined) {
  process.env['LANTOA_E2E_PORT'] = String(await freePort());
  process.env['LANTOA_E2E_URL'] = `http://127.0.0.1:${process.env['LANTOA_E2E_PORT']}`;
}

const FLAGS = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `acceptance` needs no browser; `browser` is every other spec. The product under test is the built one. */
export default defineConfig({
  testDir: 'src',
  outputDir: 'test-results',
  globalSetup: './src/support/start-product.ts',
  workers: 1,
  forbidOnly: true,
  // A busy machine may miss one moment of a browser; a fault comes back. What passed only at its second try is named at the end.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['LANTOA_E2E_URL'],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env['LANTOA_BROWSER'], args: [...FLAGS, ...asRoot] },
  },
  projects: [
    { name: 'acceptance', testDir: 'src/acceptance' },
    { name: 'browser', testIgnore: 'acceptance/**' },
  ],
});

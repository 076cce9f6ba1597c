// Pictures of every screen, to be looked at by people: npm -w apps/e2e run screenshots [url]
// Without a url the built product is expected at http://127.0.0.1:3000 with sample data. Output: /screenshots (not committed).
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './support/find-browser.mjs';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = path.resolve(import.meta.dirname, '../../../screenshots');
const SCREENS = [
  { name: 'overview', path: '/', role: 'COMMITTEE', settled: '#map svg g[role="button"]' },
  {
    name: 'overview-filtered',
    path: '/?period=admin:2023-Q2&topic=prostitution_prevention&areaClass=border',
    role: 'COMMITTEE',
    settled: '#map svg g[role="button"]',
  },
  { name: 'sign-in', path: '/sign-in', role: null, settled: 'h1' },
  { name: 'import', path: '/import', role: 'LEAD_DEPARTMENT', settled: 'h1' },
  { name: 'entry', path: '/entry', role: 'REPORTER', settled: 'fieldset input' },
  { name: 'summaries', path: '/summaries', role: 'COMMITTEE', settled: 'h1' },
  { name: 'activities', path: '/activities', role: 'COMMITTEE', settled: 'table' },
];
const LOOKS = [
  ...[360, 1280, 1920].flatMap((width) =>
    ['light', 'dark'].flatMap((colorScheme) =>
      ['vi', 'en'].map((lang) => ({ width, colorScheme, lang, media: 'screen' })),
    ),
  ),
  { width: 794, colorScheme: 'light', lang: 'vi', media: 'print' },
];

const executablePath = await findBrowser();
if (executablePath === null) throw new Error('screenshots: no browser was found');
await mkdir(folder, { recursive: true });
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: asRoot });
for (const look of LOOKS) {
  for (const screen of SCREENS) {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme,
      reducedMotion: 'reduce',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    if (screen.role !== null) {
      const query = `mutation { signInAsSample(role: ${screen.role}) { signedIn } }`;
      await context.request.post('/graphql', { headers: { origin: base }, data: { query } });
    }
    // A page that listens to the data versions is never idle.
    await context.route('**/events', (route) => route.fulfill({ status: 204 }));
    const page = await context.newPage();
    if (look.media === 'print') await page.emulateMedia({ media: 'print' });
    await page.goto(`${screen.path}${screen.path.includes('?') ? '&' : '?'}lang=${look.lang}`);
    await page.waitForLoadState('networkidle');
    await page.waitForSelector(screen.settled, { timeout: 30_000 });
    await page.waitForTimeout(500);
    const name = [screen.name, look.media === 'print' ? 'print' : String(look.width), look.colorScheme, look.lang].join(
      '-',
    );
    if (look.media === 'print')
      await page.pdf({ path: path.join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
    else await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
    await context.close();
  }
}
await browser.close();
process.stdout.write(`${folder}\n`);

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
  { name: 'districts', path: '/districts', role: 'COMMITTEE', settled: '#pair table' },
  {
    name: 'districts-refused',
    path: '/districts?level=COMMUNE&district=178@2020-01-01&period=admin:2023-M04',
    role: 'COMMITTEE',
    settled: '[role="status"] ul',
  },
  { name: 'coverage', path: '/coverage', role: 'COMMITTEE', settled: '#levels table' },
  {
    name: 'coverage-filtered',
    path: '/coverage?topic=human_trafficking_prevention&areaClass=border',
    role: 'COMMITTEE',
    settled: '#levels table',
  },
  { name: 'mandate', path: '/mandate', role: 'COMMITTEE', settled: '#matrix table' },
  { name: 'groups', path: '/groups', role: 'ANALYST', settled: '#group-places' },
  { name: 'channels', path: '/channels', role: 'COMMITTEE', settled: '#ways' },
  { name: 'explore', path: '/explore', role: 'COMMITTEE', settled: 'table' },
  {
    name: 'explore-columns',
    path: '/explore?measures=COMMUNE_COVERAGE,ATTENDANCES&by=DISTRICT,TOPIC&columns=TOPIC&areaClass=border',
    role: 'ANALYST',
    settled: 'table',
  },
  { name: 'wall', path: '/wall', role: 'COMMITTEE', settled: '#wall-map svg g[role="button"]' },
  { name: 'sign-in', path: '/sign-in', role: null, settled: 'h1' },
  { name: 'import', path: '/import', role: 'LEAD_DEPARTMENT', settled: 'h1' },
  { name: 'entry', path: '/entry', role: 'REPORTER', settled: 'fieldset input' },
  { name: 'reporting', path: '/reporting', role: 'LEAD_DEPARTMENT', settled: 'h1' },
  { name: 'schedules', path: '/reporting?view=schedules', role: 'LEAD_DEPARTMENT', settled: 'h1' },
  { name: 'reporting-mine', path: '/reporting', role: 'REPORTER', settled: 'h1' },
  { name: 'summaries', path: '/summaries', role: 'COMMITTEE', settled: 'h1' },
  { name: 'activities', path: '/activities', role: 'COMMITTEE', settled: 'table' },
  { name: 'duplicates', path: '/duplicates', role: 'LEAD_DEPARTMENT', settled: 'article' },
  { name: 'help', path: '/help', role: 'COMMITTEE', settled: '#term-COMMUNE_COVERAGE' },
  { name: 'accessibility', path: '/accessibility', role: null, settled: 'h2' },
  { name: 'account', path: '/account', role: 'ANALYST', settled: 'h2' },
  { name: 'users', path: '/admin/users', role: 'ADMINISTRATOR', settled: 'ul' },
  { name: 'audit', path: '/admin/audit', role: 'ADMINISTRATOR', settled: 'table' },
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

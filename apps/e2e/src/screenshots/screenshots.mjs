// Pictures of every screen, to be looked at by people. How to call it: CONTRIBUTING.md. Output: /screenshots (not committed).
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/find-browser.mjs';
import { writeContactSheet, writeIndex } from './contact-sheet.mjs';
import { LANGS, looksOf, SCHEMES, WIDTHS } from './looks.mjs';
import { routerPaths } from './router-paths.mjs';
import { SCREENS, shows } from './screens.mjs';
import { AMOUNTS, signInBody, startStand } from './stands.mjs';

/** Pixels; a higher window is not drawn in time. */
const HIGHEST_WINDOW = 12_000;
const folder = path.resolve(import.meta.dirname, '../../../../screenshots');
const { values } = parseArgs({
  options: {
    ...{ routes: { type: 'string' }, data: { type: 'string' }, lang: { type: 'string' } },
    ...{ width: { type: 'string' }, scheme: { type: 'string' }, url: { type: 'string', multiple: true } },
  },
});
const chosen = (given, all) => {
  const asked = given?.split(',') ?? all;
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`screenshots: ${unknown.join(', ')} is none of ${all.join(', ')}`);
  return asked;
};
const langs = chosen(values.lang, LANGS);
const looks = looksOf({ widths: chosen(values.width, WIDTHS), schemes: chosen(values.scheme, SCHEMES) });
const routes = await routerPaths();
const missing = routes.filter((route) => !SCREENS.some((screen) => shows(screen, route)));
if (missing.length > 0) throw new Error(`screenshots: no screen of screens.mjs shows ${missing.join(', ')}`);
const screens = SCREENS.filter(
  (screen) =>
    values.routes === undefined || values.routes.split(',').some((one) => screen.name === one || shows(screen, one)),
);
if (screens.length === 0) throw new Error(`screenshots: nothing is called ${values.routes}`);

const stands = new Map();
const browser = await openBrowser();
try {
  const running = new Map((values.url ?? []).map((url) => (url.includes('=') ? url.split('=') : ['much', url])));
  for (const amount of chosen(
    values.data,
    running.size > 0 && values.data === undefined ? [...running.keys()] : AMOUNTS,
  ))
    stands.set(
      amount,
      running.has(amount) ? { url: running.get(amount), end: () => undefined } : await startStand(amount),
    );
  for (const screen of screens) await photographOrTell(screen);
  await writeIndex(folder, screens);
} finally {
  await browser.close();
  for (const { end } of stands.values()) await end();
}
process.stdout.write(`${folder}/index.html\n`);

async function openBrowser() {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('screenshots: no browser was found');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** One screen that cannot be taken does not hold up the others; the script ends with 1 then. */
async function photographOrTell(screen) {
  try {
    await photograph(screen);
  } catch (fault) {
    process.exitCode = 1;
    process.stderr.write(`${screen.name}: ${fault.message}\n`);
  }
}

/** All looks of one screen, then its contact sheet; pictures of earlier runs in other looks stay. */
async function photograph(screen) {
  const place = path.join(folder, screen.name);
  await mkdir(place, { recursive: true });
  let taken = 0;
  for (const [amount, { url }] of stands) {
    if (screen.much && amount !== 'much') continue;
    for (const lang of langs) {
      const page = await openScreen(screen, amount, url, lang);
      for (const look of looks) {
        await takePicture(page, look, path.join(place, `${amount}-${lang}-${look.name}`));
        taken += 1;
      }
      await page.context().close();
    }
  }
  await writeContactSheet(place, screen);
  process.stdout.write(`${screen.name}: ${taken}\n`);
}

async function openScreen(screen, amount, url, lang) {
  const context = await browser.newContext({
    ...{ baseURL: url, reducedMotion: 'reduce', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
    viewport: { width: 1280, height: 900 },
  });
  if (screen.role !== null) {
    const response = await context.request.post('/graphql', {
      headers: { origin: url },
      data: signInBody(amount, screen.role),
    });
    const answer = await response.json();
    if (answer.errors) throw new Error(`screenshots: ${screen.role} was not signed in: ${answer.errors[0].message}`);
  }
  // A page that listens to the data versions is never idle; the wall tells when it cannot listen.
  if (!screen.live) await context.route('**/events', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  await page.goto(`${screen.path}${screen.path.includes('?') ? '&' : '?'}lang=${lang}`);
  if (screen.open) await screen.open(page);
  await page.waitForSelector(amount === 'much' ? (screen.settled ?? 'h1') : 'h1', { timeout: 30_000 });
  if (!screen.live) await page.waitForLoadState('networkidle');
  return page;
}

/** One look of a page that is open: a picture of its whole length, on paper one picture a sheet. */
async function takePicture(page, { width, scheme }, file) {
  const onPaper = scheme === 'print';
  await page.setViewportSize({ width: Number(width), height: 900 });
  await page.emulateMedia({ media: onPaper ? 'print' : 'screen', colorScheme: onPaper ? 'light' : scheme });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(400);
  if (!onPaper) {
    const isWhole = await openWhole(page, Number(width));
    await page.screenshot({ path: `${file}.png`, fullPage: !isWhole, timeout: 120_000 });
    return;
  }
  await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true, printBackground: true });
  await forget(file);
  if (!drawsSheets(file)) await page.screenshot({ path: `${file}.png`, fullPage: true });
}

/** Makes the window as high as the page, since a picture beyond the window squeezes its drawings; false where the page is too high for one. */
async function openWhole(page, width) {
  // What is drawn anew may be a little higher; a page may also grow with its window, without an end.
  for (let round = 0, opened = 900; round < 3; round += 1) {
    const height = await page.evaluate('document.documentElement.scrollHeight');
    if (height > HIGHEST_WINDOW) return false;
    if (height <= opened) return true;
    opened = height;
    await page.setViewportSize({ width, height });
    // A busy machine draws later: when two frames have passed, what was measured anew is drawn.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400))))',
    );
  }
  return true;
}

/** Pictures of the sheets of a PDF; false where poppler is not installed. */
function drawsSheets(file) {
  try {
    execFileSync('pdftoppm', ['-r', '60', '-png', `${file}.pdf`, file], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Takes away the sheets of an earlier run, which may have been more. */
async function forget(file) {
  for (const one of await readdir(path.dirname(file)))
    if (one.startsWith(`${path.basename(file)}-`) && one.endsWith('.png')) await rm(path.join(path.dirname(file), one));
}

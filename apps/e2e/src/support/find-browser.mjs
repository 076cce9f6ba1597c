import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The program file of a Chromium: one that is installed, else the one that Playwright brought, else (where allowed, as
 * root on Debian) the system's package, which is announced and installed. Null when there is none.
 * @param {{ mayInstall?: boolean, announce?: (vi: string, en: string) => void }} [options]
 * @returns {Promise<string | null>}
 */
export async function findBrowser(options = {}) {
  const found = installed() ?? brought();
  if (found !== null || options.mayInstall !== true || !isRootOnDebian()) return found;
  options.announce?.(
    'Chưa có trình duyệt: cài gói chromium của Debian (apt-get)…',
    'No browser yet: installing the chromium package of Debian (apt-get)…',
  );
  return fromDebian() ? installed() : null;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/usr/local/bin');
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((file) => existsSync(file)) ?? null;
}

function brought() {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : null;
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    return true;
  } catch {
    return false; // no network, or another package run holds the lock: the caller says that there is no browser
  }
}

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { check } from './check.mjs';
import { prepare } from './prepare.mjs';
import { root, runTool } from './run.mjs';
import { say } from './say.mjs';
import { fromList, fromPlaywright, fromVitest, sum, summary, tallyOf } from './tally.mjs';

/**
 * Civil dates are those of Lạng Sơn, wherever the machine stands: unit tests run at the one end of the world's clocks, the
 * product of the end-to-end tests at the other.
 */
const CLOCKS = { unit: 'Pacific/Kiritimati', endToEnd: 'America/Los_Angeles' };

const reports = path.join(root, 'node_modules', '.lantoa', 'reports');

async function unitTests() {
  const file = path.join(reports, 'vitest.json');
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      ...['run', '--config', 'infra/scripts/vitest.config.mjs'],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    ],
    { env: { TZ: CLOCKS.unit } },
  );
  return tallyOf(fromVitest, file, code);
}

const PLAYWRIGHT = ['test', '--config', 'apps/e2e/playwright.config.ts'];

function playwright(name, args, browser) {
  const file = path.join(reports, `${name}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, LANTOA_BROWSER: browser ?? 'none', TZ: CLOCKS.endToEnd };
  return runTool('@playwright/test/cli.js', [...PLAYWRIGHT, ...args], { env }).then(({ code }) => ({ code, file }));
}

async function endToEndTests() {
  const { findBrowser } = await import('../../apps/e2e/src/support/find-browser.mjs');
  const browser = await findBrowser({ mayInstall: true, announce: say });
  if (browser !== null) {
    const { code, file } = await playwright('end-to-end', ['--reporter=dot,json'], browser);
    return tallyOf(fromPlaywright, file, code);
  }
  say(
    'Không có trình duyệt Chromium: bỏ qua các phép thử trên trình duyệt.',
    'There is no Chromium: browser tests are skipped.',
  );
  const rest = await playwright('acceptance', ['--project=acceptance', '--reporter=dot,json'], null);
  const left = await playwright('left-out', ['--project=browser', '--list', '--reporter=json'], null);
  return sum([tallyOf(fromPlaywright, rest.file, rest.code), tallyOf(fromList, left.file, left.code)]);
}

async function step(vi, en, work) {
  console.log('');
  say(vi, en);
  return work();
}

await prepare();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const checks = await step('Kiểm tra mã nguồn', 'Checks', async () => {
  const failed = await check();
  return { passed: 0, failed: failed.length, skipped: 0 };
});
const units = await step('Phép thử đơn vị và tích hợp', 'Unit and integration tests', unitTests);
const journeys = await step('Phép thử toàn trình', 'End-to-end tests', endToEndTests);

const total = sum([checks, units, journeys]);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

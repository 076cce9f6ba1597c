import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest, sum, summary, tallyOf } from './tally.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lantoa-tally-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function reported(content) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] };

describe('the line that ends a run', () => {
  it('leaves skipped out when nothing was skipped', () => {
    expect(summary({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
    expect(summary({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('adds all runners up', () => {
    const total = sum([tallyOf(fromVitest, reported(vitest), 0), fromPlaywright(playwright)]);
    expect(total).toEqual({ passed: 9, failed: 0, skipped: 5 });
  });
});

describe('a run that failed without a failed test', () => {
  it('is a failure when a file could not be loaded', () => {
    const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyOf(fromVitest, reported(broken), 1).failed).toBe(1);
  });

  it('is a failure when the runner ended badly', () => {
    expect(tallyOf(fromVitest, reported(vitest), 1).failed).toBe(1);
    expect(tallyOf(fromPlaywright, reported(playwright), 1).failed).toBe(1);
  });

  it('is a failure when there is no report at all', () => {
    expect(tallyOf(fromVitest, path.join(folder, 'none.json'), 0).failed).toBe(1);
  });

  it('counts faults of the whole Playwright run', () => {
    const broken = { ...playwright, errors: [{ message: 'no server' }] };
    expect(tallyOf(fromPlaywright, reported(broken), 1).failed).toBe(1);
  });
});

import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function sum(tallies) {
  return tallies.reduce(add, NOTHING);
}

/** The line that ends a test run. */
export function summary({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/**
 * Counts of one runner's JSON report. A runner that ended badly without naming a failed test (a file that could not be
 * loaded, a report that was never written) counts as one failure: silence is no success.
 */
export function tallyOf(read, file, code) {
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
  const isSilent = found.failed === 0 && (code !== 0 || !existsSync(file));
  return isSilent ? { ...found, failed: 1 } : found;
}

export function fromVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function fromPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** Tests of a Playwright list that were not run: all count as skipped. */
export function fromList({ suites }) {
  const count = (suite) =>
    (suite.suites ?? []).reduce((total, inner) => total + count(inner), 0) +
    (suite.specs ?? []).reduce((total, spec) => total + spec.tests.length, 0);
  return { passed: 0, failed: 0, skipped: suites.reduce((total, suite) => total + count(suite), 0) };
}

import { fileURLToPath } from 'node:url';

/** Run from packages/domain: what is changed there one place at a time, and whether a test notices. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: fileURLToPath(new URL('vitest.config.mjs', import.meta.url)) },
  coverageAnalysis: 'perTest',
  // Constants of a module run before any test; each of their mutants would cost a whole run and tell little.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, allowColor: false },
  jsonReporter: { fileName: '../../node_modules/.lantoa/reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 85, break: 85 },
};

import path from 'node:path';
import { root, runTool } from './run.mjs';

/** Mutation tests of packages/domain, whole or of one folder: `npm run mutation -- statistics`. */
const [folder = '**'] = process.argv.slice(2);
const { code } = await runTool(
  '@stryker-mutator/core/bin/stryker.js',
  [
    'run',
    '../../infra/mutation/stryker.config.mjs',
    '--mutate',
    `src/${folder}/*.ts,!src/**/*.test.ts,!src/**/*.fixture.ts`,
  ],
  { cwd: path.join(root, 'packages/domain') },
);
process.exitCode = code;

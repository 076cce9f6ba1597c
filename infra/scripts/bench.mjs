import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../apps/e2e/src/support/find-browser.mjs';
import { root, runTool } from './run.mjs';

/**
 * `bench.mjs deadline-day`: all communes report within LANTOA_BENCH_SECONDS (60) beside LANTOA_BENCH_DASHBOARDS (40).
 * Otherwise measures speed and prints tables. LANTOA_BENCH_ACTIVITIES, LANTOA_BENCH_SEED and LANTOA_BENCH_TURNS set the size; the
 * read model is kept in LANTOA_BENCH_FILE and used again; LANTOA_BENCH_SERVED=0 leaves the started product out,
 * LANTOA_BENCH_POSTGRES=0 PostgreSQL.
 */
const wanted = (name, usual) => Number(process.env[name] ?? usual);

const { code } = await runTool('turbo/bin/turbo', [
  'run',
  'build',
  '--filter=@lantoa/bench',
  '--filter=@lantoa/api',
  '--filter=@lantoa/cli',
  '--filter=@lantoa/web',
  '--output-logs=errors-only',
]);
const built = path.join(root, 'packages/bench/dist/index.js');
if (code !== 0 || !existsSync(built)) process.exit(1);
const { bench, deadlineDay } = await import(built);
if (process.argv[2] === 'deadline-day') {
  const browser = await findBrowser();
  if (browser === null) throw new Error('no Chromium is installed');
  await deadlineDay({
    api: path.join(root, 'apps/api/dist/main.js'),
    environment: process.env,
    browser,
    seconds: wanted('LANTOA_BENCH_SECONDS', 60),
    dashboards: wanted('LANTOA_BENCH_DASHBOARDS', 40),
    print: (line) => console.log(line),
  });
  process.exit(0);
}
await bench({
  activities: wanted('LANTOA_BENCH_ACTIVITIES', 100_000),
  seed: wanted('LANTOA_BENCH_SEED', 1),
  turns: wanted('LANTOA_BENCH_TURNS', 20),
  file: process.env.LANTOA_BENCH_FILE ?? null,
  withPostgres: process.env.LANTOA_BENCH_POSTGRES !== '0',
  programs:
    process.env.LANTOA_BENCH_SERVED === '0'
      ? null
      : {
          api: path.join(root, 'apps/api/dist/main.js'),
          cli: path.join(root, 'packages/cli/bin/lantoa.mjs'),
          environment: process.env,
        },
  print: (line) => console.log(line),
});

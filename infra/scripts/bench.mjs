import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, runTool } from './run.mjs';

/**
 * Measures speed and prints tables. LANTOA_BENCH_ACTIVITIES, LANTOA_BENCH_SEED and LANTOA_BENCH_TURNS set the size; the
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
  '--output-logs=errors-only',
]);
const built = path.join(root, 'packages/bench/dist/index.js');
if (code !== 0 || !existsSync(built)) process.exit(1);
const { bench } = await import(built);
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

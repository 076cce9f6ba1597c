import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, runTool } from './run.mjs';

/** Measures speed and prints a table. LANTOA_BENCH_ACTIVITIES, LANTOA_BENCH_SEED and LANTOA_BENCH_TURNS set its size. */
const wanted = (name, usual) => Number(process.env[name] ?? usual);

const { code } = await runTool('turbo/bin/turbo', [
  'run',
  'build',
  '--filter=@lantoa/bench',
  '--output-logs=errors-only',
]);
const built = path.join(root, 'packages/bench/dist/index.js');
if (code !== 0 || !existsSync(built)) process.exit(1);
const { bench } = await import(built);
await bench({
  activities: wanted('LANTOA_BENCH_ACTIVITIES', 100_000),
  seed: wanted('LANTOA_BENCH_SEED', 1),
  turns: wanted('LANTOA_BENCH_TURNS', 20),
  print: (line) => console.log(line),
});

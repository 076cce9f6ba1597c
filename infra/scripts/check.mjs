import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { layoutFaults, mapFaults } from './layout.mjs';
import { root, run, runTool } from './run.mjs';

const CACHE = path.join('node_modules', '.cache', 'lantoa');
const AT_A_TIME = 2;

const quietly = (file, args) => runTool(file, args, { quiet: true });

function listed(faults) {
  return { code: faults.length === 0 ? 0 : 1, output: faults.join('\n') };
}

async function schemaDiff() {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(root, 'apps', 'api', 'package.json'), 'utf8'));
  if (scripts['schema:check'] === undefined) return { code: 1, output: 'apps/api has no script schema:check' };
  return run('npm', ['run', '--silent', '--workspace', 'apps/api', 'schema:check'], { quiet: true });
}

/** Longest first: two at a time end soonest that way. */
const STEPS = {
  lint: () =>
    quietly('eslint/bin/eslint.js', [
      ...['--config', 'infra/lint/eslint.config.mjs', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', path.join(CACHE, 'eslint'), '.'],
    ]),
  types: () =>
    quietly('turbo/bin/turbo', ['run', 'types', '--output-logs=errors-only', '--no-daemon', '--concurrency=2']),
  format: () =>
    quietly('prettier/bin/prettier.cjs', [
      ...['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', path.join(CACHE, 'prettier'), '.'],
    ]),
  schema: schemaDiff,
  boundaries: () =>
    quietly('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', 'infra/lint/dependency-cruiser.config.mjs', 'apps', 'packages'],
    ]),
  'unused code': () =>
    quietly('knip/bin/knip.js', ['--config', 'infra/lint/knip.json', '--no-progress', '--no-config-hints']),
  layout: async () => listed(layoutFaults()),
  'map of the code': async () => listed(mapFaults()),
};

/** Runs every check, two at a time. Answers the names of those that failed; their findings are printed. */
export async function check() {
  const waiting = Object.entries(STEPS);
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, step] = next;
      const started = Date.now();
      const { code, output } = await step();
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (code === 0) continue;
      failed.push(name);
      console.log(output.trim());
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return failed;
}

if (import.meta.filename === process.argv[1]) {
  if (!existsSync(path.join(root, 'node_modules'))) {
    console.error('Chạy npm install trước. Run npm install first.');
    process.exit(1);
  }
  process.exit((await check()).length === 0 ? 0 : 1);
}

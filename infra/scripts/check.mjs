import path from 'node:path';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { layoutFaults, mapFaults } from './layout.mjs';
import { fingerprintOf, prepare } from './prepare.mjs';
import { root, run, runTool } from './run.mjs';

const CACHE = path.join('node_modules', '.cache', 'lantoa');

const quietly = (file, args) => runTool(file, args, { quiet: true });

function listed(faults) {
  return { code: faults.length === 0 ? 0 : 1, output: faults.join('\n') };
}

async function schemaDiff() {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(root, 'apps', 'api', 'package.json'), 'utf8'));
  if (scripts['schema:check'] === undefined) return { code: 1, output: 'apps/api has no script schema:check' };
  return run('npm', ['run', '--silent', '--workspace', 'apps/api', 'schema:check'], { quiet: true });
}

/** Everything, in turns: the types of all of it at once fill the memory that Node gives a process. */
const LARGE = ['apps/api', 'apps/web'];
const LINTED = [
  ...LARGE.map((folder) => [folder]),
  ['.', ...LARGE.flatMap((folder) => ['--ignore-pattern', `${folder}/`])],
];

/**
 * Rules that read types judge a file by its neighbours too: what was found once holds only while nothing changed
 * anywhere. The cache therefore belongs to one state of all sources.
 */
async function lint() {
  const state = fingerprintOf((file) => /\.(ts|tsx|mjs|json)$/.test(file)).slice(0, 16);
  const folder = path.join(CACHE, 'lint');
  const kept = path.join(root, folder);
  for (const old of existsSync(kept) ? readdirSync(kept) : []) {
    if (old !== state) rmSync(path.join(kept, old), { recursive: true });
  }
  const findings = [];
  for (const [position, files] of LINTED.entries()) {
    const { code, output } = await quietly('eslint/bin/eslint.js', [
      ...['--config', 'infra/lint/eslint.config.mjs', '--cache', '--cache-location'],
      ...[path.join(folder, state, String(position)), ...files],
    ]);
    if (code !== 0) findings.push(output);
  }
  return { code: findings.length === 0 ? 0 : 1, output: findings.join('\n') };
}
const types = () =>
  quietly('turbo/bin/turbo', ['run', 'types', '--continue', '--output-logs=errors-only', '--concurrency=1']);
const format = () =>
  quietly('prettier/bin/prettier.cjs', [
    ...['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
    ...['--cache-location', path.join(CACHE, 'prettier'), '.'],
  ]);
const boundaries = () =>
  quietly('dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['--config', 'infra/lint/dependency-cruiser.config.mjs', 'apps', 'packages'],
  ]);
const unusedCode = () =>
  quietly('knip/bin/knip.js', ['--config', 'infra/lint/knip.json', '--no-progress', '--no-config-hints']);

/** Two lanes for two cores: the longest check has one to itself. */
const LANES = [
  { lint },
  {
    types,
    format,
    boundaries,
    'unused code': unusedCode,
    schema: schemaDiff,
    layout: async () => listed(layoutFaults()),
    'map of the code': async () => listed(mapFaults()),
  },
];

/** Runs every check. Answers the names of those that failed; their findings are printed. */
export async function check() {
  const failed = [];
  const drive = async (lane) => {
    for (const [name, step] of Object.entries(lane)) {
      const started = Date.now();
      const { code, output } = await step();
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (code === 0) continue;
      failed.push(name);
      console.log(output.trim());
    }
  };
  await Promise.all(LANES.map(drive));
  return failed;
}

if (import.meta.filename === process.argv[1]) {
  await prepare();
  process.exitCode = (await check()).length === 0 ? 0 : 1;
}

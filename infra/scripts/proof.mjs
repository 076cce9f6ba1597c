import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { root, runTool } from './run.mjs';
import { add, fromVitest, tallyOf } from './tally.mjs';

/**
 * The counts that `npm test` has no time for: `npm run proof`, or some of it by name, as `npm run proof -- pairs`. Prints
 * the table that docs/quality.md keeps of the last run. LANTOA_ORACLE_SEED makes other worlds, or those of an earlier run.
 */
const USUAL_SEED = '20230301';
/** Each measure is asked in two families of questions at least: 1,000 worlds for each measure. */
const FAMILY_WORLDS = 500;
const WORLDS = 1_000;
const TABLES = 1_000;
const PAIRS = 10_000;
const PROBES = 2_000;
const RACES = 1_000;

const analytics = (file) => `packages/analytics/src/${file}`;

const PROOFS = {
  answers: {
    what: 'random worlds for each family of questions, two families or more for each measure: answers against naive ones',
    count: FAMILY_WORLDS,
    files: ['oracle-', 'oracle.test.ts'].map(analytics),
    env: { LANTOA_ORACLE_WORLDS: String(FAMILY_WORLDS) },
  },
  additivity: {
    what: 'random worlds, each kind of total against its parts',
    count: WORLDS,
    files: [analytics('additivity.test.ts')],
    env: { LANTOA_ORACLE_WORLDS: String(2 * WORLDS) },
  },
  retelling: {
    what: 'random worlds told in two ways',
    count: WORLDS,
    files: [analytics('metamorphic.test.ts')],
    env: { LANTOA_ORACLE_WORLDS: String(4 * WORLDS) },
  },
  tables: {
    what: 'random tables attacked by a linear programme',
    count: TABLES,
    files: ['packages/oracle/src/disclosure/attack.test.ts'],
    env: { LANTOA_ATTACK_TABLES: String(TABLES) },
  },
  probes: {
    what: 'ids of foreign rows through every argument that takes one: answered like ids of nothing',
    count: PROBES,
    files: ['apps/api/src/e2e/identifier-probes.e2e.test.ts'],
    env: { LANTOA_PROBES: String(PROBES) },
  },
  pairs: {
    what: 'pairs of questions subtracted from each other',
    count: PAIRS,
    files: [analytics('disclosure/differencing.test.ts')],
    env: { LANTOA_DIFFERENCING_PAIRS: String(PAIRS) },
  },
  races: {
    what: 'two editors at once of one report, activity or request: none lost, the second told both versions',
    count: RACES,
    files: ['packages/record/src/collection/two-editors.int.test.ts'],
    env: { LANTOA_EDITOR_RACES: String(RACES) },
  },
};

async function prove(name, { files, env }) {
  const report = path.join(root, 'node_modules', '.lantoa', 'reports', `proof-${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const started = Date.now();
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      ...['run', '--config', 'infra/scripts/vitest.config.mjs', ...files],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--test-timeout=36000000'],
    ],
    { env },
  );
  return { ...tallyOf(fromVitest, report, code), minutes: (Date.now() - started) / 60_000 };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`No proof is named ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}
await prepare();
const seed = process.env.LANTOA_ORACLE_SEED ?? USUAL_SEED;
const lines = [];
let total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, proof] of Object.entries(PROOFS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { minutes, ...found } = await prove(name, proof);
  total = add(total, found);
  const cells = [proof.what, proof.count.toLocaleString('en'), seed, found.passed, found.failed, minutes.toFixed(1)];
  lines.push(`| ${cells.join(' | ')} |`);
}
console.log('\n| what | how many | seed | tests passed | failed | minutes |');
console.log('| --- | --- | --- | --- | --- | --- |');
console.log(lines.join('\n'));
process.exitCode = total.failed === 0 ? 0 : 1;

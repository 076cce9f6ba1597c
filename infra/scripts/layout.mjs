import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const TOP_LEVEL = new Set([
  ...['apps', 'packages', 'infra', 'docs', 'turbo.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
  ...[
    'docker-compose.yml',
    'README.md',
    'README.vi.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE.md',
    'LICENSE',
  ],
]);
/** What a checkout makes by itself. */
const MADE = new Set(['node_modules', 'screenshots', 'test-results', 'playwright-report']);
const MAX_DEPTH = 6;
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc)(\/|\.[jt]sx?$)/;
const SOURCE = /^(apps|packages)\/[^/]+\/src\/.*\.(ts|tsx|mjs)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mts|mjs)$/;
const COMPONENT = /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z]+)*\.tsx$/;

/** Files whose place or name breaks the rules of CONTRIBUTING; one sentence each. */
export function layoutFaults() {
  const strangers = readdirSync(root)
    .filter((name) => !name.startsWith('.') && !MADE.has(name) && !TOP_LEVEL.has(name))
    .map((name) => `${name}: the top level is fixed`);
  return [...strangers, ...sources().flatMap(namingFaults)];
}

function sources() {
  return ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(root, group), { recursive: true })
      .map((file) => `${group}/${file.split(path.sep).join('/')}`)
      .filter((file) => SOURCE.test(file) && !file.includes('/node_modules/')),
  );
}

function namingFaults(file) {
  const name = path.basename(file);
  const faults = [];
  if (file.split('/').length > MAX_DEPTH + 1) faults.push(`${file}: deeper than ${MAX_DEPTH} folders`);
  if (DRAWERS.test(file)) faults.push(`${file}: name it after what it does`);
  const isWellNamed = file.endsWith('.tsx') ? COMPONENT.test(name) : KEBAB.test(name);
  if (!isWellNamed) faults.push(`${file}: kebab-case, or PascalCase for a component`);
  return faults;
}

/** Paths in the table "Where is X?" of docs/architecture.md that do not exist. */
export function mapFaults() {
  const document = path.join(root, 'docs', 'architecture.md');
  if (!existsSync(document)) return ['docs/architecture.md is missing'];
  const text = readFileSync(document, 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const paths = rows.flatMap((row) => [...row.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, found]) => found ?? ''));
  const local = paths.filter((found) => /^(apps|packages|infra|docs|\.ci)\//.test(found));
  if (local.length === 0) return ['docs/architecture.md: the table "Where is X?" names no path'];
  return local
    .filter((found) => !holdsSomething(path.join(root, found)))
    .map((found) => `docs/architecture.md: ${found} does not exist`);
}

/** An empty folder stays behind where it was worked and comes with no clone. */
function holdsSomething(place) {
  if (!existsSync(place)) return false;
  return !statSync(place).isDirectory() || readdirSync(place).length > 0;
}

import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { root, run, runTool } from './run.mjs';
import { refuse, say } from './say.mjs';

const MINIMUM = [20, 19];
/** `gql` holds the types that the web build itself writes from schema and documents. */
const MADE_BY_TOOLS = new Set(['node_modules', 'dist', '.turbo', 'gql', 'test-results', 'playwright-report']);
const stamps = path.join(root, 'node_modules', '.lantoa');

/** Brings the checkout to the state that the product runs in: packages installed, everything built. */
export async function prepare() {
  checkNode();
  await install();
  await build();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  refuse(
    `Cần Node ${MINIMUM.join('.')} trở lên, máy đang có ${process.versions.node}.`,
    `Node ${MINIMUM.join('.')} or later is needed, this is ${process.versions.node}.`,
  );
}

async function install() {
  const fingerprint = hashOf([
    process.platform,
    process.arch,
    process.versions.modules,
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
  ]);
  if (isStamped('install', fingerprint)) return;
  if (!isInstalled()) {
    say(
      'Đang cài các gói cần thiết (lần đầu mất một vài phút)…',
      'Installing packages (the first time takes a minute or two)…',
    );
    const code = (await npm('ci')) === 0 ? 0 : await npm('install', '--no-save');
    if (code !== 0)
      refuse('Không cài được các gói; lý do ở trên.', 'The packages were not installed; the reason is above.');
  }
  stamp('install', fingerprint);
}

/** Runs the npm that started this script. `install` is the way out where a registry lacks another platform's packages. */
async function npm(...command) {
  const args = [...command, '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const started = process.env.npm_execpath;
  const isScript = started?.endsWith('.js') === true;
  const { code } = await run(isScript ? process.execPath : 'npm', isScript ? [started, ...args] : args, {
    env: cacheEnvironment(),
  });
  return code;
}

/** Whether what npm noted in node_modules is what the lockfile asks for; packages of other platforms may be absent. */
function isInstalled() {
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const wanted = Object.entries(readJson(path.join(root, 'package-lock.json')).packages);
  return wanted.every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link) return true;
    const found = installed.packages[place];
    return found === undefined ? entry.optional === true && !isForThisPlatform(entry) : found.version === entry.version;
  });
}

function isForThisPlatform({ os, cpu, libc }) {
  return libc === undefined && os?.includes(process.platform) === true && cpu?.includes(process.arch) === true;
}

/** npm keeps its cache below the home folder; where that cannot be written, below the system's temporary one. */
function cacheEnvironment() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(tmpdir(), `lantoa-npm-${process.getuid?.() ?? 0}`) };
  }
}

async function build() {
  const before = sourceFingerprint();
  if (isStamped('build', before) && isBuilt()) return;
  say('Đang dựng sản phẩm…', 'Building…');
  const { code, output } = await runTool('turbo/bin/turbo', ['run', 'build', '--output-logs=errors-only'], {
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    refuse('Dựng không thành công; lý do ở trên.', 'The build failed; the reason is above.');
  }
  stamp('build', before);
}

function workspaces() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group))
      .map((name) => path.join(root, group, name))
      .filter((folder) => existsSync(path.join(folder, 'package.json'))),
  );
}

function isBuilt() {
  return workspaces().every((folder) => {
    const hasBuild = readJson(path.join(folder, 'package.json'))?.scripts?.build !== undefined;
    return !hasBuild || existsSync(path.join(folder, 'dist'));
  });
}

/** Names, sizes and times of all files that a build reads: cheap, and wrong only towards building once too often. */
function sourceFingerprint() {
  return fingerprintOf((file) => !/\.(test|spec)\.tsx?$/.test(file));
}

/** The same of every file of the workspaces that passes the filter. */
export function fingerprintOf(filter) {
  const files = ['package-lock.json', 'tsconfig.base.json', 'turbo.json'].map((name) => path.join(root, name));
  for (const folder of workspaces()) files.push(...filesBelow(folder).filter(filter));
  return hashOf(
    files.map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(root, file)} ${size} ${mtimeMs}`;
    }),
  );
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE_BY_TOOLS.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(file);
    return entry.isFile() ? [file] : [];
  });
}

function isStamped(name, fingerprint) {
  const file = path.join(stamps, name);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

function stamp(name, fingerprint) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), fingerprint);
}

function hashOf(parts) {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

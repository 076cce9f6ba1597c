#!/usr/bin/env node
// The committed door to the command: works right after `npm install`. Where the program has not been built yet it
// builds it first (with what it depends on), and says so on stderr; stdout stays the command's own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
const packageFolder = path.resolve(import.meta.dirname ?? path.dirname(process.argv[1] ?? '.'), '..');
const repository = path.resolve(packageFolder, '../..');
const program = path.join(packageFolder, 'dist/main.js');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  refuse(
    `Cần Node ${OLDEST_NODE.join('.')} trở lên, máy này có ${process.versions.node}. Hãy cài bản mới hơn.`,
    `Node ${OLDEST_NODE.join('.')} or later is needed, this is ${process.versions.node}. Install a newer one.`,
  );
}
if (!isBuilt()) build();
await import(pathToFileURL(program).href);

/** True when the command and every package of the repository that it stands on have been built. */
function isBuilt() {
  const seen = new Set();
  const waiting = [packageFolder];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const { exports, dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const entry = folder === packageFolder ? 'dist/main.js' : exports['.'].default;
    if (!existsSync(path.join(folder, entry))) return false;
    for (const name of Object.keys(dependencies)) {
      if (name.startsWith('@lantoa/')) waiting.push(path.join(repository, 'packages', name.slice('@lantoa/'.length)));
    }
  }
  return true;
}

function build() {
  process.stderr.write('Lần chạy đầu: đang dựng lệnh lantoa … / First run: building the lantoa command …\n');
  const turbo = turboProgram();
  const args = [turbo, 'run', 'build', '--filter=@lantoa/cli...', '--output-logs=errors-only', '--ui=stream'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: repository,
    // What turbo prints belongs on stderr: stdout may be read by a program.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0 || !isBuilt()) {
    refuse(
      'Không dựng được lệnh lantoa. Hãy chạy `npm install` rồi `npm run build` ở thư mục gốc và đọc lỗi ở trên.',
      'The lantoa command could not be built. Run `npm install` and `npm run build` at the root and read the errors above.',
    );
  }
}

function turboProgram() {
  try {
    return createRequire(path.join(repository, 'package.json')).resolve('turbo/bin/turbo');
  } catch {
    return refuse(
      'Chưa cài đặt. Hãy chạy `npm install` ở thư mục gốc.',
      'Not installed. Run `npm install` at the root.',
    );
  }
}

function refuse(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exit(1);
}

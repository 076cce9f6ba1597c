import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DataDirHeldFault } from './embedded-fault.ts';
import { withClient } from './cluster.ts';
import { runningPostmaster } from './postmaster.ts';
import { acquireServerLock } from './server-lock.ts';
import { startEmbeddedPostgres, type EmbeddedLogEvent, type EmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const compiled = path.resolve(import.meta.dirname, '../../node_modules/.cache/embedded-test');
const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lantoa-embedded-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, log?: (event: EmbeddedLogEvent) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  return withClient(server.connection.host, server.connection.database, async (client) => {
    const result = await client.query<Record<string, unknown>>(statement);
    return result.rows.flatMap((row) => Object.values(row));
  });
}

/** A process of its own that runs a function of this folder and then stays; it says `up` when it got there. */
async function another(script: string, env: NodeJS.ProcessEnv = process.env): Promise<ChildProcess> {
  const file = path.join(compiled, `run-${String(children.length)}.js`);
  await writeFile(file, `${script}\nconsole.log('up');\nsetInterval(() => undefined, 1000);\n`);
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('up')) resolve();
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('exit', () => {
      reject(new Error(output));
    });
  });
  return child;
}

async function kill9(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const starting = (dataDir: string): string =>
  `import { startEmbeddedPostgres } from './start-embedded-postgres.js';
   await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });`;

beforeAll(async () => {
  await mkdir(compiled, { recursive: true });
  await writeFile(path.join(compiled, 'package.json'), '{"type":"module"}');
  for (const file of await readdir(import.meta.dirname)) {
    if (file.includes('.test.')) continue;
    const source = await readFile(path.join(import.meta.dirname, file), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    await writeFile(path.join(compiled, file.replace(/\.ts$/, '.js')), outputText);
  }
});

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await kill9(child);
  for (const server of running.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

afterAll(async () => {
  await rm(compiled, { recursive: true, force: true });
});

describe('a fresh data folder', () => {
  it('gets PostgreSQL 18 that writes safely and listens on a socket alone', async () => {
    const server = await start(await newFolder());
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'SHOW server_version')).toEqual([expect.stringMatching(/^18\./)]);
    expect(await ask(server, 'SHOW fsync')).toEqual(['on']);
    expect(await ask(server, 'SHOW listen_addresses')).toEqual(['']);
    expect(await ask(server, 'SHOW TimeZone')).toEqual(['UTC']);
  });

  it('keeps what was written over a stop and a start', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await ask(first, "CREATE TABLE kept AS SELECT 'Tràng Định'::text AS name");
    await first.stop();
    expect(await runningPostmaster(path.join(folder, 'postgres'))).toBeNull();
    expect(await ask(await start(folder), 'SELECT name FROM kept')).toEqual(['Tràng Định']);
  });

  it('is UTF-8 when the caller has neither LANG nor a home', async () => {
    const folder = await newFolder();
    await another(starting(folder), { PATH: process.env['PATH'] });
    const server = await start(folder);
    expect(await ask(server, 'SHOW server_encoding')).toEqual(['UTF8']);
    expect(await ask(server, "SELECT lower('ĐỘI CẤN')")).toEqual(['đội cấn']);
  });

  it('may have a long name with blanks and marks a shell would read', async () => {
    const folder = path.join(await newFolder(), `dữ liệu $(false) "Lan Tỏa" 'x' ${'y'.repeat(80)}`);
    const server = await start(folder);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([1]);
  });
});

describe('several users of one folder', () => {
  it('share the server; the last one stops it', async () => {
    const folder = await newFolder();
    const [first, second] = await Promise.all([start(folder), start(folder)]);
    expect([first.adopted, second.adopted].toSorted()).toEqual([false, true]);
    await first.stop();
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([1]);
    await second.stop();
    expect(await runningPostmaster(path.join(folder, 'postgres'))).toBeNull();
  });
});

describe('after a kill', () => {
  it('the server that a killed process left is taken over and stopped at the end', async () => {
    const folder = await newFolder();
    await kill9(await another(starting(folder)));
    const orphan = await runningPostmaster(path.join(folder, 'postgres'));
    const events: string[] = [];
    const server = await start(folder, ({ code }) => events.push(code));
    expect(server.adopted).toBe(true);
    expect(events).toEqual(['ORPHAN_ADOPTED']);
    expect((await runningPostmaster(path.join(folder, 'postgres')))?.pid).toBe(orphan?.pid);
    await server.stop();
    expect(await runningPostmaster(path.join(folder, 'postgres'))).toBeNull();
  });

  it('of PostgreSQL and its user, committed rows are there at the next start', async () => {
    const folder = await newFolder();
    const child = await another(starting(folder));
    const orphan = await start(folder);
    await ask(orphan, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    await orphan.stop();
    await kill9(child);
    process.kill((await runningPostmaster(path.join(folder, 'postgres')))?.pid ?? Number.NaN, 'SIGKILL');
    const server = await start(folder);
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'SELECT count(*)::int AS n FROM kept')).toEqual([1000]);
  });

  it('of PostgreSQL alone, it comes back by itself and holds what was committed', async () => {
    const folder = await newFolder();
    const events: string[] = [];
    const server = await start(folder, ({ code }) => events.push(code));
    await ask(server, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    process.kill((await runningPostmaster(path.join(folder, 'postgres')))?.pid ?? Number.NaN, 'SIGKILL');
    await expect.poll(() => events, { timeout: 20_000 }).toContain('DATABASE_REVIVED');
    expect(await ask(server, 'SELECT count(*)::int AS n FROM kept')).toEqual([1000]);
  });

  it('a postmaster.pid whose number now belongs to another program does not stand in the way', async () => {
    const folder = await newFolder();
    await (await start(folder)).stop();
    const file = path.join(folder, 'postgres', 'postmaster.pid');
    await writeFile(file, `${String(process.pid)}\n${path.dirname(file)}\n1\n5432\n/nowhere\n\n1 1\nready\n`);
    expect(await ask(await start(folder), 'SELECT 1 AS one')).toEqual([1]);
  });

  it('during initdb, the half-made cluster is thrown away', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'postgres.new', 'base'), { recursive: true });
    expect(await ask(await start(folder), 'SELECT 1 AS one')).toEqual([1]);
  });
});

describe('the lock of the one server', () => {
  it('refuses a second server at once and names the first', async () => {
    const folder = await newFolder();
    const child = await another(
      `import { acquireServerLock } from './server-lock.js'; await acquireServerLock(${JSON.stringify(folder)});`,
    );
    const asked = Date.now();
    const refusal: unknown = await acquireServerLock(folder).catch((fault: unknown) => fault);
    expect(Date.now() - asked).toBeLessThan(2_000);
    expect(refusal).toBeInstanceOf(DataDirHeldFault);
    expect(refusal).toMatchObject({ pid: child.pid, message: expect.stringContaining(String(child.pid)) });
    await kill9(child);
    const lock = await acquireServerLock(folder);
    await expect(acquireServerLock(folder)).rejects.toThrow(DataDirHeldFault);
    await lock.release();
    await (await acquireServerLock(folder)).release();
  });

  it('goes to exactly one of many that try after a kill', async () => {
    const folder = await newFolder();
    await kill9(
      await another(
        `import { acquireServerLock } from './server-lock.js'; await acquireServerLock(${JSON.stringify(folder)});`,
      ),
    );
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireServerLock(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe.runIf(isRoot)('as root', () => {
  it('below a folder that is closed to others, the database lives in a folder of its own', async () => {
    const closed = await newFolder();
    await chmod(closed, 0o700);
    const folder = path.join(closed, 'x', 'data');
    const server = await start(folder);
    const place = JSON.parse(await readFile(path.join(folder, 'database-place.json'), 'utf8')) as { home: string };
    folders.push(place.home);
    expect(place.home).toMatch(/^\/var\/lib\/lantoa\/[0-9a-f]{12}$/);
    await ask(server, 'CREATE TABLE kept AS SELECT 1 AS one');
    await server.stop();
    expect(await ask(await start(folder), 'SELECT one FROM kept')).toEqual([1]);
  });

  it('an empty folder that only root may enter is opened for the group of the server to pass through', async () => {
    const folder = await newFolder();
    await chmod(folder, 0o700);
    await (await acquireServerLock(folder)).release();
    expect(await ask(await start(folder), 'SELECT 1 AS one')).toEqual([1]);
    expect((await stat(folder)).mode & 0o777).toBe(0o710);
    expect(await readdir(folder)).toContain('postgres');
  });

  it('a data folder that is removed and made anew gets a new database', async () => {
    const closed = await newFolder();
    await chmod(closed, 0o700);
    const folder = path.join(closed, 'data');
    for (let round = 0; round < 2; round += 1) {
      const server = await start(folder);
      const place = JSON.parse(await readFile(path.join(folder, 'database-place.json'), 'utf8')) as { home: string };
      folders.push(place.home);
      await ask(server, 'CREATE TABLE fresh AS SELECT 1 AS one');
      await server.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('a closed installation is copied, its library links made anew', async () => {
    const closed = await newFolder();
    const folder = await newFolder();
    const packages = path.join(closed, 'node_modules');
    const source = path.resolve(import.meta.dirname, '../../../../node_modules');
    await mkdir(packages);
    for (const name of [
      'embedded-postgres',
      '@embedded-postgres',
      'pg',
      'pg-connection-string',
      'pg-pool',
      'pg-protocol',
      'pg-types',
      'pgpass',
      'split2',
      'pg-int8',
      'postgres-array',
      'postgres-bytea',
      'postgres-date',
      'postgres-interval',
      'xtend',
    ]) {
      await promisify(execFile)('cp', ['-a', path.join(source, name), packages]);
    }
    await promisify(execFile)('cp', ['-a', `${compiled}/.`, closed]);
    await promisify(execFile)('find', [packages, '-type', 'l', '-name', '*.so*', '-delete']);
    await chmod(closed, 0o700);
    const script = path.join(closed, 'run.js');
    await writeFile(script, `${starting(folder)}\nconsole.log('up'); process.exit(0);\n`);
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(stdout).toBe('up\n');
    expect(await ask(await start(folder), 'SELECT 1 AS one')).toEqual([1]);
  });
});

import { chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { notStarted } from './embedded-fault.ts';
import { clusterFolder, type Placement } from './placement.ts';
import { clearDeadPostmaster, runningPostmaster } from './postmaster.ts';
import { runProgram, type ProgramResult } from './run-program.ts';
import { clearSockets, makeSocketFolder, quotedFolder } from './socket-folder.ts';

export const DATABASE = 'lantoa';
export const OWNER = 'lantoa';
const LOG_FILE = 'postgres.log';
const LARGE_LOG_BYTES = 10_000_000;
const ATTEMPTS = 20;

/** Makes the cluster where there is none: in a folder beside it first, so that a killed run leaves nothing half made. */
export async function ensureCluster(placement: Placement, programs: Binaries): Promise<void> {
  const cluster = clusterFolder(placement.home);
  if (await exists(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (placement.user !== null) await chown(draft, placement.user.uid, placement.user.gid);
  const made = await runProgram(
    programs.initdb,
    [
      ...['-D', path.basename(draft), '-U', OWNER, '--auth=trust', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
      ...['-c', 'max_connections=50', '-c', 'listen_addresses=', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC'],
      ...['-c', 'fsync=on', '-c', 'cluster_name=lantoa', '-c', 'unix_socket_permissions=0700'],
    ],
    { cwd: placement.home, user: placement.user },
  );
  if (made.code !== 0) throw notStarted(made.output);
  // trust: the socket stands in a folder that only the server's user (and root) may enter, like the data itself.
  await writeFile(path.join(draft, 'postgresql.conf'), "\ninclude_if_exists 'lantoa.conf'\n", { flag: 'a' });
  await rm(cluster, { recursive: true, force: true });
  await rename(draft, cluster);
}

/** Starts the server on an existing cluster and waits until it answers. Answers the folder of its socket. */
export async function startCluster(
  placement: Placement,
  programs: Binaries,
  settings: readonly string[],
): Promise<string> {
  const cluster = clusterFolder(placement.home);
  const socketFolder = await makeSocketFolder(placement);
  const conf = [`unix_socket_directories = ${quotedFolder(socketFolder)}`, ...settings].join('\n');
  await writeOwned(path.join(cluster, 'lantoa.conf'), `${conf}\n`, placement);
  await keepLogSmall(placement);
  await clearDeadPostmaster(cluster);
  await clearSockets(socketFolder);
  for (let attempt = 1; ; attempt += 1) {
    const started = await pgCtl(placement, programs, ['-w', '-t', '120', '-l', LOG_FILE, 'start']);
    if (started.code === 0) break;
    const log = await logTail(placement);
    // The children of a killed server need a moment to notice; until they are gone its shared memory is in use.
    if (attempt === ATTEMPTS || !/shared memory block/.test(log)) throw notStarted(`${started.output}\n${log}`);
    await pause(500);
  }
  await ensureDatabase(socketFolder);
  return socketFolder;
}

/** Whether the server that runs on the cluster answers; its socket folder then, else null. */
export async function adoptableSocket(placement: Placement, waitMs = 60_000): Promise<string | null> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const postmaster = await runningPostmaster(clusterFolder(placement.home));
    if (postmaster === null) return null;
    // A server that is still recovering, or shutting down, refuses connections for a while.
    if (postmaster.socketFolder !== '' && (await answers(postmaster.socketFolder))) return postmaster.socketFolder;
    if (Date.now() > deadline) return null;
    await pause(100);
  }
}

/** Stops the server that runs on the cluster, if any: open transactions are rolled back, committed ones are on disk. */
export async function stopCluster(placement: Placement, programs: Binaries): Promise<void> {
  if ((await runningPostmaster(clusterFolder(placement.home))) === null) return;
  const stopped = await pgCtl(placement, programs, ['-w', '-t', '30', '-m', 'fast', 'stop']);
  if (stopped.code === 0 || (await runningPostmaster(clusterFolder(placement.home))) === null) return;
  await pgCtl(placement, programs, ['-w', '-t', '10', '-m', 'immediate', 'stop']);
}

async function pgCtl(placement: Placement, programs: Binaries, args: string[]): Promise<ProgramResult> {
  // Relative names: pg_ctl hands paths to a shell, and the data folder's name may hold anything.
  return runProgram(programs.pgCtl, ['-D', path.basename(clusterFolder(placement.home)), ...args], {
    cwd: placement.home,
    user: placement.user,
  });
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  await withClient(socketFolder, 'postgres', async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function answers(socketFolder: string): Promise<boolean> {
  return ensureDatabase(socketFolder).then(
    () => true,
    () => false,
  );
}

/** Runs something on a connection of its own. */
export async function withClient<T>(host: string, database: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ host, database, user: OWNER, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query under way reports the same fault
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function keepLogSmall(placement: Placement): Promise<void> {
  const file = path.join(placement.home, LOG_FILE);
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size > LARGE_LOG_BYTES) await truncate(file);
  else if (size === 0) await writeOwned(file, '', placement);
}

async function logTail({ home }: Placement): Promise<string> {
  const file = await open(path.join(home, LOG_FILE)).catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 2_000);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

async function writeOwned(file: string, text: string, { user }: Placement): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text, { mode: 0o600 });
  if (user !== null) await chown(file, user.uid, user.gid);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

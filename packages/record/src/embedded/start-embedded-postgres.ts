import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries, type Binaries } from './binaries.ts';
import { DATABASE, OWNER, adoptableSocket, ensureCluster, startCluster, stopCluster } from './cluster.ts';
import { addDatabaseUser, countDatabaseUsers } from './database-users.ts';
import { EmbeddedFault } from './embedded-fault.ts';
import { tryHolderLock } from './holder-lock.ts';
import { placeDatabase, type Placement } from './placement.ts';
import { stopAbandoned } from './stop-abandoned.ts';

export interface EmbeddedLogEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly message: string;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: ((event: EmbeddedLogEvent) => void) | undefined;
  /** Further lines of postgresql.conf; tests trade safety for speed here. */
  readonly settings?: readonly string[];
}

export interface EmbeddedPostgres {
  /** Connection string over the Unix socket. */
  readonly url: string;
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** True when the server was running already: beside another user of it, or left by a killed run. */
  readonly adopted: boolean;
  /** Gives the database back; the last user stops the server. */
  readonly stop: () => Promise<void>;
}

const LOCK_WAIT_MS = 150_000;

/**
 * Brings up the embedded PostgreSQL of a data folder, or joins the one that runs on it. Any number of processes may use
 * it at a time. A server that a killed run left behind is taken over.
 * @throws EmbeddedFault with the reason and the repair
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const placement = await placeDatabase(options.dataDir);
  const programs = await prepareBinaries(placement.user, placement.copyFolder);
  const leftOver = await stopAbandoned(placement, programs);
  if (leftOver.length > 0) {
    log({
      level: 'warn',
      code: 'DATABASES_LEFT_OVER',
      message: `No data folder names these any more: ${leftOver.join(', ')}`,
    });
  }
  return underLock(placement.dataDir, async () => {
    const others = await countDatabaseUsers(placement.dataDir);
    const found = await adoptableSocket(placement);
    if (found !== null && others === 0) {
      log({
        level: 'warn',
        code: 'ORPHAN_ADOPTED',
        message: `Took over the PostgreSQL that a killed run left in ${placement.home}.`,
      });
    }
    const host = found ?? (await freshStart(placement, programs, options.settings ?? []));
    if (found === null)
      log({ level: 'info', code: 'DATABASE_STARTED', message: `PostgreSQL runs in ${placement.home}.` });
    const leave = await addDatabaseUser(placement.dataDir);
    return {
      url: `postgresql://${OWNER}@/${DATABASE}?host=${encodeURIComponent(host)}`,
      connection: { host, user: OWNER, database: DATABASE },
      adopted: found !== null,
      stop: once(async () => giveBack(placement, programs, leave)),
    };
  });
}

async function freshStart(placement: Placement, programs: Binaries, settings: readonly string[]): Promise<string> {
  await stopCluster(placement, programs); // one that runs but does not answer
  await ensureCluster(placement, programs);
  return startCluster(placement, programs, settings);
}

async function giveBack(placement: Placement, programs: Binaries, leave: () => Promise<void>): Promise<void> {
  await underLock(placement.dataDir, async () => {
    await leave();
    if ((await countDatabaseUsers(placement.dataDir)) === 0) await stopCluster(placement, programs);
  });
}

/** Starting and stopping are done by one process at a time. */
async function underLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const folder = path.join(dataDir, 'database-lock');
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const attempt = await tryHolderLock(folder);
    if (!attempt.held) return work().finally(attempt.release);
    if (Date.now() > deadline) throw busy(dataDir, attempt.holder.pid);
    await pause(50);
  }
}

function busy(dataDir: string, pid: number): EmbeddedFault {
  return new EmbeddedFault('BUSY_TOO_LONG', {
    vi: `Tiến trình ${String(pid)} đang khởi động hoặc dừng cơ sở dữ liệu trong ${dataDir} quá lâu. Hãy dừng tiến trình đó rồi chạy lại.`,
    en: `Process ${String(pid)} has been starting or stopping the database in ${dataDir} for too long. Stop it and run again.`,
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return async () => (done ??= work());
}

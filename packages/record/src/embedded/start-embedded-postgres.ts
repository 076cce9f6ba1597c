import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries, type Binaries } from './binaries.ts';
import { DATABASE, OWNER, adoptableSocket, ensureCluster, startCluster, stopCluster } from './cluster.ts';
import { addDatabaseUser, countDatabaseUsers } from './database-users.ts';
import { EmbeddedFault } from './embedded-fault.ts';
import { tryHolderLock } from './holder-lock.ts';
import { clusterFolder, placeDatabase, type Placement } from './placement.ts';
import { runningPostmaster } from './postmaster.ts';
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
const WATCH_MS = 1_000;

/**
 * Brings up the embedded PostgreSQL of a data folder, or joins the one that runs on it. Any number of processes may use
 * it at a time. A server that a killed run left behind is taken over.
 * @throws EmbeddedFault with the reason and the repair
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const placement = await placeDatabase(options.dataDir);
  const programs = await prepareBinaries(placement.user, placement.copyFolder);
  const abandoned = await stopAbandoned(placement, programs);
  if (abandoned.length > 0) {
    const message = `Stopped the servers of data folders that are gone; their files stay: ${abandoned.join(', ')}`;
    log({ level: 'warn', code: 'ABANDONED_STOPPED', message });
  }
  return underLock(placement.dataDir, async () => {
    const others = await countDatabaseUsers(placement.dataDir);
    const found = await adoptableSocket(placement);
    if (found !== null && others === 0) {
      const message = `Took over the PostgreSQL that a killed run left in ${placement.home}.`;
      log({ level: 'warn', code: 'ORPHAN_ADOPTED', message });
    }
    const start = async (): Promise<string> => freshStart(placement, programs, options.settings ?? []);
    const host = found ?? (await start());
    if (found === null) {
      log({ level: 'info', code: 'DATABASE_STARTED', message: `PostgreSQL runs in ${placement.home}.` });
    }
    const leave = await addDatabaseUser(placement.dataDir);
    const stopWatching = watch(placement, start, log);
    return {
      url: `postgresql://${OWNER}@/${DATABASE}?host=${encodeURIComponent(host)}`,
      connection: { host, user: OWNER, database: DATABASE },
      adopted: found !== null,
      stop: once(async () => {
        await stopWatching();
        await giveBack(placement, programs, leave);
      }),
    };
  });
}

/**
 * Brings the server back when it dies under its users (killed by the system for want of memory, say): pools of
 * connections find it at the same socket. Answers how to end the watch.
 */
function watch(
  placement: Placement,
  start: () => Promise<string>,
  log: (event: EmbeddedLogEvent) => void,
): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  let isBusy = false;
  const revive = async (): Promise<void> => {
    const cluster = clusterFolder(placement.home);
    // Nothing is made anew where somebody removed the data folder.
    if (!existsSync(path.join(cluster, 'PG_VERSION')) || (await runningPostmaster(cluster)) !== null) return;
    await underLock(placement.dataDir, async () => {
      if ((await adoptableSocket(placement)) !== null) return;
      await start();
      const message = `PostgreSQL in ${placement.home} had died and was started again.`;
      log({ level: 'error', code: 'DATABASE_REVIVED', message });
    });
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    underWay = revive()
      .catch((fault: unknown) => {
        log({ level: 'error', code: 'DATABASE_NOT_STARTED', message: String(fault) });
      })
      .finally(() => {
        isBusy = false;
      });
  }, WATCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
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

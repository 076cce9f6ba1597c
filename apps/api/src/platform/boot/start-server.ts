import { setTimeout } from 'node:timers/promises';
import { openRecord, acquireServerLock, type RecordStore, type ServerLock } from '@lantoa/record';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.ts';
import { Readiness } from '../http/readiness.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import { ReadModelFile } from '../ledger/read-model-file.ts';
import type { Log } from '../logging/log.ts';
import { BootFault } from './boot-fault.ts';
import type { PageFolders } from '../web/page-folders.ts';
import { buildApplication } from './build-application.ts';
import { addressFault, checkPort } from './check-port.ts';
import { checkPullFolder } from './check-pull-folder.ts';
import { openControlSocket } from './control-socket.ts';
import { sealKeyOf } from './seal-key.ts';
import { prepareLedger, type Progress } from './prepare-ledger.ts';

export interface StartOptions {
  /** How long readiness says no before the door closes: a balancer needs to see it. */
  readonly drainMilliseconds: number;
  readonly config: Config;
  readonly log: Log;
  readonly progress: Progress;
  /** Where the built pages are. */
  readonly pages: PageFolders;
  readonly release: string;
}

export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly record: RecordStore;
  readonly follower: LedgerFollower;
  readonly application: NestFastifyApplication;
  /** Readiness off first, then no new connections, then what is under way, then the data. */
  stop(): Promise<void>;
}

type Cleanup = () => Promise<unknown>;

/**
 * Starts everything in order; what was opened is closed again when a later step fails.
 * @throws BootFault, DataDirHeldFault, EmbeddedFault, RecordFault, PackFaultsError, TemplateFault
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const opened: Cleanup[] = [];
  try {
    return await open(options, opened);
  } catch (fault) {
    await closeAll(opened);
    throw fault;
  }
}

async function open(options: StartOptions, opened: Cleanup[]): Promise<RunningServer> {
  const { config, log, progress, pages, release, drainMilliseconds } = options;
  const lock: ServerLock = await acquireServerLock(config.dataDir);
  opened.push(() => lock.release());
  await checkPort(config.host, config.port);
  if (config.pull) await checkPullFolder(config.pull.folder);
  const record = await openRecord({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    sealKey: await sealKeyOf(config),
    log: ({ level, code }) => {
      if (level !== 'info') log.write(level === 'warn' ? 'warning' : 'error', code);
    },
  });
  opened.push(() => record.close());
  await prepareLedger(record, config, progress);
  progress('read_model');
  // From here on this process writes files for itself only: the read model, uploads. (Before, the embedded database
  // may have to make folders that its own user enters.)
  process.umask(0o077);
  const follower = await LedgerFollower.start(record, new ReadModelFile(config.dataDir, log), log);
  opened.push(() => follower.stop());
  const application = await buildApplication({ config, record, follower, log, release }, pages);
  opened.push(() => application.close());
  const control = await openControlSocket(config.dataDir, follower, log);
  opened.push(() => control.close());
  await listen(application, config);
  const readiness = application.get(Readiness);
  readiness.set(true);
  return {
    url: urlOf(application, config),
    record,
    follower,
    application,
    stop: async () => {
      readiness.set(false);
      await setTimeout(drainMilliseconds);
      await closeAll(opened);
    },
  };
}

async function listen(application: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await application.listen(port, host);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    throw new BootFault(addressFault(code, host, port));
  }
}

function urlOf(application: NestFastifyApplication, { host, tls }: Config): string {
  const address = application.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  return `${tls === null ? 'http' : 'https'}://${name}:${String(port)}`;
}

/** Newest first; one that fails does not keep the others open. */
async function closeAll(opened: Cleanup[]): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close().catch(() => undefined);
}

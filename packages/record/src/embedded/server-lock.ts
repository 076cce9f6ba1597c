import path from 'node:path';
import { DataDirHeldFault } from './embedded-fault.ts';
import { tryHolderLock } from './holder-lock.ts';
import { makeDataDir } from './placement.ts';

export interface ServerLock {
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the one server of a data folder; answers at once.
 * The command line does not take it: it works beside the server as a client of the same database.
 * @throws DataDirHeldFault naming the process that holds it
 */
export async function acquireServerLock(dataDir: string): Promise<ServerLock> {
  const folder = path.join(await makeDataDir(dataDir), 'server-lock');
  const attempt = await tryHolderLock(folder);
  if (attempt.held) throw new DataDirHeldFault(path.resolve(dataDir), attempt.holder.pid, attempt.holder.since);
  return { release: attempt.release };
}

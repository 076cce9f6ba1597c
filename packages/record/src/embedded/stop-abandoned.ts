import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { stopCluster } from './cluster.ts';
import { OPEN_ROOT, clusterFolder, recordedHome, type Placement } from './placement.ts';
import { runningPostmaster } from './postmaster.ts';
import { serverUserFor } from './server-user.ts';

/**
 * Stops servers whose data folder was removed while they ran: they live outside it, so they would not notice.
 * Their files stay: the folder may be on a volume that is only away for the moment.
 * @returns the folders of those that it stopped
 */
export async function stopAbandoned(current: Placement, programs: Binaries): Promise<string[]> {
  if (current.home === current.dataDir) return [];
  const stopped: string[] = [];
  for (const name of await readdir(OPEN_ROOT)) {
    const home = path.join(OPEN_ROOT, name);
    const origin = await readFile(path.join(home, 'origin'), 'utf8').catch(() => null);
    if (origin === null || home === current.home || (await recordedHome(origin.trimEnd())) === home) continue;
    const user = await serverUserFor(clusterFolder(home));
    if ((await runningPostmaster(clusterFolder(home))) === null) continue;
    await stopCluster({ ...current, home, user }, programs);
    stopped.push(home);
  }
  return stopped;
}

import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { notStarted } from './embedded-fault.ts';
import type { Placement } from './placement.ts';

/** Operating systems allow 104 to 108 bytes for a socket's path, its name of some twenty bytes included. */
const MAX_FOLDER_BYTES = 80;

/**
 * A folder for the server's socket that only the server's user may enter: beside the data, or below /tmp where the
 * data folder's path is too long for a socket.
 */
export async function makeSocketFolder({ home, user }: Placement): Promise<string> {
  const inside = path.join(home, 'socket');
  const me = process.getuid?.() ?? 0;
  const owner = user?.uid ?? me;
  const id = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const isShort = Buffer.byteLength(inside) <= MAX_FOLDER_BYTES;
  const folder = isShort ? inside : path.join('/tmp', `lantoa-${String(owner)}-${id}`);
  await mkdir(folder, { mode: 0o700 }).catch((fault: unknown) => {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  });
  const found = await lstat(folder);
  // Anybody may make folders in /tmp: one that is not ours, or only a link, is not used.
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== me)) {
    throw notStarted(`${folder} belongs to another user (${String(found.uid)}); remove it and start again.`);
  }
  if (user !== null && found.uid !== owner) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return folder;
}

/** Removes what a killed server left there: its lock file names a process, as `postmaster.pid` does. */
export async function clearSockets(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { force: true });
}

/** The folder as a value of unix_socket_directories, which is itself a list of quoted names. */
export function quotedFolder(folder: string): string {
  return `'${`"${folder.replaceAll('"', '""')}"`.replaceAll("'", "''")}'`;
}

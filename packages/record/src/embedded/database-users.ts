import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { processIdentity } from './process-identity.ts';

const FOLDER = 'database-users';
let counter = 0;

/** Notes that this process uses the database of a data folder. Answers how to strike the note out again. */
export async function addDatabaseUser(dataDir: string): Promise<() => Promise<void>> {
  const folder = path.join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true });
  counter += 1;
  const file = path.join(folder, `${String(process.pid)}.${String(counter)}`);
  await writeFile(file, processIdentity(process.pid) ?? '');
  return async () => rm(file, { force: true });
}

/** How many living users the database has; notes of dead ones are struck out. Call it under the folder's lock. */
export async function countDatabaseUsers(dataDir: string): Promise<number> {
  const folder = path.join(dataDir, FOLDER);
  const names = await readdir(folder).catch(() => []);
  let living = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const identity = await readFile(file, 'utf8').catch(() => null);
    const isAlive = identity !== null && processIdentity(Number.parseInt(name, 10)) === identity;
    if (isAlive) living += 1;
    else await rm(file, { force: true });
  }
  return living;
}

import { chmod, lstat, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileResult } from './file-result.ts';

/** So many files of one name are told apart by a number. */
const MOST_OF_A_NAME = 10_000;

/**
 * Moves a file to `done` or `refused`, its result beside it as `NAME.json`. The result is written first: a process that dies in between
 * leaves the file where it lay, and the next one writes the same result again. Nothing is ever overwritten but such a result.
 * @returns where the file lies now, below the folder
 */
export async function putAway(folder: string, name: string, result: FileResult): Promise<string> {
  const target = path.join(folder, result.result);
  const { mode } = await stat(folder);
  const made = await mkdir(target, { recursive: true });
  // The process may hide what it writes from others; who reads the folder reads this, too.
  if (made !== undefined) await chmod(target, mode & 0o777);
  const free = await freeName(target, name);
  const answer = path.join(target, `${free}.json`);
  const draft = path.join(target, `.${free}.json.part`);
  await writeFile(draft, `${JSON.stringify(result, null, 2)}\n`);
  await chmod(draft, (await stat(path.join(folder, name))).mode & 0o666);
  await rename(draft, answer);
  await rename(path.join(folder, name), path.join(target, free));
  return path.join(result.result, free);
}

async function freeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; number <= MOST_OF_A_NAME; number += 1) {
    const tried = number === 1 ? name : `${stem} (${String(number)})${ext}`;
    if (!(await lstat(path.join(folder, tried)).catch(() => null))) return tried;
  }
  throw new Error('too many files of one name');
}

import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { processIdentity } from './process-identity.ts';

export interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly since: string;
  /** Tells this lock from others of the same process. */
  readonly token: string;
}

export type LockAttempt =
  { readonly held: false; readonly release: () => Promise<void> } | { readonly held: true; readonly holder: Holder };

const RELEASED = 'released';

/** Tokens of the locks that this very process holds: to itself it is alive, whatever an earlier process of its number left. */
const own = new Set<string>();

/**
 * Tries to take a lock that dies with its holder. The lock is a folder of numbered files; the highest number counts.
 * A new holder links the next number, so a dead holder's file is never replaced in place and two heirs cannot both win.
 */
export async function tryHolderLock(folder: string): Promise<LockAttempt> {
  await mkdir(folder, { recursive: true });
  for (;;) {
    const newest = (await generations(folder)).at(-1) ?? 0;
    const holder = newest === 0 ? null : await holderOf(fileOf(folder, newest));
    if (holder !== null) return { held: true, holder };
    const mine = await claim(folder, newest + 1);
    if (mine !== null) return { held: false, release: mine };
  }
}

async function claim(folder: string, generation: number): Promise<(() => Promise<void>) | null> {
  const file = fileOf(folder, generation);
  const token = randomUUID();
  const holder: Holder = {
    token,
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    since: new Date().toISOString(),
  };
  const draft = path.join(folder, `draft-${token}`);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o644 });
  own.add(token);
  try {
    await link(draft, file);
  } catch (fault) {
    own.delete(token);
    if (isCode(fault, 'EEXIST')) return null;
    throw fault;
  } finally {
    await rm(draft, { force: true });
  }
  const after = await generations(folder);
  if (after.at(-1) !== generation) {
    // Someone took and cleared this number and went on to a higher one between our look and our link.
    own.delete(token);
    await rm(file, { force: true });
    return null;
  }
  for (const older of after.slice(0, -1)) await rm(fileOf(folder, older), { force: true });
  return async () => {
    if (!own.delete(token)) return;
    await writeFile(file, RELEASED).catch((fault: unknown) => {
      if (!isCode(fault, 'ENOENT')) throw fault; // the whole data folder was removed meanwhile
    });
  };
}

async function generations(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (isCode(fault, 'ENOENT')) return [];
    throw fault;
  });
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b);
}

async function holderOf(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    if (isCode(fault, 'ENOENT')) return RELEASED;
    throw fault;
  });
  const holder = parseHolder(text);
  if (holder === null) return null;
  if (holder.pid === process.pid) return own.has(holder.token) ? holder : null;
  return processIdentity(holder.pid) === holder.identity ? holder : null;
}

function parseHolder(text: string): Holder | null {
  if (text === RELEASED) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, identity, since, token } = value as Partial<Record<keyof Holder, unknown>>;
    if (typeof pid !== 'number' || typeof identity !== 'string') return null;
    if (typeof since !== 'string' || typeof token !== 'string') return null;
    return { pid, identity, since, token };
  } catch {
    return null; // cut short by a power failure: its holder is gone
  }
}

function fileOf(folder: string, generation: number): string {
  return path.join(folder, String(generation));
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}

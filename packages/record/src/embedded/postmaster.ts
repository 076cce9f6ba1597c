import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { notStarted } from './embedded-fault.ts';

/** What a running server wrote about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

const PID_FILE = 'postmaster.pid';
const CHILDREN_GONE_MS = 15_000;

/** The server that runs on a cluster, or null. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = await pidFile(cluster);
  const pid = Number(lines[0]);
  return isPostgres(pid) ? { pid, socketFolder: lines[4] ?? '' } : null;
}

/**
 * Removes the file of a killed server where PostgreSQL would take it for a running one: its number belongs to another
 * program by now, or to a dead process that nobody has buried (containers often have no init). Children of the killed
 * server may still be writing: only when its shared memory is in nobody's hands does the file go.
 */
export async function clearDeadPostmaster(cluster: string): Promise<void> {
  const lines = await pidFile(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || isPostgres(pid)) return;
  const memory = lines[6]?.trim().split(/\s+/)[1] ?? '';
  const deadline = Date.now() + CHILDREN_GONE_MS;
  while (isMemoryInUse(memory)) {
    if (Date.now() > deadline)
      throw notStarted(`Processes of the killed PostgreSQL (${String(pid)}) are still at work.`);
    await pause(100);
  }
  await rm(path.join(cluster, PID_FILE), { force: true });
}

async function pidFile(cluster: string): Promise<string[]> {
  return (await readFile(path.join(cluster, PID_FILE), 'utf8').catch(() => '')).split('\n');
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8') // empty for a dead, unburied process
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return command.includes('postgres');
  } catch {
    return false;
  }
}

/** Whether any process is attached to a System V memory segment; told by Linux only, PostgreSQL asks again itself. */
function isMemoryInUse(id: string): boolean {
  if (process.platform !== 'linux' || id === '') return false;
  try {
    const segments = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n');
    const fields = segments.map((line) => line.trim().split(/\s+/)).find(([, segment]) => segment === id);
    return fields !== undefined && Number(fields[6]) > 0;
  } catch {
    return false;
  }
}

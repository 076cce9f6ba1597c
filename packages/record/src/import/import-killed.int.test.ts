import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_LOCK, LOCK_SPACE } from '../database/advisory-locks.ts';
import { exportCsv, exportedRuns } from '../broadcasts/loudspeaker-export.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import { activityCsv, bytesOf } from './report-files.fixture.ts';

const ROWS = 2_500;
const RUNS = exportedRuns(ROWS);

/** A file of each kind that is recorded in a way of its own, and how many activities it holds. */
const FILES = {
  activities: { text: activityCsv(ROWS), activities: ROWS },
  runs: {
    text: exportCsv(RUNS),
    activities: new Set(RUNS.filter(({ working }) => working > 0).map(({ code, day }) => `${code} ${day}`)).size,
  },
} as const;
type Kind = keyof typeof FILES;
const loader = new URL('./typescript-loader.fixture.mjs', import.meta.url).href;
const program = new URL('./import-process.fixture.ts', import.meta.url).pathname;
const register = `data:text/javascript,import{register}from'node:module';register('${loader}')`;

let record: TestRecord;
const children: ChildProcess[] = [];

beforeEach(async () => {
  record = await openTestRecord();
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await record.close();
});

interface Importing {
  /** Resolves when the process has said the line. */
  said(line: string): Promise<void>;
  /** Ends it without a chance to tidy up, and waits until PostgreSQL has noticed. */
  kill(): Promise<void>;
}

function startImport(kind: Kind, key: string): Importing {
  const child = spawn(
    process.execPath,
    ['--conditions=@lantoa/source', '--import', register, program, record.url, String(ROWS), key, kind],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  let output = '';
  let faults = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return {
    said: async (line) => {
      while (!output.includes(line)) {
        if (child.exitCode !== null) throw new Error(`ended without saying ${line}: ${output}${faults}`);
        await pause(2);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
      await connectionsGone();
    },
  };
}

/** The killed process's connections end when PostgreSQL finds them closed; this store's own stay. */
async function connectionsGone(): Promise<void> {
  for (;;) {
    const [row] = await record.ask<{ count: number }>(
      `SELECT count(*)::integer AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'relation' AND datname = current_database() AND pid <> pg_backend_pid()`,
    );
    if (row?.count === 0) return;
    await pause(5);
  }
}

/** The same file under the same key once more: whatever happened before, it stands in the record once. */
async function finishImport(kind: Kind, key: string): Promise<void> {
  const { text, activities } = FILES[kind];
  const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
  const outcome = await record.store.importReport({
    ...{ source: bytesOf(text), fileName: 'bao-cao.csv', mode: 'ALL_OR_NOTHING', status: 'VERIFIED' },
    ...{ by: 'tester', isSample: false, today: '2024-01-15', idempotencyKey: key, index },
  });
  expect(outcome).toMatchObject({ seq: 1, recorded: true });
  expect(await record.count('activity_revision')).toBe(activities);
  expect(await record.count('broadcast_run')).toBe(kind === 'runs' ? ROWS : 0);
  expect(await record.store.verifyChain()).toMatchObject({ valid: true, batches: 1, rows: activities });
}

describe.each<Kind>(['activities', 'runs'])('an import of %s whose process is killed', (kind) => {
  const { activities } = FILES[kind];

  it('while rows are being staged leaves none', async () => {
    const importing = startImport(kind, 'staging');
    await importing.said('rows 2000');
    await importing.kill();
    expect(await record.count('activity_revision')).toBe(0);
    expect(await record.count('broadcast_run')).toBe(0);
    expect(await record.store.latestSeq()).toBe(0);
    await finishImport(kind, 'staging');
  });

  it('with all rows written and only its number missing leaves none', async () => {
    await record.asSuperuser(async (client) => {
      await client.query('SELECT pg_advisory_lock($1, $2)', [LOCK_SPACE, LEDGER_LOCK]);
      const importing = startImport(kind, 'before the number');
      await importing.said(`rows ${String(ROWS)}`);
      for (let waiting = 0; waiting === 0;) {
        await pause(5);
        const found = await client.query<{ count: number }>(
          `SELECT count(*)::integer AS count FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
           WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`,
        );
        waiting = found.rows[0]?.count ?? 0;
      }
      const dead = importing.kill();
      // A connection that waits for a lock is found broken when it gets it.
      await pause(100);
      await client.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_SPACE, LEDGER_LOCK]);
      await dead;
    });
    expect(await record.count('activity_revision')).toBe(0);
    expect(await record.count('broadcast_run')).toBe(0);
    await finishImport(kind, 'before the number');
  });

  it('after it was acknowledged keeps all', async () => {
    const importing = startImport(kind, 'acknowledged');
    await importing.said('recorded 1');
    await importing.kill();
    expect(await record.count('activity_revision')).toBe(activities);
    await finishImport(kind, 'acknowledged');
  });

  it.each([60])('%d ms after the last row was read leaves none or all', async (delay) => {
    const key = `after ${String(delay)} ms`;
    const importing = startImport(kind, key);
    await importing.said(`rows ${String(ROWS)}`);
    await pause(delay);
    await importing.kill();
    expect([0, activities]).toContain(await record.count('activity_revision'));
    await finishImport(kind, key);
  });
});

import { createRequire } from 'node:module';
import PgBoss from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { JOB_TABLES_VERSION, jobTables } from '../database/migrations/job-tables.ts';
import { JOB_SCHEMA } from '../database/roles.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import { JOB_QUEUES, type JobStore } from './job.types.ts';

let record: TestRecord;
let jobs: JobStore;
beforeAll(async () => {
  record = await openTestRecord();
  jobs = record.store.jobs;
});
afterAll(async () => record.close());
beforeEach(async () => {
  await record.ask('DELETE FROM lantoa_jobs.job');
});

const rows = async (): Promise<{ state: string; retry_count: number }[]> =>
  record.ask('SELECT state::text, retry_count FROM lantoa_jobs.job ORDER BY created_on');
const dueNow = async () => record.ask(`UPDATE lantoa_jobs.job SET start_after = now() - interval '1 second'`);

describe('the tables of the queue', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are of the version that the migration was written for, in the library and in the database', async () => {
    const { schema } = createRequire(import.meta.url)('pg-boss/version.json') as { readonly schema: number };
    expect(schema, 'a newer pg-boss wants a migration of its own: see jobTables').toBe(JOB_TABLES_VERSION);
    const { rows: versions } = await record.asSuperuser(async (client) =>
      client.query<{ version: number }>('SELECT version FROM lantoa_jobs.version'),
    );
    expect(versions).toEqual([{ version: JOB_TABLES_VERSION }]);
  });

  it('are made by all that the library would run, but for its transaction, its lock and the schema', () => {
    const plan = PgBoss.getConstructionPlans(JOB_SCHEMA);
    const rest = plan.replace(jobTables(), '');
    expect(rest).toMatch(/^\s*BEGIN;[\s\S]*CREATE SCHEMA IF NOT EXISTS lantoa_jobs[\s;]*COMMIT;\s*$/);
    expect(rest).not.toMatch(/CREATE (TABLE|TYPE|FUNCTION|INDEX)|ALTER|INSERT/);
    expect(jobTables()).not.toMatch(/\b(BEGIN|COMMIT|pg_advisory_xact_lock|CREATE SCHEMA)\s*[;(]/);
  });

  it('are not made by a library of another version, which is told what to do', () => {
    const newer = PgBoss.getConstructionPlans(JOB_SCHEMA).replace(
      `VALUES ('${String(JOB_TABLES_VERSION)}')`,
      `VALUES ('99')`,
    );
    vi.spyOn(PgBoss, 'getConstructionPlans').mockReturnValue(newer);
    expect(() => jobTables()).toThrow(/tables of version 99.*written for version 24.*write a migration/);
  });

  it('are one for each queue, made by the migration', async () => {
    const { queues } = await jobs.report(1);
    expect(queues.map(({ queue }) => queue)).toEqual([...JOB_QUEUES]);
  });

  it('show nothing without the scope of the service, to any role, and neither do the tables behind them', async () => {
    await jobs.send({ queue: 'alert_mail', data: { message: 'x' } });
    const [without] = await record.store.dataSource.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM lantoa_jobs.job',
    );
    expect(without?.n).toBe(0);
    for (const role of ['ADMINISTRATOR', 'AUDITOR', 'LEAD_DEPARTMENT'] as const) {
      const seen = await record.store.inScope({ role, organisation: null, units: [] }, async (manager) =>
        manager.query<unknown[]>('SELECT FROM lantoa_jobs.job'),
      );
      expect([role, seen]).toEqual([role, []]);
    }
    const { rows: parts } = await record.asSuperuser(async (client) =>
      client.query<{ name: string; closed: boolean }>(
        `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS closed FROM pg_class
         WHERE relnamespace = 'lantoa_jobs'::regnamespace AND relkind IN ('r', 'p')`,
      ),
    );
    expect(parts).toHaveLength(6 + JOB_QUEUES.length);
    expect(parts.filter(({ closed }) => !closed)).toEqual([]);
    const [part] = parts.filter(({ name }) => name.startsWith('j') && name.length > 30);
    await expect(record.ask(`SELECT FROM lantoa_jobs.${part?.name ?? ''}`)).rejects.toThrow(/permission denied/);
    await expect(
      record.store.dataSource.query(`INSERT INTO lantoa_jobs.job (name) VALUES ('alert_mail')`),
    ).rejects.toThrow(/row-level security/);
  });

  it('let the role that serves requests make and drop no queue and no table', async () => {
    await expect(record.ask(`SELECT lantoa_jobs.create_queue('x', '{}')`)).rejects.toThrow(/permission denied/);
    await expect(record.ask(`SELECT lantoa_jobs.delete_queue('alert_mail')`)).rejects.toThrow(/permission denied/);
    await expect(record.ask('CREATE TABLE lantoa_jobs.x ()')).rejects.toThrow(/permission denied/);
    await expect(record.ask('TRUNCATE lantoa_jobs.job')).rejects.toThrow(/permission denied/);
  });
});

describe('a job', () => {
  it('goes to one of many that take, and is done once', async () => {
    for (let n = 0; n < 10; n += 1) await jobs.send({ queue: 'alert_mail', data: { message: String(n) } });
    const taken = await Promise.all(Array.from({ length: 12 }, async () => jobs.take('alert_mail')));
    const got = taken.filter((job) => job !== null);
    const again = await jobs.take('alert_mail');
    if (again) got.push(again);
    expect(new Set(got.map(({ data }) => data['message'])).size).toBe(got.length);
    for (const job of got) await jobs.complete(job);
    for (;;) {
      const job = await jobs.take('alert_mail');
      if (!job) break;
      got.push(job);
      await jobs.complete(job);
    }
    expect(got).toHaveLength(10);
    expect(await jobs.take('alert_webhook')).toBeNull();
    expect((await rows()).every(({ state }) => state === 'completed')).toBe(true);
  });

  it('is made with the transaction that asks for it, or not at all', async () => {
    const asked = record.store.inScope(SERVICE_SCOPE, async (manager) => {
      await jobs.send({ queue: 'alert_mail', within: manager });
      throw new Error('undone');
    });
    await expect(asked).rejects.toThrow('undone');
    expect(await rows()).toEqual([]);
    await record.store.inScope(SERVICE_SCOPE, async (manager) => jobs.send({ queue: 'alert_mail', within: manager }));
    expect(await rows()).toHaveLength(1);
  });

  it('of a look waits once and runs once, however many ask for it', async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, async () => jobs.send({ queue: 'alert_evaluation' })));
    expect(sent.filter((id) => id !== null)).toHaveLength(1);
    const first = await jobs.take('alert_evaluation');
    expect(first).not.toBeNull();
    expect(await jobs.send({ queue: 'alert_evaluation' })).not.toBeNull();
    expect(await jobs.send({ queue: 'alert_evaluation' })).toBeNull();
    expect(await jobs.take('alert_evaluation')).toBeNull();
    if (first) await jobs.complete(first);
    expect(await jobs.take('alert_evaluation')).not.toBeNull();
  });

  it('under a name is made once, also when it is done; the same name in another queue is another job', async () => {
    const ask = async (once: string) => jobs.send({ queue: 'alert_evaluation', once });
    expect(await ask('7')).not.toBeNull();
    const first = await jobs.take('alert_evaluation');
    expect(await ask('7')).toBeNull();
    if (first) await jobs.complete(first);
    expect(await ask('7')).toBeNull();
    expect(await jobs.send({ queue: 'alert_planning', once: '7' })).not.toBeNull();
    expect(await ask('8')).not.toBeNull();
  });

  it('that failed is tried again later and later, then given up; an administrator queues it anew, on record', async () => {
    await jobs.send({ queue: 'alert_mail', data: { message: 'm' } });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt += 1) {
      await dueNow();
      const job = await jobs.take('alert_mail');
      if (!job) throw new Error('nothing to take');
      await jobs.fail(job, { fault: 'UNREACHABLE', reply: 'ECONNREFUSED' }, { again: true });
      const [told] = (await jobs.report(10)).jobs;
      expect(told).toMatchObject({ fault: 'UNREACHABLE', reply: 'ECONNREFUSED', attempts: attempt });
      if (told?.state === 'failed') break;
      waits.push(Math.round((Date.parse(told?.nextTryAt ?? '') - Date.now()) / 60_000));
    }
    expect(waits).toHaveLength(10);
    expect(waits[0]).toBeGreaterThanOrEqual(1);
    expect(waits[9]).toBeGreaterThan(8 * 60);
    const [failed] = (await jobs.report(10)).jobs;
    expect(failed).toMatchObject({ state: 'failed', nextTryAt: null });
    await jobs.retry(failed?.id ?? '', 'somebody');
    await expect(jobs.retry(failed?.id ?? '', 'somebody')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(jobs.retry('no id', 'somebody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await jobs.take('alert_mail')).toMatchObject({ id: failed?.id, data: { message: 'm' } });
    const noted = await record.ask(`SELECT actor, subject FROM lantoa.audit_event WHERE action = 'job.retry'`);
    expect(noted).toEqual([{ actor: 'somebody', subject: failed?.id }]);
  });

  it('is given up at once where no other attempt can help', async () => {
    await jobs.send({ queue: 'alert_mail' });
    const job = await jobs.take('alert_mail');
    if (job) await jobs.fail(job, { fault: 'REFUSED', reply: '550 no such mailbox' }, { again: false });
    expect(await jobs.report(10)).toMatchObject({ jobs: [{ state: 'failed', fault: 'REFUSED', attempts: 1 }] });
  });

  it('of a process that died comes back to the others', async () => {
    await jobs.send({ queue: 'alert_mail' });
    await jobs.take('alert_mail');
    await jobs.maintain();
    expect(await rows()).toMatchObject([{ state: 'active' }]);
    await record.ask(`UPDATE lantoa_jobs.job SET started_on = now() - interval '3 minutes'`);
    await jobs.maintain();
    expect(await jobs.report(10)).toMatchObject({ jobs: [{ state: 'retrying', fault: 'GIVEN_BACK' }] });
    await dueNow();
    expect(await jobs.take('alert_mail')).not.toBeNull();
  });

  it('that was done long ago is put away', async () => {
    await jobs.send({ queue: 'alert_mail' });
    const job = await jobs.take('alert_mail');
    if (job) await jobs.complete(job);
    await record.ask(`UPDATE lantoa_jobs.job SET completed_on = now() - interval '8 days'`);
    await jobs.maintain();
    expect(await rows()).toEqual([]);
  });

  it('cannot be taken while the database refuses, and says so instead of seeing nothing', async () => {
    await record.asSuperuser(async (client) => client.query('REVOKE UPDATE ON lantoa_jobs.job FROM lantoa_app'));
    await expect(jobs.take('alert_mail')).rejects.toMatchObject({ code: 'DATABASE_NOT_PREPARED' });
    await record.asSuperuser(async (client) => client.query('GRANT UPDATE ON lantoa_jobs.job TO lantoa_app'));
  });
});

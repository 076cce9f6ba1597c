import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import { COMMUNE, activitiesOf, activityOf, batchOf } from './rows.fixture.ts';

let record: TestRecord;

beforeAll(async () => {
  record = await openTestRecord();
  const row = {
    ...{
      unit: COMMUNE,
      from: '2023-01-01',
      to: '2023-03-31',
      monthsMissing: 0,
      reported: true,
      nothingToReport: false,
    },
    cells: [{ topic: 'drug_prevention', indicator: 'attendances' as const, value: 1.5 }],
  };
  await record.store.appendBatch(
    batchOf('every kind', {
      fileName: 'bao-cao.csv',
      activities: activitiesOf(20),
      summaries: [{ status: 'VERIFIED', row }],
      submissions: [{ unit: COMMUNE, period: 'admin:2023-M01', status: 'zero_report', onTime: true }],
      reference: [{ kind: 'plan', key: '38', payload: { title: 'Kế hoạch "38"', weight: 0.1, empty: null } }],
    }),
  );
  await record.store.appendBatch(batchOf('second', { activities: activitiesOf(5, 100) }));
  await record.store.appendBatch(batchOf('third', { activities: activitiesOf(5, 200) }));
});

afterAll(async () => record.close());

/** Changes the record past triggers and row-level security, verifies, and puts it back. */
async function verifyTampered(statement: string): Promise<unknown> {
  return record.asSuperuser(async (client) => {
    await client.query(`CREATE SCHEMA kept`);
    const tables = [
      'ledger_batch',
      'ledger_batch_file',
      'activity_revision',
      'activity_text',
      'submission',
      'summary_revision',
      'reference_revision',
    ];
    for (const table of tables) await client.query(`CREATE TABLE kept.${table} AS TABLE lantoa.${table}`);
    await client.query('SET session_replication_role = replica');
    try {
      await client.query(statement);
      const report = await record.store.verifyChain();
      expect(report.valid).toBe(report.firstBreak === null);
      return report.firstBreak;
    } finally {
      for (const table of tables) {
        await client.query(`DELETE FROM lantoa.${table}`);
        await client.query(`INSERT INTO lantoa.${table} SELECT * FROM kept.${table}`);
      }
      await client.query('DROP SCHEMA kept CASCADE');
    }
  });
}

describe('the chain', () => {
  it('is whole when nobody touched it', async () => {
    const report = await record.store.verifyChain();
    expect(report).toMatchObject({ valid: true, batches: 3, rows: 33, redacted: 0, firstBreak: null });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  const victim = activityOf(7);
  const name = `activity ${victim.activityId}/1`;
  const where = `WHERE activity_id = '${victim.activityId}'`;

  it.each([
    [
      'a count',
      `UPDATE lantoa.activity_revision SET payload = jsonb_set(payload, '{counts,attendances,value}', '9700') ${where}`,
      1,
      name,
    ],
    ['a status', `UPDATE lantoa.activity_revision SET status = 'RETRACTED' ${where}`, 1, name],
    ['a column for filtering', `UPDATE lantoa.activity_revision SET organisation = 'other' ${where}`, 1, name],
    ['a note', `UPDATE lantoa.activity_text SET note = 'khác' ${where}`, 1, name],
    ['a note that is gone', `DELETE FROM lantoa.activity_text ${where}`, 1, name],
    ['a row that is gone', `DELETE FROM lantoa.activity_revision ${where}`, 1, 'rows'],
    [
      'a revision number',
      `UPDATE lantoa.activity_revision SET revision = 2 ${where}; UPDATE lantoa.activity_text SET revision = 2 ${where}`,
      1,
      'rows',
    ],
    ['a row with its hash', `UPDATE lantoa.activity_revision SET row_hash = sha256('x') ${where}`, 1, name],
    ['a report state', `UPDATE lantoa.submission SET on_time = false`, 1, `submission ${COMMUNE} admin:2023-M01/1`],
    ['a plan', `UPDATE lantoa.reference_revision SET payload = '{}'`, 1, 'reference plan 38/1'],
    ['a file name', `UPDATE lantoa.ledger_batch_file SET file_name = 'x.csv'`, 1, 'file name'],
    ['the writer of a batch', `UPDATE lantoa.ledger_batch SET recorded_by = 'x' WHERE seq = 2`, 2, 'header'],
    [
      'the time of a batch',
      `UPDATE lantoa.ledger_batch SET recorded_at = recorded_at - interval '1 day' WHERE seq = 2`,
      2,
      'header',
    ],
    ['a batch that is gone', `DELETE FROM lantoa.ledger_batch WHERE seq = 2`, 2, 'header'],
    [
      'two batches in the other order',
      `UPDATE lantoa.ledger_batch SET seq = 9 WHERE seq = 2; UPDATE lantoa.ledger_batch SET seq = 2 WHERE seq = 3; UPDATE lantoa.ledger_batch SET seq = 3 WHERE seq = 9`,
      2,
      'header',
    ],
  ])('names %s that was changed', async (_, statement, seq, what) => {
    expect(await verifyTampered(statement)).toMatchObject({ seq, what });
  });

  it('names the whole batch when a row was changed together with its hash', async () => {
    const forged = `UPDATE lantoa.activity_revision SET payload = (SELECT payload FROM lantoa.activity_revision
      WHERE activity_id = '${activityOf(8).activityId}'), row_hash = (SELECT row_hash FROM lantoa.activity_revision
      WHERE activity_id = '${activityOf(8).activityId}') ${where}`;
    expect(await verifyTampered(forged)).toMatchObject({ seq: 1 });
  });

  it('names rows that were slipped in beside the batches', async () => {
    const slipped = `INSERT INTO lantoa.submission VALUES ('x', 'y', 1, gen_random_uuid(), 1, 'accepted', NULL, '')`;
    expect(await verifyTampered(slipped)).toMatchObject({ what: expect.stringContaining('submission') as string });
  });
});

describe('redaction', () => {
  it('takes the text out for good; chain and totals stay, and the read model is told', async () => {
    const victim = activityOf(3);
    const before = await record.store.recount();
    const outcome = await record.store.redactText({
      ...{ activityId: victim.activityId, revision: 1, by: 'officer', reason: 'Ghi chú có tên người.' },
    });
    const again = await record.store.redactText({
      ...{ activityId: victim.activityId, revision: 1, by: 'officer', reason: 'Ghi chú có tên người.' },
    });
    expect(outcome).toMatchObject({ seq: 4, added: 1, replayed: false });
    expect(again).toMatchObject({ seq: 4, replayed: true });
    const [text] = await record.ask('SELECT * FROM lantoa.activity_text WHERE activity_id = $1', [victim.activityId]);
    expect(text).toMatchObject({ note: null, organisation_as_written: null, salt: null });
    expect(await record.store.verifyChain()).toMatchObject({ valid: true, redacted: 1 });
    expect(await record.store.recount()).toEqual({ ...before, batches: before.batches + 1 });
    const batches = [];
    for await (const batch of record.store.batches(0)) batches.push(batch);
    expect(batches[0]?.activities.find(({ activityId }) => activityId === victim.activityId)?.text).toBeNull();
    expect(batches.at(-1)).toMatchObject({
      source: 'redaction',
      redactions: [{ activityId: victim.activityId, revision: 1 }],
    });
    const everything = await record.asSuperuser(async (client) =>
      client.query(`SELECT FROM lantoa.activity_revision WHERE payload::text LIKE '%lần 3%'`),
    );
    expect(everything.rowCount).toBe(0);
  });

  it('refuses a text that is not there', async () => {
    const missing = { activityId: crypto.randomUUID(), revision: 1, by: 'officer', reason: 'x' };
    await expect(record.store.redactText(missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

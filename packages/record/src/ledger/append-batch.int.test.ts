import type { LedgerBatch } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { RecordStore } from '../record-store.ts';
import { COMMUNE, activitiesOf, activityOf, batchOf } from './rows.fixture.ts';

let record: TestRecord;
let store: RecordStore;

beforeAll(async () => {
  record = await openTestRecord();
  store = record.store;
});

afterAll(async () => record.close());

async function newBatch(seq: number | null): Promise<LedgerBatch> {
  for await (const batch of store.batches((seq ?? 1) - 1)) return batch;
  throw new Error('no such batch');
}

describe('appending a batch', () => {
  it('hands every kind of row back to the feeder as it was given', async () => {
    const row = {
      unit: COMMUNE,
      from: '2023-03-15',
      to: '2023-06-14',
      cells: [{ topic: 'drug_prevention', indicator: 'sessions' as const, value: null }],
      monthsMissing: 1,
      reported: true,
      nothingToReport: false,
    };
    const state = { unit: COMMUNE, period: 'admin:2023-M04', status: 'accepted' as const, onTime: null };
    const reference = [
      { kind: 'code' as const, key: 'topic/with space', payload: { vi: 'Phòng, chống ma túy', order: 1.5 } },
      { kind: 'plan' as const, key: '38', payload: null },
    ];
    const activity = activityOf(1);
    const outcome = await store.appendBatch(
      batchOf('all kinds', {
        isSample: true,
        activities: [activity],
        summaries: [{ status: 'VERIFIED', row }],
        submissions: [state],
        reference: [reference[0], reference[1]].flatMap((entry) => entry ?? []),
      }),
    );
    expect(outcome).toMatchObject({ added: 4, alreadyPresent: 1, replayed: false });
    const batch = await newBatch(outcome.seq);
    expect(batch).toMatchObject({ seq: outcome.seq, source: 'import', isSample: true });
    expect(batch.activities).toEqual([{ ...activity, revision: 1, batch: batch.seq }]);
    expect(batch.summaries).toEqual([
      { ...row, summaryId: batch.summaries[0]?.summaryId, revision: 1, status: 'VERIFIED', batch: batch.seq },
    ]);
    expect(batch.submissions).toEqual([{ ...state, batch: batch.seq }]);
    expect(batch.reference).toEqual([reference[0]]); // a row that never was cannot be taken away
    expect(batch.redactions).toEqual([]);
  });

  it('writes nothing when all is there already, whatever the key', async () => {
    const activities = [...activitiesOf(5, 100)];
    const first = await store.appendBatch(batchOf('five', { activities }));
    const again = await store.appendBatch(batchOf('five again', { activities }));
    const more = await store.appendBatch(batchOf('five and one', { activities: [...activities, activityOf(200)] }));
    expect(first).toMatchObject({ added: 5, alreadyPresent: 0 });
    expect(again).toEqual({ seq: null, added: 0, alreadyPresent: 5, replayed: false });
    expect(more).toMatchObject({ seq: (first.seq ?? 0) + 1, added: 1, alreadyPresent: 5 });
  });

  it('twenty calls with one key in parallel have one effect and one answer', async () => {
    const before = await store.latestSeq();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () =>
        store.appendBatch(batchOf('twenty', { activities: activitiesOf(30, 1_000) })),
      ),
    );
    expect(await store.latestSeq()).toBe(before + 1);
    expect(new Set(outcomes.map(({ seq }) => seq))).toEqual(new Set([before + 1]));
    expect(outcomes.every(({ added, alreadyPresent }) => added === 30 && alreadyPresent === 0)).toBe(true);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await record.count('staged_row')).toBe(0);
  });

  it('fifty appends in parallel get numbers without a gap, each batch whole', async () => {
    const before = await store.latestSeq();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        store.appendBatch(batchOf(`parallel ${String(n)}`, { activities: activitiesOf(3, 10_000 + 10 * n) })),
      ),
    );
    const numbers = outcomes.map(({ seq }) => seq ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => before + 1 + n));
    const sizes: number[] = [];
    for await (const batch of store.batches(before)) sizes.push(batch.activities.length);
    expect(sizes).toEqual(Array.from({ length: 50 }, () => 3));
  });

  it('overlapping uploads in parallel record each activity once', async () => {
    const before = await record.count('activity_revision');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        store.appendBatch(
          batchOf(`overlap ${String(n)}`, { activities: [...activitiesOf(40, 20_000 + 20 * n)].reverse() }),
        ),
      ),
    );
    expect((await record.count('activity_revision')) - before).toBe(180);
    expect(outcomes.reduce((sum, { added }) => sum + added, 0)).toBe(180);
  });

  it('of two editors the second is told so', async () => {
    const first = activityOf(30_000);
    await store.appendBatch(batchOf('edited', { activities: [first] }));
    const payload = (organisation: string) => ({ ...first.payload, organisation });
    const results = await Promise.allSettled(
      ['a', 'b'].map(async (name) =>
        store.appendBatch(batchOf(`edit ${name}`, { activities: [{ ...first, revision: 2, payload: payload(name) }] })),
      ),
    );
    const refusals = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ code: 'CONFLICT' });
  });

  it('a revision without its predecessor, and other content under a known id, are refused whole', async () => {
    const known = activityOf(30_001);
    await store.appendBatch(batchOf('known', { activities: [known] }));
    const before = await store.latestSeq();
    const skipping = batchOf('skipping', { activities: [activityOf(30_002), { ...activityOf(30_003), revision: 3 }] });
    await expect(store.appendBatch(skipping)).rejects.toMatchObject({ code: 'CONFLICT' });
    const other = { ...activityOf(30_004), activityId: known.activityId };
    await expect(store.appendBatch(batchOf('other', { activities: [other] }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await store.latestSeq()).toBe(before);
    expect(await record.count('staged_row')).toBe(0);
  });

  it('other figures for the same unit and window become the next revision of the summary', async () => {
    const row = {
      unit: COMMUNE,
      from: '2023-01-01',
      to: '2023-01-31',
      cells: [],
      monthsMissing: 0,
      reported: true,
      nothingToReport: false,
    };
    await store.appendBatch(batchOf('summary 1', { summaries: [{ status: 'VERIFIED', row }] }));
    const changed = await store.appendBatch(
      batchOf('summary 2', { summaries: [{ status: 'VERIFIED', row: { ...row, monthsMissing: 1 } }] }),
    );
    expect((await newBatch(changed.seq)).summaries[0]).toMatchObject({ revision: 2, monthsMissing: 1 });
  });

  it('a value the database cannot hold is refused in words, and nothing is left behind', async () => {
    const bad = activityOf(30_010, { date: '2023-02-30' });
    await expect(store.appendBatch(batchOf('bad date', { activities: [bad] }))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    const nul = { ...activityOf(30_011), text: { note: 'a\u0000b', organisationAsWritten: '' } };
    await expect(store.appendBatch(batchOf('nul', { activities: [nul] }))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    expect(await record.count('staged_row')).toBe(0);
  });

  it('a source that breaks in the middle leaves nothing', async () => {
    const before = await store.latestSeq();
    async function* breaking(): AsyncGenerator<ReturnType<typeof activityOf>> {
      yield* activitiesOf(4_500, 40_000);
      throw new Error('the source broke');
    }
    await expect(store.appendBatch(batchOf('breaking', { activities: breaking() }))).rejects.toThrow(
      'the source broke',
    );
    expect(await store.latestSeq()).toBe(before);
    expect(await record.count('staged_row')).toBe(0);
  });
});

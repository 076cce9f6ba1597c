import type { ReferencePack } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { RecordStore } from '../record-store.ts';
import { activitiesOf, batchOf } from '../ledger/rows.fixture.ts';

let record: TestRecord;
let store: RecordStore;

beforeAll(async () => {
  record = await openTestRecord();
  store = record.store;
});

afterAll(async () => record.close());

const topic = (code: string, vi: string): ReferencePack['codes'][number] => ({
  ...{ list: 'topic', code, vi, en: code, parent: null, sensitive: false, order: 1, validFrom: null, validTo: null },
  ...{ synonyms: [], attributes: {} },
});

const pack: ReferencePack = {
  ...{ id: 'lang-son', version: '1', vi: 'Lạng Sơn', en: 'Lạng Sơn', province: '20@2020-01-01' },
  ...{ units: [], transitions: [], bases: [], classMemberships: [], populations: [], organisations: [] },
  ...{ plans: [], directives: [], duties: [], priorities: [], targets: [] },
  codes: [topic('drug_prevention', 'Phòng, chống ma túy'), topic('crime_prevention', 'Phòng, chống tội phạm')],
};
const renamed: ReferencePack = { ...pack, version: '2', codes: [topic('drug_prevention', 'Ma túy')] };

describe('reference data', () => {
  it('is not there on an empty record', async () => {
    expect(await store.readReference()).toBeNull();
  });

  it('processes that start together load a pack once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async () => store.loadReference(pack, { isSample: false })),
    );
    expect(outcomes.filter(({ replayed, seq }) => !replayed && seq !== null)).toHaveLength(1);
    expect(await store.latestSeq()).toBe(1);
    expect(await store.readReference()).toEqual(pack);
  });

  it('loaded again adds nothing', async () => {
    expect(await store.loadReference(pack, { isSample: false })).toEqual({
      ...{ seq: null, added: 0, alreadyPresent: 3, replayed: false },
    });
  });

  it('a new version brings what changed and takes away what is gone', async () => {
    expect(await store.loadReference(renamed, { isSample: false })).toMatchObject({ seq: 2, added: 3 });
    expect(await store.readReference()).toEqual(renamed);
    for await (const { source, reference } of store.batches(1)) {
      expect(source).toBe('reference');
      expect(reference.map(({ kind, key, payload }) => [kind, key, payload === null])).toEqual([
        ['pack', 'pack', false],
        ['code', 'topic/drug_prevention', false],
        ['code', 'topic/crime_prevention', true],
      ]);
    }
  });

  it('the way back to an earlier version is a step of its own', async () => {
    expect(await store.loadReference(pack, { isSample: false })).toMatchObject({ seq: 3, replayed: false });
    expect((await store.readReference())?.codes.map(({ code }) => code).toSorted()).toEqual([
      'crime_prevention',
      'drug_prevention',
    ]);
  });

  it('is neither sample data nor records; both are told apart', async () => {
    expect([await store.holdsSample(), await store.holdsOtherThanSample()]).toEqual([false, false]);
    await store.appendBatch(batchOf('sample', { source: 'sample', isSample: true, activities: activitiesOf(1) }));
    expect([await store.holdsSample(), await store.holdsOtherThanSample()]).toEqual([true, false]);
    await store.appendBatch(batchOf('real', { activities: activitiesOf(1, 2) }));
    expect([await store.holdsSample(), await store.holdsOtherThanSample()]).toEqual([true, true]);
  });
});

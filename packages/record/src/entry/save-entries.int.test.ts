import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { activityOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { SaveEntries } from './entry.types.ts';

let record: TestRecord;
let number = 0;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

/** Three activities that nothing else holds. */
function sent(changes: Partial<SaveEntries> = {}): SaveEntries {
  number += 1;
  const entries = [1, 2, 3].map((position) => {
    const { payload } = activityOf(position);
    const text = { note: `Lô ${String(number)}`, organisationAsWritten: 'Công an xã' };
    return { id: randomUUID(), payload: { ...payload, organisation: 'police:06235@2020-01-01' }, text };
  });
  const key = { idempotencyKey: randomUUID(), contentHash: 'a'.repeat(64) };
  return { entries, status: 'SUBMITTED', by: 'program', source: 'upload', name: 'lô', ...key, ...changes };
}

describe('activities that a program sends at once', () => {
  it('become one batch among the imports, noted in the audit, and can be taken back', async () => {
    const batch = sent();
    const saved = await record.store.entries.saveAll(batch);
    expect(saved).toMatchObject({ added: 3, alreadyPresent: 0, replayed: false, status: 'SUBMITTED' });
    expect(saved.ids).toEqual(batch.entries.map(({ id }) => id));
    const [listed] = await record.store.imports(1, SERVICE_SCOPE);
    expect(listed).toMatchObject({ batch: saved.seq, fileName: 'lô', rows: 3, by: 'program', kind: 'activities' });
    const acts = await record.ask(`SELECT actor, subject FROM lantoa.audit_event WHERE action = 'intake'`);
    expect(acts).toContainEqual({ actor: 'program', subject: batch.idempotencyKey });
    const undone = await record.store.undos.undo({ batch: saved.seq ?? 0, by: 'program', reason: 'gửi nhầm kỳ' });
    expect(undone.retracted).toBe(3);
    const again = await record.store.entries.saveAll({ ...batch, idempotencyKey: randomUUID() });
    expect(again).toMatchObject({ added: 3, alreadyPresent: 0 });
  });

  it('have one effect, sent twenty times at once and once more later', async () => {
    const batch = sent();
    const before = await record.count('activity_revision');
    const outcomes = await Promise.all(Array.from({ length: 20 }, async () => record.store.entries.saveAll(batch)));
    expect(await record.count('activity_revision')).toBe(before + 3);
    expect(new Set(outcomes.map(({ seq }) => seq)).size).toBe(1);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await record.store.entries.savedAll(batch)).toMatchObject({
      seq: outcomes[0]?.seq,
      added: 3,
      replayed: true,
    });
  });

  it('are counted, not written, where the ledger holds them under another key', async () => {
    const batch = sent();
    await record.store.entries.saveAll(batch);
    const again = await record.store.entries.saveAll({ ...batch, idempotencyKey: randomUUID() });
    expect(again).toMatchObject({ seq: null, added: 0, alreadyPresent: 3 });
  });

  it('are refused as a whole where a key or an id stands for something else', async () => {
    const batch = sent();
    await record.store.entries.saveAll(batch);
    const before = await record.count('activity_revision');
    const other = { ...batch, contentHash: 'b'.repeat(64) };
    await expect(record.store.entries.saveAll(other)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(record.store.entries.savedAll(other)).rejects.toMatchObject({ code: 'CONFLICT' });
    const [first] = batch.entries;
    if (!first) throw new Error('nothing was sent');
    const changed = [{ village: 'Nà Chúa' }, { organisation: 'police:06187@2020-01-01' }];
    for (const change of changed) {
      const { entries } = sent();
      const clash = { ...first, payload: { ...first.payload, ...change } };
      const refused = sent({ entries: [...entries, clash] });
      await expect(record.store.entries.saveAll(refused)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await record.count('activity_revision')).toBe(before);
  });
});

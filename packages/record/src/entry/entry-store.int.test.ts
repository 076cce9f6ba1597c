import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { activityOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { SaveEntry } from './entry.types.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

function entryOf(changes: Partial<SaveEntry> = {}): SaveEntry {
  const { payload } = activityOf(1);
  const text = { note: 'Phối hợp tốt', organisationAsWritten: 'Công an xã' };
  const idempotencyKey = randomUUID();
  const first = { id: randomUUID(), expectedRevision: 0, status: 'SUBMITTED' } as const;
  return { ...first, payload, text, reasons: [], by: 'reporter', idempotencyKey, ...changes };
}

describe('an activity entered by a person', () => {
  it('is recorded with its text, its author and the reasons given', async () => {
    const reasons = [{ field: 'attendances', code: 'unusual_value', reason: 'Lễ phát động toàn xã' }];
    const entry = entryOf({ reasons });
    expect(await record.store.entries.save(entry)).toEqual({ kind: 'saved', revision: 1, status: 'SUBMITTED' });
    expect(await record.store.entries.activity(entry.id)).toEqual({
      id: entry.id,
      revision: 1,
      status: 'SUBMITTED',
      payload: entry.payload,
      text: entry.text,
      recordedAt: '2026-03-02T08:00:00.000Z',
      by: 'reporter',
      reasons,
    });
  });

  it('has one effect however often it is sent, by one key or after a lost answer by another', async () => {
    const entry = entryOf();
    const before = await record.count('activity_revision');
    const sent = await Promise.all(Array.from({ length: 5 }, async () => record.store.entries.save(entry)));
    sent.push(await record.store.entries.save({ ...entry, idempotencyKey: randomUUID() }));
    for (const outcome of sent) expect(outcome).toEqual({ kind: 'saved', revision: 1, status: 'SUBMITTED' });
    expect(await record.count('activity_revision')).toBe(before + 1);
  });

  it('is told again what came of its key, as long as something was recorded under it', async () => {
    const entry = entryOf();
    expect(await record.store.entries.outcomeOf(entry.idempotencyKey)).toBeNull();
    await record.store.entries.save(entry);
    const told = await record.store.entries.outcomeOf(entry.idempotencyKey);
    expect(told).toEqual({ kind: 'saved', revision: 1, status: 'SUBMITTED' });
  });

  it('of two corrections of one revision the second gets the first to compare', async () => {
    const entry = entryOf();
    await record.store.entries.save(entry);
    const corrections = ['a', 'b'].map((village) =>
      entryOf({ id: entry.id, expectedRevision: 1, payload: { ...entry.payload, village } }),
    );
    const outcomes = await Promise.all(corrections.map(async (each) => record.store.entries.save(each)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
    const lost = outcomes.find((outcome) => outcome.kind === 'conflict');
    expect(lost?.recorded?.revision).toBe(2);
    expect(await record.store.entries.activity(entry.id)).toEqual(lost?.recorded);
  });

  it('that nobody recorded cannot be corrected', async () => {
    const outcome = await record.store.entries.save(entryOf({ expectedRevision: 3 }));
    expect(outcome).toEqual({ kind: 'conflict', recorded: null });
  });

  it('another note alone is another revision, not the same content', async () => {
    const entry = entryOf();
    await record.store.entries.save(entry);
    const other = { ...entry, idempotencyKey: randomUUID(), text: { ...entry.text, note: 'Khác' } };
    expect(await record.store.entries.save(other)).toMatchObject({ kind: 'conflict' });
  });

  it('is among the last that its author entered, newest first and at its newest revision', async () => {
    const by = randomUUID();
    const first = entryOf({ by });
    const second = entryOf({ by });
    for (const entry of [first, second]) await record.store.entries.save(entry);
    await record.store.entries.save({
      ...first,
      expectedRevision: 1,
      status: 'RETRACTED',
      idempotencyKey: randomUUID(),
      reasons: [{ field: null, code: 'retracted', reason: 'Ghi nhầm ngày' }],
    });
    const last = await record.store.entries.enteredBy(by, 10, SERVICE_SCOPE);
    expect(last.map(({ id, revision, status }) => [id, revision, status])).toEqual([
      [first.id, 2, 'RETRACTED'],
      [second.id, 1, 'SUBMITTED'],
    ]);
    expect(last[0]?.reasons).toEqual([{ field: null, code: 'retracted', reason: 'Ghi nhầm ngày' }]);
    expect(await record.store.entries.enteredBy(randomUUID(), 10, SERVICE_SCOPE)).toEqual([]);
  });

  it('leaves the chain whole, and a redaction takes the reasons along with the text', async () => {
    const entry = entryOf({ reasons: [{ field: 'sessions', code: 'implausible_value', reason: 'Đúng số' }] });
    await record.store.entries.save(entry);
    await record.store.redactText({ activityId: entry.id, revision: 1, by: 'tester', reason: 'yêu cầu' });
    expect(await record.store.entries.activity(entry.id)).toMatchObject({ text: null, reasons: [] });
    expect(await record.store.verifyChain()).toMatchObject({ valid: true, redacted: 1 });
  });
});

describe('activities of one form', () => {
  it('are found by their bodies and days as they stand now, without what was taken back', async () => {
    const run = (date: string, changes: Partial<SaveEntry['payload']> = {}) => {
      const payload = { ...activityOf(1).payload, activityType: 'broadcast_run', date, ...changes };
      return entryOf({ payload });
    };
    const kept = run('2019-05-10');
    const moved = run('2019-05-12');
    const late = run('2019-06-01');
    const gone = run('2019-05-11');
    const others = [
      run('2019-05-10', { activityType: 'press_item' }),
      run('2019-05-10', { organisation: 'elsewhere' }),
    ];
    for (const entry of [kept, moved, late, gone, ...others]) await record.store.entries.save(entry);
    const again = async (entry: SaveEntry, changes: Partial<SaveEntry>) =>
      record.store.entries.save({ ...entry, expectedRevision: 1, idempotencyKey: randomUUID(), ...changes });
    await again(gone, { status: 'RETRACTED' });
    await again(moved, { payload: { ...activityOf(1).payload, activityType: 'broadcast_run', date: '2019-06-02' } });
    await again(late, { payload: { ...activityOf(1).payload, activityType: 'broadcast_run', date: '2019-05-31' } });
    const organisations = [kept.payload.organisation ?? ''];
    const wanted = { from: '2019-05-01', to: '2019-05-31', activityType: 'broadcast_run', organisations };
    const found = await record.store.entries.activitiesOf({ ...wanted, limit: 10 }, SERVICE_SCOPE);
    expect(found.map(({ id }) => id)).toEqual([kept.id, late.id]);
    expect(await record.store.entries.activitiesOf({ ...wanted, limit: 1 }, SERVICE_SCOPE)).toHaveLength(1);
    expect(await record.store.entries.activitiesOf({ ...wanted, organisations: [], limit: 10 }, SERVICE_SCOPE)).toEqual(
      [],
    );
  });
});

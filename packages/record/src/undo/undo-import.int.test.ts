import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { activityCsv, bytesOf, statusCsv } from '../import/report-files.fixture.ts';
import type { ImportInput } from '../import/import.types.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { RecordStore } from '../record-store.ts';

let index: ReferenceIndex;
let record: TestRecord;
let store: RecordStore;
let number = 0;

beforeAll(async () => {
  index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
});
beforeEach(async () => {
  record = await openTestRecord();
  store = record.store;
});
afterEach(async () => record.close());

async function imported(text: string, changes: Partial<ImportInput> = {}) {
  number += 1;
  return store.importReport({
    ...{ source: bytesOf(text), fileName: 'bao-cao.csv', mode: 'ALL_OR_NOTHING', status: 'VERIFIED', by: 'tester' },
    ...{ isSample: false, today: '2024-01-15', idempotencyKey: `undo ${String(number)}`, index },
    ...changes,
  });
}

const REASON = { by: 'tester', reason: 'Nhập nhầm kỳ' };

/** Attendances that count, straight from the newest revisions. */
async function counted(): Promise<number> {
  const [row] = await record.ask<{ sum: number }>(
    `SELECT coalesce(sum((payload->'counts'->'attendances'->>'value')::integer), 0)::integer AS sum
     FROM (SELECT DISTINCT ON (activity_id) status, payload FROM lantoa.activity_revision
           ORDER BY activity_id, revision DESC) newest WHERE status = 'VERIFIED'`,
  );
  return row?.sum ?? -1;
}

describe('taking an import back', () => {
  it('retracts what it recorded in one batch, and the figures are what they were before', async () => {
    await imported(activityCsv(5));
    const before = await counted();
    const { seq } = await imported(activityCsv(40), { fileName: 'more.csv' });
    expect(await counted()).toBeGreaterThan(before);
    expect(await store.undos.plan(seq ?? 0, SERVICE_SCOPE)).toMatchObject({
      retracted: 35,
      keptCount: 0,
      undoneAt: null,
    });
    const outcome = await store.undos.undo({ batch: seq ?? 0, ...REASON });
    expect(outcome).toMatchObject({ seq: 3, retracted: 35, keptCount: 0, replayed: false });
    expect(await counted()).toBe(before);
    expect(await store.recount()).toMatchObject({ byStatus: { VERIFIED: 5, RETRACTED: 35 } });
    expect(await store.verifyChain()).toMatchObject({ valid: true });
    expect((await store.imports(5, SERVICE_SCOPE)).map(({ undone }) => undone?.retracted ?? null)).toEqual([35, null]);
    const acts = await record.ask(`SELECT actor, subject FROM lantoa.audit_event WHERE action = 'import undone'`);
    expect(acts).toEqual([{ actor: 'tester', subject: '2' }]);
  });

  it('has one effect however often it is asked for', async () => {
    const { seq } = await imported(activityCsv(10));
    const undo = async () => store.undos.undo({ batch: seq ?? 0, ...REASON });
    const outcomes = await Promise.all(Array.from({ length: 5 }, undo));
    expect(new Set(outcomes.map((outcome) => outcome.seq))).toEqual(new Set([2]));
    expect(await undo()).toMatchObject({ seq: 2, retracted: 10, replayed: true });
    expect(await record.count('activity_revision')).toBe(20);
  });

  it('keeps what somebody changed since, and says so', async () => {
    const { seq } = await imported(activityCsv(3));
    const [first] = await record.ask<{ id: string }>('SELECT activity_id AS id FROM lantoa.activity_revision LIMIT 1');
    const id = first?.id ?? '';
    const recorded = await store.entries.activity(id);
    if (!recorded?.text) throw new Error('the import left no text');
    const { payload, text } = recorded;
    await store.entries.save({
      ...{ id, expectedRevision: 1, status: 'VERIFIED', payload: { ...payload, village: 'Thôn Nà Lốc' }, text },
      ...{ reasons: [], by: 'other', idempotencyKey: 'correct' },
    });
    const outcome = await store.undos.undo({ batch: seq ?? 0, ...REASON });
    expect(outcome).toMatchObject({ retracted: 2, keptCount: 1, kept: [{ activityId: id, status: 'VERIFIED' }] });
    expect(await store.entries.activity(id)).toMatchObject({ revision: 2, status: 'VERIFIED' });
  });

  it('keeps records of one event that a person linked, and says so', async () => {
    const { seq } = await imported(activityCsv(4));
    const rows = await record.ask<{ id: string }>(
      'SELECT activity_id AS id FROM lantoa.activity_revision ORDER BY ordinal',
    );
    const [lead, linked] = rows.map(({ id }) => ({ id, expectedRevision: 1 }));
    if (!lead || !linked) throw new Error('the import recorded nothing');
    await store.duplicates.link({ lead, linked: [linked], by: 'reader', idempotencyKey: 'link' });
    const planned = await store.undos.plan(seq ?? 0, SERVICE_SCOPE);
    expect(planned).toMatchObject({ retracted: 2, keptCount: 2 });
    const kept = Object.fromEntries(planned?.kept.map(({ activityId, status }) => [activityId, status]) ?? []);
    expect(kept).toEqual({ [lead.id]: 'VERIFIED', [linked.id]: 'RETRACTED' });
    expect(await store.undos.undo({ batch: seq ?? 0, ...REASON })).toMatchObject({ retracted: 2, keptCount: 2 });
    expect(await store.recount()).toMatchObject({ byStatus: { VERIFIED: 1, RETRACTED: 3 } });
    expect(await store.verifyChain()).toMatchObject({ valid: true });
  });

  it('lets the same file come in again: each row as the next revision, and that can be taken back, too', async () => {
    const { seq } = await imported(activityCsv(10));
    const before = await counted();
    await store.undos.undo({ batch: seq ?? 0, ...REASON });
    const dry = await imported(activityCsv(10), { mode: 'DRY_RUN' });
    expect(dry.report.alreadyPresent).toBe(0);
    const again = await imported(activityCsv(10), { status: 'SUBMITTED' });
    expect(again).toMatchObject({ seq: 3, report: { alreadyPresent: 0 } });
    expect(await store.recount()).toMatchObject({
      activities: { current: 10, revisions: 30 },
      byStatus: { SUBMITTED: 10 },
    });
    expect(await store.verifyChain()).toMatchObject({ valid: true });
    await store.undos.undo({ batch: 3, ...REASON });
    const third = await imported(activityCsv(10));
    expect(third.seq).toBe(5);
    expect(await counted()).toBe(before);
    expect((await imported(activityCsv(10))).seq).toBeNull();
    expect(await record.count('activity_text')).toBe(50);
  });

  it('does not bring back with the file what a person took back alone', async () => {
    await imported(activityCsv(2));
    const [first] = await record.ask<{ id: string }>('SELECT activity_id AS id FROM lantoa.activity_revision LIMIT 1');
    const recorded = await store.entries.activity(first?.id ?? '');
    if (!recorded?.text) throw new Error('the import left no text');
    await store.entries.save({
      ...{ id: recorded.id, expectedRevision: 1, status: 'RETRACTED', payload: recorded.payload, text: recorded.text },
      ...{ reasons: [], by: 'other', idempotencyKey: 'retract' },
    });
    await imported(activityCsv(3));
    expect(await store.recount()).toMatchObject({ byStatus: { VERIFIED: 2, RETRACTED: 1 } });
  });

  it('puts reporting states back to what they were', async () => {
    const { seq: first } = await imported(statusCsv('missing'));
    const { seq: second } = await imported(statusCsv('submitted'));
    const states = async () =>
      record.ask(
        `SELECT DISTINCT ON (unit, period) status FROM lantoa.submission ORDER BY unit, period, revision DESC`,
      );
    await store.undos.undo({ batch: second ?? 0, ...REASON });
    expect(await states()).toEqual([{ status: 'missing' }]);
    // The state of the first import was told anew by taking the second one back: nobody's but the ledger's by now.
    expect(await store.undos.plan(first ?? 0, SERVICE_SCOPE)).toMatchObject({ retracted: 0 });
  });

  it('needs an import and a reason', async () => {
    const { seq } = await imported(activityCsv(1));
    await expect(store.undos.undo({ batch: 99, ...REASON })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(store.undos.undo({ batch: seq ?? 0, by: 'x', reason: ' ' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });
});

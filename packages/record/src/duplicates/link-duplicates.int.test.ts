import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveEntry } from '../entry/entry.types.ts';
import { activityOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';

let record: TestRecord;
let number = 0;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => record.close());

function entryOf(changes: Partial<SaveEntry> = {}): SaveEntry {
  number += 1;
  const { payload, text } = activityOf(number);
  return {
    ...{ id: randomUUID(), expectedRevision: 0, status: 'VERIFIED', payload, reasons: [], by: 'reporter' },
    ...{ text: text ?? { note: '', organisationAsWritten: '' }, idempotencyKey: randomUUID(), ...changes },
  };
}

async function recorded(changes: Partial<SaveEntry> = {}): Promise<SaveEntry> {
  const entry = entryOf(changes);
  await record.store.entries.save(entry);
  return entry;
}

const seen = ({ id }: { readonly id: string }, expectedRevision = 1) => ({ id, expectedRevision });
type Seen = ReturnType<typeof seen>;
const link = async (lead: Seen, ...linked: Seen[]) =>
  record.store.duplicates.link({ lead, linked, by: 'reader', idempotencyKey: randomUUID() });
const unlink = async ({ id, expectedRevision }: Seen) =>
  record.store.duplicates.unlink({ id, expectedRevision, by: 'reader', idempotencyKey: randomUUID() });

/** Attendances that count, straight from the newest revisions. */
async function counted(): Promise<number> {
  const [row] = await record.ask<{ sum: number }>(
    `SELECT coalesce(sum((payload->'counts'->'attendances'->>'value')::integer), 0)::integer AS sum
     FROM (SELECT DISTINCT ON (activity_id) status, payload FROM lantoa.activity_revision
           ORDER BY activity_id, revision DESC) newest WHERE status = 'VERIFIED'`,
  );
  return row?.sum ?? -1;
}

describe('records of one event', () => {
  it('leave the counts in one batch that names the lead, which stays as it is', async () => {
    const [lead, ...others] = [await recorded(), await recorded(), await recorded()];
    const before = await counted();
    const batches = await record.store.latestSeq();
    const outcome = await link(seen(lead), ...others.map((other) => seen(other)));
    expect(outcome.linked.map(({ revision, status }) => [revision, status])).toEqual([
      [2, 'RETRACTED'],
      [2, 'RETRACTED'],
    ]);
    expect(await record.store.latestSeq()).toBe(batches + 1);
    expect(await counted()).toBe(before - 2 * 97);
    expect(await record.store.entries.activity(lead.id)).toMatchObject({ revision: 1, status: 'VERIFIED' });
    for (const other of others) {
      expect(await record.store.entries.activity(other.id)).toMatchObject({
        ...{ revision: 2, status: 'RETRACTED', text: other.text },
        payload: { ...other.payload, duplicateOf: lead.id },
      });
    }
    expect(await record.store.verifyChain()).toMatchObject({ valid: true });
    const acts = await record.ask(
      `SELECT actor, detail FROM lantoa.audit_event WHERE action = 'duplicates linked' AND subject = $1`,
      [lead.id],
    );
    expect(acts).toEqual([{ actor: 'reader', detail: { linked: others.map(({ id }) => id).join(' ') } }]);
  });

  it('come back as they were by the next revision, and may be linked again', async () => {
    const [lead, other] = [await recorded(), await recorded({ status: 'SUBMITTED' })];
    await link(seen(lead), seen(other));
    expect(await unlink(seen(other, 2))).toEqual({
      lead: lead.id,
      linked: [{ id: other.id, revision: 3, status: 'SUBMITTED' }],
    });
    expect(await record.store.entries.activity(other.id)).toMatchObject({ revision: 3, text: other.text });
    expect((await record.store.entries.activity(other.id))?.payload).toEqual(other.payload);
    await link(seen(lead), seen(other, 3));
    expect(await record.store.duplicates.statusBefore(other.id)).toBe('SUBMITTED');
    await expect(unlink(seen(lead))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await record.store.verifyChain()).toMatchObject({ valid: true });
  });

  it('are linked once however often it is asked for with one key', async () => {
    const [lead, other] = [await recorded(), await recorded()];
    const input = { lead: seen(lead), linked: [seen(other)], by: 'reader', idempotencyKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 5 }, async () => record.store.duplicates.link(input)));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await record.store.duplicates.link(input)).toEqual(outcomes[0]);
    expect(await record.store.entries.activity(other.id)).toMatchObject({ revision: 2 });
  });

  it('are compared in the revision that was seen: of either another one is a conflict', async () => {
    const [lead, other] = [await recorded(), await recorded()];
    await recorded({ ...lead, expectedRevision: 1, idempotencyKey: randomUUID(), payload: other.payload });
    const versions = { yours: 1, current: 2 };
    await expect(link(seen(lead), seen(other))).rejects.toMatchObject({ code: 'CONFLICT', versions });
    await expect(link(seen(other), seen(lead))).rejects.toMatchObject({ code: 'CONFLICT', versions });
  });

  it('make no chain, no cycle, no link to itself, to what was taken back, or to what does not count', async () => {
    const [lead, linked, third] = [await recorded(), await recorded(), await recorded()];
    await link(seen(lead), seen(linked));
    await expect(link(seen(linked, 2), seen(third))).rejects.toMatchObject({ code: 'RECORD_LINKED' });
    await expect(link(seen(third), seen(lead))).rejects.toMatchObject({ code: 'RECORD_LINKED' });
    await expect(link(seen(third), seen(linked, 2))).rejects.toMatchObject({ code: 'RECORD_LINKED' });
    await expect(link(seen(third), seen(third))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(link(seen(third), seen({ id: randomUUID() }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const gone = await recorded({ status: 'RETRACTED' });
    await expect(link(seen(gone), seen(third))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(link(seen(third), seen(gone))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    const waiting = await recorded({ status: 'SUBMITTED' });
    await expect(link(seen(waiting), seen(third))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(await record.store.entries.activity(third.id)).toMatchObject({ revision: 1 });
  });

  it('never all leave the counts, whoever is quicker', async () => {
    for (let race = 0; race < 20; race += 1) {
      const [one, other] = [await recorded(), await recorded()];
      const retraction = { ...one, expectedRevision: 1, status: 'RETRACTED' as const, idempotencyKey: randomUUID() };
      const rival = async () => {
        // A little later each time, so that the two meet at every step.
        await pause(race);
        return race % 2 === 0 ? link(seen(other), seen(one)) : record.store.entries.save(retraction);
      };
      await Promise.allSettled([link(seen(one), seen(other)), rival()]);
      const records = await Promise.all([one, other].map(async ({ id }) => record.store.entries.activity(id)));
      expect(records.map((each) => each?.status)).toContain('VERIFIED');
    }
    const orphans = await record.ask(
      `WITH newest AS (SELECT DISTINCT ON (activity_id) * FROM lantoa.activity_revision
         ORDER BY activity_id, revision DESC)
       SELECT linked.activity_id FROM newest linked JOIN newest lead
         ON lead.activity_id = (linked.payload->>'duplicateOf')::uuid WHERE lead.status = 'RETRACTED'`,
    );
    expect(orphans).toEqual([]);
  });

  it('take no correction while they are linked, and the lead is not taken back', async () => {
    const [lead, other] = [await recorded(), await recorded()];
    await link(seen(lead), seen(other));
    const changed = { ...other, expectedRevision: 2, idempotencyKey: randomUUID() };
    await expect(record.store.entries.save(changed)).rejects.toMatchObject({ code: 'RECORD_LINKED' });
    const retraction = { ...lead, expectedRevision: 1, status: 'RETRACTED' as const, idempotencyKey: randomUUID() };
    await expect(record.store.entries.save(retraction)).rejects.toMatchObject({ code: 'RECORD_LINKED' });
    await unlink(seen(other, 2));
    const again = { ...retraction, idempotencyKey: randomUUID() };
    expect(await record.store.entries.save(again)).toMatchObject({ kind: 'saved', status: 'RETRACTED' });
  });
});

describe('a pair that tells of two events', () => {
  it('is remembered once, whichever stands first', async () => {
    const [one, other] = ['aaaaaaaa-0000-4000-8000-000000000000', 'bbbbbbbb-0000-4000-8000-000000000000'] as const;
    await record.store.duplicates.dismiss({ pair: [other, one], by: 'reader' });
    await record.store.duplicates.dismiss({ pair: [one, other], by: 'another' });
    expect(await record.store.duplicates.dismissed()).toEqual([[one, other]]);
    const acts = await record.ask(`SELECT actor FROM lantoa.audit_event WHERE action = 'duplicate dismissed'`);
    expect(acts).toEqual([{ actor: 'reader' }]);
    await expect(record.store.duplicates.dismiss({ pair: [one, one], by: 'x' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });
});

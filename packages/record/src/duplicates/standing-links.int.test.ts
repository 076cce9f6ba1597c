import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { COMMUNE, OTHER_COMMUNE, activityOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';

let record: TestRecord;
let number = 0;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => record.close());

const REPORTER: Scope = { role: 'REPORTER', organisation: null, units: [COMMUNE] };
const ALL = { days: null, limit: 20, offset: 0 };

/** An activity of a commune, in its first revision. */
async function recorded(unit: string, date: string): Promise<string> {
  number += 1;
  const places = [{ unit, attendances: null }];
  const { payload, text } = activityOf(number, { date, organisation: `police:${unit}`, places });
  const entry = { id: randomUUID(), expectedRevision: 0, status: 'SUBMITTED', payload, reasons: [] } as const;
  const said = text ?? { note: '', organisationAsWritten: '' };
  await record.store.entries.save({ ...entry, text: said, by: 'reporter', idempotencyKey: randomUUID() });
  return entry.id;
}

/** Two activities, the second linked to the first by an account. */
async function linked(leadUnit: string, unit: string, date: string, by = 'reader'): Promise<[string, string]> {
  const ids = [await recorded(leadUnit, date), await recorded(unit, date)] as const;
  const [lead, other] = ids.map((id) => ({ id, expectedRevision: 1 }));
  if (!lead || !other) throw new Error('nothing recorded');
  await record.store.duplicates.link({ lead, linked: [other], by, idempotencyKey: randomUUID() });
  return [ids[0], ids[1]];
}

/** Ids that are linked by now, counted past the store: who was linked and not brought back since. */
async function linkedByNow(): Promise<string[]> {
  const revisions = await record.ask<{ id: string; revision: number; lead: string | null }>(
    `SELECT activity_id AS id, revision, payload->>'duplicateOf' AS lead FROM lantoa.activity_revision ORDER BY revision`,
  );
  const newest = new Map(revisions.map(({ id, lead }) => [id, lead]));
  return [...newest].flatMap(([id, lead]) => (lead === null ? [] : [id])).toSorted();
}

describe('links that stand', () => {
  it('are told newest first, with who linked and when, until they are undone', async () => {
    const { id: account } = await record.store.accounts.createUser({
      ...{ email: 'dept@example.org', name: 'Phòng nghiệp vụ', password: null },
      ...{ role: 'LEAD_DEPARTMENT', organisation: null, units: [] },
    });
    const first = await linked(COMMUNE, COMMUNE, '2023-04-20', account);
    const second = await linked(COMMUNE, OTHER_COMMUNE, '2023-04-21');
    const { total, links } = await record.store.duplicates.standing(ALL, SERVICE_SCOPE);
    expect(total).toBe(2);
    expect(links.map(({ id, lead }) => [lead?.id, id])).toEqual([second, first]);
    expect(links[1]).toMatchObject({
      ...{ revision: 2, statusBefore: 'SUBMITTED', by: account, byName: 'Phòng nghiệp vụ', byRole: 'LEAD_DEPARTMENT' },
      lead: { revision: 1, status: 'SUBMITTED' },
    });
    expect(Date.parse(links[1]?.linkedAt ?? '')).not.toBeNaN();
    expect(links[0]).toMatchObject({ by: 'reader', byName: null, byRole: null });
    expect(links.map(({ id }) => id).toSorted()).toEqual(await linkedByNow());
    await record.store.duplicates.unlink({
      ...{ id: first[1], expectedRevision: 2, by: 'reader', idempotencyKey: randomUUID() },
    });
    const left = await record.store.duplicates.standing(ALL, SERVICE_SCOPE);
    expect([left.total, left.links.map(({ id }) => id)]).toEqual([1, [second[1]]]);
    expect([second[1]]).toEqual(await linkedByNow());
    // Linked again: one link, however often it was made and undone.
    const [lead, other] = [
      { id: first[0], expectedRevision: 1 },
      { id: first[1], expectedRevision: 3 },
    ];
    await record.store.duplicates.link({ lead, linked: [other], by: 'reader', idempotencyKey: randomUUID() });
    const again = await record.store.duplicates.standing(ALL, SERVICE_SCOPE);
    expect([again.total, again.links[0]?.revision]).toEqual([2, 4]);
  });

  it('are told of the own records alone; a lead of others stays unnamed', async () => {
    const foreign = await linked(OTHER_COMMUNE, OTHER_COMMUNE, '2023-04-22');
    const toForeign = await linked(OTHER_COMMUNE, COMMUNE, '2023-04-22');
    const { total, links } = await record.store.duplicates.standing(ALL, REPORTER);
    const ids = links.map(({ id }) => id);
    expect(ids).toContain(toForeign[1]);
    expect(ids).not.toContain(foreign[1]);
    expect(total).toBe(ids.length);
    expect(links.find(({ id }) => id === toForeign[1])?.lead).toBeNull();
    const nobody = { role: 'ANALYST', organisation: null, units: [COMMUNE] } as const;
    expect(await record.store.duplicates.standing(ALL, nobody)).toEqual({ total: 0, links: [] });
  });

  it('come in pages, and those of some days alone', async () => {
    const made: string[] = [];
    for (const day of [1, 2, 3, 4, 5]) made.unshift((await linked(COMMUNE, COMMUNE, `2023-05-0${String(day)}`))[1]);
    const days = { from: '2023-05-02', to: '2023-05-05' };
    const page = async (offset: number) => {
      const { total, links } = await record.store.duplicates.standing({ days, limit: 3, offset }, SERVICE_SCOPE);
      return [total, links.map(({ id }) => id)];
    };
    expect(await page(0)).toEqual([4, made.slice(0, 3)]);
    expect(await page(3)).toEqual([4, made.slice(3, 4)]);
    expect(await page(6)).toEqual([4, []]);
  });
});

import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE, type NewToken } from '@lantoa/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const NEIGHBOUR = '06187@2020-01-01';
const SAVE = `mutation S($input: SaveActivityInput!) { saveActivity(input: $input) { saved { id status } faults { code value } } }`;
const LINKED = 'lead linked { id revision status } dataVersion';
const LINK = `mutation L($input: LinkDuplicatesInput!) { linkDuplicates(input: $input) { ${LINKED} } }`;
const UNLINK = `mutation U($input: UnlinkDuplicateInput!) { unlinkDuplicate(input: $input) { ${LINKED} } }`;
const DISMISS = 'mutation D($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) }';
const CANDIDATES = `query C($query: DuplicateQuery!) { duplicateCandidates(query: $query) { total candidates {
  first { id revision status organisation units { id } topics { code } channel { code } sessions { value } } second { id } } } }`;
const LINKS = `query L($query: DuplicateLinksQuery!) { duplicateLinks(query: $query) { total links {
  linked { id revision status organisation } lead { id } linkedAt linkedBy { isSelf role name } statusBefore mayUndo
  criteria { criterion verdict } units { id } } } }`;
const HISTORY = `query H($id: ID!) { activityHistory(id: $id, lang: EN) { revisions { changed record { status
  details { field values { code } } } } } }`;
const RETRACT = `mutation R($input: RetractActivityInput!) { retractActivity(input: $input) { saved { status } } }`;
const FIGURE = `query A($query: AnalyticsQuery!) { analytics(query: $query) {
  rows { kind cells { value } } } }`;

interface Figures {
  readonly analytics: {
    readonly rows: readonly { readonly kind: string; readonly cells: readonly { readonly value: number | null }[] }[];
  };
}
interface Candidates {
  readonly duplicateCandidates: {
    readonly total: number;
    readonly candidates: readonly {
      readonly first: { readonly id: string };
      readonly second: { readonly id: string };
    }[];
  };
}
interface Links {
  readonly duplicateLinks: {
    readonly total: number;
    readonly links: readonly { readonly linked: { readonly id: string }; readonly mayUndo: boolean }[];
  };
}
interface Saved {
  readonly saveActivity: {
    readonly saved: { readonly id: string } | null;
    readonly faults: readonly { readonly code: string; readonly value: string }[];
  };
}

let server: TestServer;
let lead: string;
let reporter: string;
let elsewhere: string;
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    const issued = await server.running.record.accounts.createToken({ name: 'test', expires: null, ...token });
    return issued.token;
  };
  lead = await tokenOf({ role: 'LEAD_DEPARTMENT' });
  reporter = await tokenOf({ role: 'REPORTER', units: [OWN], organisation: `police:${OWN}` });
  elsewhere = await tokenOf({ role: 'REPORTER', units: [NEIGHBOUR], organisation: `police:${NEIGHBOUR}` });
});
afterAll(() => server.stop());

// Every test has a week of its own, so that its pair is the only one there.
let day = 0;
let date = '';
beforeEach(() => {
  day += 8;
  date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
});

async function ask<Data>(token: string, query: string, variables: Record<string, unknown>) {
  return server.ask<Data>(null, query, variables, { authorization: `Bearer ${token}` });
}

async function data<Data>(token: string, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { body } = await ask<Data>(token, query, variables);
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

async function codeOf(token: string, query: string, input: object): Promise<unknown> {
  return (await ask(token, query, { input })).body.errors?.[0]?.extensions.code;
}

/** Two bodies' records of one session; a warning that they look alike is confirmed. */
async function pair(token: string): Promise<[string, string]> {
  const ids: string[] = [];
  for (const attendances of [45, 44]) {
    const input = {
      ...{ id: randomUUID(), expectedRevision: 0, idempotencyKey: randomUUID() },
      activity: {
        ...{ date, organisation: `police:${OWN}`, places: [{ unit: OWN }], topics: ['drug_prevention'] },
        ...{ activityType: 'community_session', channel: 'direct_community' },
        counts: [
          { indicator: 'sessions', value: 1 },
          { indicator: 'attendances', value: attendances },
        ],
      },
    };
    const first = await data<Saved>(token, SAVE, { input });
    const confirmed = first.saveActivity.faults.map(({ code, value }) => ({ code, value, reason: 'Hai nơi cùng báo' }));
    if (confirmed.length > 0) await data<Saved>(token, SAVE, { input: { ...input, confirmed } });
    ids.push(input.id);
  }
  const [one = '', other = ''] = ids;
  return [one, other];
}

async function figures(query: object = {}): Promise<readonly (number | null)[]> {
  const period = { range: { from: date, to: date } };
  const asked = { measures: ['ACTIVITIES', 'ATTENDANCES'], period, ...query };
  const { analytics } = await data<Figures>(lead, FIGURE, { query: asked });
  return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells.map(({ value }) => value) ?? [];
}

/** The same figures past the read model, by the newest revisions of the ledger. */
async function recounted(): Promise<readonly number[]> {
  const rows = await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
    manager.query<{ activities: number; attendances: number }[]>(
      `SELECT count(*)::integer AS activities,
         coalesce(sum((payload->'counts'->'attendances'->>'value')::integer), 0)::integer AS attendances
       FROM (SELECT DISTINCT ON (activity_id) status, date, payload FROM lantoa.activity_revision
             ORDER BY activity_id, revision DESC) newest WHERE status = 'VERIFIED' AND date = $1`,
      [date],
    ),
  );
  return rows.flatMap(({ activities, attendances }) => [activities, attendances]);
}

async function candidates(token = lead) {
  const query = { period: { range: { from: date, to: date } } };
  return (await data<Candidates>(token, CANDIDATES, { query })).duplicateCandidates;
}

const linkOf = ([one, other]: readonly [string, string], changes: object = {}) => ({
  ...{ lead: { id: one, expectedRevision: 1 }, linked: [{ id: other, expectedRevision: 1 }] },
  ...{ idempotencyKey: randomUUID(), ...changes },
});

describe('two records of one event', () => {
  it('are told with enough to compare them, and count once when a person links them', async () => {
    const [one, other] = await pair(lead);
    const [asked] = (await candidates()).candidates;
    expect(new Set([asked?.first.id, asked?.second.id])).toEqual(new Set([one, other]));
    expect(asked?.first).toMatchObject({
      ...{ revision: 1, status: 'VERIFIED', units: [{ id: OWN }], topics: [{ code: 'drug_prevention' }] },
      ...{ channel: { code: 'direct_community' }, sessions: { value: 1 }, organisation: expect.any(String) as string },
    });
    expect(await figures()).toEqual([2, 89]);
    const asKnownOn = new Date().toISOString();
    expect(await figures({ asKnownOn })).toEqual([2, 89]);
    const input = linkOf([one, other]);
    const outcome = await data<object>(lead, LINK, { input });
    expect(outcome).toMatchObject({
      linkDuplicates: { lead: one, linked: [{ id: other, revision: 2, status: 'RETRACTED' }] },
    });
    expect(await figures()).toEqual([1, 45]);
    expect(await recounted()).toEqual([1, 45]);
    // What was known before the link stays as it was known.
    expect(await figures({ asKnownOn })).toEqual([2, 89]);
    expect((await candidates()).total).toBe(0);
    expect(await data<object>(lead, LINK, { input })).toMatchObject(outcome);
    expect(await server.running.record.verifyChain()).toMatchObject({ valid: true });
    const counts = await server.running.record.recount();
    expect(await server.running.follower.model.recount()).toEqual(counts);
  });

  it('have it in the history of the linked one, which is put back by another revision', async () => {
    const [one, other] = await pair(lead);
    await data(lead, LINK, { input: linkOf([one, other]) });
    expect(await data(lead, HISTORY, { id: other })).toMatchObject({
      activityHistory: {
        revisions: [
          { changed: [] },
          {
            changed: ['STATUS', 'DUPLICATE_OF'],
            record: { status: 'RETRACTED', details: [{ field: 'DUPLICATE_OF', values: [{ code: one }] }] },
          },
        ],
      },
    });
    const input = { id: other, expectedRevision: 2, idempotencyKey: randomUUID() };
    expect(await data(lead, UNLINK, { input })).toMatchObject({
      unlinkDuplicate: { lead: one, linked: [{ id: other, revision: 3, status: 'VERIFIED' }] },
    });
    expect(await figures()).toEqual([2, 89]);
    expect(await recounted()).toEqual([2, 89]);
  });

  it('refuse a correction and a retraction with a code and the repair', async () => {
    const [one, other] = await pair(lead);
    await data(lead, LINK, { input: linkOf([one, other]) });
    const retraction = { expectedRevision: 2, reason: 'Nhập nhầm xã', idempotencyKey: randomUUID() };
    expect(await codeOf(lead, RETRACT, { ...retraction, id: other })).toBe('RECORD_LINKED');
    const leading = { ...retraction, id: one, expectedRevision: 1, idempotencyKey: randomUUID() };
    const { body } = await ask(lead, RETRACT, { input: leading });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'RECORD_LINKED' });
    expect(JSON.stringify(body.errors)).toContain('Undo the link first');
    expect(await figures()).toEqual([1, 45]);
  });

  it('are a conflict where one of them was changed since', async () => {
    const both = await pair(lead);
    const input = linkOf(both, { lead: { id: both[0], expectedRevision: 2 } });
    const { body } = await ask(lead, LINK, { input });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });

  it('are asked no more once they were said to be two events, and then count twice', async () => {
    const [one, other] = await pair(lead);
    expect((await candidates()).total).toBe(1);
    expect(await data(lead, DISMISS, { input: { first: other, second: one } })).toEqual({ dismissDuplicate: true });
    expect((await candidates()).total).toBe(0);
    expect(await figures()).toEqual([2, 89]);
  });
});

async function linksOf(token: string, query: object = { period: { range: { from: date, to: date } } }) {
  return (await data<Links>(token, LINKS, { query })).duplicateLinks;
}

describe('links that stand', () => {
  it('are listed with who, when, how far the two agree, and go from the list when they are undone', async () => {
    const [one, other] = await pair(lead);
    expect(await linksOf(lead)).toEqual({ total: 0, links: [] });
    await data(lead, LINK, { input: linkOf([one, other]) });
    const listed = await linksOf(lead);
    expect(listed).toEqual({
      total: 1,
      links: [
        {
          linked: { id: other, revision: 2, status: 'RETRACTED', organisation: expect.any(String) as string },
          lead: { id: one },
          linkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u) as string,
          linkedBy: { isSelf: true, role: null, name: null },
          ...{ statusBefore: 'VERIFIED', mayUndo: true, units: [{ id: OWN }] },
          criteria: [
            { criterion: 'UNIT', verdict: 'SAME' },
            { criterion: 'DATE', verdict: 'SAME' },
            { criterion: 'VENUE', verdict: 'UNKNOWN' },
            { criterion: 'TOPIC', verdict: 'SAME' },
            { criterion: 'SIZE', verdict: 'CLOSE' },
          ],
        },
      ],
    });
    const input = { id: other, expectedRevision: 2, idempotencyKey: randomUUID() };
    await data(lead, UNLINK, { input });
    expect((await linksOf(lead)).total).toBe(0);
    const history = await data<{ activityHistory: { revisions: object[] } }>(lead, HISTORY, { id: other });
    expect(history.activityHistory.revisions).toHaveLength(3);
  });

  it('are seen by those whose record is linked, to be undone by those alone who may change it', async () => {
    const [one, other] = await pair(lead);
    await data(lead, LINK, { input: linkOf([one, other]) });
    expect((await linksOf(elsewhere)).total).toBe(0);
    const mine = await linksOf(reporter);
    // It was accepted before it was linked.
    expect(mine.links.map(({ linked, mayUndo }) => [linked.id, mayUndo])).toEqual([[other, false]]);
    for (const query of [{ limit: 101 }, { limit: -1 }, { offset: -1 }]) {
      const { body } = await ask(lead, LINKS, { query });
      expect(body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
    }
    const { body } = await ask(lead, LINKS, { query: { period: { code: 'cal:2023-M13' } } });
    expect(body.errors?.[0]?.extensions.code).toBe('INVALID_PERIOD');
  });
});

describe('whoever may not change both records', () => {
  it('is answered as if they were not there', async () => {
    const both = await pair(lead);
    for (const token of [elsewhere, reporter]) {
      expect(await codeOf(token, LINK, linkOf(both))).toBe('NOT_FOUND');
      expect(await codeOf(token, DISMISS, { first: both[0], second: both[1] })).toBe('NOT_FOUND');
    }
    await data(lead, LINK, { input: linkOf(both) });
    // Accepted before it was linked: not a reporter's to bring back.
    const unlink = { id: both[1], expectedRevision: 2, idempotencyKey: randomUUID() };
    expect(await codeOf(reporter, UNLINK, unlink)).toBe('NOT_FOUND');
    const nothing = linkOf([randomUUID(), randomUUID()]);
    expect(await codeOf(lead, LINK, nothing)).toBe('NOT_FOUND');
  });

  it('settles own records that wait for acceptance', async () => {
    const both = await pair(reporter);
    expect(await data(reporter, LINK, { input: linkOf(both) })).toMatchObject({
      linkDuplicates: { linked: [{ id: both[1], status: 'RETRACTED' }] },
    });
    const input = { id: both[1], expectedRevision: 2, idempotencyKey: randomUUID() };
    expect(await codeOf(elsewhere, UNLINK, input)).toBe('NOT_FOUND');
    expect(await data(reporter, UNLINK, { input })).toMatchObject({
      unlinkDuplicate: { linked: [{ id: both[1], status: 'SUBMITTED' }] },
    });
  });
});

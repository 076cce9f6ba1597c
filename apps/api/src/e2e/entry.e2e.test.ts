import { randomUUID } from 'node:crypto';
import type { NewToken } from '@lantoa/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const NEIGHBOUR = '06187@2020-01-01';
const POLICE = `police:${OWN}`;

const RECORD =
  'id revision status isOwn isOpen reasons { field code reason } activity { date note village places { unit } counts { indicator value } }';
const RESULT = `saved { id revision status dataVersion } faults { field code severity value message suggestion records { ${RECORD} } }
  conflict { yours { village } theirs { ${RECORD} } }`;
const SAVE = `mutation S($input: SaveActivityInput!) { saveActivity(input: $input) { ${RESULT} } }`;
const RETRACT = `mutation R($input: RetractActivityInput!) { retractActivity(input: $input) { ${RESULT} } }`;
const HELP = `{ entryHelp { today defaultDate communes scopes body countsAtOnce bodies { id } recent { ${RECORD} } } }`;

interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly isOwn: boolean;
  readonly isOpen: boolean;
  readonly reasons: readonly object[];
  readonly activity: { readonly date: string; readonly note: string; readonly village: string };
}
interface Result {
  readonly saved: { readonly id: string; readonly revision: number; readonly status: string } | null;
  readonly faults: readonly {
    readonly field: string | null;
    readonly code: string;
    readonly severity: string;
    readonly value: string | null;
    readonly records: readonly Entry[];
  }[];
  readonly conflict: { readonly theirs: Entry | null } | null;
}
interface Help {
  readonly entryHelp: {
    readonly communes: readonly string[] | null;
    readonly scopes: readonly string[];
    readonly bodies: readonly { readonly id: string }[];
    readonly defaultDate: string;
    readonly countsAtOnce: boolean;
    readonly recent: readonly Entry[];
  };
}

let server: TestServer;
let reporter: string;
let colleague: string;
let lead: string;
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    const issued = await server.running.record.accounts.createToken({ name: 'test', expires: null, ...token });
    return issued.token;
  };
  reporter = await tokenOf({ role: 'REPORTER', units: [OWN], organisation: POLICE });
  colleague = await tokenOf({ role: 'REPORTER', units: [OWN] });
  lead = await tokenOf({ role: 'LEAD_DEPARTMENT' });
});
afterAll(() => server.stop());

// Every test has a week of its own, so that no session lies near another one's.
let day = 0;
let date = '';
beforeEach(() => {
  day += 8;
  date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
});

function activityOf(changes: object = {}): object {
  return {
    ...{ date, organisation: POLICE, places: [{ unit: OWN }], topics: ['drug_prevention'] },
    ...{ activityType: 'community_session', channel: 'direct_community' },
    counts: [
      { indicator: 'sessions', value: 1 },
      { indicator: 'attendances', value: 45 },
    ],
    ...changes,
  };
}

function inputOf(changes: object = {}, activity: object = {}) {
  const idempotencyKey = randomUUID();
  return { id: randomUUID(), expectedRevision: 0, idempotencyKey, activity: activityOf(activity), ...changes };
}

async function ask<Data>(token: string, query: string, variables: Record<string, unknown> = {}) {
  return server.ask<Data>(null, query, variables, { authorization: `Bearer ${token}` });
}

async function save(token: string, input: object): Promise<Result> {
  const { body } = await ask<{ saveActivity: Result }>(token, SAVE, { input });
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.saveActivity;
}

async function attendances(): Promise<number> {
  const period = { range: { from: date, to: date } };
  const { analytics } = await server.data<{
    analytics: { rows: readonly { kind: string; cells: readonly { value: number | null }[] }[] };
  }>(
    'LEAD_DEPARTMENT',
    'query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind cells { value } } } }',
    { query: { measures: ['ATTENDANCES'], period } },
  );
  return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? 0;
}

describe('an activity entered by a reporter', () => {
  it('is saved for the own commune and waits; the figure does not move before it is accepted', async () => {
    const input = inputOf();
    expect(await save(reporter, input)).toMatchObject({
      saved: { id: input.id, revision: 1, status: 'SUBMITTED' },
      faults: [],
      conflict: null,
    });
    expect(await attendances()).toBe(0);
  });

  it('is refused for another commune, and for a body elsewhere', async () => {
    const police = `police:${NEIGHBOUR}`;
    for (const activity of [{ places: [{ unit: NEIGHBOUR }] }, { organisation: police }]) {
      const { body } = await ask(reporter, SAVE, { input: inputOf({}, activity) });
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('has one effect however often it is sent', async () => {
    const input = inputOf();
    const results = await Promise.all(Array.from({ length: 4 }, () => save(reporter, input)));
    expect(new Set(results.map(({ saved }) => saved?.revision))).toEqual(new Set([1]));
    expect((await save(reporter, { ...input, idempotencyKey: randomUUID() })).saved?.revision).toBe(1);
  });

  it('is told of its first outcome again, although it was accepted and looks repeated meanwhile', async () => {
    const input = inputOf();
    await save(reporter, input);
    await save(lead, inputOf({ id: input.id, expectedRevision: 1 }));
    await save(lead, inputOf({ confirmed: [] }, { counts: [{ indicator: 'attendances', value: 45 }] }));
    expect((await save(reporter, input)).saved).toMatchObject({ revision: 1, status: 'SUBMITTED' });
  });

  it('is not recorded under the session of anybody else', async () => {
    const { body } = await ask(colleague, SAVE, { input: inputOf({ account: 'somebody else' }) });
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { body: own } = await server.ask<{ viewer: { account: string } }>(
      null,
      '{ viewer { account } }',
      {},
      {
        authorization: `Bearer ${reporter}`,
      },
    );
    expect((await save(reporter, inputOf({ account: own.data?.viewer.account }))).saved?.revision).toBe(1);
  });

  it('of two corrections of one revision the second gets the first to compare', async () => {
    const { id } = (await save(reporter, inputOf())).saved ?? { id: '' };
    const correction = (village: string) => inputOf({ id, expectedRevision: 1 }, { village });
    expect((await save(reporter, correction('Thôn Nà Làng'))).saved?.revision).toBe(2);
    const late = await save(colleague, correction('Thôn Nà Pàn'));
    expect(late.saved).toBeNull();
    expect(late.conflict).toMatchObject({
      yours: { village: 'Thôn Nà Pàn' },
      theirs: { revision: 2, isOwn: false, isOpen: true, activity: { village: 'Thôn Nà Làng' } },
    });
    expect((await save(colleague, { ...correction('Thôn Nà Pàn'), expectedRevision: 2 })).saved?.revision).toBe(3);
  });

  it('cannot be changed by its reporter once it is accepted, nor by those elsewhere', async () => {
    const { id } = (await save(lead, inputOf())).saved ?? { id: '' };
    const input = inputOf({ id, expectedRevision: 1 });
    expect((await ask(reporter, SAVE, { input })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await save(lead, input)).saved).toMatchObject({ revision: 2, status: 'VERIFIED' });
  });
});

describe('what is wrong with an entry', () => {
  it('is told beside the field, in the language asked for', async () => {
    const result = await save(reporter, inputOf({ lang: 'EN' }, { topics: [], date: '2099-01-01' }));
    expect(result.saved).toBeNull();
    expect(result.faults).toMatchObject([
      {
        field: 'date',
        code: 'FUTURE_DATE',
        severity: 'ERROR',
        message: expect.stringContaining('01/01/2099') as string,
      },
      { field: 'topic', code: 'MISSING_REQUIRED', severity: 'ERROR' },
    ]);
  });

  // Letters stand for the given names: nobody is meant.
  it.each([
    ['PHONE_NUMBER', { note: 'Liên hệ 0912345678' }],
    ['PERSONAL_ID_NUMBER', { note: 'CCCD 012345678901' }],
    ['NAMED_PERSON', { note: 'nạn nhân Nông Thị Xyz' }],
    ['NAMED_PERSON', { village: 'Nông Văn B' }],
  ])('%s stops it at the door; nothing of it is kept or repeated', async (code, activity) => {
    const input = inputOf({}, activity);
    const result = await save(reporter, input);
    expect(result).toMatchObject({ saved: null, faults: [{ code, severity: 'ERROR', value: null }] });
    expect(JSON.stringify(result)).not.toContain(Object.values(activity)[0]);
    expect(await server.running.record.entries.activity(input.id)).toBeNull();
  });

  it('asks about a figure unlike the history of the unit, and keeps the reason with the revision', async () => {
    const past = Array.from({ length: 9 }, (_, n) =>
      inputOf(
        {},
        {
          ...{ date: `2022-0${String((n % 9) + 1)}-15`, activityType: 'contest' },
          counts: [{ indicator: 'contest_entries', value: 40 + n }],
        },
      ),
    );
    for (const input of past) expect((await save(reporter, input)).faults).toEqual([]);
    const input = inputOf({}, { activityType: 'contest', counts: [{ indicator: 'contest_entries', value: 4_500 }] });
    const asked = await save(reporter, input);
    expect(asked.saved).toBeNull();
    expect(asked.faults).toMatchObject([
      { field: 'contest_entries', code: 'UNUSUAL_VALUE', severity: 'WARNING', value: '4500' },
    ]);
    const confirm = (value: string, reason: string) => ({
      ...{ ...input, idempotencyKey: randomUUID() },
      confirmed: [{ field: 'contest_entries', code: 'UNUSUAL_VALUE', value, reason }],
    });
    expect((await save(reporter, confirm('450', 'Toàn xã dự thi'))).saved, 'another value').toBeNull();
    expect((await save(reporter, confirm('4500', 'ừ'))).faults).toMatchObject([{ code: 'MISSING_REQUIRED' }]);
    expect((await save(reporter, confirm('4500', 'Hỏi 0912345678'))).faults).toMatchObject([{ code: 'PHONE_NUMBER' }]);
    expect((await save(reporter, confirm('4500', 'Toàn xã dự thi'))).saved).toMatchObject({ revision: 1 });
    expect((await server.running.record.entries.activity(input.id))?.reasons).toEqual([
      { field: 'contest_entries', code: 'unusual_value', reason: 'Toàn xã dự thi' },
    ]);
  });

  it('asks whether the event is on record already, and shows it', async () => {
    const first = inputOf();
    await save(reporter, first);
    const again = inputOf({}, { organisation: `radio:${OWN}` });
    const asked = await save(colleague, again);
    expect(asked.faults).toMatchObject([
      { field: null, code: 'POSSIBLE_DUPLICATE', value: first.id, records: [{ id: first.id, isOwn: false }] },
    ]);
    const confirmed = [{ code: 'POSSIBLE_DUPLICATE', value: first.id, reason: 'Hai buổi ở hai thôn' }];
    expect((await save(colleague, { ...again, confirmed })).saved).toMatchObject({ revision: 1 });
  });
});

describe('an activity entered by the lead department', () => {
  it('counts at once; retracted with a reason it counts no more and stays on record', async () => {
    const input = inputOf();
    const { saved } = await save(lead, input);
    expect(saved).toMatchObject({ revision: 1, status: 'VERIFIED' });
    expect(await attendances()).toBe(45);
    const retraction = { id: input.id, expectedRevision: 1, reason: 'Ghi nhầm ngày', idempotencyKey: randomUUID() };
    const { body } = await ask<{ retractActivity: Result }>(lead, RETRACT, { input: retraction });
    expect(body.data?.retractActivity.saved).toMatchObject({ revision: 2, status: 'RETRACTED' });
    expect(await attendances()).toBe(0);
    expect(await server.running.record.entries.activity(input.id)).toMatchObject({
      reasons: [{ field: null, code: 'retracted', reason: 'Ghi nhầm ngày' }],
    });
  });

  it('a retraction without a reason, of nothing or of an older revision does nothing', async () => {
    const input = inputOf();
    await save(lead, input);
    const retract = (changes: object) =>
      ask<{ retractActivity: Result }>(lead, RETRACT, {
        input: { id: input.id, expectedRevision: 1, reason: 'Ghi nhầm', idempotencyKey: randomUUID(), ...changes },
      });
    expect((await retract({ reason: '' })).body.data?.retractActivity.faults).toHaveLength(1);
    const { errors } = (await retract({ id: randomUUID() })).body;
    expect(errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
    const late = (await retract({ expectedRevision: 0 })).body.data?.retractActivity;
    expect(late?.conflict?.theirs).toMatchObject({ revision: 1, status: 'VERIFIED' });
    expect(await attendances()).toBe(45);
  });

  it('a retraction sent again is answered as it was first, whatever came since; under another account it does nothing', async () => {
    const input = inputOf();
    await save(reporter, input);
    const retract = (token: string, changes: object = {}) =>
      ask<{ retractActivity: Result }>(token, RETRACT, {
        input: {
          id: input.id,
          expectedRevision: 1,
          reason: 'Ghi nhầm',
          idempotencyKey: `${input.id} once`,
          ...changes,
        },
      });
    const strange = (await retract(reporter, { account: randomUUID() })).body;
    expect(strange.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const first = (await retract(reporter)).body.data?.retractActivity;
    expect(first?.saved).toMatchObject({ revision: 2, status: 'RETRACTED' });
    // The lead department records it anew, and the reporter may change it no more.
    expect((await save(lead, { ...input, expectedRevision: 2, idempotencyKey: randomUUID() })).saved?.revision).toBe(3);
    const again = (await retract(reporter)).body;
    expect(again.errors).toBeUndefined();
    expect(again.data?.retractActivity.saved).toMatchObject({ revision: 2, status: 'RETRACTED' });
    const late = (await retract(reporter, { idempotencyKey: randomUUID(), expectedRevision: 3 })).body;
    expect(late.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('what the form needs to know', () => {
  it('are the own commune and its bodies, and what was entered last', async () => {
    const input = inputOf();
    await save(colleague, input);
    const { body } = await ask<Help>(colleague, HELP);
    expect(body.data?.entryHelp).toMatchObject({
      ...{ communes: [OWN], scopes: ['commune'], countsAtOnce: false, defaultDate: '2025-06-30' },
    });
    expect(body.data?.entryHelp.recent[0]).toMatchObject({
      ...{ id: input.id, revision: 1, isOwn: true, isOpen: true },
      activity: { date },
    });
    const bodies = body.data?.entryHelp.bodies.map(({ id }) => id) ?? [];
    expect(bodies).toContain(POLICE);
    expect(bodies.every((id) => id.endsWith(OWN))).toBe(true);
  });

  it('are all communes for the lead department', async () => {
    const { body } = await ask<Help>(lead, HELP);
    expect(body.data?.entryHelp).toMatchObject({
      ...{ communes: null, scopes: ['commune', 'district', 'province'], countsAtOnce: true },
    });
  });
});

describe('rows of a table', () => {
  const READ = `mutation R($input: EntryRowsInput!) {
    readEntryRows(input: $input) { activity { date counts { indicator value } } faults { field code message } } }`;
  const columns = ['date', 'commune', 'district', 'organisation', 'topic', 'activityType', 'channel', 'attendances'];
  const row = ['05/04/2023', 'Hoàng Văn Thụ', 'Văn Lãng', 'Công an xã Hoàng Văn Thụ', 'Phòng, chống ma túy'];
  const form = ['Buổi tuyên truyền trực tiếp', 'Truyền thông trực tiếp tại cộng đồng'];

  it('are read as a file is, each for itself; nothing is recorded', async () => {
    const before = (await ask<Help>(reporter, HELP)).body.data?.entryHelp.recent.length;
    const rows = [
      [...row, ...form, '1.234'],
      [...row, ...form, '4O'],
    ];
    const { body } = await ask<{ readEntryRows: readonly object[] }>(reporter, READ, { input: { columns, rows } });
    expect(body.data?.readEntryRows).toMatchObject([
      { activity: { date: '2023-04-05', counts: [{ indicator: 'attendances', value: 1234 }] }, faults: [] },
      { activity: null, faults: [{ field: 'attendances', code: 'NOT_A_NUMBER' }] },
    ]);
    expect((await ask<Help>(reporter, HELP)).body.data?.entryHelp.recent.length).toBe(before);
  });

  it('are refused when they are too many, or do not fit their columns', async () => {
    for (const input of [
      { columns, rows: Array.from({ length: 201 }, () => columns) },
      { columns: ['date'], rows: [['a', 'b']] },
      { columns: ['unknown'], rows: [['a']] },
    ]) {
      const { body } = await ask(reporter, READ, { input });
      expect(body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
    }
  });
});

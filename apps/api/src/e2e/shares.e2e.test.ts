import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_GROUP, CANARY_SESSIONS, canaryReport } from '../testing/canary-report.ts';
import { TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long pass phrase 2023';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
const CREATE = 'mutation ($input: ShareInput!) { createShare(input: $input) { id secret refusal } }';
const OPEN = 'mutation ($secret: String!) { openShare(secret: $secret) { view dataVersion answers expiresAt } }';
const REVOKE = 'mutation ($id: ID!) { revokeShare(id: $id) }';
const LIST = '{ shares { id view state timesOpened madeBy } }';
const TABLE = `query ($query: AnalyticsQuery!) { analytics(query: $query) {
  evidence { dataVersion explain { sql bindings rowsRead profile } }
  rows { keys { id code label } cells { value status numerator denominator } } } }`;
const GROUPS = {
  measures: ['ATTENDANCES'],
  groupBy: ['TARGET_GROUP', 'COMMUNE'],
  period: { code: 'admin:2023-Y' },
  subtotals: true,
};
const WHOLE = { measures: ['ACTIVITIES', 'ATTENDANCES'], period: { code: 'admin:2023-Y' } };
const VIEW = JSON.stringify({ page: '/', search: { period: 'admin:2023-Y' } });

type Session = Readonly<Record<string, string>>;
interface Made {
  readonly createShare: { readonly id: string; readonly secret: string; readonly refusal: string | null };
}
interface Opened {
  readonly openShare: { readonly view: string; readonly dataVersion: string; readonly answers: string[] } | null;
}

let server: TestServer;
const sessions = new Map<string, Session>();
beforeAll(async () => {
  server = await TestServer.start();
  await canaryReport(server);
});
afterAll(() => server.stop());

async function session(name: string, role: 'COMMITTEE' | 'ADMINISTRATOR' | 'REPORTER' = 'COMMITTEE'): Promise<Session> {
  const known = sessions.get(name);
  if (known) return known;
  const email = `${name}@example.org`;
  await server.running.record.accounts.createUser({ email, name, role, password: PASSWORD });
  const { headers } = await server.ask(null, SIGN_IN, { email, password: PASSWORD });
  const made = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
  sessions.set(name, made);
  return made;
}

async function codeOf(headers: Session, query: string, variables = {}): Promise<string | null> {
  const { body } = await server.ask(null, query, variables, headers);
  return (body.errors?.[0] as { extensions?: { code?: string } } | undefined)?.extensions?.code ?? null;
}

const inputOf = (query: string, variables: object) => ({
  input: { view: VIEW, days: 7, questions: [{ query, variables: JSON.stringify(variables) }] },
});

async function shared(query: string, variables: object, name = 'committee'): Promise<Made['createShare']> {
  const { body } = await server.ask<Made>(null, CREATE, inputOf(query, variables), await session(name));
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.createShare;
}

async function opened(secret: string): Promise<Opened['openShare']> {
  return (await server.data<Opened>(null, OPEN, { secret })).openShare;
}

describe('a view shared by link', () => {
  it('opens without signing in, with the figures of when it was made', async () => {
    const { secret } = await shared(TABLE, { query: WHOLE });
    const before = await opened(secret);
    expect(JSON.parse(before?.view ?? '')).toEqual(JSON.parse(VIEW));
    await server.running.record.appendBatch({
      ...{ source: 'import', isSample: false, by: 'test', idempotencyKey: 'later' },
      activities: [],
      submissions: [{ unit: '06136@2020-01-01', period: 'admin:2023-M01', status: 'accepted', onTime: true }],
    });
    const after = await opened(secret);
    expect(after?.answers).toEqual(before?.answers);
    expect(after?.dataVersion).toBe(before?.dataVersion);
    const answers = await server.data<object>('COMMITTEE', TABLE, { query: WHOLE });
    const rows = (text: object) => (text as { analytics: { rows: object } }).analytics.rows;
    expect(rows(JSON.parse(before?.answers[0] ?? '') as object)).toEqual(rows(answers));
  });

  it('makes nobody a viewer: what opens it opens nothing else', async () => {
    const { secret } = await shared(TABLE, { query: WHOLE });
    const ways: readonly Session[] = [
      { authorization: `Bearer ${secret}` },
      { authorization: `Bearer lt_${secret}` },
      { cookie: `lantoa_session=${secret}`, origin: server.url },
    ];
    for (const headers of ways) {
      for (const query of [
        '{ catalogue { dataVersion } }',
        '{ shares { id } }',
        '{ activities(query: { period: { code: "admin:2023-Y" } }) { total } }',
        '{ comparison(query: { measure: ACTIVITIES, level: DISTRICT, period: { code: "admin:2023-Y" } }) { overDispersion } }',
        '{ mandateMatrix(query: { period: { code: "admin:2023-Y" } }) { cells { state } } }',
        '{ observanceLift(query: { period: { code: "admin:2023-Y" } }) { lifts { days } } }',
      ])
        expect(await codeOf(headers, query), query).toBe('UNAUTHENTICATED');
      expect(await codeOf(headers, TABLE, { query: WHOLE })).toBe('UNAUTHENTICATED');
      const file = `${server.url}/export/analytics.csv?query=${encodeURIComponent(JSON.stringify(WHOLE))}`;
      expect((await fetch(file, { headers })).status).toBe(401);
    }
  });

  it.each([
    ['records', '{ activities(query: { period: { code: "admin:2023-Y" } }) { total } }'],
    ['accounts', '{ accounts { id } }'],
    ['who asks', '{ viewer { name } }'],
    ['reports', '{ reportRequests { id } }'],
    ['plans of bodies', '{ observancePlans(year: 2023) { status } }'],
    ['saved questions', '{ savedViews { id } }'],
    ['summary tables', '{ summaryTables(query: { period: { code: "admin:2023-Y" } }) { rows { code } } }'],
    ['rates by body', '{ reportingRates(query: { period: { code: "admin:2023-Y" } }) { rates { expected } } }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['a change', 'mutation { signOut { name } }'],
    ['links', 'mutation { openShare(secret: "x") { view } }'],
  ])('cannot be made of %s', async (_what, query) => {
    const { body } = await server.ask<Made>(null, CREATE, inputOf(query, {}), await session('committee'));
    expect(body.data?.createShare ?? null).toBeNull();
    const [error] = body.errors ?? [];
    expect((error as { extensions?: { code?: string } } | undefined)?.extensions?.code).toBe('FORBIDDEN');
  });

  it('shows small counts of sensitive groups to nobody, though its maker sees them', async () => {
    const exact = await server.data<object>('COMMITTEE', TABLE, { query: GROUPS });
    const { secret } = await shared(TABLE, { query: GROUPS });
    const answer = (await opened(secret))?.answers[0] ?? '';
    // The small count, and what would give it away beside the open totals.
    const counts = [CANARY_GROUP.small, ...CANARY_SESSIONS.flatMap(({ atRisk, afterPrison }) => [atRisk, afterPrison])];
    expect(counts.filter((count) => valuesOf(exact).has(count))).not.toEqual([]);
    expect(counts.filter((count) => valuesOf(JSON.parse(answer)).has(count))).toEqual([]);
    const { body } = await server.ask(null, OPEN, { secret });
    expect(counts.filter((count) => JSON.stringify(body).includes(`:${String(count)},`))).toEqual([]);
    const profile = JSON.parse(answer) as { analytics: { evidence: { explain: object | null } } };
    expect(profile.analytics.evidence.explain).toMatchObject({ profile: 'public', bindings: null });
  });
});

describe('links', () => {
  it('are listed and ended by their maker and by administrators, and by nobody else', async () => {
    const { id, secret } = await shared(TABLE, { query: WHOLE }, 'maker');
    const [maker, other, chief] = [
      await session('maker'),
      await session('other'),
      await session('chief', 'ADMINISTRATOR'),
    ];
    const listed = async (headers: Session) =>
      (await server.ask<{ shares: { id: string }[] }>(null, LIST, {}, headers)).body.data?.shares.some(
        (one) => one.id === id,
      );
    expect([await listed(maker), await listed(other), await listed(chief)]).toEqual([true, false, true]);
    const revoked = async (headers: Session) =>
      (await server.ask<{ revokeShare: boolean }>(null, REVOKE, { id }, headers)).body.data?.revokeShare;
    expect(await revoked(other)).toBe(false);
    expect(await opened(secret)).not.toBeNull();
    expect(await revoked(chief)).toBe(true);
    expect(await opened(secret)).toBeNull();
    expect(await revoked(maker)).toBe(false);
    expect(server.logged.join('\n')).not.toContain(secret);
  });

  it('are made by people who answer for the whole: no reporter, no administrator, no program', async () => {
    const variables = inputOf(TABLE, { query: WHOLE });
    expect(await codeOf(await session('reporter', 'REPORTER'), CREATE, variables)).toBe('FORBIDDEN');
    expect(await codeOf(await session('chief', 'ADMINISTRATOR'), CREATE, variables)).toBe('FORBIDDEN');
    const bearer = { authorization: `Bearer ${await server.token('COMMITTEE')}` };
    expect(await codeOf(bearer, CREATE, variables)).toBe('NOT_AVAILABLE');
    expect(await codeOf({}, CREATE, variables)).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['no question', { questions: [] }],
    ['61 questions', { questions: Array.from({ length: 61 }, () => ({ query: TABLE, variables: '{}' })) }],
    ['no JSON', { questions: [{ query: TABLE, variables: 'x' }] }],
    ['a view that is none', { view: '[]' }],
    ['a view that is too long', { view: JSON.stringify({ x: 'x'.repeat(4_000) }) }],
  ])('refuse %s', async (_what, change) => {
    const { input } = inputOf(TABLE, { query: WHOLE });
    expect(await codeOf(await session('committee'), CREATE, { input: { ...input, ...change } })).toBe(
      'INVALID_ARGUMENT',
    );
  });

  it('are not kept by search engines, and cannot be tried without end', async () => {
    const page = await fetch(`${server.url}/share`);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    let limited = 0;
    for (let turn = 0; turn < 140; turn += 1) {
      if ((await codeOf({}, OPEN, { secret: 'A'.repeat(43) })) === 'RATE_LIMITED') limited += 1;
    }
    expect(limited).toBeGreaterThan(10);
  });
});

/** Every number of an answer, wherever it stands. */
function valuesOf(answer: unknown): Set<number> {
  const found = new Set<number>();
  JSON.stringify(answer, (_name, value: unknown) => {
    if (typeof value === 'number') found.add(value);
    return value;
  });
  return found;
}

import { gzipSync } from 'node:zlib';
import { SERVICE_SCOPE } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_GROUP, CANARY_SESSIONS, canaryReport } from '../testing/canary-report.ts';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { TestServer } from '../testing/test-server.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
const CREATE = 'mutation ($input: ShareInput!) { createShare(input: $input) { id secret refusal } }';
const OPEN = 'mutation ($secret: String!) { openShare(secret: $secret) { view answers questions } }';
const PASSWORD = 'a long pass phrase 2023';

const EVIDENCE = 'evidence { warnings { code message } explain { sql bindings rowsRead profile } }';
const ROWS = `${EVIDENCE} rows { kind keys { id code label } cells { value status numerator denominator previous { value } } }`;
const TABLE = `query Table($query: AnalyticsQuery!) { analytics(query: $query) { ${ROWS} } }`;
const SILENT = `query Silent($query: BlindSpotQuery!) { blindSpots(query: $query) {
  evidence { warnings { code } } counts { topic { code } blind unknown } units { unit { id label } topic { code } } } }`;
const COMPARED = `query Compared($query: ComparisonQuery!) { comparison(query: $query) {
  ${EVIDENCE} refusal { code } notReported { id } points { unit { id } cell { value status } own } } }`;
const MANDATE = `query Mandate($query: MandateQuery!) { mandateMatrix(query: $query) {
  ${EVIDENCE} cells { topic { code } member { code label } state activities { value status } communesReached { value } } } }`;
const LIFT = `query Lift($query: ObservanceLiftQuery!) { observanceLift(query: $query) {
  evidence { warnings { code } } lifts { observance { code } inside { value status } ratio { value } } } }`;
const LISTS = `query Lists { catalogue { codes { list code vi en } }
  areaUnits(lang: VI) { unit { id label } areaClasses { areaClass { code label } } } }`;

const period = { code: 'admin:2023-Y' };
const table = (measures: readonly string[], groupBy: readonly string[], more: object = {}) =>
  ({ query: TABLE, variables: { query: { measures, groupBy, period, fill: 'MEMBERS', ...more } } }) as const;
const HOTSPOT = { where: { areaClass: ['prostitution_hotspot'] }, fill: 'NONE' };
const lists = { query: LISTS, variables: {} };

/** What each page asks, cut to what could tell something. */
const PAGES: Readonly<Record<string, readonly { readonly query: string; readonly variables: object }[]>> = {
  '/coverage': [
    lists,
    table(['COMMUNE_COVERAGE'], ['TOPIC', 'AREA_CLASS'], { subtotals: true }),
    table(['COMMUNE_COVERAGE'], ['AREA_CLASS_COMBINATION']),
    table(['ACTIVITIES', 'ATTENDANCES'], ['COMMUNE']),
    { query: SILENT, variables: { query: { on: '2023-12-14', days: 180 } } },
  ],
  '/districts': [
    lists,
    { query: COMPARED, variables: { query: { measure: 'ACTIVITIES', level: 'DISTRICT', period } } },
    table(['ATTENDANCES_PER_1000', 'ACTIVITIES'], ['TOPIC', 'DISTRICT']),
  ],
  '/mandate': [
    lists,
    { query: MANDATE, variables: { query: { period } } },
    { query: LIFT, variables: { query: { period } } },
    table(['RECOGNISED_COLLECTIVES', 'RECOGNISED_INDIVIDUALS'], ['TOPIC']),
  ],
  '/groups': [
    lists,
    table(['ATTENDANCES', 'ACTIVITIES'], ['TARGET_GROUP']),
    table(['ACTIVITIES'], ['TARGET_GROUP', 'TOPIC']),
    table(['ATTENDANCES'], ['TARGET_GROUP', 'DISTRICT']),
  ],
  '/channels': [lists, table(['ACTIVITIES', 'SESSIONS'], ['CHANNEL'], { where: { reachBasis: 'PLACE_BOUND' } })],
  '/explore': [
    lists,
    table(['ATTENDANCES', 'ACTIVITIES'], ['TARGET_GROUP', 'COMMUNE'], { subtotals: true }),
    table(['ATTENDANCES'], [], { where: { targetGroup: [CANARY_GROUP.code] }, fill: 'NONE' }),
  ],
};
const ALL: typeof PAGES = { ...PAGES, '/pack': Object.values(PAGES).flat() };
const COUNTS = [CANARY_GROUP.small, ...CANARY_SESSIONS.flatMap(({ atRisk, afterPrison }) => [atRisk, afterPrison])];

let server: TestServer;
let session: Readonly<Record<string, string>>;
beforeAll(async () => {
  server = await TestServer.start();
  await server.running.record.appendBatch({ ...directiveBatch(), activities: [] });
  await canaryReport(server);
  const email = 'committee@example.org';
  await server.running.record.accounts.createUser({ email, name: 'Ban', role: 'COMMITTEE', password: PASSWORD });
  const { headers } = await server.ask(null, SIGN_IN, { email, password: PASSWORD });
  session = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
});
afterAll(() => server.stop());

async function shared(page: string): Promise<string> {
  const questions = ALL[page]?.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables) }));
  const view = JSON.stringify({ page, search: { period: period.code } });
  const { body } = await server.ask<{ createShare: { secret: string } }>(
    null,
    CREATE,
    { input: { view, days: 7, questions } },
    session,
  );
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.createShare.secret;
}

interface Opened {
  readonly openShare: { readonly answers: readonly string[]; readonly questions: readonly string[] } | null;
}
const opened = async (secret: string) => (await server.data<Opened>(null, OPEN, { secret })).openShare;

function valuesOf(answers: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const answer of answers)
    JSON.parse(answer, (_name, value: unknown) => {
      if (typeof value === 'number') found.add(value);
      return value;
    });
  return found;
}

describe.each(Object.keys(ALL))('a link of %s', (page) => {
  it('shows what the public profile lets out: no small count, nothing that gives one away, no hotspot', async () => {
    const answers = (await opened(await shared(page)))?.answers ?? [];
    expect(answers).toHaveLength(ALL[page]?.length ?? 0);
    const ofPeople = answers.filter((_answer, index) =>
      JSON.stringify(ALL[page]?.[index]?.variables).includes('ATTENDANCES'),
    );
    // The small count is a number of communes elsewhere; the large ones stand nowhere else.
    expect(COUNTS.filter((count) => valuesOf(ofPeople).has(count))).toEqual([]);
    expect(COUNTS.filter((count) => count > 1_000 && valuesOf(answers).has(count))).toEqual([]);
    for (const answer of answers) {
      expect(answer).not.toMatch(/hotspot|trọng điểm|phức tạp về/);
      const explained = [...answer.matchAll(/"explain":(\{.*?\}|null)/g)].map(([, text]) => text ?? '');
      for (const text of explained) expect(text).toContain('"profile":"public"');
    }
  });

  it('tells with each answer which question it answers', async () => {
    const questions = (await opened(await shared(page)))?.questions ?? [];
    expect(questions.map((text) => (JSON.parse(text) as { variables: object }).variables)).toEqual(
      ALL[page]?.map(({ variables }) => variables),
    );
  });
});

describe('what a link hides', () => {
  it('is there for its maker: counts and hotspots', async () => {
    const own = async (query: string, variables: Readonly<Record<string, unknown>>) =>
      JSON.stringify((await server.ask(null, query, variables, session)).body.data);
    const groups = await own(TABLE, table(['ATTENDANCES'], ['TARGET_GROUP', 'COMMUNE']).variables);
    expect(COUNTS.filter((count) => valuesOf([groups]).has(count))).toEqual(COUNTS);
    expect(await own(MANDATE, { query: { period } })).toContain('prostitution_hotspot');
    expect(await own(LISTS, {})).toContain('social_evils_hotspot');
  });

  it('refuses a comparison for the same reason, with those who are missing', async () => {
    const question = { query: { measure: 'ACTIVITIES', level: 'DISTRICT', period } };
    const { comparison } = await server.data<{ comparison: object }>('COMMITTEE', COMPARED, question);
    const answers = (await opened(await shared('/districts')))?.answers ?? [];
    const { comparison: shown } = JSON.parse(answers[1] ?? '') as { comparison: object };
    const told = (answer: object) => ({ ...answer, evidence: null });
    expect(told(shown)).toEqual(told(comparison));
    expect(shown).toMatchObject({ refusal: { code: expect.any(String) as string }, points: [] });
  });

  it.each([
    ['a filter by a hotspot that only its maker knows', table(['ACTIVITIES'], [], HOTSPOT)],
    ['people of a group by what is not published', table(['ATTENDANCES'], ['TOPIC', 'TARGET_GROUP'])],
  ])('%s makes no link', async (_what, { query, variables }) => {
    const input = { view: '{}', days: 7, questions: [{ query, variables: JSON.stringify(variables) }] };
    const { body } = await server.ask<{ createShare: object }>(null, CREATE, { input }, session);
    expect(body.data?.createShare ?? null).toBeNull();
  });
});

describe('links of before questions were kept', () => {
  it('open with their answers, and tell no questions', async () => {
    const secret = await shared('/channels');
    await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
      manager.query<unknown[]>('UPDATE lantoa.share_link SET answers = $1 WHERE secret_hash = sha256($2)', [
        gzipSync(JSON.stringify(['{"old":1}'])),
        Buffer.from(secret),
      ]),
    );
    expect(await opened(secret)).toEqual(
      expect.objectContaining({ answers: ['{"old":1}'], questions: [] }) as Opened['openShare'],
    );
  });
});

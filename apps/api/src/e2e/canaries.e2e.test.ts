import { workbookSheets } from '@lantoa/intake/testing';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_SESSIONS, canaryReport } from '../testing/canary-report.ts';
import { TestServer } from '../testing/test-server.ts';
import { withoutFaultNumbers } from '../testing/without-fault-numbers.ts';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
type Format = keyof typeof TYPES;

const EVIDENCE = `evidence { dataVersion recordedUpTo base warnings { code message } completeness { value numerator denominator }
  explain { sql bindings rowsRead formulas } }`;
const CELL = `value status reason numerator denominator unknown lower upper previous { value } change { value }`;
const TABLE = `query A($query: AnalyticsQuery!) { analytics(query: $query) { ${EVIDENCE}
  columns { label unit } rows { kind keys { id code label } cells { ${CELL} } } rowCount truncated } }`;
const ONLY_TABLE = 'query T($query: AnalyticsQuery!) { analytics(query: $query) { rowCount } }';

const PERIODS = ['cal:2023-M04', 'admin:2023-M04', 'cal:2023-Q2', 'admin:2023-Q2', 'admin:2023-H1', 'admin:2023-Y'];
const GROUPINGS = [[], ['DISTRICT'], ['COMMUNE'], ['AREA_CLASS'], ['REPORTING_MONTH'], ['COMMUNE', 'MONTH']];
const QUERIES: readonly object[] = PERIODS.flatMap((code) =>
  GROUPINGS.map((groupBy) => ({
    measures: ['ATTENDANCES', 'ATTENDANCES_PER_1000', 'ACTIVITIES'],
    groupBy: ['TARGET_GROUP', ...groupBy],
    period: { code },
    compareTo: 'PREVIOUS_PERIOD',
    subtotals: groupBy.length > 0,
    orderBy: [{ measure: 'ATTENDANCES' }],
  })),
);
const groups = ['high_risk_trafficking', 'under18_post_prison'];
/** Filters without rows of groups, another language, all members, and questions that are refused. */
const MORE: readonly object[] = groups.flatMap((group) => [
  ...[{ district: ['183'] }, { commune: ['06124'] }, {}].flatMap((place) =>
    [[], ['COMMUNE']].map((groupBy) => ({
      ...{ measures: ['ATTENDANCES'], groupBy, period: { code: 'admin:2023-Y' }, lang: 'EN' },
      where: { targetGroup: [group], ...place },
    })),
  ),
  ...[
    { groupBy: ['TARGET_GROUP', 'TOPIC'] },
    { groupBy: ['TARGET_GROUP', 'WEEK'] },
    { groupBy: ['TARGET_GROUP', 'COMMUNE'], countBasis: 'FULL' },
    { groupBy: ['TARGET_GROUP', 'COMMUNE'], limit: 1, others: true },
    { groupBy: ['TARGET_GROUP', 'COMMUNE'], base: 'LS_65' },
    { groupBy: ['TARGET_GROUP', 'COMMUNE'], asKnownOn: '2030-01-01T00:00:00Z' },
    { groupBy: ['COMMUNE'], measures: ['PEOPLE_LOWER_BOUND', 'PEOPLE_UPPER_BOUND'] },
    { groupBy: ['COMMUNE'], measures: ['TRAINEES'] },
    { groupBy: ['COMMUNE'], measures: ['ATTENDANCES'], where: { targetGroup: [group], channel: ['direct_community'] } },
    { groupBy: ['TARGET_GROUP'], period: { range: { from: '2023-04-05', to: '2023-04-05' } } },
    { groupBy: ['TARGET_GROUP'], fill: 'ALL' },
  ].map((odd) => ({
    ...{ measures: ['ATTENDANCES'], period: { code: 'admin:2023-Y' }, where: { targetGroup: [group] } },
    ...odd,
  })),
]);

/** Questions of the other fields, each in its own document. */
const OTHER_FIELDS: readonly [string, object][] = [
  [
    `query ($query: BlindSpotQuery!) { blindSpots(query: $query) { ${EVIDENCE} counts { blind unknown reached } units { lastActivityOn daysSince } } }`,
    { on: '2023-12-14' },
  ],
  [
    `query ($query: EquityGapQuery!) { equityGaps(query: $query) { ${EVIDENCE} gaps { difference { ${CELL} } } } }`,
    { areaClass: ['border'], period: { code: 'admin:2023-Y' }, where: { targetGroup: ['high_risk_trafficking'] } },
  ],
  [
    `query ($query: MandateQuery!) { mandateMatrix(query: $query) { ${EVIDENCE} cells { state activities { ${CELL} } } } }`,
    { period: { code: 'admin:2023-Y' } },
  ],
  [
    `query ($query: ActivityListQuery!) { activities(query: $query) { ${EVIDENCE} total } }`,
    { period: { code: 'admin:2023-Y' } },
  ],
];

/** Lets the department read the canaries while the audit cannot take a note of it, so that the log does. */
async function askWithoutAudit(): Promise<void> {
  const client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query('ALTER TABLE lantoa.audit_event RENAME TO audit_event_away');
    const query = { measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP', 'COMMUNE'], period: { code: 'cal:2023-Y' } };
    const response = await post(await server.token('LEAD_DEPARTMENT'), TABLE, query);
    expect(found(await response.text())).not.toEqual([]);
    await client.query('ALTER TABLE lantoa.audit_event_away RENAME TO audit_event');
  } finally {
    await client.end();
  }
}

const sum = (...values: readonly number[]) => values.reduce((total, value) => total + value, 0);

let server: TestServer;
/** Bearer tokens of an analyst and of the reporter of a commune where nothing of this happened. */
const tokens: string[] = [];
beforeAll(async () => {
  server = await TestServer.start();
  await canaryReport(server);
  tokens.push(await server.token('ANALYST'));
  const { areaUnits } = await server.data<{ areaUnits: readonly { unit: { id: string; label: string } }[] }>(
    'LEAD_DEPARTMENT',
    '{ areaUnits(base: "LS_200") { unit { id label } } }',
  );
  const names = CANARY_SESSIONS.map(({ commune }) => commune);
  const elsewhere = areaUnits.find(({ unit }) => !names.some((name) => unit.label.includes(name)));
  if (!elsewhere) throw new Error('no commune elsewhere');
  const made = { name: 'elsewhere', role: 'REPORTER', units: [elsewhere.unit.id], expires: null } as const;
  tokens.push((await server.running.record.accounts.createToken(made)).token);
});
afterAll(() => server.stop());

/** True values of hidden cells, and sums of two of them that are hidden too. */
const [first = 0, second = 0, third = 0] = CANARY_SESSIONS.map(({ atRisk }) => atRisk);
const UNEXPLAINED = CANARY_SESSIONS.map((one) => one.total - one.atRisk - one.afterPrison - one.pupils);
const CANARIES: readonly string[] = [
  ...[second, third, sum(first, second), sum(first, third), sum(second, third)],
  ...CANARY_SESSIONS.map(({ afterPrison }) => afterPrison),
  // What no group explains, in each commune and in all together.
  ...[...UNEXPLAINED, sum(...UNEXPLAINED)],
].map(String);

/** Also with a mark after the thousands, as people read them. */
function found(answer: string): string[] {
  const text = withoutFaultNumbers(answer);
  return CANARIES.filter((canary) => {
    const forms = ['', ',', '.', ' '].map((mark) => canary.replace(/(\d{3})$/, `${mark}$1`).replace('.', '\\.'));
    return new RegExp(`(?<![0-9.])(?:${forms.join('|')})(?![0-9])`).test(text);
  });
}

async function get(token: string, address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(server.url + address, { headers: { authorization: `Bearer ${token}`, ...headers } });
}

async function post(token: string, text: string, query: object, accept = 'application/json'): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: text, variables: { query } }),
  });
}

const searchOf = (text: string, query: object) =>
  new URLSearchParams({ query: text, variables: JSON.stringify({ query }) }).toString();
const link = (format: Format, query: object) =>
  `/export/analytics.${format}?${new URLSearchParams({ query: JSON.stringify(query) }).toString()}`;
const plain = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
const headersOf = (response: Response) => plain([...response.headers].filter(([name]) => name !== 'content-length'));

/** Everything that a file says: figures, evidence, statistics of columns, headers; of a refusal its text. */
async function fileText(response: Response, format: Format): Promise<string> {
  if (response.status !== 200) return headersOf(response) + (await response.text());
  const bytes = Buffer.from(await response.arrayBuffer());
  if (format === 'csv') return headersOf(response) + bytes.toString('utf8');
  if (format === 'xlsx') return headersOf(response) + plain(await workbookSheets(bytes));
  const file = Uint8Array.from(bytes).buffer;
  return headersOf(response) + plain([await parquetReadObjects({ file }), parquetMetadata(file)]);
}

describe('true values of hidden cells', () => {
  it('are there for the department, in GraphQL and in every file, so that this test can find them', async () => {
    const query = { measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP', 'COMMUNE'], period: { code: 'admin:2023-Y' } };
    const token = await server.token('LEAD_DEPARTMENT');
    const counts = CANARY_SESSIONS.flatMap(({ afterPrison, atRisk }) => [afterPrison, atRisk]).filter((one) => one > 9);
    const texts = [await (await post(token, TABLE, query)).text()];
    for (const format of Object.keys(TYPES) as Format[]) {
      texts.push(await fileText(await get(token, link(format, query), { 'x-confirm': 'exact-figures' }), format));
    }
    for (const text of texts) expect(found(text)).toEqual(expect.arrayContaining(counts.map(String)));
  });

  it('are in no answer of GraphQL by POST or GET, computed, from memory or in a 304, nor in an error', async () => {
    let refused = 0;
    const asked = [...QUERIES, ...MORE];
    for (const token of tokens) {
      // The reporter sees elsewhere what the analyst does; a part of the questions is enough.
      for (const query of token === tokens[0] ? asked : asked.filter((_, position) => position % 4 === 0)) {
        const posted = await post(token, TABLE, query);
        const address = `/graphql?${searchOf(TABLE, query)}`;
        const computed = await get(token, address);
        const remembered = await get(token, address);
        const texts = await Promise.all([posted, computed, remembered].map((response) => response.text()));
        const etag = computed.headers.get('etag');
        if (etag === null) refused += 1;
        else {
          const confirmed = await get(token, address, { 'if-none-match': etag });
          expect(confirmed.status).toBe(304);
          texts.push(headersOf(confirmed) + (await confirmed.text()));
        }
        for (const text of texts) expect(found(text), plain(query)).toEqual([]);
      }
    }
    expect(refused).toBeGreaterThan(5);
    expect(refused).toBeLessThan(MORE.length);
  });

  it.each(Object.keys(TYPES) as Format[])('are in no %s, by link and by Accept', async (format) => {
    const some = [...QUERIES.filter((_, position) => position % 5 === 0), ...MORE];
    let written = 0;
    for (const token of tokens) {
      for (const query of some) {
        const linked = await get(token, link(format, query));
        if (linked.status === 200) written += 1;
        const accepted = await post(token, ONLY_TABLE, query, TYPES[format]);
        for (const response of [linked, accepted])
          expect(found(await fileText(response, format)), plain(query)).toEqual([]);
      }
    }
    expect(written).toBeGreaterThan(tokens.length * 8);
  });

  it('are in no other field, no page of the server, and no line of its log', async () => {
    for (const token of tokens) {
      for (const [text, query] of OTHER_FIELDS) {
        const response = await post(token, text, query);
        const body = await response.text();
        expect(body).not.toContain('INVALID_ARGUMENT');
        expect(found(body), text).toEqual([]);
      }
      expect(found(await (await post(token, '{ catalogue { codes { code vi en } } }', {})).text())).toEqual([]);
    }
    for (const address of ['/metrics', '/health/ready']) {
      expect(found(await (await get(tokens[0] ?? '', address)).text())).toEqual([]);
    }
    await askWithoutAudit();
    expect(server.logged.filter((line) => line.includes('figures.sensitive'))).not.toEqual([]);
    for (const line of server.logged) expect(found(line)).toEqual([]);
  });
});

import type { Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_GROUP, canaryReport } from '../testing/canary-report.ts';
import { TestServer } from '../testing/test-server.ts';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
type Format = keyof typeof TYPES;
const FORMATS = Object.keys(TYPES) as Format[];
const EXACT_ROLES: readonly Role[] = ['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'];

const DOCUMENT = 'query T($query: AnalyticsQuery!) { analytics(query: $query) { rowCount } }';
const YEAR = { code: 'admin:2023-Y' };
const OF_GROUP = { measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP', 'COMMUNE'], period: YEAR };
const SENSITIVE_QUERIES = [
  OF_GROUP,
  { measures: ['ATTENDANCES'], period: YEAR, where: { targetGroup: [CANARY_GROUP.code] } },
  { measures: ['PEOPLE_UPPER_BOUND'], groupBy: ['TARGET_GROUP'], period: YEAR },
];

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  await canaryReport(server);
});
afterAll(() => server.stop());

async function ask(role: Role, address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const authorization = `Bearer ${await server.token(role)}`;
  return fetch(server.url + address, { headers: { authorization, ...headers } });
}

function link(format: Format, query: object, more: Readonly<Record<string, string>> = {}): string {
  return `/export/analytics.${format}?${new URLSearchParams({ query: JSON.stringify(query), ...more }).toString()}`;
}

/** By link, by GET and by POST with Accept. */
const WAYS: Readonly<
  Record<string, (role: Role, format: Format, query: object, headers?: Record<string, string>) => Promise<Response>>
> = {
  link: (role, format, query, headers) => ask(role, link(format, query), headers),
  get: (role, format, query, headers) => {
    const search = new URLSearchParams({ query: DOCUMENT, variables: JSON.stringify({ query }) });
    return ask(role, `/graphql?${search.toString()}`, { accept: TYPES[format], ...headers });
  },
  post: async (role, format, query, headers) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await server.token(role)}`,
        'content-type': 'application/json',
        accept: TYPES[format],
        ...headers,
      },
      body: JSON.stringify({ query: DOCUMENT, variables: { query } }),
    }),
};

async function noted(): Promise<readonly Readonly<Record<string, string>>[]> {
  const scope = { role: 'AUDITOR', organisation: null, units: [] } as const;
  const rows = await server.running.record.inScope<readonly { readonly detail: Record<string, string> }[]>(
    scope,
    (manager) => manager.query(`SELECT detail FROM lantoa.audit_event WHERE action = 'figures.sensitive' ORDER BY at`),
  );
  return rows.map(({ detail }) => detail);
}

interface Refusal {
  readonly code: string;
  readonly remedy: { readonly vi: string; readonly en: string };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json()) as {
    readonly error?: Refusal;
    readonly errors?: readonly { readonly extensions: Refusal }[];
  };
  const found = body.error ?? body.errors?.[0]?.extensions;
  if (!found) throw new Error('no refusal');
  return found;
}

describe('a file of exact figures about sensitive groups', () => {
  it.each(Object.keys(WAYS).flatMap((way) => FORMATS.map((format) => [way, format] as const)))(
    'is refused by %s as %s without a second confirmation: a code, a remedy, no figure, no note',
    async (way, format) => {
      const before = (await noted()).length;
      for (const role of EXACT_ROLES) {
        for (const query of SENSITIVE_QUERIES) {
          const response = await WAYS[way]?.(role, format, query);
          expect(response?.status).toBe(428);
          expect(response?.headers.get('content-disposition')).toBeNull();
          const { code, remedy } = await refusalOf(response ?? new Response());
          expect(code).toBe('CONFIRMATION_NEEDED');
          expect(remedy.vi).toContain('confirm=exact-figures');
          expect(remedy.en).toContain('X-Confirm: exact-figures');
        }
      }
      expect(await noted()).toHaveLength(before);
    },
  );

  it.each(Object.keys(WAYS))('is written by %s with it, and noted with its format', async (way) => {
    for (const format of FORMATS) {
      const before = (await noted()).length;
      const response = await WAYS[way]?.('COMMITTEE', format, OF_GROUP, { 'x-confirm': 'exact-figures' });
      expect(response?.status).toBe(200);
      expect(response?.headers.get('content-type')).toContain(TYPES[format]);
      expect((await response?.arrayBuffer())?.byteLength).toBeGreaterThan(100);
      const notes = (await noted()).slice(before);
      expect(notes).toEqual([expect.objectContaining({ file: format, role: 'COMMITTEE', period: 'admin:2023-Y' })]);
    }
  });

  it('takes the confirmation from the address of a link, in these words only', async () => {
    const confirmed = await ask('AUDITOR', link('csv', OF_GROUP, { confirm: 'exact-figures' }));
    expect(confirmed.status).toBe(200);
    expect(await confirmed.text()).toContain(`,${String(CANARY_GROUP.small)},VALUE`);
    for (const confirm of ['yes', 'true', '', 'Exact-Figures']) {
      expect((await ask('AUDITOR', link('csv', OF_GROUP, { confirm }))).status).toBe(428);
      expect((await ask('AUDITOR', link('csv', OF_GROUP), { 'x-confirm': confirm })).status).toBe(428);
    }
  });

  it('needs none where nothing exact about them leaves, nor on the screen', async () => {
    for (const query of SENSITIVE_QUERIES.slice(0, 2))
      expect((await ask('ANALYST', link('csv', query))).status).toBe(200);
    const open = { measures: ['ATTENDANCES'], groupBy: ['TOPIC'], period: YEAR };
    const pupils = { measures: ['ATTENDANCES'], period: YEAR, where: { targetGroup: ['pupils'] } };
    for (const query of [open, pupils]) expect((await ask('COMMITTEE', link('xlsx', query))).status).toBe(200);
    const { body } = await server.ask('COMMITTEE', DOCUMENT, { query: OF_GROUP });
    expect(body.errors).toBeUndefined();
    expect((await noted()).at(-1)).not.toHaveProperty('file');
  });
});

describe('a hotspot', () => {
  const byClass = { measures: ['COMMUNES'], groupBy: ['AREA_CLASS'], period: YEAR };

  it('is in no file, whoever asks; a filter that names it says so', async () => {
    const filter = { measures: ['COMMUNES'], period: YEAR, where: { areaClass: ['social_evils_hotspot'] } };
    for (const role of ['LEAD_DEPARTMENT', 'COMMITTEE'] as const) {
      for (const format of FORMATS) {
        const response = await ask(role, link(format, filter));
        expect(response.status).toBe(403);
        expect((await refusalOf(response)).code).toBe('FORBIDDEN');
      }
      const { body } = await server.ask(role, DOCUMENT, { query: filter });
      expect(body.errors).toBeUndefined();
      const csv = await ask(role, link('csv', { ...byClass, fill: 'MEMBERS' }));
      expect(await csv.text()).not.toContain('hotspot');
    }
    expect((await ask('ANALYST', link('csv', filter))).status).toBe(400);
  });
});

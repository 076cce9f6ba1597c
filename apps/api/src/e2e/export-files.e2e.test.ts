import { workbookSheets } from '@lantoa/intake/testing';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PARQUET = 'application/vnd.apache.parquet';
const DOCUMENT = `query Table($query: AnalyticsQuery!) { analytics(query: $query) {
  evidence { dataVersion base completeness { value } warnings { code } }
  columns { label unit } rows { kind keys { code label } cells { value status numerator denominator } } } }`;
const query = {
  measures: ['ATTENDANCES', 'COMMUNE_COVERAGE'],
  groupBy: ['DISTRICT'],
  period: { code: 'cal:2023-Q2' },
  fill: 'MEMBERS',
  lang: 'EN',
};

interface Answer {
  readonly analytics: {
    readonly evidence: { dataVersion: string; base: string; completeness: { value: number | null } };
    readonly rows: readonly {
      readonly kind: string;
      readonly keys: readonly { code: string; label: string }[];
      readonly cells: readonly {
        value: number | null;
        status: string;
        numerator: number | null;
        denominator: number | null;
      }[];
    }[];
  };
}

let server: TestServer;
let answer: Answer['analytics'];
beforeAll(async () => {
  server = await TestServer.start();
  const file = reportFile([
    { date: '2023-05-04', attendances: '120' },
    { date: '2023-06-04', attendances: '34' },
  ]);
  const { uploadId } = (await (await server.upload('LEAD_DEPARTMENT', 'list.csv', file)).json()) as {
    uploadId: string;
  };
  const commit = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
  await server.data('LEAD_DEPARTMENT', commit, { input: { uploadId, idempotencyKey: 'one' } });
  answer = (await server.data<Answer>('LEAD_DEPARTMENT', DOCUMENT, { query })).analytics;
  expect(answer.rows.length).toBeGreaterThan(5);
});
afterAll(() => server.stop());

async function get(address: string, accept = '*/*'): Promise<Response> {
  return fetch(server.url + address, {
    headers: { accept, authorization: `Bearer ${await server.token('LEAD_DEPARTMENT')}` },
  });
}

function link(format: string, asked: object = query): string {
  return `/export/analytics.${format}?${new URLSearchParams({ query: JSON.stringify(asked) }).toString()}`;
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const arrayOf = (bytes: Buffer) => Uint8Array.from(bytes).buffer;

describe('a file of an analytics query', () => {
  it.each(['csv', 'xlsx', 'parquet'])('states rows, truncation and evidence beside a %s', async (format) => {
    const { status, headers } = await get(link(format));
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="lantoa-analytics.${format}"`);
    expect(headers.get('x-row-count')).toBe(String(answer.rows.length));
    expect(headers.get('x-truncated')).toBe('false');
    expect(headers.get('x-data-version')).toBe(answer.evidence.dataVersion);
    expect(headers.get('x-base')).toBe(answer.evidence.base);
    expect(headers.get('vary')).toBe('Cookie, Authorization, Accept');
    const cut = await get(link(format, { ...query, limit: 2 }));
    expect(cut.headers.get('x-truncated')).toBe('true');
  });

  it('is a CSV with the figures of GraphQL', async () => {
    const lines: string[][] = parse(await (await get(link('csv'))).text(), { bom: true });
    const [header = [], ...rows] = lines;
    expect(rows).toHaveLength(answer.rows.length);
    const position = header.findIndex((label) => label.startsWith('Attendances'));
    expect(rows.map((row) => [row[1], row[position], row[position + 1]])).toEqual(
      answer.rows.map(({ keys, cells: [cell] }): unknown[] => [
        keys[0]?.code ?? '',
        cell?.value === null ? '' : String(cell?.value),
        expect.stringMatching(new RegExp(`^${cell?.status ?? ''}`)),
      ]),
    );
  });

  it('is a workbook with real numbers, no formula, and a sheet of evidence', async () => {
    const [figures, evidence] = await workbookSheets(await bytesOf(await get(link('xlsx'))));
    const [header = [], ...rows] = figures?.rows ?? [];
    expect(figures?.name).toBe('Figures');
    const position = header.findIndex(({ text }) => text.startsWith('Attendances'));
    expect(rows.map((row) => [row[2]?.text ?? '', row[position]?.number ?? null])).toEqual(
      answer.rows.map(({ keys, cells: [cell] }) => [keys[0]?.label ?? '', cell?.value ?? null]),
    );
    const cells = [...(figures?.rows ?? []), ...(evidence?.rows ?? [])].flat();
    expect(cells.some(({ formula }) => formula)).toBe(false);
    expect(cells.filter(({ text, number }) => number === null && /^[=+\-@]/.test(text))).toEqual([]);
    expect(evidence?.name).toBe('Evidence');
    const said = new Map(evidence?.rows.map(([label, value]) => [label?.text, value]));
    expect(said.get('Data version')?.text).toBe(answer.evidence.dataVersion);
    expect(said.get('Base of area units')?.text).toBe(answer.evidence.base);
    expect(said.get('Rows in this file')?.number).toBe(answer.rows.length);
    expect(said.get('Truncated')?.text).toBe('no');
  });

  it('is a Parquet file of the same columns in both languages, typed, with evidence in its metadata', async () => {
    const bytes = await bytesOf(await get(link('parquet')));
    const rows = await parquetReadObjects({ file: arrayOf(bytes) });
    expect(rows).toEqual(
      answer.rows.map(({ kind, keys, cells: [attendances, coverage] }): unknown =>
        expect.objectContaining({
          row: kind,
          district_code: keys[0]?.code ?? null,
          attendances: attendances?.value ?? null,
          commune_coverage: coverage?.value ?? null,
          commune_coverage_numerator: coverage?.numerator ?? null,
          commune_coverage_denominator: coverage?.denominator ?? null,
        }),
      ),
    );
    const { schema, key_value_metadata: said, num_rows } = parquetMetadata(arrayOf(bytes));
    expect(Number(num_rows)).toBe(answer.rows.length);
    expect(schema.find(({ name }) => name === 'attendances')?.type).toBe('DOUBLE');
    const facts = new Map(said?.map(({ key, value }) => [key, value]));
    expect(facts.get('lantoa.data_version')).toBe(answer.evidence.dataVersion);
    expect(facts.get('lantoa.base')).toBe(answer.evidence.base);
    expect(JSON.parse(facts.get('lantoa.query') ?? '')).toMatchObject({ groupBy: ['DISTRICT'] });
    const vietnamese = parquetMetadata(arrayOf(await bytesOf(await get(link('parquet', { ...query, lang: 'VI' })))));
    expect(vietnamese.schema.map(({ name }) => name)).toEqual(schema.map(({ name }) => name));
  });

  it('says beside each zero of a time in which no report was due that nobody knows it, in every format', async () => {
    const undue = {
      ...query,
      measures: ['ACTIVITIES', 'COMMUNE_COVERAGE', 'COMMUNES'],
      period: { code: 'cal:2021-Q2' },
    };
    const { headers } = await get(link('csv', undue));
    expect(headers.get('x-warnings')).toContain('NO_REPORTING_STATUS');
    const rows = await parquetReadObjects({ file: arrayOf(await bytesOf(await get(link('parquet', undue)))) });
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      expect(row).toMatchObject({
        ...{ activities: 0, activities_status: 'ZERO: no_report_due' },
        ...{ commune_coverage_status: 'ZERO: no_report_due', communes_status: 'VALUE' },
      });
    const lines: string[][] = parse(await (await get(link('csv', undue))).text(), { bom: true });
    const status = lines[0]?.indexOf('Activities: status') ?? -1;
    expect(new Set(lines.slice(1).map((line) => line[status]))).toEqual(new Set(['ZERO: no_report_due']));
    const [figures] = await workbookSheets(await bytesOf(await get(link('xlsx', undue))));
    expect(figures?.rows[1]?.map(({ text }) => text)).toContain('ZERO: no_report_due');
    // What was recorded stands.
    expect(await (await get(link('csv', { ...query, measures: ['ACTIVITIES'] }))).text()).toContain('total,,,2,VALUE');
  });

  it('refuses formats that do not exist and roles without figures', async () => {
    expect((await get(link('ods'))).status).toBe(404);
    for (const format of ['csv', 'xlsx', 'parquet']) {
      const headers = { authorization: `Bearer ${await server.token('ADMINISTRATOR')}` };
      expect((await fetch(server.url + link(format), { headers })).status).toBe(403);
      expect((await fetch(server.url + link(format))).status).toBe(401);
    }
  });
});

describe('Accept at the GraphQL endpoint', () => {
  const search = new URLSearchParams({ query: DOCUMENT, variables: JSON.stringify({ query }) }).toString();

  it.each([['text/csv'], [XLSX], [PARQUET]])(
    'answers %s by GET and POST with the same file as the link',
    async (accept) => {
      const byGet = await get(`/graphql?${search}`, accept);
      const byPost = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          ...{ accept, 'content-type': 'application/json' },
          authorization: `Bearer ${await server.token('LEAD_DEPARTMENT')}`,
        },
        body: JSON.stringify({ query: DOCUMENT, variables: { query } }),
      });
      const format = accept === 'text/csv' ? 'csv' : accept === XLSX ? 'xlsx' : 'parquet';
      const linked = await bytesOf(await get(link(format)));
      for (const response of [byGet, byPost]) {
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain(accept);
        const bytes = await bytesOf(response);
        // A workbook holds the time of its making.
        if (format !== 'xlsx') expect(bytes.equals(linked)).toBe(true);
        else expect(await workbookSheets(bytes)).toEqual(await workbookSheets(linked));
      }
    },
  );

  it('has files for one analytics field only', async () => {
    for (const text of ['{ viewer { name } }', '{ catalogue { dataVersion } viewer { name } }']) {
      const response = await get(`/graphql?${new URLSearchParams({ query: text }).toString()}`, 'text/csv');
      expect(response.status).toBe(406);
      expect(response.headers.get('content-type')).toContain('json');
    }
    const faulty = DOCUMENT.replace('kind', 'surprise');
    const address = `/graphql?${new URLSearchParams({ query: faulty, variables: JSON.stringify({ query }) }).toString()}`;
    expect((await get(address, 'text/csv')).status).toBe(400);
  });

  it('goes on answering JSON to those who prefer it', async () => {
    const response = await get(`/graphql?${search}`, 'application/json, text/csv');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ data: { analytics: {} } });
  });
});

describe('what is hidden in GraphQL', () => {
  it('is hidden in every file', async () => {
    const sensitive = { ...query, measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP'], fill: 'NONE' };
    const headers = { authorization: `Bearer ${await server.token('ANALYST')}` };
    const seen = (await server.data<Answer>('ANALYST', DOCUMENT, { query: sensitive })).analytics;
    const values = seen.rows.map(({ cells }) => cells[0]?.value ?? null);
    const parquet = await bytesOf(await fetch(server.url + link('parquet', sensitive), { headers }));
    const rows = await parquetReadObjects({ file: arrayOf(parquet) });
    expect(rows.map((row): unknown => row['attendances'])).toEqual(values);
    const [figures] = await workbookSheets(
      await bytesOf(await fetch(server.url + link('xlsx', sensitive), { headers })),
    );
    expect(figures?.rows.slice(1).map((row) => row[3]?.number ?? null)).toEqual(values);
  });
});

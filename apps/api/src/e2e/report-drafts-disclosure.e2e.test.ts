import { docxContent, type DocxContent } from '@lantoa/report/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_SESSIONS, canaryReport } from '../testing/canary-report.ts';
import { CollectionActors } from '../testing/collection-actors.ts';
import { TestServer } from '../testing/test-server.ts';

const QUESTION = `query A($query: AnalyticsQuery!) { analytics(query: $query) {
  rows { kind keys { code label } cells { value status estimated } } } }`;

interface Row {
  readonly kind: string;
  readonly keys: readonly { readonly code: string; readonly label: string }[];
  readonly cells: readonly { readonly value: number | null; readonly status: string; readonly estimated: boolean }[];
}

let server: TestServer;
let actors: CollectionActors;
beforeAll(async () => {
  server = await TestServer.start();
  await canaryReport(server);
  actors = await CollectionActors.on(server);
});
afterAll(() => server.stop());

async function opened(search: string, token: string): Promise<DocxContent> {
  const response = await fetch(`${server.url}/export/report.docx?${search}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  return docxContent(new Uint8Array(await response.arrayBuffer()));
}

/** Rows of the table of groups as GraphQL answers them, written without a line of the product's code. */
async function groupRows(where: object = {}): Promise<readonly (readonly (string | undefined)[])[]> {
  const query = {
    ...{ measures: ['ACTIVITIES', 'ATTENDANCES'], groupBy: ['TARGET_GROUP'], period: { code: 'admin:2023-M04' } },
    ...{ where, base: 'LS_200', fill: 'MEMBERS' },
  };
  const { analytics } = await server.data<{ analytics: { rows: Row[] } }>('LEAD_DEPARTMENT', QUESTION, { query });
  return analytics.rows.map(({ kind, keys: [key], cells }) => [
    kind === 'TOTAL' ? 'Toàn bộ' : key?.code === 'unspecified' ? 'Không nêu cụ thể' : capital(key?.label ?? ''),
    ...cells.map(({ value, status, estimated }) =>
      value === null ? ABSENT[status] : `${grouped(value)}${estimated ? '*' : ''}`,
    ),
  ]);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const grouped = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
const ABSENT: Readonly<Record<string, string>> = { MISSING: '…', NOT_APPLICABLE: 'x' };
const GROUPS = 'Bảng 4. Hoạt động theo đối tượng';
const AT_RISK = 'Đối tượng có nguy cơ cao là nạn nhân mua bán người';
/** Sums of the canaries, which stand nowhere else. */
const CANARY_FIGURES = {
  [AT_RISK]: CANARY_SESSIONS.reduce((sum, { atRisk }) => sum + atRisk, 0),
  'Người dưới 18 tuổi sau khi chấp hành án phạt tù có thời hạn': CANARY_SESSIONS.reduce(
    (sum, { afterPrison }) => sum + afterPrison,
    0,
  ),
};
const factOf = (tables: DocxContent['tables'], fact: string) =>
  tables.flatMap(({ rows }) => rows).find(([name]) => name === fact)?.[1];

describe('what may leave in a draft', () => {
  it('leaves exact figures about sensitive groups out until whoever asks confirms', async () => {
    const plain = await opened('period=admin:2023-M04', await server.token('LEAD_DEPARTMENT'));
    expect(plain.paragraphs.some((text) => text.startsWith('Không đưa vào: số liệu chính xác'))).toBe(true);
    expect(plain.tables.map(({ before }) => before)).not.toContain(GROUPS);
    const confirmed = await opened(
      'period=admin:2023-M04&confirm=exact-figures',
      await server.token('LEAD_DEPARTMENT'),
    );
    const groups = confirmed.tables.find(({ before }) => before === GROUPS);
    const rows = await groupRows();
    expect(groups?.rows.slice(1)).toEqual(rows);
    for (const [group, figure] of Object.entries(CANARY_FIGURES)) {
      expect(groups?.rows.find(([name]) => name === group)).toContain(grouped(figure));
      expect(plain.xml).not.toContain(String(figure));
      expect(plain.xml).not.toContain(grouped(figure));
    }
  });

  it('shows whoever answers for one unit its exact figures, and says in the last annex that they are', async () => {
    const { tables, xml } = await opened('period=admin:2023-M04', actors.tokenOf('DISTRICT_OFFICER'));
    const rows = await groupRows({ district: ['182@2020-01-01'] });
    const groups = tables.find(({ before }) => before === GROUPS);
    expect(groups?.rows.slice(1)).toEqual(rows);
    expect(groups?.rows).toContainEqual([AT_RISK, '1', String(CANARY_SESSIONS[0]?.atRisk)]);
    expect(factOf(tables, 'Hiển thị số nhỏ')).toBe('số chính xác');
    // The figures of the whole province, which the department's draft holds.
    for (const figure of Object.values(CANARY_FIGURES)) expect(xml).not.toContain(grouped(figure));
  });

  it('says that small numbers are hidden where whoever asks does not see them exactly', async () => {
    const { organisations = [] } = (await server.running.record.readReference()) ?? {};
    const office = organisations.find(
      ({ actor, area }) => actor === 'district_culture_info_office' && area === '182@2020-01-01',
    );
    const { tables } = await opened(
      `period=admin:2023-M04&organisation=${office?.id ?? ''}`,
      actors.tokenOf('DISTRICT_OFFICER'),
    );
    expect(factOf(tables, 'Hiển thị số nhỏ')).toBe('ẩn số nhỏ về nhóm nhạy cảm');
  });

  it.each(['docx', 'xlsx', 'csv'])(
    'is noted as %s where it holds exact figures about sensitive groups',
    async (format) => {
      const response = await fetch(
        `${server.url}/export/report.${format}?period=admin:2023-M05&confirm=exact-figures`,
        {
          headers: { authorization: `Bearer ${await server.token('COMMITTEE')}` },
        },
      );
      expect(response.status).toBe(200);
      const noted = await server.running.record.inScope<readonly { readonly detail: object }[]>(
        { role: 'AUDITOR', organisation: null, units: [] },
        (manager) =>
          manager.query(
            `SELECT detail FROM lantoa.audit_event WHERE action = 'figures.sensitive' AND detail->>'role' = 'COMMITTEE' ORDER BY at DESC LIMIT 1`,
          ),
      );
      expect(noted.map(({ detail }) => detail)).toEqual([
        expect.objectContaining({ file: format, period: 'admin:2023-M05', groupBy: 'TARGET_GROUP' }),
      ]);
    },
  );
});

import { workbookSheets } from '@lantoa/intake/testing';
import { docxContent, type DocxContent } from '@lantoa/report/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaryReport } from '../testing/canary-report.ts';
import { CollectionActors } from '../testing/collection-actors.ts';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
const QUESTION = `query A($query: AnalyticsQuery!) { analytics(query: $query) { evidence { dataVersion }
  rows { kind keys { code label } cells { value status estimated numerator denominator unknown previous { value status } change { value } } } } }`;
const LAST_YEAR = { code: 'admin:2022-Q2' };
const SINCE = { range: { from: '2022-12-15', to: '2023-06-14' } };
const PERIOD = { code: 'admin:2023-Q2' };
const ANNEX = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'COMMUNES_REACHED'];

interface Figure {
  readonly value: number | null;
  readonly status: string;
}
interface Cell extends Figure {
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly previous: Figure | null;
  readonly change: { readonly value: number | null } | null;
}
interface Row {
  readonly kind: string;
  readonly keys: readonly { readonly code: string; readonly label: string }[];
  readonly cells: readonly Cell[];
}

let server: TestServer;
let actors: CollectionActors;
beforeAll(async () => {
  server = await TestServer.start();
  await server.running.record.appendBatch(directiveBatch());
  await canaryReport(server);
  await upload('rows.csv', reportFile(ROWS));
  await upload('status.csv', await statusFile());
  actors = await CollectionActors.on(server);
});
afterAll(() => server.stop());

/** Of both years, so that there is something to compare with. */
const ROWS = [
  { date: '2022-04-20', attendances: '80' },
  { date: '2022-05-20', attendances: '45' },
  { date: '2023-05-04', attendances: '1200' },
  { date: '2023-06-04', attendances: '34' },
];

async function upload(name: string, content: string): Promise<void> {
  const { uploadId } = (await (await server.upload('LEAD_DEPARTMENT', name, content)).json()) as { uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: name } });
}

/** Every commune sent its three months, but two; and one did not the year before. */
async function statusFile(): Promise<string> {
  const pack = await server.running.record.readReference();
  const units = pack?.units ?? [];
  const base = new Set(pack?.bases.find(({ id }) => id === 'LS_200')?.units);
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const lines = units
    .filter(({ id }) => base.has(id))
    .flatMap(({ code, name, parent }, position) =>
      MONTHS.map((month, number) => {
        const status = position < 2 && number === 0 ? 'missing' : 'submitted';
        return `${code},${name},${codeOf.get(parent ?? '') ?? ''},${month},${status}`;
      }),
    );
  const [of2022 = ''] = lines.map((line) => line.replace('admin:2023-M04', 'admin:2022-M04'));
  return `${['code,commune,district_code,month,status', of2022, ...lines].join('\n')}\n`;
}
const MONTHS = ['admin:2023-M04', 'admin:2023-M05', 'admin:2023-M06'];

async function get(
  search: string,
  role: 'LEAD_DEPARTMENT' | 'ADMINISTRATOR' | 'ANALYST' = 'LEAD_DEPARTMENT',
): Promise<Response> {
  return fetch(`${server.url}/export/report.docx?${search}`, {
    headers: { authorization: `Bearer ${await server.token(role)}` },
  });
}

/** Drafts by what was asked for: several tests read the same one. */
const drafts = new Map<string, Promise<DocxContent>>();

async function opened(search: string): Promise<DocxContent> {
  const draft = drafts.get(search) ?? fetched(search);
  drafts.set(search, draft);
  return draft;
}

async function fetched(search: string): Promise<DocxContent> {
  const response = await get(search);
  expect(response.status).toBe(200);
  return docxContent(new Uint8Array(await response.arrayBuffer()));
}

async function rowsOf(query: object): Promise<readonly Row[]> {
  const asked = { base: 'LS_200', fill: 'MEMBERS', compareTo: 'SAME_PERIOD_LAST_YEAR', period: PERIOD, ...query };
  return (await server.data<{ analytics: { rows: Row[] } }>('LEAD_DEPARTMENT', QUESTION, { query: asked })).analytics
    .rows;
}

// What a reader expects to see, written without a line of the product's code.
const grouped = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
const ABSENT: Readonly<Record<string, string>> = {
  ...{ MISSING: '…', SUPPRESSED_PRIMARY: 'ẩn', SUPPRESSED_SECONDARY: 'ẩn', NOT_APPLICABLE: 'x' },
};
const figureText = (figure: Figure | null | undefined, text: (value: number) => string) =>
  typeof figure?.value === 'number' ? text(figure.value) : ABSENT[figure?.status ?? ''];
const written = (figure: Figure | null) => figureText(figure, grouped);
/** Zero where reports are missing is nothing known; more than zero is the least that it can be. */
const inTable = (cell: Cell | undefined, text: (value: number) => string = grouped) => {
  const isOpen = (cell?.unknown ?? 0) > 0 && typeof cell?.value === 'number';
  if (isOpen && cell.value === 0) return '…';
  const star = cell?.estimated === true && cell.value !== null ? '*' : '';
  return `${isOpen ? '≥' : ''}${figureText(cell, text) ?? ''}${star}`;
};
/** With its unit, and why where it is absent. */
const inSentence = (cell: Cell | undefined, unit: string) => {
  const why = cell?.status === 'MISSING' ? ' (chưa có số liệu)' : cell?.estimated === true ? ' (ước tính)' : '';
  return `${written(cell ?? null) ?? ''} ${unit}${why}`;
};
/** No estimate is marked there: the contract does not tell which figures of the year before are. A row of this year alone has no other. */
const ofLastYear = (rows: readonly Row[], { kind, keys, cells }: Row, measure: number, text = grouped) => {
  const found = rows.find((row) => row.kind === kind && row.keys[0]?.code === keys[0]?.code)?.cells[measure];
  return found ? inTable({ ...found, estimated: false }, text) : figureText(cells[measure]?.previous, text);
};
const percent = (value: number) => `${(value * 100).toFixed(1).replace('.', ',')}%`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const NAMES: Readonly<Record<string, string>> = { province_wide: 'Hoạt động phạm vi toàn tỉnh' };
const nameOf = ({ kind, keys: [key] }: Row) =>
  kind === 'TOTAL' ? 'Toàn bộ' : (NAMES[key?.code ?? ''] ?? capital(key?.label ?? ''));

describe('a draft of a period', () => {
  it.each([
    ['SỐ LIỆU THEO ĐƠN VỊ', 'DISTRICT'],
    ['SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN', 'TOPIC'],
  ])(
    'has in the annex %s each figure that GraphQL answers, the year before and since the new year',
    async (title, by) => {
      const content = await opened('period=admin:2023-Q2');
      const at = content.paragraphs.indexOf(title);
      const table = content.tables.find(
        ({ before, rows }) =>
          before.startsWith('Cột “Cùng kỳ”') &&
          rows.length > 3 &&
          at > 0 &&
          rows[0]?.[0] === (by === 'TOPIC' ? 'Nội dung' : 'Đơn vị'),
      );
      const now = await rowsOf({ measures: ANNEX, groupBy: [by] });
      const since = await rowsOf({ measures: ANNEX, groupBy: [by], period: SINCE, compareTo: null });
      const earlier = await rowsOf({ measures: ANNEX, groupBy: [by], period: LAST_YEAR, compareTo: null });
      expect(now.length).toBeGreaterThan(5);
      expect(table?.rows.slice(2)).toEqual(
        now.map((row, position) => [
          nameOf(row),
          ...row.cells.flatMap((cell, measure) => [
            inTable(cell),
            ofLastYear(earlier, row, measure),
            inTable(since[position]?.cells[measure]),
          ]),
        ]),
      );
    },
  );

  it('says in its sentences what GraphQL answers, in Vietnamese form', async () => {
    const { paragraphs } = await opened('period=admin:2023-Q2');
    const [total] = await rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'COMMUNE_COVERAGE'] });
    const [activities, sessions, attendances, coverage] = total?.cells ?? [];
    expect(attendances?.value).toBeGreaterThan(100_000);
    const said = `${inSentence(activities, 'hoạt động')} tuyên truyền với ${inSentence(sessions, 'buổi')} và ${inSentence(attendances, 'lượt người')} tham dự.`;
    expect(paragraphs.some((text) => text.endsWith(said))).toBe(true);
    const change = ((activities?.value ?? 0) / (activities?.previous?.value ?? 1) - 1) * 100;
    const grown = `số hoạt động tăng ${change
      .toFixed(1)
      .replace('.', ',')
      .replaceAll(/\B(?=(\d{3})+,)/g, '.')}% (cùng kỳ ${written(activities?.previous ?? null) ?? ''} hoạt động)`;
    expect(paragraphs.join('\n')).toContain(grown);
    const { numerator, denominator, value, unknown } = coverage ?? {};
    expect(paragraphs.join('\n')).toContain(
      `${String(numerator)}/${String(denominator)} xã (${percent(value ?? 0)}; ${String(unknown)} xã chưa rõ do thiếu báo cáo)`,
    );
    for (const { keys, cells } of (
      await rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], groupBy: ['TOPIC'] })
    ).filter(({ kind }) => kind === 'DATA')) {
      const line = `- ${capital(keys[0]?.label ?? '')}: ${inSentence(cells[0], 'hoạt động')}, ${inSentence(cells[1], 'buổi')}, ${inSentence(cells[2], 'lượt người')} tham dự`;
      expect(
        paragraphs.some((text) => text.startsWith(line)),
        line,
      ).toBe(true);
    }
  });

  it('has a table twin for each chart, with shares that make exactly one hundred', async () => {
    const { tables, pictures, images } = await opened('period=admin:2023-Q2');
    expect(pictures.map(({ alt }) => alt.split(':')[0])).toEqual([
      'Tỷ lệ xã được tiếp cận theo nội dung',
      'Số hoạt động theo hình thức',
    ]);
    expect(images.map((bytes) => Buffer.from(bytes.subarray(1, 4)).toString())).toEqual(['PNG', 'PNG']);
    const forms = tables.find(({ before }) => before === 'Bảng: Hoạt động theo hình thức');
    const rows = await rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], groupBy: ['ACTIVITY_TYPE'] });
    expect(
      forms?.rows
        .slice(1)
        .map(([name, activities, , sessions, attendances]) => [name, activities, sessions, attendances]),
    ).toEqual(rows.map((row) => [nameOf(row), ...row.cells.map((cell) => inTable(cell))]));
    const tenths = forms?.rows
      .slice(1, -1)
      .flatMap(([, , share = '']) => (share.endsWith('%') ? [Number(share.slice(0, -1).replace(',', ''))] : []));
    expect(tenths?.reduce((sum, part) => sum + part, 0)).toBe(1000);
    const reached = tables.find(({ before }) => before === 'Bảng: Xã được tiếp cận theo nội dung');
    const covered = await rowsOf({ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'] });
    const earlier = await rowsOf({
      ...{ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'], period: LAST_YEAR, compareTo: null },
    });
    expect(reached?.rows.slice(1)).toEqual(
      covered.map((row) => {
        const [cell] = row.cells;
        return [
          nameOf(row),
          inTable(cell, () => `${String(cell?.numerator)}/${String(cell?.denominator)}`),
          inTable(cell, percent),
          ofLastYear(earlier, row, 0, percent),
        ];
      }),
    );
  });

  it('says on its first page that reports are missing, and whose', async () => {
    const { paragraphs } = await opened('period=admin:2023-Q2');
    const rates = await server.data<{
      reportingRates: { evidence: { completeness: Cell }; notReported: { label: string }[] };
    }>(
      'LEAD_DEPARTMENT',
      'query { reportingRates(query: {period: {code: "admin:2023-Q2"}}) { evidence { completeness { value numerator denominator } } notReported { label } } }',
    );
    const { completeness } = rates.reportingRates.evidence;
    expect(completeness).toMatchObject({ numerator: 598, denominator: 600 });
    const at = paragraphs.indexOf('SỐ LIỆU CHƯA ĐẦY ĐỦ');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(paragraphs.findIndex((text) => text.startsWith('I. ')));
    expect(paragraphs[at + 1]).toContain('Đã nhận 598/600 báo cáo (99,7%)');
    expect(rates.reportingRates.notReported).toHaveLength(2);
    for (const { label } of rates.reportingRates.notReported) expect(paragraphs[at + 2]).toContain(label);
    const { paragraphs: complete } = await opened('period=admin:2023-M06');
    expect(complete).not.toContain('SỐ LIỆU CHƯA ĐẦY ĐỦ');
  });

  it('names a window of days, one district, and whose authority it is signed by', async () => {
    const { paragraphs } = await opened('from=2023-05-01&to=2023-05-31&unit=182@2020-01-01&authority=HEAD');
    const text = paragraphs.join('\n');
    expect(text).toContain('từ ngày 01/05/2023 đến ngày 31/05/2023');
    expect(text).toContain('Lũy kế từ đầu năm (từ ngày 01/01/2023 đến ngày 31/05/2023)');
    expect(text).toContain('PHÒNG VĂN HÓA VÀ THÔNG TIN HUYỆN VĂN LÃNG');
    expect(text).toContain('TRƯỞNG PHÒNG');
    expect(text).not.toContain('KT. ');
    const [total] = await rowsOf({
      ...{ measures: ['ACTIVITIES'], period: { range: { from: '2023-05-01', to: '2023-05-31' } } },
      where: { district: ['182@2020-01-01'] },
    });
    expect(text).toContain(`Huyện Văn Lãng đã ghi nhận ${inTable(total?.cells[0])} hoạt động`);
  });
});

describe('a draft of a request', () => {
  it('answers its title, its topics and its days, and lists who has not reported', async () => {
    const open =
      'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions request { id } } }';
    const input = actors.requestInput({ windowFrom: '2023-03-15', windowTo: '2023-06-14' });
    const { openReportRequest: made } = await actors.data<{
      openReportRequest: { submissions: number; request: { id: string } };
    }>('LEAD_DEPARTMENT', open, { input });
    const { paragraphs } = await opened(`request=${made.request.id}`);
    expect(paragraphs).toContain('Kết quả tuyên truyền');
    expect(paragraphs).toContain('Kính gửi: Ban Chỉ đạo 138 tỉnh.');
    expect(paragraphs).toContain('Căn cứ Công văn yêu cầu báo cáo.');
    const text = paragraphs.join('\n');
    expect(text).toContain(`Đã nhận 0/${String(made.submissions)} báo cáo (0,0%)`);
    expect(text).toContain('Xã Hoàng Văn Thụ');
    const [total] = await rowsOf({
      ...{ measures: ['ACTIVITIES'], period: { range: { from: '2023-03-15', to: '2023-06-14' } } },
      where: { topic: ['drug_prevention'], district: ['182@2020-01-01'] },
    });
    expect(text).toContain(
      `${String(made.submissions)} xã, phường, thị trấn được yêu cầu báo cáo đã ghi nhận ${inTable(total?.cells[0])} hoạt động`,
    );
    const stranger = await fetch(`${server.url}/export/report.docx?request=${made.request.id}`, {
      headers: { authorization: `Bearer ${actors.tokenOf('STRANGER')}` },
    });
    expect(stranger.status).toBe(404);
  });
});

describe('the annexes as a workbook', () => {
  it('hold the figures of GraphQL as numbers, signs where there is none, and no formula', async () => {
    const response = await fetch(`${server.url}/export/report.xlsx?period=admin:2023-Q2`, {
      headers: { authorization: `Bearer ${await server.token('LEAD_DEPARTMENT')}` },
    });
    expect(response.status).toBe(200);
    const sheets = await workbookSheets(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV']);
    const rows = await rowsOf({ measures: ANNEX, groupBy: ['TOPIC'] });
    const since = await rowsOf({ measures: ANNEX, groupBy: ['TOPIC'], period: SINCE, compareTo: null });
    const earlier = await rowsOf({ measures: ANNEX, groupBy: ['TOPIC'], period: LAST_YEAR, compareTo: null });
    const asFound = (cell: Cell | undefined) =>
      inTable(cell) === '…' ? '…' : (cell?.value ?? ABSENT[cell?.status ?? '']);
    expect(sheets[1]?.rows.slice(0, 3).map(([first]) => first?.text)).toEqual([
      'Phụ lục II. SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN',
      'Kỳ báo cáo: quý II năm 2023 (từ ngày 15/03/2023 đến ngày 14/06/2023). Phạm vi: toàn tỉnh.',
      'Cột “Cùng kỳ”: từ ngày 15/03/2022 đến ngày 14/06/2022. Cột “Lũy kế”: từ ngày 15/12/2022 đến ngày 14/06/2023.',
    ]);
    expect(
      sheets[1]?.rows.slice(4, 4 + rows.length).map((row) => row.map(({ text, number }) => number ?? text)),
    ).toEqual(
      rows.map((row, position) => [
        nameOf(row),
        ...row.cells.flatMap((cell, measure) => [
          asFound(cell),
          asFound(
            earlier.find(({ kind, keys }) => kind === row.kind && keys[0]?.code === row.keys[0]?.code)?.cells[measure],
          ),
          asFound(since[position]?.cells[measure]),
        ]),
      ]),
    );
    const cells = sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.filter(({ number }) => number !== null).length).toBeGreaterThan(100);
    expect(cells.some(({ formula }) => formula)).toBe(false);
    expect(cells.filter(({ text, number }) => number === null && /^[=+\-@]/.test(text))).toEqual([]);
  });
});

describe('a draft is refused, or not kept', () => {
  it('refuses whoever reads no records, and other people’s units', async () => {
    expect((await get('period=admin:2023-Q2', 'ADMINISTRATOR')).status).toBe(403);
    expect((await get('period=admin:2023-Q2', 'ANALYST')).status).toBe(403);
    expect((await fetch(`${server.url}/export/report.docx?period=admin:2023-Q2`)).status).toBe(401);
    const foreign = await fetch(`${server.url}/export/report.docx?period=admin:2023-Q2&unit=183@2020-01-01`, {
      headers: { authorization: `Bearer ${actors.tokenOf('DISTRICT_OFFICER')}` },
    });
    expect(foreign.status).toBe(404);
  });

  it.each([
    ['', 'request, period, from–to'],
    ['period=admin:2023-Q2&request=x', 'request, period, from–to'],
    ['from=2023-05-01', 'from, to'],
    ['period=cal:2023-Q9', 'period'],
    ['from=2023-05-31&to=2023-05-01', 'from'],
    ['period=admin:2023-Q2&unit=a&organisation=b', 'unit, organisation'],
    ['period=admin:2023-Q2&authority=X', 'authority'],
    ['period=admin:2023-Q2&quater=1', 'quater'],
  ])('names what is wrong in "%s"', async (search, named) => {
    const response = await get(search);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: { vi: string; en: string } } };
    expect(error.code).toBe('INVALID_ARGUMENT');
    expect(error.message.vi).toContain(named);
    expect(error.message.en).toContain(named);
  });

  it('is a file that no cache keeps', async () => {
    const { headers } = await get('period=admin:2023-Q2');
    expect(headers.get('content-type')).toBe(DOCX);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toBe('attachment; filename="lantoa-report-draft.docx"');
    expect(headers.get('x-data-version')).toMatch(/^\d+$/);
  });
});

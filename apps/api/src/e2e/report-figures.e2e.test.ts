import { workbookSheets } from '@lantoa/intake/testing';
import { docxContent, type DocxContent } from '@lantoa/report/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asNumber, draftedTables } from '../testing/drafted-tables.ts';
import { DraftedProvince, LAST_YEAR, SINCE } from '../testing/drafted-province.ts';
import { capital, inTable, nameOf, ofLastYear, percent, type Cell, type Row } from '../testing/expected-figures.ts';
import {
  ANNEX,
  annexRows,
  change,
  GENERAL,
  NO_FIGURE,
  parts,
  phrase,
  pictureText,
  sharesOf,
  UNITS,
} from '../testing/expected-report.ts';

const SEARCH = 'period=admin:2023-Q2&confirm=exact-figures';
const AREAS = ['remote', 'border', 'ethnic_minority', 'mountainous', 'disadvantaged', 'boundary_adjacent'];
const REPORTING = `query { reportingRates(query: {period: {code: "admin:2023-Q2"}}) { notReported { label }
  rates { actual onTime } evidence { dataVersion warnings { code } completeness { value numerator denominator } } } }`;
const FIGURE = /\d|…|≥|\bx\b/;

interface Reporting {
  readonly notReported: readonly { readonly label: string }[];
  readonly rates: readonly { readonly actual: number; readonly onTime: number }[];
  readonly evidence: { readonly dataVersion: string; readonly completeness: Cell };
}
interface Answers {
  readonly total: ReadonlyMap<string, Cell>;
  readonly earlier: ReadonlyMap<string, Cell>;
  readonly since: ReadonlyMap<string, Cell>;
  readonly reporting: Reporting;
}

let province: DraftedProvince;
let content: DocxContent;
let answers: Answers;
/** Paragraphs with figures, and tables by what stands above them, as GraphQL says that they must be. */
let paragraphs: readonly string[];
let tables: ReadonlyMap<string, readonly (readonly string[])[]>;

const before = { period: LAST_YEAR, compareTo: null };
const MEASURES = [...GENERAL, 'COMMUNE_COVERAGE'];
beforeAll(async () => {
  province = await DraftedProvince.start();
  content = docxContent(new Uint8Array(await (await province.get(SEARCH)).arrayBuffer()));
  const cells = async (query: object) => {
    const [row] = await province.rowsOf({ measures: MEASURES, ...query });
    return new Map(MEASURES.map((measure, position) => [measure, row?.cells[position]]).filter(isCell));
  };
  const { reportingRates } = await province.server.data<{ reportingRates: Reporting }>('LEAD_DEPARTMENT', REPORTING);
  answers = {
    ...{ total: await cells({}), earlier: await cells(before), reporting: reportingRates },
    since: await cells({ period: SINCE, compareTo: null }),
  };
  paragraphs = [...sentences(answers), ...(await topicSentences())];
  tables = await expectedTables();
});
afterAll(() => province.stop());

function isCell(entry: readonly (string | Cell | undefined)[]): entry is [string, Cell] {
  return entry[1] !== undefined;
}

function received({ reporting: { evidence, rates } }: Answers): string {
  const { numerator, denominator, value } = evidence.completeness;
  const late = rates.reduce((sum, { actual, onTime }) => sum + actual - onTime, 0);
  const isKnown = (evidence as { warnings?: { code: string }[] }).warnings?.every(({ code }) => code !== 'NO_DUE_DATE');
  const said = isKnown === true && late > 0 ? `, trong đó ${String(late)} báo cáo gửi sau hạn` : '';
  return `đã nhận ${String(numerator)}/${String(denominator)} báo cáo (${percent(value ?? 0)})${said}`;
}

function sentences(found: Answers): readonly string[] {
  const { total, earlier, since, reporting } = found;
  const of = (cells: ReadonlyMap<string, Cell>, measure: string) =>
    phrase(cellIn(cells, measure), UNITS[measure] ?? '');
  const t = (measure: string) => of(total, measure);
  const changed = (name: string, measure: string, unit: string | null) =>
    `${name} ${change(cellIn(total, measure), cellIn(earlier, measure), unit)}`;
  const coverage = parts(cellIn(total, 'COMMUNE_COVERAGE'));
  return [
    `${capital(received(found))}. Đơn vị chưa báo cáo được tính là chưa rõ, không tính là không có hoạt động.`,
    `Còn thiếu báo cáo của ${String(reporting.notReported.length)} đơn vị: Thành phố Lạng Sơn (${reporting.notReported.map(({ label }) => label).join(', ')}).`,
    `Trong kỳ đã ban hành ${t('PLANS_ISSUED')}, ${t('GUIDANCE_DOCUMENTS')}; thực hiện ${t('SUPERVISION_VISITS')}.`,
    `Trong kỳ báo cáo (từ ngày 15/03/2023 đến ngày 14/06/2023), toàn tỉnh đã ghi nhận ${t('ACTIVITIES')} tuyên truyền với ${t('SESSIONS')} và ${t('ATTENDANCES')} tham dự.`,
    `Lũy kế từ đầu năm (từ ngày 15/12/2022 đến ngày 14/06/2023): ${of(since, 'ACTIVITIES')}, ${of(since, 'SESSIONS')}, ${of(since, 'ATTENDANCES')} tham dự.`,
    `Báo chí và phát thanh, truyền hình: ${t('PRESS_ITEMS')}; ${t('BROADCAST_RUNS')}, thời lượng ${t('BROADCAST_MINUTES')}. Tài liệu và môi trường số: ${t('LEAFLETS')}; ${t('VIEWS')}; ${t('SMS_SENT')}. Tuyên truyền đến từng hộ: ${t('HOUSEHOLDS_VISITED')}.`,
    `Số xã, phường, thị trấn được tiếp cận bằng ít nhất một hoạt động gắn với địa bàn: ${coverage}.`,
    `So với cùng kỳ năm trước: ${[
      changed('số hoạt động', 'ACTIVITIES', 'hoạt động'),
      changed('số buổi', 'SESSIONS', 'buổi'),
      changed('số lượt người tham dự', 'ATTENDANCES', 'lượt người'),
      changed('tỷ lệ xã được tiếp cận', 'COMMUNE_COVERAGE', null),
    ].join('; ')}.`,
    `Biểu dương, khen thưởng ${t('RECOGNISED_COLLECTIVES')} và ${t('RECOGNISED_INDIVIDUALS')} có thành tích.`,
    `Mức đầy đủ của số liệu: ${received(found)}. Đến cuối kỳ có ${coverage} được tiếp cận; xã chưa được tiếp cận hoặc chưa rõ (nếu có) cần được ưu tiên trong kỳ tới.`,
    `${capital(received(found))}.`,
  ];
}

async function topicSentences(): Promise<readonly string[]> {
  const rows = await data({
    measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'COMMUNE_COVERAGE'],
    groupBy: ['TOPIC'],
  });
  return rows.map((row) => {
    const [activities, sessions, attendances, reached] = row.cells.map((cell, position) =>
      position === 3 ? parts(cell) : phrase(cell, ['hoạt động', 'buổi', 'lượt người'][position] ?? ''),
    );
    return `- ${nameOf(row)}: ${activities ?? ''}, ${sessions ?? ''}, ${attendances ?? ''} tham dự; tiếp cận ${reached ?? ''}.`;
  });
}

const data = async (query: object) => (await province.rowsOf(query)).filter(({ kind }) => kind === 'DATA');

async function expectedTables(): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const [topics, forms, areas, groups] = await Promise.all([
    province.rowsOf({ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'] }),
    province.rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], groupBy: ['ACTIVITY_TYPE'] }),
    province.rowsOf({ measures: ['COMMUNE_COVERAGE', 'ACTIVITIES'], groupBy: ['AREA_CLASS'] }),
    province.rowsOf({ measures: ['ACTIVITIES', 'ATTENDANCES'], groupBy: ['TARGET_GROUP'] }),
  ]);
  const topicsBefore = await province.rowsOf({ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'], ...before });
  const reached = (cell: Cell | undefined) =>
    inTable(cell, () => `${String(cell?.numerator)}/${String(cell?.denominator)}`);
  const shares = sharesOf(forms.filter(({ kind }) => kind === 'DATA'));
  const shown = areas.filter(({ kind, keys: [key] }) => kind === 'TOTAL' || AREAS.includes(key?.code ?? ''));
  const { reporting } = answers;
  return new Map([
    [
      'Bảng 1. Xã được tiếp cận theo nội dung',
      topics.map((row) => [
        nameOf(row),
        reached(row.cells[0]),
        inTable(row.cells[0], percent),
        ofLastYear(topicsBefore, row, 0, percent) ?? '',
      ]),
    ],
    [
      'Bảng 2. Hoạt động theo hình thức',
      forms.map((row) => [
        nameOf(row),
        inTable(row.cells[0]),
        row.kind === 'TOTAL' ? '100,0%' : (shares.get(row.keys[0]?.code ?? '') ?? '…'),
        inTable(row.cells[1]),
        inTable(row.cells[2]),
      ]),
    ],
    ['Bảng 3. Xã được tiếp cận theo loại địa bàn', shown.map((row) => areaRow(row, reached))],
    [
      'Bảng 4. Hoạt động theo đối tượng',
      groups.map((row) => [
        row.keys[0]?.code === 'unspecified' ? 'Không nêu cụ thể' : nameOf(row),
        ...row.cells.map((cell) => inTable(cell)),
      ]),
    ],
    ['SỐ LIỆU THEO ĐƠN VỊ', await compared('DISTRICT')],
    ['SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN', await compared('TOPIC')],
    [
      'ĐƠN VỊ CHƯA GỬI ĐỦ BÁO CÁO',
      reporting.notReported.map(({ label }, position) => [String(position + 1), label, 'Thành phố Lạng Sơn']),
    ],
  ]);
}

function areaRow(row: Row, reached: (cell: Cell | undefined) => string): readonly string[] {
  const [coverage, activities] = row.cells;
  if (coverage?.status === 'NOT_APPLICABLE') return [nameOf(row), 'x', 'x', 'x'];
  return [nameOf(row), reached(coverage), inTable(coverage, percent), inTable(activities)];
}

async function compared(by: string) {
  const now = await province.rowsOf({ measures: ANNEX, groupBy: [by] });
  const earlier = await province.rowsOf({ measures: ANNEX, groupBy: [by], ...before });
  const since = await province.rowsOf({ measures: ANNEX, groupBy: [by], period: SINCE, compareTo: null });
  return annexRows(now, { earlier, since });
}

function cellIn(cells: ReadonlyMap<string, Cell>, measure: string): Cell {
  const cell = cells.get(measure);
  if (!cell) throw new Error(`GraphQL answered no ${measure}`);
  return cell;
}

describe('every figure of a draft', () => {
  it('in its sentences is what GraphQL answers; a sentence with a figure that is not mapped fails', () => {
    const found = content.texts.filter((text) => FIGURE.test(text) && !NO_FIGURE.some((one) => one.test(text)));
    expect(found.toSorted()).toEqual([...paragraphs].toSorted());
    expect(found.join(' ').match(/\d[\d.,]*/g)?.length).toBeGreaterThan(80);
  });

  it('in its tables and annexes is what GraphQL answers, and there is no other table', () => {
    const found = draftedTables(content, tables);
    expect([...found.keys()].toSorted()).toEqual([...tables.keys()].toSorted());
    for (const [name, rows] of tables) expect(found.get(name), name).toEqual(rows);
    expect([...found.values()].flat(2).length).toBeGreaterThan(400);
  });

  it('in its charts is what their tables say', async () => {
    const coverage = await province.rowsOf({ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'] });
    const forms = await province.rowsOf({ measures: ['ACTIVITIES'], groupBy: ['ACTIVITY_TYPE'] });
    expect(content.pictures.map(({ alt }) => alt)).toEqual([
      pictureText('Tỷ lệ xã được tiếp cận theo nội dung', coverage, percent),
      pictureText('Số hoạt động theo hình thức', forms),
    ]);
  });

  it('in its last annex is of the data version that GraphQL answers', () => {
    const facts = new Map(content.tables.flatMap(({ rows }) => rows).map(([name, value]) => [name, value]));
    expect(facts.get('Phiên bản số liệu')).toBe(answers.reporting.evidence.dataVersion);
    expect(facts.get('Báo cáo đã nhận')).toBe(capital(received(answers)));
  });

  it('in the workbook and in the one table is the same', async () => {
    const annexes = ['SỐ LIỆU THEO ĐƠN VỊ', 'SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN'];
    const expected = annexes.flatMap((title) => tables.get(title) ?? []);
    const sheets = await workbookSheets(
      Buffer.from(await (await province.get(SEARCH, { format: 'xlsx' })).arrayBuffer()),
    );
    const figures = sheets.slice(0, 2).flatMap(({ rows }) => rows.filter((row) => row.length > 10).slice(2));
    expect(figures.map((row) => row.map(({ text, number }) => number ?? text))).toEqual(
      expected.map((row) => row.map(asNumber)),
    );
    const csv = (await (await province.get(SEARCH, { format: 'csv' })).text()).split('\r\n');
    const cells = csv
      .filter((line) => /^Phụ lục I+,.*,(Kỳ này|Cùng kỳ|Lũy kế),/.test(line))
      .map((line) => line.split(',').slice(-3, -1));
    const wanted = expected
      .flatMap((row) => row.slice(1))
      .map((text) => [typeof asNumber(text) === 'number' ? String(asNumber(text)) : '', text]);
    expect(cells).toEqual(wanted);
    expect(cells.length).toBeGreaterThan(250);
  });
});

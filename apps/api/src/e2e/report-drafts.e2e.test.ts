import { docxContent, type DocxContent } from '@lantoa/report/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DraftedProvince, LAST_YEAR, SINCE } from '../testing/drafted-province.ts';
import {
  capital,
  inSentence,
  inTable,
  nameOf,
  ofLastYear,
  percent,
  written,
  type Cell,
} from '../testing/expected-figures.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ANNEX = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'COMMUNES_REACHED'];

let province: DraftedProvince;
beforeAll(async () => {
  province = await DraftedProvince.start();
});
afterAll(() => province.stop());

/** Drafts by what was asked for: several tests read the same one. */
const drafts = new Map<string, Promise<DocxContent>>();

async function opened(search: string): Promise<DocxContent> {
  const draft = drafts.get(search) ?? fetched(search);
  drafts.set(search, draft);
  return draft;
}

async function fetched(search: string): Promise<DocxContent> {
  const response = await province.get(search);
  expect(response.status).toBe(200);
  return docxContent(new Uint8Array(await response.arrayBuffer()));
}

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
      const now = await province.rowsOf({ measures: ANNEX, groupBy: [by] });
      const since = await province.rowsOf({ measures: ANNEX, groupBy: [by], period: SINCE, compareTo: null });
      const earlier = await province.rowsOf({ measures: ANNEX, groupBy: [by], period: LAST_YEAR, compareTo: null });
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
    const [total] = await province.rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'COMMUNE_COVERAGE'] });
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
      await province.rowsOf({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], groupBy: ['TOPIC'] })
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
    const forms = tables.find(({ before }) => before === 'Bảng 2. Hoạt động theo hình thức');
    const rows = await province.rowsOf({
      measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'],
      groupBy: ['ACTIVITY_TYPE'],
    });
    expect(
      forms?.rows
        .slice(1)
        .map(([name, activities, , sessions, attendances]) => [name, activities, sessions, attendances]),
    ).toEqual(rows.map((row) => [nameOf(row), ...row.cells.map((cell) => inTable(cell))]));
    const tenths = forms?.rows
      .slice(1, -1)
      .flatMap(([, , share = '']) => (share.endsWith('%') ? [Number(share.slice(0, -1).replace(',', ''))] : []));
    expect(tenths?.reduce((sum, part) => sum + part, 0)).toBe(1000);
    const reached = tables.find(({ before }) => before === 'Bảng 1. Xã được tiếp cận theo nội dung');
    const covered = await province.rowsOf({ measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'] });
    const earlier = await province.rowsOf({
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
    const rates = await province.server.data<{
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
    const [total] = await province.rowsOf({
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
    const input = province.actors.requestInput({ windowFrom: '2023-03-15', windowTo: '2023-06-14' });
    const { openReportRequest: made } = await province.actors.data<{
      openReportRequest: { submissions: number; request: { id: string } };
    }>('LEAD_DEPARTMENT', open, { input });
    const { paragraphs } = await opened(`request=${made.request.id}`);
    expect(paragraphs).toContain('Kết quả tuyên truyền');
    expect(paragraphs).toContain('Kính gửi: Ban Chỉ đạo 138 tỉnh.');
    expect(paragraphs).toContain('Căn cứ Công văn yêu cầu báo cáo.');
    const text = paragraphs.join('\n');
    expect(text).toContain(`Đã nhận 0/${String(made.submissions)} báo cáo (0,0%)`);
    expect(text).toContain('Xã Hoàng Văn Thụ');
    const [total] = await province.rowsOf({
      ...{ measures: ['ACTIVITIES'], period: { range: { from: '2023-03-15', to: '2023-06-14' } } },
      where: { topic: ['drug_prevention'], district: ['182@2020-01-01'] },
    });
    expect(text).toContain(
      `${String(made.submissions)} xã, phường, thị trấn được yêu cầu báo cáo đã ghi nhận ${inTable(total?.cells[0])} hoạt động`,
    );
    const stranger = await fetch(`${province.server.url}/export/report.docx?request=${made.request.id}`, {
      headers: { authorization: `Bearer ${province.actors.tokenOf('STRANGER')}` },
    });
    expect(stranger.status).toBe(404);
  });
});

describe('a draft is refused, or not kept', () => {
  it('refuses whoever reads no records, and other people’s units', async () => {
    expect((await province.get('period=admin:2023-Q2', { role: 'ADMINISTRATOR' })).status).toBe(403);
    expect((await province.get('period=admin:2023-Q2', { role: 'ANALYST' })).status).toBe(403);
    expect((await fetch(`${province.server.url}/export/report.docx?period=admin:2023-Q2`)).status).toBe(401);
    const foreign = await fetch(`${province.server.url}/export/report.docx?period=admin:2023-Q2&unit=183@2020-01-01`, {
      headers: { authorization: `Bearer ${province.actors.tokenOf('DISTRICT_OFFICER')}` },
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
    const response = await province.get(search);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: { vi: string; en: string } } };
    expect(error.code).toBe('INVALID_ARGUMENT');
    expect(error.message.vi).toMatch(new RegExp(`^(Tham số ${named}: |${named} )`));
    expect(error.message.en).toMatch(new RegExp(`^(Parameter ${named}: |${named} )`));
  });

  it('is a file that no cache keeps', async () => {
    const { headers } = await province.get('period=admin:2023-Q2');
    expect(headers.get('content-type')).toBe(DOCX);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toBe('attachment; filename="lantoa-report-draft.docx"');
    expect(headers.get('x-data-version')).toMatch(/^\d+$/);
  });
});

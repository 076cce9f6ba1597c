import { describe, expect, it } from 'vitest';
import type { ReportAnswers, ReportCell } from '../figures/report-answer.ts';
import { readTemplate } from '../template/read-template.ts';
import { COMPARED_ANNEX, cellOfValue, figuresOf, frameOf, QUERY_NAMES, templateOf } from './report.fixture.ts';
import { buildReport } from './build-report.ts';
import type { DocumentBlock } from './document-model.ts';
import type { ReportFrame } from './report-frame.ts';

const absent = (status: ReportCell['status']): ReportCell => ({ ...cellOfValue(0), value: null, status });
const STATES: readonly (readonly [string, ReportCell, string, string])[] = [
  ['a figure', cellOfValue(45_592), '45.592', '45.592 buổi'],
  ['zero', { ...cellOfValue(0), status: 'ZERO' }, '0', '0 buổi'],
  ['missing', absent('MISSING'), '…', '… buổi (chưa có số liệu)'],
  ['hidden', absent('SUPPRESSED_PRIMARY'), 'ẩn', '… buổi (không hiển thị do số nhỏ)'],
  ['hidden beside', absent('SUPPRESSED_SECONDARY'), 'ẩn', '… buổi (không hiển thị để bảo vệ số nhỏ khác)'],
  ['not computable', absent('NOT_APPLICABLE'), 'x', '… buổi (không tính được)'],
];

function textsOf(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block) => ('text' in block ? [block.text] : []));
}

function written(answers: ReportAnswers) {
  return buildReport(readTemplate(templateOf(), QUERY_NAMES), answers, frameOf());
}

describe('the states of a figure', () => {
  it.each(STATES)('%s stays what it is, in a table, a sentence, and a chart', (_, cell, inTable, inSentence) => {
    const { body } = written(figuresOf(cell));
    const table = body.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      rows: [{ cells: ['Ma túy', inTable] }, { cells: ['Toàn bộ', inTable], isTotal: true }],
    });
    expect(body).toContainEqual({ kind: 'paragraph', text: `Trong kỳ có ${inSentence}.` });
    expect(body).toContainEqual({ kind: 'item', text: `Ma túy: ${inSentence}` });
    const picture = body.find(({ kind }) => kind === 'picture');
    expect(picture).toMatchObject({ alt: `Số buổi: Ma túy ${inTable}.` });
    expect(picture?.kind === 'picture' && picture.svg.includes(`>${inTable}</text>`)).toBe(true);
  });

  it('has no two states that look alike', () => {
    const drawn = STATES.map(([, , inTable, inSentence]) => `${inTable}|${inSentence}`);
    expect(new Set(drawn).size).toBe(STATES.length);
  });
});

describe('against the year before', () => {
  it('says measure by measure what changed', () => {
    const { body } = written(figuresOf(cellOfValue(75, 100)));
    const said = 'So với cùng kỳ năm trước: số buổi giảm 25,0% (cùng kỳ 100 buổi).';
    expect(body).toContainEqual({ kind: 'paragraph', text: said });
  });

  it('says once that there is nothing to compare with', () => {
    const cell: ReportCell = { ...cellOfValue(5), previous: { value: null, status: 'MISSING' } };
    const { body } = written(figuresOf(cell));
    expect(body).toContainEqual({ kind: 'paragraph', text: 'Chưa có số liệu cùng kỳ năm trước để so sánh.' });
  });
});

describe('what the template leaves to people', () => {
  it('stands in brackets until it is written, then as paragraphs', () => {
    const template = readTemplate(templateOf(), QUERY_NAMES);
    const blank = buildReport(template, figuresOf(cellOfValue(1)), frameOf());
    expect(blank.body).toContainEqual({ kind: 'prompt', text: '[Bổ sung.]' });
    const frame = { ...frameOf(), narratives: { tasks: 'Một.\n\nHai.' } };
    const { body } = buildReport(template, figuresOf(cellOfValue(1)), frame);
    expect(body.filter(({ kind }) => kind === 'prompt')).toEqual([]);
    expect(body).toContainEqual({ kind: 'paragraph', text: 'Một.' });
    expect(body).toContainEqual({ kind: 'paragraph', text: 'Hai.' });
  });
});

describe('incomplete data', () => {
  const missing = (count: number) => [
    { district: 'Huyện Văn Lãng', units: Array.from({ length: count }, (_, position) => `Xã ${position}`) },
  ];
  const reported = (count: number) => ({
    ...{ completeness: { ...cellOfValue(0.5), numerator: 3, denominator: 6 } },
    missing: missing(count),
    late: 0,
  });

  it('names every unit on the first page while they are few', () => {
    const { body } = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), {
      ...frameOf(),
      reports: reported(2),
    });
    expect(body[0]).toMatchObject({ kind: 'warning', title: 'SỐ LIỆU CHƯA ĐẦY ĐỦ' });
    expect(body[0]).toMatchObject({
      lines: [
        expect.stringContaining('3/6 báo cáo (50,0%)'),
        'Còn thiếu báo cáo của 2 đơn vị: Huyện Văn Lãng (Xã 0, Xã 1).',
      ],
    });
  });

  it('counts them by district when they are many, and names the annex that lists them', () => {
    const report = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), {
      ...frameOf(),
      reports: reported(30),
    });
    expect(report.body[0]).toMatchObject({
      lines: [expect.anything(), 'Còn thiếu báo cáo của 30 đơn vị (Huyện Văn Lãng 30); danh sách đầy đủ ở Phụ lục I.'],
    });
    const table = report.annexes[0]?.blocks.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(30);
  });

  it('says so plainly where no report is due', () => {
    const completeness = { ...cellOfValue(0), value: null, status: 'NOT_APPLICABLE' as const };
    const reports = { completeness, missing: [], late: 0 };
    const report = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), {
      ...frameOf(),
      reports,
    });
    expect(report.body[0]).toEqual({
      kind: 'warning',
      title: 'KHÔNG CÓ BÁO CÁO PHẢI NỘP TRONG KỲ',
      lines: [expect.stringMatching(/^Không có báo cáo nào phải nộp trong kỳ, nên .*số 0 là chưa ghi nhận/)],
    });
    const compared = textsOf(report.body).filter((text) => text.includes('cùng kỳ'));
    expect(compared).toEqual(['Không so sánh với cùng kỳ năm trước: không có báo cáo nào phải nộp trong kỳ.']);
    const said = textsOf(report.annexes[0]?.blocks ?? []);
    expect(said).toContain('Không có báo cáo nào phải nộp trong kỳ.');
    expect(said.join(' ')).not.toMatch(/đã nhận|còn thiếu/i);
    expect(textsOf(report.body)).toContain('Mức đầy đủ: không có báo cáo nào phải nộp trong kỳ.');
  });

  it('tells how many came late, where that is known', () => {
    const said = (late: number | null) =>
      textsOf(
        buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), {
          ...frameOf(),
          reports: { ...reported(1), late },
        }).body,
      );
    expect(said(1_234)).toContain('Mức đầy đủ: đã nhận 3/6 báo cáo (50,0%), trong đó 1.234 báo cáo gửi sau hạn.');
    for (const late of [0, null]) expect(said(late)).toContain('Mức đầy đủ: đã nhận 3/6 báo cáo (50,0%).');
  });

  it('says nothing where every report is in', () => {
    expect(written(figuresOf(cellOfValue(1))).body.some(({ kind }) => kind === 'warning')).toBe(false);
  });
});

describe('an annex', () => {
  const leads = (frame: Partial<ReportFrame>) =>
    buildReport(
      readTemplate({ ...templateOf(), annexes: [COMPARED_ANNEX, ...templateOf().annexes] }, QUERY_NAMES),
      figuresOf(cellOfValue(1)),
      {
        ...frameOf(),
        ...frame,
      },
    ).annexes.map(({ blocks }) => textsOf(blocks.filter(({ kind }) => kind === 'note')).slice(0, 2));

  it('tells its period, its scope, and from when its columns count', () => {
    const about = 'Kỳ báo cáo: quý II năm 2023 (từ ngày 15/03/2023 đến ngày 14/06/2023). Phạm vi: toàn tỉnh.';
    expect(leads({})).toEqual([
      [
        about,
        'Cột “Cùng kỳ”: từ ngày 15/03/2022 đến ngày 14/06/2022. Cột “Lũy kế”: từ ngày 15/12/2022 đến ngày 14/06/2023.',
      ],
      [about],
    ]);
  });

  it('tells days once, and the topics that it is restricted to', () => {
    const period = { code: null, from: '2023-05-01', to: '2023-05-31' };
    const [first] = leads({ period, scope: 'Huyện Văn Lãng', topics: ['phòng, chống ma túy', 'phòng, chống mại dâm'] });
    expect(first?.[0]).toBe(
      'Kỳ báo cáo: từ ngày 01/05/2023 đến ngày 31/05/2023. Phạm vi: Huyện Văn Lãng; nội dung: phòng, chống ma túy; phòng, chống mại dâm.',
    );
  });
});

it('numbers tables and charts, and names the table of a chart', () => {
  const { body } = written(figuresOf(cellOfValue(5)));
  expect(body).toContainEqual({ kind: 'caption', text: 'Hình 1. Số buổi (số liệu tại Bảng 1)' });
  expect(body).toContainEqual(expect.objectContaining({ kind: 'table', caption: 'Bảng 1. Buổi' }));
});

it('compares rows of either answer, and tells zero, missing and hidden apart', () => {
  const named = (code: string, cell: ReportCell) => ({
    ...{ kind: 'DATA' as const, keys: [{ code, label: code }], cells: [cell] },
  });
  const hidden = absent('SUPPRESSED_PRIMARY');
  const zero = { ...cellOfValue(0), status: 'ZERO' as const, previous: { value: null, status: 'MISSING' as const } };
  const columns = [{ measure: 'SESSIONS' }];
  const answers = {
    ...figuresOf(cellOfValue(1)),
    topics: { columns, rows: [named('a', zero), named('b', cellOfValue(2, 3))] },
    topicsSince: { columns, rows: [named('a', cellOfValue(4)), named('c', hidden)] },
  };
  const report = buildReport(
    readTemplate({ ...templateOf(), annexes: [COMPARED_ANNEX] }, QUERY_NAMES),
    answers,
    frameOf(),
  );
  const table = report.annexes[0]?.blocks.find(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
    ['A', '0', '…', '4'],
    ['B', '2', '3', '…'],
    ['C', '…', '…', 'ẩn'],
  ]);
});

it('gives a row no figure at all that has none of what the table counts in', () => {
  const [section] = templateOf().sections;
  const columns = [
    { measure: 'SESSIONS', part: 'value' },
    { measure: 'ACTIVITIES', part: 'value' },
  ];
  const table = { kind: 'table', question: 'areas', caption: 'a', rows: 'b', total: false, basis: 'SESSIONS', columns };
  const measures = { ...templateOf().measures, ACTIVITIES: { form: 'count', unit: '', heading: 'c' } };
  const areas = { measures: ['SESSIONS', 'ACTIVITIES'], by: 'AREA_CLASS', window: 'REPORT' };
  const template = { ...templateOf(), measures, questions: { ...templateOf().questions, areas } };
  const zero: ReportCell = { ...cellOfValue(0), status: 'ZERO' };
  const rows = [absent('NOT_APPLICABLE'), absent('MISSING')].map((cell) => ({
    ...{ kind: 'DATA' as const, keys: [{ code: 'border', label: 'biên giới' }], cells: [cell, zero] },
  }));
  const answers = { ...figuresOf(zero), areas: { columns: areas.measures.map((measure) => ({ measure })), rows } };
  const { body } = buildReport(
    readTemplate({ ...template, sections: [{ ...section, blocks: [table] }] }, QUERY_NAMES),
    answers,
    frameOf(),
  );
  expect(body.find(({ kind }) => kind === 'table')).toMatchObject({
    rows: [{ cells: ['Biên giới', 'x', 'x'] }, { cells: ['Biên giới', '…', '0'] }],
  });
});

it('leaves a refused question out and says why', () => {
  const { body } = written({ ...figuresOf(cellOfValue(1)), topics: { refused: 'chưa xác nhận.' } });
  expect(body).toContainEqual({ kind: 'note', text: 'Không đưa vào: chưa xác nhận.' });
  expect(body.some(({ kind }) => kind === 'table' || kind === 'picture')).toBe(false);
});

it('calls sample data so on every page', () => {
  const report = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), {
    ...frameOf(),
    isSample: true,
  });
  expect(report.everyPage).toContain('SỐ LIỆU MẪU');
  expect(written(figuresOf(cellOfValue(1))).everyPage).toBeNull();
});

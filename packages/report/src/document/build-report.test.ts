import { describe, expect, it } from 'vitest';
import type { ReportAnswers, ReportCell } from '../figures/report-answer.ts';
import { readTemplate } from '../template/read-template.ts';
import { cellOfValue, figuresOf, frameOf, templateOf } from './report.fixture.ts';
import { buildReport } from './build-report.ts';

const absent = (status: ReportCell['status']): ReportCell => ({ ...cellOfValue(0), value: null, status });
const STATES: readonly (readonly [string, ReportCell, string, string])[] = [
  ['a figure', cellOfValue(45_592), '45.592', '45.592 buổi'],
  ['zero', { ...cellOfValue(0), status: 'ZERO' }, '0', '0 buổi'],
  ['missing', absent('MISSING'), '…', '… buổi (chưa có số liệu)'],
  ['hidden', absent('SUPPRESSED_PRIMARY'), 'ẩn', '… buổi (không hiển thị do số nhỏ)'],
  ['hidden beside', absent('SUPPRESSED_SECONDARY'), 'ẩn', '… buổi (không hiển thị để bảo vệ số nhỏ khác)'],
  ['not computable', absent('NOT_APPLICABLE'), 'x', '… buổi (không tính được)'],
];

function written(answers: ReportAnswers) {
  return buildReport(readTemplate(templateOf()), answers, frameOf());
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
  it.each([
    [cellOfValue(112.5, 100), 'tăng 12,5% (cùng kỳ 100 buổi)'],
    [cellOfValue(75, 100), 'giảm 25,0% (cùng kỳ 100 buổi)'],
    [cellOfValue(100, 100), 'không đổi (cùng kỳ 100 buổi)'],
    [cellOfValue(5, 0), 'tăng (cùng kỳ 0 buổi)'],
    [
      { ...cellOfValue(5), previous: { value: null, status: 'SUPPRESSED_PRIMARY' } },
      'cùng kỳ không hiển thị do số nhỏ',
    ],
    [{ ...cellOfValue(5), previous: null }, 'cùng kỳ không tính được'],
  ] satisfies readonly (readonly [ReportCell, string])[])('says so: %j', (cell, said) => {
    const { body } = written(figuresOf(cell));
    expect(body).toContainEqual({ kind: 'paragraph', text: `So với cùng kỳ năm trước: số buổi ${said}.` });
  });

  it('says once that there is nothing to compare with', () => {
    const cell: ReportCell = { ...cellOfValue(5), previous: { value: null, status: 'MISSING' } };
    const { body } = written(figuresOf(cell));
    expect(body).toContainEqual({ kind: 'paragraph', text: 'Chưa có số liệu cùng kỳ năm trước để so sánh.' });
  });
});

describe('what the template leaves to people', () => {
  it('stands in brackets until it is written, then as paragraphs', () => {
    const template = readTemplate(templateOf());
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
  });

  it('names every unit on the first page while they are few', () => {
    const { body } = buildReport(readTemplate(templateOf()), figuresOf(cellOfValue(1)), {
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
    const report = buildReport(readTemplate(templateOf()), figuresOf(cellOfValue(1)), {
      ...frameOf(),
      reports: reported(30),
    });
    expect(report.body[0]).toMatchObject({
      lines: [expect.anything(), 'Còn thiếu báo cáo của 30 đơn vị (Huyện Văn Lãng 30); danh sách đầy đủ ở Phụ lục I.'],
    });
    const table = report.annexes[0]?.blocks.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(30);
  });

  it('says nothing where every report is in', () => {
    expect(written(figuresOf(cellOfValue(1))).body.some(({ kind }) => kind === 'warning')).toBe(false);
  });
});

it('leaves a refused question out and says why', () => {
  const { body } = written({ ...figuresOf(cellOfValue(1)), topics: { refused: 'chưa xác nhận.' } });
  expect(body).toContainEqual({ kind: 'note', text: 'Không đưa vào: chưa xác nhận.' });
  expect(body.some(({ kind }) => kind === 'table' || kind === 'picture')).toBe(false);
});

it('calls sample data so on every page', () => {
  const report = buildReport(readTemplate(templateOf()), figuresOf(cellOfValue(1)), { ...frameOf(), isSample: true });
  expect(report.everyPage).toContain('SỐ LIỆU MẪU');
  expect(written(figuresOf(cellOfValue(1))).everyPage).toBeNull();
});

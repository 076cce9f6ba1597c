import { describe, expect, it } from 'vitest';
import { cellOfValue } from '../document/report.fixture.ts';
import { figurePhrase, partPhrase } from './cell-phrase.ts';
import { cellText, partsText, type MeasureWords } from './cell-text.ts';
import type { ReportCell } from './report-answer.ts';

const UNITS: MeasureWords = { form: 'count', unit: 'xã', heading: 'Xã' };
const SHARE: MeasureWords = { form: 'share', unit: 'xã', heading: 'Tỷ lệ' };
const share = (more: Partial<ReportCell>): ReportCell => ({
  ...cellOfValue(0.6),
  numerator: 120,
  denominator: 200,
  ...more,
});
const absent = (status: ReportCell['status']) => share({ value: null, status, numerator: null, denominator: null });
const none: Partial<ReportCell> = { value: 0, status: 'ZERO', numerator: 0 };

/** Each state in a column of shares, a column of parts, and a sentence. */
const STATES: readonly (readonly [string, ReportCell, string, string, string])[] = [
  ['all is known', share({ unknown: 0 }), '60,0%', '120/200', '120/200 xã (60,0%)'],
  [
    'reports are missing',
    share({ unknown: 3 }),
    '≥60,0%',
    '≥120/200',
    '120/200 xã (60,0%; 3 xã chưa rõ do thiếu báo cáo)',
  ],
  ['it is an estimate', share({ estimated: true }), '60,0%*', '120/200*', '120/200 xã (60,0%; ước tính)'],
  ['none', share({ ...none, unknown: 0 }), '0,0%', '0/200', '0/200 xã (0,0%)'],
  [
    'none is found while reports are missing',
    share({ ...none, unknown: 3 }),
    ...(['…', '…', '…/200 xã (chưa có số liệu; 3 xã chưa rõ do thiếu báo cáo)'] as const),
  ],
  ['it is missing', absent('MISSING'), '…', '…', '… (chưa có số liệu)'],
  ['it is hidden', absent('SUPPRESSED_PRIMARY'), 'ẩn', 'ẩn', '… (không hiển thị do số nhỏ)'],
  ['it is hidden for another', absent('SUPPRESSED_SECONDARY'), 'ẩn', 'ẩn', '… (không hiển thị để bảo vệ số nhỏ khác)'],
  ['it is not computable', absent('NOT_APPLICABLE'), 'x', 'x', '… (không tính được)'],
];

describe('a share with its parts', () => {
  it.each(STATES)('is told apart where %s', (_, cell, inTable, parts, inSentence) => {
    expect(cellText(cell, SHARE)).toBe(inTable);
    expect(partsText(cell)).toBe(parts);
    expect(partPhrase(cell, SHARE)).toBe(inSentence);
  });

  it('has no parts where a figure brings none', () => {
    expect(partsText(cellOfValue(3))).toBe('x');
    expect(partsText(null)).toBe('x');
  });
});

describe('a figure in a sentence', () => {
  it.each([
    [cellOfValue(1234), '1.234 xã'],
    [{ ...cellOfValue(1234), estimated: true }, '1.234 xã (ước tính)'],
    [{ ...cellOfValue(12), unknown: 3 }, 'ít nhất 12 xã (3 xã chưa rõ do thiếu báo cáo)'],
    [{ ...cellOfValue(12), unknown: 3, estimated: true }, 'ít nhất 12 xã (ước tính; 3 xã chưa rõ do thiếu báo cáo)'],
    [{ ...cellOfValue(0), status: 'ZERO', unknown: 0 }, '0 xã'],
    [{ ...cellOfValue(0), status: 'ZERO', unknown: 3 }, '… xã (chưa có số liệu; 3 xã chưa rõ do thiếu báo cáo)'],
    [{ ...absent('MISSING'), unknown: 3 }, '… xã (chưa có số liệu)'],
  ] satisfies readonly (readonly [ReportCell, string])[])('says what its signs say: %j', (cell, said) => {
    expect(figurePhrase(cell, UNITS)).toBe(said);
  });
});

describe('a share near an end', () => {
  it.each([
    [0.9996, '99,9%'],
    [1, '100,0%'],
    [0.0002, '0,1%'],
    [0, '0,0%'],
  ])('%d is written as %s', (value, text) => {
    expect(cellText(share({ value, status: value === 0 ? 'ZERO' : 'VALUE' }), SHARE)).toBe(text);
  });
});

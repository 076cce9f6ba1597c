import { describe, expect, it } from 'vitest';
import { cellOfValue } from '../document/report.fixture.ts';
import type { MeasureWords } from './cell-text.ts';
import { changePhrase } from './change-phrase.ts';
import type { ReportCell } from './report-answer.ts';

const SESSIONS: MeasureWords = { form: 'count', unit: 'buổi', heading: 'Buổi' };
const SHARE: MeasureWords = { form: 'share', unit: 'xã', heading: 'Tỷ lệ' };

describe('the number of sessions against the year before', () => {
  it.each([
    [cellOfValue(112.5, 100), 'tăng 12,5% (cùng kỳ 100 buổi)'],
    [cellOfValue(75, 100), 'giảm 25,0% (cùng kỳ 100 buổi)'],
    [cellOfValue(100, 100), 'không đổi (cùng kỳ 100 buổi)'],
    [cellOfValue(10_004, 10_000), 'hầu như không đổi (tăng dưới 0,1%; cùng kỳ 10.000 buổi)'],
    [cellOfValue(9996, 10_000), 'hầu như không đổi (giảm dưới 0,1%; cùng kỳ 10.000 buổi)'],
    [cellOfValue(10_005, 10_000), 'tăng 0,1% (cùng kỳ 10.000 buổi)'],
    [cellOfValue(5, 0), 'tăng (cùng kỳ 0 buổi)'],
    [{ ...cellOfValue(0, 0), status: 'ZERO' }, 'không đổi (cùng kỳ 0 buổi)'],
    [{ ...cellOfValue(5, 4), estimated: true }, 'tăng 25,0% (ước tính; cùng kỳ 4 buổi)'],
    [{ ...cellOfValue(5, 4), value: null, status: 'MISSING' }, 'chưa so sánh được (chưa có số liệu; cùng kỳ 4 buổi)'],
    [
      { ...cellOfValue(5), previous: { value: null, status: 'SUPPRESSED_PRIMARY' } },
      'cùng kỳ không hiển thị do số nhỏ',
    ],
    [{ ...cellOfValue(5), previous: { value: null, status: 'MISSING' } }, 'cùng kỳ chưa có số liệu'],
    [{ ...cellOfValue(5), previous: null }, 'cùng kỳ không tính được'],
  ] satisfies readonly (readonly [ReportCell, string])[])('%j', (cell, said) => {
    expect(changePhrase(cell, SESSIONS)).toBe(said);
  });
});

describe('a share of communes against the year before', () => {
  const points = (value: number) => ({ change: { value, status: 'VALUE' as const } });
  it.each([
    [{ ...cellOfValue(0.6, 0.475), ...points(12.5) }, 'tăng 12,5 điểm phần trăm (cùng kỳ 47,5%)'],
    [{ ...cellOfValue(0.4, 0.475), ...points(-7.5) }, 'giảm 7,5 điểm phần trăm (cùng kỳ 47,5%)'],
    [
      { ...cellOfValue(0.6002, 0.6), ...points(0.02) },
      'hầu như không đổi (tăng dưới 0,1 điểm phần trăm; cùng kỳ 60,0%)',
    ],
    [{ ...cellOfValue(0.3, 0), ...points(30) }, 'tăng 30,0 điểm phần trăm (cùng kỳ 0,0%)'],
    [
      { ...cellOfValue(0.6, 0.475), ...points(12.5), unknown: 3 },
      'tăng 12,5 điểm phần trăm (3 xã chưa rõ do thiếu báo cáo; cùng kỳ 47,5%)',
    ],
    [
      { ...cellOfValue(0.6), ...points(12.5), previous: { value: 0.475, status: 'VALUE', unknown: 9 } },
      'tăng 12,5 điểm phần trăm (cùng kỳ ít nhất 47,5%, 9 xã chưa rõ do thiếu báo cáo)',
    ],
    [{ ...cellOfValue(0.6), previous: { value: 0, status: 'ZERO', unknown: 200 } }, 'cùng kỳ chưa có số liệu'],
  ] satisfies readonly (readonly [ReportCell, string])[])('%j', (cell, said) => {
    expect(changePhrase(cell, SHARE)).toBe(said);
  });
});

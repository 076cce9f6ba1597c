import { isDateRange, periodInReference, type Period, type ReferenceIndex } from '@lantoa/domain';
import { AnalyticsFault } from '../analytics-fault.ts';
import type { PeriodInput } from '../contract.ts';

/** The window asked for. Throws INVALID_PERIOD unless exactly one of range and code is given and it is a real period. */
export function resolvePeriod(input: PeriodInput, index: ReferenceIndex): Period {
  const { range, code } = input;
  if (code !== null && code !== undefined && (range === null || range === undefined)) {
    const period = periodInReference(code, index);
    if (period) return period;
    throw invalidPeriod(`Mã kỳ không đúng: ${quoted(code)}.`, `Not a period code: ${quoted(code)}.`);
  }
  if (range && (code === null || code === undefined)) {
    if (isDateRange(range)) return { code: null, from: range.from, to: range.to };
    const text = `${quoted(range.from)} – ${quoted(range.to)}`;
    throw invalidPeriod(`Khoảng ngày không đúng: ${text}.`, `Not a range of days: ${text}.`);
  }
  throw invalidPeriod('Cần đúng một trong hai: range hoặc code.', 'Exactly one of range and code is needed.');
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function invalidPeriod(vi: string, en: string): AnalyticsFault {
  return new AnalyticsFault(
    'INVALID_PERIOD',
    { vi, en },
    {
      vi: 'Dùng from ≤ to dạng YYYY-MM-DD, hoặc mã như admin:2023-Y, admin:2023-M04, cal:2023-Q2, req:<mã yêu cầu báo cáo>.',
      en: 'Use from ≤ to as YYYY-MM-DD, or a code such as admin:2023-Y, admin:2023-M04, cal:2023-Q2, req:<report request id>.',
    },
  );
}

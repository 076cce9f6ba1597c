import { parsePeriodCode, romanNumeral } from '@lantoa/domain';
import { dateText } from './figures/number-text.ts';

/** The time that a report is about. `code` is null for a window of days. */
export interface ReportPeriod {
  readonly code: string | null;
  readonly from: string;
  readonly to: string;
}

/** A period in words: `admin:2023-Q2` is "quý II năm 2023"; a window or a request is its days. */
export function periodText({ code, from, to }: ReportPeriod): string {
  const parsed = code === null ? null : parsePeriodCode(code);
  if (!parsed) return daysText({ from, to });
  const { type, index, year } = parsed;
  const named = `năm ${String(year)}`;
  if (type === 'Y') return named;
  if (type === 'H') return `${index === 1 ? '6 tháng đầu' : '6 tháng cuối'} ${named}`;
  if (type === 'Q') return `quý ${romanNumeral(index)} ${named}`;
  if (type === 'M') return `tháng ${String(index)} ${named}`;
  return `tuần ${String(index)} ${named}`;
}

/** A window in words: "từ ngày 15/03/2023 đến ngày 14/06/2023". */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `từ ngày ${dateText(from)} đến ngày ${dateText(to)}`;
}

/**
 * From the beginning of the year to the end of a period, and never less than the period. The reporting year begins on 15
 * December (Nghị định 09/2019/NĐ-CP, article 12) and is meant by reporting periods and by windows from a 15th to a 14th;
 * else the calendar year is. Example: 15/12/2022 to 14/06/2023 is its own beginning of the year.
 */
export function sinceNewYear({ code, from, to }: ReportPeriod): { readonly from: string; readonly to: string } {
  const scheme = code === null ? undefined : parsePeriodCode(code)?.scheme;
  const isReporting = scheme === undefined ? from.endsWith('-15') && to.endsWith('-14') : scheme === 'admin';
  const year = Number(to.slice(0, 4)) + (isReporting && to.slice(5) > '12-14' ? 1 : 0);
  const first = isReporting ? `${String(year - 1)}-12-15` : `${String(year)}-01-01`;
  return { from: first < from ? first : from, to };
}

import { isDateRange, periodInReference, type ReferenceIndex } from '@lantoa/domain';
import type { ReportPeriod } from '@lantoa/report';
import { AppError } from '../../platform/errors/app-error.ts';

const NAMES: ReadonlySet<string> = new Set(['period', 'from', 'to']);

/** The time of an exchange: a period code, or days from and to. @throws AppError INVALID_ARGUMENT naming what is wrong */
export function readExchangePeriod(query: Readonly<Record<string, unknown>>, index: ReferenceIndex): ReportPeriod {
  const unknown = Object.keys(query).find((name) => !NAMES.has(name));
  if (unknown !== undefined)
    throw invalid(`${unknown.slice(0, 40)}: không có tham số này`, `${unknown.slice(0, 40)}: no such parameter`);
  const { period, from, to } = query;
  if (typeof period === 'string' && from === undefined && to === undefined) {
    const known = periodInReference(period, index);
    if (known) return { code: period, from: known.from, to: known.to };
    throw invalid('period: không phải mã kỳ', 'period: no period code');
  }
  const range = { from, to };
  if (period === undefined && isRange(range)) return { code: null, ...range };
  throw invalid('cần period, hoặc cả from và to', 'period is needed, or both from and to');
}

function isRange(range: { from: unknown; to: unknown }): range is { from: string; to: string } {
  const { from, to } = range;
  return typeof from === 'string' && typeof to === 'string' && isDateRange({ from, to });
}

function invalid(vi: string, en: string): AppError {
  return new AppError('INVALID_ARGUMENT', {
    text: { vi: `Tham số không hợp lệ: ${vi}.`, en: `Invalid parameter: ${en}.` },
    remedy: REMEDY,
  });
}

const REMEDY = {
  vi: 'Ví dụ: /export/qcvn125.json?period=admin:2023-Q2, hoặc ?from=2023-03-15&to=2023-06-14.',
  en: 'For example /export/qcvn125.json?period=admin:2023-Q2, or ?from=2023-03-15&to=2023-06-14.',
} as const;

import { periodOfCode } from '../time/period.ts';
import { parsePeriodCode, type PeriodCode } from '../time/period-code.ts';

const PLACE = /\{([^{}]*)\}/g;
const HALVES = ['6 tháng đầu năm', '6 tháng cuối năm'] as const;

/**
 * The Vietnamese title of a period's request by a pattern: `{kỳ}` is the period in words, `{từ}` and `{đến}` its days.
 * Null when the pattern has another place, or the code is no period. Example: "Báo cáo {kỳ}" for admin:2026-Q4 is
 * "Báo cáo quý 4/2026".
 */
export function scheduleTitle(pattern: string, code: string): string | null {
  const parts = parsePeriodCode(code);
  const period = periodOfCode(code);
  if (!parts || !period) return null;
  const words: ReadonlyMap<string, string> = new Map([
    ['kỳ', periodInWords(parts)],
    ['từ', dayInWords(period.from)],
    ['đến', dayInWords(period.to)],
  ]);
  const text = pattern.normalize('NFC');
  const isKnown = [...text.matchAll(PLACE)].every(([, name = '']) => words.has(name.trim()));
  return isKnown ? text.replace(PLACE, (_, name: string) => words.get(name.trim()) ?? '') : null;
}

function periodInWords({ type, year, index }: PeriodCode): string {
  if (type === 'Y') return `năm ${String(year)}`;
  if (type === 'H') return `${HALVES[index === 1 ? 0 : 1]} ${String(year)}`;
  if (type === 'Q') return `quý ${String(index)}/${String(year)}`;
  return `${type === 'M' ? 'tháng' : 'tuần'} ${String(index)}/${String(year)}`;
}

function dayInWords(date: string): string {
  return date.split('-').toReversed().join('/');
}

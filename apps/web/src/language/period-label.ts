import { parsePeriodCode, romanNumeral, type PeriodCode } from '@lantoa/domain';
import type { Lang } from './lang.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period code in words: `admin:2023-Q2` is "Quý II/2023". Calendar periods say so, reporting periods are the rule. */
export function periodLabel(code: string, lang: Lang): string {
  const period = parsePeriodCode(code);
  if (!period) return code;
  const name = lang === 'vi' ? vietnamese(period) : english(period);
  if (period.scheme === 'admin') return name;
  return lang === 'vi' ? `${name} (dương lịch)` : `${name} (calendar)`;
}

/** The same without its year, for an axis: "T4", "Q.II"; a year keeps its number. */
export function shortPeriodLabel(code: string, lang: Lang): string {
  const period = parsePeriodCode(code);
  if (!period) return code;
  const { type, index, year } = period;
  if (type === 'M') return lang === 'vi' ? `T${String(index)}` : (MONTHS[index - 1] ?? '');
  if (type === 'Q') return lang === 'vi' ? `Q.${romanNumeral(index)}` : `Q${String(index)}`;
  if (type === 'H') return `H${String(index)}`;
  return String(year);
}

function vietnamese({ type, index, year }: PeriodCode): string {
  if (type === 'Y') return `Năm ${String(year)}`;
  if (type === 'H') return `${index === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm'} ${String(year)}`;
  if (type === 'Q') return `Quý ${romanNumeral(index)}/${String(year)}`;
  if (type === 'M') return `Tháng ${String(index)}/${String(year)}`;
  return `Tuần ${String(index)}/${String(year)}`;
}

function english({ type, index, year }: PeriodCode): string {
  if (type === 'Y') return `Year ${String(year)}`;
  if (type === 'H') return `${index === 1 ? 'First' : 'Second'} half of ${String(year)}`;
  if (type === 'Q') return `Quarter ${String(index)}, ${String(year)}`;
  if (type === 'M') return `${MONTHS[index - 1] ?? ''} ${String(year)}`;
  return `Week ${String(index)}, ${String(year)}`;
}

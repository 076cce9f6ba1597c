const NO_ROW = '–';
const SIGNS: ReadonlySet<string> = new Set(['…', 'ẩn', 'x']);

export type ChangeKind = 'ROW_CAME' | 'ROW_WENT' | 'FIGURE_CAME' | 'FIGURE_WENT' | 'SIGN' | 'ROSE' | 'FELL' | 'OTHER';

/** What kind of change a figure underwent, from how a report writes it before and after. Example: "…" and "12" is FIGURE_CAME. */
export function changeKind(was: string, is: string): ChangeKind {
  if (was === NO_ROW) return 'ROW_CAME';
  if (is === NO_ROW) return 'ROW_WENT';
  if (SIGNS.has(was)) return SIGNS.has(is) ? 'SIGN' : 'FIGURE_CAME';
  if (SIGNS.has(is)) return 'FIGURE_WENT';
  const [before, after] = [numberOf(was), numberOf(is)];
  if (before === after) return 'OTHER';
  return after > before ? 'ROSE' : 'FELL';
}

/** "≥1.234,5*" and "50,0% (1/2)" are 1234.5 and 50. */
function numberOf(text: string): number {
  const [digits = ''] = /[\d.,]+/.exec(text) ?? [];
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

import { numberPhrase, remarksOf } from './cell-phrase.ts';
import { absenceOf, SAID, type MeasureWords } from './cell-text.ts';
import { numberText } from './number-text.ts';
import type { ReportCell } from './report-answer.ts';
import { shownNumber } from './shown-state.ts';

/** A change that is less than half of it is not written as a number. */
const STEP = 0.1;

/**
 * Against the same period of the year before: "tăng 12,5% (cùng kỳ 1.097 buổi)"; shares in percentage points. A year before
 * that is zero gives no per cent; one that is missing, hidden or not computable says so. A change that would be written as
 * 0,0 is no rise and no fall: "hầu như không đổi (tăng dưới 0,1%; cùng kỳ 10.000 buổi)".
 */
export function changePhrase(cell: ReportCell | null, words: MeasureWords): string {
  const previous = cell?.previous ?? null;
  const absence = absenceOf(previous);
  if (!cell || absence) return `cùng kỳ ${SAID[absence ?? 'NOT_APPLICABLE']}`;
  const [now, then] = [shownNumber(cell), shownNumber(previous) ?? 0];
  const before = [`cùng kỳ ${numberPhrase(previous, words)}`, ...remarksOf(previous)].join(', ');
  const said = (what: string, ...remarks: readonly string[]) =>
    `${what} (${[...remarks, ...remarksOf(cell), before].join('; ')})`;
  if (now === null) return said('chưa so sánh được');
  if (now === then) return said('không đổi');
  const way = now > then ? 'tăng' : 'giảm';
  if (words.form === 'count' && then === 0) return said(way);
  const { amount, unit } = amountOf(cell, { now, then }, words);
  if (Number(amount.toFixed(1)) === 0) return said('hầu như không đổi', `${way} dưới ${numberText(STEP, 1)}${unit}`);
  return said(`${way} ${numberText(amount, 1)}${unit}`);
}

/** How much it is without its sign: per cent of the year before, for shares percentage points. */
function amountOf(
  { change }: ReportCell,
  { now, then }: { readonly now: number; readonly then: number },
  { form }: MeasureWords,
): { readonly amount: number; readonly unit: string } {
  return form === 'share'
    ? { amount: Math.abs(change?.value ?? (now - then) * 100), unit: ' điểm phần trăm' }
    : { amount: (Math.abs(now - then) / then) * 100, unit: '%' };
}

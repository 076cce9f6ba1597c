import { countText, numberText, shareText } from './number-text.ts';
import type { CellState, ReportCell, ReportFigure } from './report-answer.ts';

/** How a measure is written: numbers of things, or shares as per cent. */
export interface MeasureWords {
  readonly form: 'count' | 'share';
  /** After the number: "buổi"; empty for shares. */
  readonly unit: string;
  /** Heading of its column. */
  readonly heading: string;
}

/** What stands for a figure that is not there. Zero is a figure: it is written as 0. */
const SYMBOLS = {
  MISSING: '…',
  SUPPRESSED_PRIMARY: 'ẩn',
  SUPPRESSED_SECONDARY: 'ẩn',
  NOT_APPLICABLE: 'x',
} as const satisfies Partial<Record<CellState, string>>;

const SAID = {
  MISSING: 'chưa có số liệu',
  SUPPRESSED_PRIMARY: 'không hiển thị do số nhỏ',
  SUPPRESSED_SECONDARY: 'không hiển thị để bảo vệ số nhỏ khác',
  NOT_APPLICABLE: 'không tính được',
} as const satisfies Partial<Record<CellState, string>>;

/** The words beneath every table. */
export const SYMBOL_NOTE =
  'Ký hiệu: 0 là không phát sinh; “…” là chưa có số liệu (thiếu báo cáo); “ẩn” là số nhỏ không hiển thị; “x” là không tính được; dấu * là số ước tính.';

/** A figure in a table. */
export function figureText(figure: ReportFigure | null, words: MeasureWords): string {
  if (!figure) return SYMBOLS.NOT_APPLICABLE;
  const { status, value } = figure;
  if (status === 'VALUE' || status === 'ZERO') return valueText(value ?? 0, words);
  return SYMBOLS[status];
}

/** A cell in a table: an estimate is marked. */
export function cellText(cell: ReportCell | null, words: MeasureWords): string {
  const text = figureText(cell, words);
  return cell?.estimated === true && cell.status === 'VALUE' ? `${text}*` : text;
}

/** A figure in a sentence, with its unit: "1.234 buổi", or "… buổi (chưa có số liệu)". */
export function figurePhrase(figure: ReportFigure | null, words: MeasureWords): string {
  if (!figure) return unitOf('…', words, SAID.NOT_APPLICABLE);
  const { status, value } = figure;
  if (status === 'VALUE' || status === 'ZERO') return unitOf(valueText(value ?? 0, words), words);
  return unitOf('…', words, SAID[status]);
}

/** Numerator and denominator with the share: "120/200 xã (60,0%)", and how many of the rest are unknown. */
export function partPhrase(cell: ReportCell | null, words: MeasureWords): string {
  if (!cell || cell.numerator === null || cell.denominator === null) return figurePhrase(cell, words);
  const unknown =
    (cell.unknown ?? 0) > 0 ? `; ${countText(cell.unknown ?? 0)} ${words.unit} chưa rõ do thiếu báo cáo` : '';
  const parts = `${countText(cell.numerator)}/${countText(cell.denominator)} ${words.unit}`;
  return `${parts} (${figureText(cell, words)}${unknown})`;
}

/**
 * Against the same period of the year before: "tăng 12,5% (cùng kỳ 1.097 buổi)"; shares in percentage points. A year before
 * that is zero gives no per cent; one that is missing, hidden or not computable says so.
 */
export function changePhrase(cell: ReportCell | null, words: MeasureWords): string {
  const previous = cell?.previous ?? null;
  if (!cell || !previous) return `cùng kỳ ${SAID.NOT_APPLICABLE}`;
  if (previous.status !== 'VALUE' && previous.status !== 'ZERO') return `cùng kỳ ${SAID[previous.status]}`;
  const before = `(cùng kỳ ${figurePhrase(previous, words)})`;
  if (!isFigure(cell)) return `chưa so sánh được ${before}`;
  const [now, then] = [cell.value ?? 0, previous.value ?? 0];
  if (now === then) return `không đổi ${before}`;
  const way = now > then ? 'tăng' : 'giảm';
  if (words.form === 'share') {
    const points = Math.abs(cell.change?.value ?? (now - then) * 100);
    return `${way} ${numberText(points, 1)} điểm phần trăm ${before}`;
  }
  if (then === 0) return `${way} ${before}`;
  return `${way} ${numberText((Math.abs(now - then) / then) * 100, 1)}% ${before}`;
}

function isFigure({ status }: ReportFigure): boolean {
  return status === 'VALUE' || status === 'ZERO';
}

function valueText(value: number, { form }: MeasureWords): string {
  return form === 'share' ? shareText(value) : countText(value);
}

function unitOf(number: string, { form, unit }: MeasureWords, why?: string): string {
  const counted = form === 'share' || unit === '' ? number : `${number} ${unit}`;
  return why === undefined ? counted : `${counted} (${why})`;
}

import { countText, shareText } from './number-text.ts';
import type { CellState, ReportCell, ReportFigure } from './report-answer.ts';
import { isLeast, shownNumber, shownState } from './shown-state.ts';

/** How a measure is written: numbers of things, or shares as per cent. */
export interface MeasureWords {
  readonly form: 'count' | 'share';
  /** After the number: "buổi"; empty for shares. */
  readonly unit: string;
  /** Heading of its column. */
  readonly heading: string;
}

/** States in which a sign stands for the figure. Zero is a figure: it is written as 0. */
type Absence = Exclude<CellState, 'VALUE' | 'ZERO'>;

const SIGNS: Readonly<Record<Absence, string>> = {
  MISSING: '…',
  SUPPRESSED_PRIMARY: 'ẩn',
  SUPPRESSED_SECONDARY: 'ẩn',
  NOT_APPLICABLE: 'x',
};

/** The same in words. */
export const SAID: Readonly<Record<Absence, string>> = {
  MISSING: 'chưa có số liệu',
  SUPPRESSED_PRIMARY: 'không hiển thị do số nhỏ',
  SUPPRESSED_SECONDARY: 'không hiển thị để bảo vệ số nhỏ khác',
  NOT_APPLICABLE: 'không tính được',
};

/** Before a figure that is the least it can be. */
const LEAST = '≥';
/** After an estimate. */
const ESTIMATE = '*';

/** The words beneath every table. */
export const SYMBOL_NOTE =
  'Ký hiệu: 0 là không phát sinh; “…” là chưa có số liệu (không được báo cáo hoặc còn thiếu báo cáo); “ẩn” là số nhỏ không hiển thị; “x” là không tính được; dấu ≥ là ít nhất, vì còn đơn vị chưa rõ do thiếu báo cáo; dấu * là số ước tính.';

/** Why no number stands for a figure; null where one does. */
export function absenceOf(figure: ReportFigure | null): Absence | null {
  const state = figure ? shownState(figure) : 'NOT_APPLICABLE';
  return state === 'VALUE' || state === 'ZERO' ? null : state;
}

/** A figure in a table: "45.592", "≥12", or the sign of its state. */
export function figureText(figure: ReportFigure | null, words: MeasureWords): string {
  return signed(figure, valueText(shownNumber(figure) ?? 0, words));
}

/** A cell in a table: an estimate is marked. */
export function cellText(cell: ReportCell | null, words: MeasureWords): string {
  return marked(cell, figureText(cell, words));
}

/** Numerator and denominator in a table: "120/200", or the sign of the cell's state. */
export function partsText(cell: ReportCell | null): string {
  const parts = partsOf(cell);
  return parts === null && absenceOf(cell) === null ? SIGNS.NOT_APPLICABLE : marked(cell, signed(cell, parts ?? ''));
}

/** "120/200"; null where the figure has no parts. */
export function partsOf(cell: ReportCell | null): string | null {
  if (!cell || cell.numerator === null || cell.denominator === null) return null;
  return `${countText(cell.numerator)}/${countText(cell.denominator)}`;
}

export function valueText(value: number, { form }: MeasureWords): string {
  return form === 'share' ? shareText(value) : countText(value);
}

function signed(figure: ReportFigure | null, text: string): string {
  const absence = absenceOf(figure);
  if (absence) return SIGNS[absence];
  return figure && isLeast(figure) ? `${LEAST}${text}` : text;
}

function marked(cell: ReportCell | null, text: string): string {
  return cell?.estimated === true && cell.status === 'VALUE' ? `${text}${ESTIMATE}` : text;
}

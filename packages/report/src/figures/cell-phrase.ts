import { absenceOf, partsOf, SAID, valueText, type MeasureWords } from './cell-text.ts';
import { countText } from './number-text.ts';
import type { ReportCell, ReportFigure } from './report-answer.ts';
import { isLeast, shownNumber } from './shown-state.ts';

/** What `unknown` counts, in any measure: communes, wards and townships. */
const UNITS = 'xã';

/**
 * A figure in a sentence, with its unit and what the signs of tables say, in words: "1.234 buổi", "ít nhất 12 xã (3 xã chưa
 * rõ do thiếu báo cáo)", "7.419 lượt người (ước tính)", "… buổi (chưa có số liệu)".
 */
export function figurePhrase(figure: ReportFigure | ReportCell | null, words: MeasureWords): string {
  return withRemarks(numberPhrase(figure, words), remarksOf(figure));
}

/** The same without what is to be known of it. */
export function numberPhrase(figure: ReportFigure | null, words: MeasureWords): string {
  const number = shownNumber(figure);
  const least = figure && isLeast(figure) ? 'ít nhất ' : '';
  return withUnit(number === null ? '…' : `${least}${valueText(number, words)}`, words);
}

/** Numerator and denominator with the share: "120/200 xã (60,0%; 3 xã chưa rõ do thiếu báo cáo)". */
export function partPhrase(cell: ReportCell | null, words: MeasureWords): string {
  const parts = partsOf(cell);
  if (parts === null) return figurePhrase(cell, words);
  const number = shownNumber(cell);
  const shown = number === null ? `…/${countText(cell?.denominator ?? 0)}` : parts;
  const share = number === null ? [] : [valueText(number, words)];
  return withRemarks(`${shown} ${words.unit}`, [...share, ...remarksOf(cell)]);
}

/** What a reader has to know of a figure: that it is no number and why, that it is an estimate, whose reports may add to it. */
export function remarksOf(figure: ReportFigure | ReportCell | null): readonly string[] {
  const absence = absenceOf(figure);
  const isCounted = figure?.status === 'VALUE' || figure?.status === 'ZERO';
  const unknown = isCounted ? (figure.unknown ?? 0) : 0;
  return [
    ...(absence ? [SAID[absence]] : []),
    ...(!absence && figure && 'estimated' in figure && figure.estimated ? ['ước tính'] : []),
    ...(unknown > 0 ? [`${countText(unknown)} ${UNITS} chưa rõ do thiếu báo cáo`] : []),
  ];
}

function withUnit(number: string, { form, unit }: MeasureWords): string {
  return form === 'share' || unit === '' ? number : `${number} ${unit}`;
}

function withRemarks(text: string, remarks: readonly string[]): string {
  return remarks.length === 0 ? text : `${text} (${remarks.join('; ')})`;
}

import { zeroNeedsReports } from '@lantoa/domain';
import { cellText, figureText, SYMBOL_NOTE, type MeasureWords } from '../figures/cell-text.ts';
import {
  cellOf,
  type ReportAnswer,
  type ReportCell,
  type ReportFigure,
  type ReportRow,
} from '../figures/report-answer.ts';
import { isLeast, shownNumber } from '../figures/shown-state.ts';
import type { ReportTemplate } from '../template/report-template.ts';
import type { DocumentBlock, DocumentNumber, DocumentRow } from './document-model.ts';
import { rowName, totalRow } from './filled-text.ts';
import { keyOf, shownRows, TOTAL, wordsOfMeasure } from './table-of.ts';

interface ComparedAnnex {
  readonly rows: string;
  readonly measures: readonly string[];
  readonly only?: readonly string[] | undefined;
}

interface Compared {
  readonly answer: ReportAnswer;
  readonly since: ReportAnswer;
}

/** Rows of either answer; per measure: the period, the same period of the year before, and since the beginning of the year. */
export function comparedTable(
  { rows: heading, measures, only }: ComparedAnnex,
  compared: Compared,
  template: ReportTemplate,
): readonly DocumentBlock[] {
  const { answer, since } = compared;
  const rowOf = rowWriter(compared, measures, template);
  const total = totalRow(answer.rows);
  const sinceTotal = totalRow(since.rows);
  const [ofNow, ofSince] = [rowsByKey(answer, only), rowsByKey(since, only)];
  const keys = [...new Set([...ofNow.keys(), ...ofSince.keys()])];
  return [
    {
      ...{ kind: 'table', caption: null },
      head: [
        { text: heading, parts: [] },
        ...measures.map((measure) => ({ text: template.measures[measure]?.heading ?? measure, parts: COMPARED })),
      ],
      rows: [
        ...keys.flatMap((key) => {
          const [row, summed] = [ofNow.get(key), ofSince.get(key)];
          const named = row ?? summed;
          return named ? [rowOf(rowName(named, template), row, summed, false)] : [];
        }),
        ...(total ? [rowOf(TOTAL, total, sinceTotal, true)] : []),
      ],
    },
    { kind: 'note', text: SYMBOL_NOTE },
  ];
}

/** Of a row that an answer does not list nobody can say what it has. */
const NOT_ANSWERED: ReportCell = {
  ...{ value: null, status: 'MISSING', estimated: false, numerator: null, denominator: null, unknown: null },
  ...{ previous: null, change: null },
};
const COMPARED = ['Kỳ này', 'Cùng kỳ', 'Lũy kế'];

function rowWriter({ answer, since }: Compared, measures: readonly string[], template: ReportTemplate) {
  return (name: string, row: ReportRow | undefined, summed: ReportRow | undefined, isTotal: boolean): DocumentRow => {
    const parts = measures.flatMap((measure) => {
      const words = wordsOfMeasure(template.measures, measure);
      const cell = row ? cellOf(answer, row, measure) : NOT_ANSWERED;
      const later = summed ? cellOf(since, summed, measure) : NOT_ANSWERED;
      const previous = row ? (cell?.previous ?? null) : NOT_ANSWERED;
      const needsReports = zeroNeedsReports(measure);
      const [now, before, sum] = [row?.reportsDue, row?.reportsDueBefore, summed?.reportsDue].map(
        (isDue) => needsReports && isDue === false,
      );
      return [
        { text: cellText(cell, words), number: numberOf(cell, words, now) },
        { text: figureText(previous, words), number: numberOf(previous, words, before) },
        { text: cellText(later, words), number: numberOf(later, words, sum) },
      ];
    });
    return {
      cells: [name, ...parts.map(({ text }) => text)],
      ...{ isTotal, numbers: [null, ...parts.map(({ number }) => number)] },
    };
  };
}

function rowsByKey(answer: ReportAnswer, only: readonly string[] | undefined): ReadonlyMap<string, ReportRow> {
  return new Map(shownRows(answer, only).map((row) => [keyOf(row), row]));
}

function numberOf(
  figure: ReportFigure | ReportCell | null,
  { form }: MeasureWords,
  isUntold = false,
): DocumentNumber | null {
  const value = shownNumber(figure);
  if (!figure || value === null) return null;
  const isEstimated = 'estimated' in figure && figure.estimated;
  return { value, form, isEstimated, isLeast: isLeast(figure), isOpen: isUntold && value === 0 };
}

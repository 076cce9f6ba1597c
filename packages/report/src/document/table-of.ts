import { absenceOf, cellText, figureText, partsText, SYMBOL_NOTE, type MeasureWords } from '../figures/cell-text.ts';
import {
  cellOf,
  type ReportAnswer,
  type ReportCell,
  type ReportFigure,
  type ReportRow,
} from '../figures/report-answer.ts';
import { shareTexts } from '../figures/share-texts.ts';
import { isLeast, shownNumber } from '../figures/shown-state.ts';
import type { ReportTemplate, TableBlock } from '../template/report-template.ts';
import type { DocumentBlock, DocumentNumber, DocumentRow } from './document-model.ts';
import { rowName, totalRow } from './filled-text.ts';

const TOTAL = 'Toàn bộ';

/** Rows of an answer that a table or a chart shows. */
export function shownRows({ rows }: ReportAnswer, only: readonly string[] | undefined): readonly ReportRow[] {
  const data = rows.filter(({ kind }) => kind === 'DATA');
  return only ? data.filter(({ keys }) => only.includes(keys[0]?.code ?? '')) : data;
}

/** A table of the body with its notes beneath. */
export function tableOf(block: TableBlock, answer: ReportAnswer, template: ReportTemplate): readonly DocumentBlock[] {
  const rows = shownRows(answer, block.only);
  const total = block.total ? totalRow(answer.rows) : undefined;
  const columns = block.columns.map(({ measure, part, heading }) => {
    const words = wordsOfMeasure(template.measures, measure);
    const cells = rows.map((row) => cellWith(block.basis, answer, row, measure));
    const shares = part === 'share' ? shareTexts(cells.map((cell, key) => ({ key: keyOf(rows[key]), cell }))) : null;
    const textOf = (cell: ReportCell | null) => {
      if (part === 'previous') return figureText(cell?.previous ?? null, words);
      return part === 'parts' ? partsText(cell) : cellText(cell, words);
    };
    return {
      heading: heading ?? words.heading,
      texts: shares?.parts ?? cells.map(textOf),
      total: total ? (shares?.total ?? textOf(cellOf(answer, total, measure))) : '',
    };
  });
  return [
    {
      ...{ kind: 'table', caption: block.caption },
      head: [{ text: block.rows, parts: [] }, ...columns.map(({ heading }) => ({ text: heading, parts: [] }))],
      rows: [
        ...rows.map((row, position) => ({
          ...{ isTotal: false },
          cells: [rowName(row, template), ...columns.map(({ texts }) => texts[position] ?? '')],
        })),
        ...(total ? [{ isTotal: true, cells: [TOTAL, ...columns.map((column) => column.total)] }] : []),
      ],
    },
    ...(block.note === undefined ? [] : [{ kind: 'note' as const, text: block.note }]),
  ];
}

/** Per measure: the period, the same period of the year before, and since the beginning of the year. */
export function comparedTable(
  {
    rows: heading,
    measures,
    only,
  }: { readonly rows: string; readonly measures: readonly string[]; readonly only?: readonly string[] | undefined },
  { answer, since }: { readonly answer: ReportAnswer; readonly since: ReportAnswer },
  template: ReportTemplate,
): readonly DocumentBlock[] {
  const total = totalRow(answer.rows);
  const sinceTotal = totalRow(since.rows);
  const ofSince = new Map(since.rows.filter(({ kind }) => kind === 'DATA').map((row) => [keyOf(row), row]));
  const rowOf = (name: string, row: ReportRow, summed: ReportRow | undefined, isTotal: boolean): DocumentRow => {
    const parts = measures.flatMap((measure) => {
      const words = wordsOfMeasure(template.measures, measure);
      const cell = cellOf(answer, row, measure);
      const later = summed ? cellOf(since, summed, measure) : null;
      const previous = cell?.previous ?? null;
      return [
        { text: cellText(cell, words), number: numberOf(cell, words) },
        { text: figureText(previous, words), number: numberOf(previous, words) },
        { text: cellText(later, words), number: numberOf(later, words) },
      ];
    });
    return {
      cells: [name, ...parts.map(({ text }) => text)],
      ...{ isTotal, numbers: [null, ...parts.map(({ number }) => number)] },
    };
  };
  return [
    {
      ...{ kind: 'table', caption: null },
      head: [
        { text: heading, parts: [] },
        ...measures.map((measure) => ({ text: template.measures[measure]?.heading ?? measure, parts: COMPARED })),
      ],
      rows: [
        ...shownRows(answer, only).map((row) => rowOf(rowName(row, template), row, ofSince.get(keyOf(row)), false)),
        ...(total ? [rowOf(TOTAL, total, sinceTotal, true)] : []),
      ],
    },
    { kind: 'note', text: SYMBOL_NOTE },
  ];
}

const COMPARED = ['Kỳ này', 'Cùng kỳ', 'Lũy kế'];

export function wordsOfMeasure(measures: ReportTemplate['measures'], measure: string): MeasureWords {
  return measures[measure] ?? { form: 'count', unit: '', heading: measure };
}

function numberOf(figure: ReportFigure | ReportCell | null, { form }: MeasureWords): DocumentNumber | null {
  const value = shownNumber(figure);
  if (!figure || value === null) return null;
  const isEstimated = 'estimated' in figure && figure.estimated;
  return { value, form, isEstimated, isLeast: isLeast(figure) };
}

/** A row that has none of what the table counts in, such as a class of areas without a list, has no figure at all. */
function cellWith(basis: string | undefined, answer: ReportAnswer, row: ReportRow, measure: string): ReportCell | null {
  const hasNone = basis !== undefined && absenceOf(cellOf(answer, row, basis)) === 'NOT_APPLICABLE';
  return hasNone ? null : cellOf(answer, row, measure);
}

function keyOf(row: ReportRow | undefined): string {
  return row?.keys[0]?.code ?? '';
}

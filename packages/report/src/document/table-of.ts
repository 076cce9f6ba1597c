import { absenceOf, cellText, figureText, partsText, type MeasureWords } from '../figures/cell-text.ts';
import { cellOf, type ReportAnswer, type ReportCell, type ReportRow } from '../figures/report-answer.ts';
import { shareTexts } from '../figures/share-texts.ts';
import type { ReportTemplate, TableBlock } from '../template/report-template.ts';
import type { DocumentBlock } from './document-model.ts';
import { rowName, totalRow } from './filled-text.ts';

export const TOTAL = 'Toàn bộ';

/** Rows of an answer that a table or a chart shows. */
export function shownRows({ rows }: ReportAnswer, only: readonly string[] | undefined): readonly ReportRow[] {
  const data = rows.filter(({ kind }) => kind === 'DATA');
  return only ? data.filter(({ keys }) => only.includes(keys[0]?.code ?? '')) : data;
}

/** A table of the body with its notes beneath. */
export function tableOf(
  block: TableBlock,
  answer: ReportAnswer,
  template: ReportTemplate,
  number: number,
): readonly DocumentBlock[] {
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
      ...{ kind: 'table', caption: `Bảng ${number}. ${block.caption}` },
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

export function wordsOfMeasure(measures: ReportTemplate['measures'], measure: string): MeasureWords {
  return measures[measure] ?? { form: 'count', unit: '', heading: measure };
}

/** A row that has none of what the table counts in, such as a class of areas without a list, has no figure at all. */
function cellWith(basis: string | undefined, answer: ReportAnswer, row: ReportRow, measure: string): ReportCell | null {
  const hasNone = basis !== undefined && absenceOf(cellOf(answer, row, basis)) === 'NOT_APPLICABLE';
  return hasNone ? null : cellOf(answer, row, measure);
}

export function keyOf(row: ReportRow | undefined): string {
  return row?.keys[0]?.code ?? '';
}

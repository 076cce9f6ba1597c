import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentTable } from '../document/document-model.ts';
import { FORM, lengthOf } from './form.ts';
import { line, runOf } from './paragraphs.ts';

/** A table over the whole width, its head on every page, no row broken over two. */
export function tableOf({ caption, head, rows }: DocumentTable, width: number, isWide: boolean): (Paragraph | Table)[] {
  const size = isWide ? FORM.wideTable : FORM.table;
  const widths = columnWidths({ head, rows }, width);
  const isNumeric = numericColumns({ head, rows });
  const hasParts = head.some(({ parts }) => parts.length > 0);
  const cell = cellWriter(size, widths);
  const counts = head[0]?.text === RUNNING_NUMBER;
  const alignOf = (column: number) => (counts && column === 0 ? 'CENTER' : isNumeric[column] ? 'RIGHT' : 'LEFT');
  const first = new TableRow({
    ...{ tableHeader: true, cantSplit: true },
    children: head.map(({ text, parts }, position) =>
      cell(text, {
        ...{ isBold: true, align: 'CENTER', column: firstColumn(head, position) },
        columnSpan: Math.max(1, parts.length),
        rowSpan: hasParts && parts.length === 0 ? 2 : 1,
      }),
    ),
  });
  const second = new TableRow({
    ...{ tableHeader: true, cantSplit: true },
    children: head.flatMap(({ parts }, position) =>
      parts.map((text, part) =>
        cell(text, { isBold: true, align: 'CENTER', column: firstColumn(head, position) + part }),
      ),
    ),
  });
  const table = new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: widths.map(lengthOf) },
    width: { size: lengthOf(width), type: WidthType.DXA },
    rows: [
      ...(hasParts ? [first, second] : [first]),
      ...rows.map(
        ({ cells, isTotal }, position) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, column) =>
              cell(text, {
                ...{ isBold: isTotal, align: alignOf(column), column },
                // A total never stands alone on a page.
                keepNext: position >= rows.length - 3 && position < rows.length - 1,
              }),
            ),
          }),
      ),
    ],
  });
  const above = { spacing: { before: 120, after: 60 }, keepNext: true };
  return [...(caption === null ? [] : [line(caption, { size: 13, isBold: true, align: 'CENTER' }, above)]), table];
}

interface CellStyle {
  readonly isBold: boolean;
  readonly align: 'LEFT' | 'RIGHT' | 'CENTER';
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly keepNext?: boolean;
}

function cellWriter(size: number, widths: readonly number[]) {
  return (text: string, { isBold, align, column, columnSpan = 1, rowSpan = 1, keepNext = false }: CellStyle) =>
    new TableCell({
      ...{ columnSpan, rowSpan, verticalAlign: VerticalAlignTable.CENTER },
      width: {
        size: lengthOf(widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)),
        type: WidthType.DXA,
      },
      margins: { left: 50, right: 50, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          ...{ alignment: AlignmentType[align], keepNext },
          children: [runOf(text, { size, isBold, isItalic: false })],
        }),
      ],
    });
}

function firstColumn(head: DocumentTable['head'], position: number): number {
  return head.slice(0, position).reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
}

/** Which columns hold nothing but figures and signs of them. */
function numericColumns({ head, rows }: Pick<DocumentTable, 'head' | 'rows'>): readonly boolean[] {
  const columns = head.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
  return Array.from({ length: columns }, (_, column) => rows.every(({ cells }) => isFigure(cells[column] ?? '')));
}

/** Heading of a column that counts the rows, and its width in millimetres. */
const RUNNING_NUMBER = 'TT';
const RUNNING_NUMBER_WIDTH = 12;

/** Figures share what their longest words leave; names take the rest. */
function columnWidths({ head, rows }: Pick<DocumentTable, 'head' | 'rows'>, width: number): number[] {
  const isNumeric = numericColumns({ head, rows });
  const longest = isNumeric.map((_, column) =>
    Math.max(4, ...rows.map(({ cells }) => Math.min(40, cells[column]?.length ?? 0))),
  );
  const numbers = isNumeric.filter(Boolean).length;
  if (head[0]?.text === RUNNING_NUMBER)
    return [RUNNING_NUMBER_WIDTH, ...shared(longest.slice(1), width - RUNNING_NUMBER_WIDTH)];
  const share = isNumeric.length > 8 ? 0.82 : Math.min(0.62, numbers * 0.16);
  const words = longest.reduce((sum, one, column) => (isNumeric[column] ? sum : sum + one), 0);
  return longest.map((one, column) =>
    isNumeric[column] ? (width * share) / numbers : (width * (numbers === 0 ? 1 : 1 - share) * one) / words,
  );
}

function shared(lengths: readonly number[], width: number): readonly number[] {
  const all = lengths.reduce((sum, one) => sum + one, 0);
  return lengths.map((one) => (width * one) / all);
}

function isFigure(text: string): boolean {
  return /^[≥<>]?[\d.,/%*-]+$|^…$|^x$|^ẩn$/.test(text);
}

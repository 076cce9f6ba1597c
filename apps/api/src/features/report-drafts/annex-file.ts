import type { DocumentAnnex, DocumentRow, DocumentTable, ReportDocument } from '@lantoa/report';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { plainText } from '../../platform/http/plain-text.ts';
import { annexNumberFormat } from './annex-number.ts';
import { annexPrint, type SheetPrint } from './annex-print.ts';
import { annexWidths } from './annex-widths.ts';

/** Of a report, what its workbook holds. */
type Annexes = Pick<ReportDocument, 'annexes' | 'everyPage'>;

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const BORDER = { borderStyle: 'thin' as const, borderColor: '#000000' };
/** Height of a line of letters, in points. */
const LINE = 17;
/** Letters of a proportional font that stand in the width of one digit. */
const LETTERS = 1.1;

/**
 * The annexes of a report as a workbook, a sheet each: numbers are numbers, a state of a figure is its sign, and no text
 * starts a formula. Head and names stay in sight, and each page of a print has the head of its table.
 */
export async function annexFile({ annexes, everyPage }: Annexes): Promise<Buffer> {
  const sheets = annexes.map((annex) => sheetOf(annex, everyPage));
  return writeXlsxFile(
    sheets.map(({ data, print: { name, headRows }, widths }) => ({
      ...{ data, sheet: name, columns: widths.map((width) => ({ width })), showGridLines: false },
      ...(headRows ? { stickyRowsCount: headRows[1], stickyColumnsCount: 1 } : {}),
    })),
    { ...FONT, features: [annexPrint(sheets.map(({ print }) => print))] },
  ).toBuffer();
}

interface Sheet {
  readonly data: SheetData;
  readonly widths: readonly number[];
  readonly print: SheetPrint;
}

function sheetOf({ name, title, isWide, blocks }: DocumentAnnex, everyPage: string | null): Sheet {
  const widths = annexWidths(blocks);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const across = (text: string, style: object) => [
    { ...textCell(text), ...style, columnSpan: widths.length, wrap: true, height: LINE * linesOf(text, whole) },
    ...Array.from({ length: widths.length - 1 }, () => null),
  ];
  const data: SheetData = [
    ...(everyPage === null ? [] : [across(everyPage, HEADING)]),
    across(`${name}. ${title}`, HEADING),
  ];
  let headRows: SheetPrint['headRows'] = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      const head = headOf(block, widths);
      headRows ??= [data.length + 1, data.length + head.length];
      data.push(...head, ...block.rows.map((row) => rowOf(row, widths)));
    } else if ('text' in block) data.push(across(block.text, block.kind === 'heading' ? BOLD : NOTE));
  }
  return { data, widths, print: { name, isWide, headRows, foot: everyPage } };
}

type SheetRow = SheetData[number];

const BOLD = { fontWeight: 'bold' as const };
const HEADING = { ...BOLD, align: 'center' as const };
const NOTE = { fontStyle: 'italic' as const, alignVertical: 'top' as const };
const IN_HEAD = { ...BOLD, ...BORDER, align: 'center' as const, alignVertical: 'center' as const, wrap: true };

/** One row of headings, or two where some of them stand over several columns. */
function headOf({ head }: DocumentTable, widths: readonly number[]): SheetData {
  const hasParts = head.some(({ parts }) => parts.length > 0);
  const height = LINE * Math.max(...head.map(({ text }, position) => linesOf(text, widths[position] ?? 1)));
  if (!hasParts) return [head.map(({ text }) => ({ ...textCell(text), ...IN_HEAD, height }))];
  const empty = (count: number) => Array.from({ length: count }, () => null);
  const first = head.flatMap(({ text, parts }): SheetRow =>
    parts.length === 0
      ? [{ ...textCell(text), ...IN_HEAD, rowSpan: 2, height: LINE }]
      : [{ ...textCell(text), ...IN_HEAD, columnSpan: parts.length }, ...empty(parts.length - 1)],
  );
  const second = head.flatMap(({ parts }): SheetRow =>
    parts.length === 0 ? empty(1) : parts.map((part) => ({ ...textCell(part), ...IN_HEAD, height: LINE })),
  );
  return [first, second];
}

function rowOf({ cells, numbers, isTotal }: DocumentRow, widths: readonly number[]): SheetRow {
  const height = LINE * Math.max(...cells.map((text, position) => linesOf(text, widths[position] ?? 1)));
  const style = { ...BORDER, ...(isTotal ? BOLD : {}), alignVertical: 'center' as const, height };
  return cells.map((text, position) => {
    const number = numbers?.[position];
    if (!number) {
      const align = numbers && position > 0 ? ('right' as const) : ('left' as const);
      return { ...textCell(text), ...style, align, wrap: true };
    }
    return { value: number.value, type: Number, format: annexNumberFormat(number), ...style };
  });
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (width * LETTERS)));
}

function textCell(text: string) {
  return { value: plainText(text), type: String } as const;
}

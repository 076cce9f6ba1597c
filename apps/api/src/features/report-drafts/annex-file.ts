import type { DocumentAnnex, DocumentRow, ReportDocument } from '@lantoa/report';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { plainText } from '../../platform/http/plain-text.ts';
import { annexNumberFormat } from './annex-number.ts';

/** Of a report, what its workbook holds. */
type Annexes = Pick<ReportDocument, 'annexes' | 'everyPage'>;

const NAME_WIDTH = 34;
const NUMBER_WIDTH = 13;

/**
 * The annexes of a report as a workbook, a sheet each: numbers are numbers, a state of a figure is its sign, and no text
 * starts a formula.
 */
export async function annexFile({ annexes, everyPage }: Annexes): Promise<Buffer> {
  return writeXlsxFile(
    annexes.map((annex) => ({
      ...{ data: sheetOf(annex, everyPage), sheet: annex.name },
      columns: [{ width: NAME_WIDTH }, ...Array.from({ length: widthOf(annex) - 1 }, () => ({ width: NUMBER_WIDTH }))],
    })),
  ).toBuffer();
}

function sheetOf({ name, title, blocks }: DocumentAnnex, everyPage: string | null): SheetData {
  return [
    ...(everyPage === null ? [] : [[bold(everyPage)]]),
    [bold(`${name}. ${title}`)],
    ...blocks.flatMap((block): SheetData => {
      if (block.kind === 'table') {
        const { head, rows } = block;
        return [
          head.flatMap(({ text, parts }) =>
            parts.length === 0 ? [bold(text)] : parts.map((part) => bold(`${text}: ${part}`)),
          ),
          ...rows.map(rowOf),
        ];
      }
      return block.kind === 'picture' || block.kind === 'warning' ? [] : [[textCell(block.text)]];
    }),
  ];
}

function rowOf({ cells, numbers, isTotal }: DocumentRow): SheetData[number] {
  const fontWeight = isTotal ? { fontWeight: 'bold' as const } : {};
  return cells.map((text, position) => {
    const number = numbers?.[position];
    if (!number) return { ...textCell(text), ...fontWeight };
    return { value: number.value, type: Number, format: annexNumberFormat(number), ...fontWeight };
  });
}

function widthOf({ blocks }: DocumentAnnex): number {
  return Math.max(
    1,
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells.length) : [])),
  );
}

function textCell(text: string) {
  return { value: plainText(text), type: String } as const;
}

function bold(text: string) {
  return { ...textCell(text), fontWeight: 'bold' } as const;
}

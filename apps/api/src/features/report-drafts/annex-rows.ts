import type { DocumentAnnex, DocumentRow, DocumentTable, ReportDocument } from '@lantoa/report';
import { csvText } from '../../platform/http/csv-text.ts';

type Row = readonly (string | number | null)[];

const HEADER = ['Phụ lục', 'Tên phụ lục', 'Dòng', 'Chỉ tiêu', 'Cột', 'Số', 'Trình bày', 'Tình trạng'];

export interface AnnexRows {
  readonly text: string;
  /** Without the header. */
  readonly rowCount: number;
}

/** Beside a zero that nobody knows, as files of answers say it. */
const OPEN_ZERO = 'ZERO: no_report_due';

/**
 * The annexes of a report as one long table: a row for each cell, with its number where it has one (shares are 0..1), as the
 * annex writes it, signs and all, and with what a zero for which no report was due says; and a row for each text, which stands
 * alone in the column of what is written.
 */
export function annexRows({ annexes, everyPage }: Pick<ReportDocument, 'annexes' | 'everyPage'>): AnnexRows {
  const rows = [
    ...(everyPage === null ? [] : [textRow(['', ''], everyPage)]),
    ...annexes.flatMap((annex) => rowsOfAnnex(annex)),
  ];
  return { text: csvText(HEADER, rows), rowCount: rows.length };
}

function rowsOfAnnex({ name, title, blocks }: DocumentAnnex): readonly Row[] {
  const annex = [name, title] as const;
  return blocks.flatMap((block): readonly Row[] => {
    if (block.kind === 'table') return block.rows.flatMap((row) => rowsOfRow(row, columnsOf(block), annex));
    return 'text' in block ? [textRow(annex, block.text)] : [];
  });
}

function rowsOfRow({ cells, numbers }: DocumentRow, columns: readonly Column[], annex: readonly string[]): Row[] {
  const [name = '', ...figures] = cells;
  return figures.map((text, position) => {
    const { measure, part } = columns[position + 1] ?? NO_COLUMN;
    const number = numbers?.[position + 1];
    return [...annex, name, measure, part, number?.value ?? null, text, number?.isOpen === true ? OPEN_ZERO : null];
  });
}

interface Column {
  readonly measure: string;
  readonly part: string;
}

const NO_COLUMN: Column = { measure: '', part: '' };

/** The columns of a table's head, a group of them told column by column. */
function columnsOf({ head }: DocumentTable): readonly Column[] {
  return head.flatMap(({ text, parts }) =>
    parts.length === 0 ? [{ measure: text, part: '' }] : parts.map((part) => ({ measure: text, part })),
  );
}

function textRow(annex: readonly string[], text: string): Row {
  return [...annex, '', '', '', null, text, null];
}

import type { SheetRow } from '../model/table.ts';
import type { ActivityField } from '../table/activity-columns.ts';
import type { ActivityLayout } from '../table/layout.ts';
import { readDate } from '../values/read-date.ts';
import { isBlank, startsWithWords } from '../values/read-text.ts';

export type RowClass = 'data' | 'total' | 'other';

const TOTAL_WORDS = ['tong cong', 'tong so', 'tong', 'cong'];
const TELLING: readonly ActivityField[] = ['date', 'organisation', 'commune', 'topic', 'activityType', 'channel'];
const FEWEST_TELLING = 3;

/**
 * Tells data rows from blank ones, sections, totals, notes and signatures. A row with a number in STT and anything
 * beside it is data, however bad; without a number it needs several of the columns that say what was done.
 */
export function classifyRow(row: SheetRow, layout: ActivityLayout): RowClass {
  const { stt } = layout.positions;
  const filled = row.cells.filter((cell, position) => position !== stt && !isBlank(cell));
  if (filled.length === 0) return 'other';
  const number = stt === undefined ? undefined : row.cells[stt];
  if (number !== undefined && /^\s*\d+\.?\s*$/u.test(number.text)) return isNumberingRow(row) ? 'other' : 'data';
  const first = row.cells.find((cell) => !isBlank(cell));
  if (first && startsWithWords(first.text, TOTAL_WORDS)) return 'total';
  const telling = TELLING.filter((field) => {
    const position = layout.positions[field];
    const cell = position === undefined ? undefined : row.cells[position];
    return cell !== undefined && !isBlank(cell);
  });
  const day = layout.positions.date === undefined ? undefined : row.cells[layout.positions.date];
  const dated = day !== undefined && readDate(day).kind === 'date';
  return telling.length >= FEWEST_TELLING || (dated && telling.length > 1) ? 'data' : 'other';
}

// Forms number their columns under the header: 1 | 2 | 3 | …
function isNumberingRow(row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  return filled.length > 4 && filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell.text.trim()));
}

import type { Cell, SheetRow } from '../model/table.ts';
import type { HeaderAssignments } from '../repairs/header-assignments.ts';
import { readDate } from '../values/read-date.ts';
import { readNumber } from '../values/read-number.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from './activity-columns.ts';
import { headerCells, headerName, type HeaderCell } from './header-grid.ts';
import { isBroadcastOnly } from './broadcast-columns.ts';
import type { ActivityLayout, BroadcastLayout } from './layout.ts';
import { broadcastLayout } from './recognise-broadcasts.ts';
import { activityField, missingOf } from './recognise-layout.ts';

// As many columns as have to be there, and cells in some of them; a row of hundreds of cells is none.
const FEWEST_COLUMNS = ACTIVITY_COLUMNS.filter(({ required }) => required === true).length;
const FEWEST_CELLS = 3;
const MOST_CELLS = 100;

/**
 * A table whose header names no form: an activity list whose columns somebody has to choose. The first row that looks like a
 * table is its header where it holds words alone and a row with a day or a figure follows; otherwise the table has none,
 * and its columns are called by their number: `Cột 3`. Once somebody chose a column that only exports of loudspeakers have,
 * it is one of those. null for what is no table.
 */
export function unknownLayout(
  top: readonly SheetRow[],
  headers: HeaderAssignments,
): ActivityLayout | BroadcastLayout | null {
  const rows = top.filter(({ cells }) => isWide(cells) && filledOf(cells) >= FEWEST_CELLS);
  const [first, second] = rows;
  // Without a day it is no list of activities.
  if (!first || !rows.some(({ cells }) => cells.some(isDay))) return null;
  const isHeader = second !== undefined && !holdsValue(first) && holdsValue(second);
  if (!isHeader && !holdsValue(first)) return null;
  const cells = isHeader ? headerCells(first, null) : numbered(first);
  const above = first.row > 1 ? [first.row - 1] : [];
  const headerRows = isHeader ? [first.row] : above;
  if (cells.some((cell) => isOfBroadcasts(cell, headers)))
    return { ...broadcastLayout(cells, headerRows, headers), isUnknown: true };
  const positions: Partial<Record<ActivityField, number>> = {};
  for (const cell of cells) {
    const { field } = activityField(cell, headers);
    if (field !== null && field !== 'breakdown' && positions[field] === undefined) positions[field] = cell.position;
  }
  return {
    kind: 'activities',
    headerRows,
    cells,
    score: Object.keys(positions).length,
    missing: missingOf(ACTIVITY_COLUMNS, positions),
    positions,
    breakdown: [],
    isUnknown: true,
  };
}

function isOfBroadcasts(cell: HeaderCell, headers: HeaderAssignments): boolean {
  const name = headerName(cell);
  const column = (headers.chosenFor(name) ?? headers.taughtFor(name))?.column;
  return typeof column === 'string' && isBroadcastOnly(column);
}

function numbered({ cells }: SheetRow): HeaderCell[] {
  return cells.map((_, position) => ({ position, upper: `Cột ${String(position + 1)}`, lower: '' }));
}

function isWide({ length }: SheetRow['cells']): boolean {
  return length >= FEWEST_COLUMNS && length <= MOST_CELLS;
}

function isDay(cell: Cell): boolean {
  return readDate(cell).kind === 'date';
}

function filledOf(cells: SheetRow['cells']): number {
  return cells.filter(({ text }) => text.trim() !== '').length;
}

/** A day or a figure: no header has one. */
function holdsValue({ cells }: SheetRow): boolean {
  return cells.some((cell) => isDay(cell) || readNumber(cell).kind === 'value');
}

import type { CivilDate } from '@lantoa/domain';
import type { SheetRow } from '../model/table.ts';
import type { HeaderAssignments } from '../repairs/header-assignments.ts';
import { BROADCAST_COLUMNS, BROADCAST_HEADERS, type BroadcastField } from './broadcast-columns.ts';
import { HeaderLexicon, headerCells, headerName, type HeaderCell } from './header-grid.ts';
import type { BroadcastLayout } from './layout.ts';

const BROADCASTS = new HeaderLexicon(BROADCAST_COLUMNS);
const BY_HEADER = new Map(BROADCAST_COLUMNS.map(({ field, header }) => [header, field]));
/** No other form has these: a table without any of them is none of a loudspeaker system. */
const TELLING: readonly BroadcastField[] = ['station', 'bulletinCode', 'bulletin', 'speakersWorking', 'runs'];
const PLACE: readonly BroadcastField[] = ['code', 'commune'];
const SUBJECT: readonly BroadcastField[] = ['topic', 'bulletin', 'bulletinCode'];
const FEWEST_COLUMNS = 3;

/** The columns of a loudspeaker export, where a header row has some that no other form has; null for other tables. */
export function recogniseBroadcasts(upper: SheetRow, headers: HeaderAssignments): BroadcastLayout | null {
  const layout = broadcastLayout(headerCells(upper, null), [upper.row], headers);
  const has = (field: BroadcastField) => layout.positions[field] !== undefined;
  const isPlacedOrTimed = has('start') || PLACE.some(has);
  return layout.score >= FEWEST_COLUMNS && TELLING.some(has) && isPlacedOrTimed ? layout : null;
}

/** What the columns of a table are in a loudspeaker export. */
export function broadcastLayout(
  cells: readonly HeaderCell[],
  headerRows: readonly number[],
  headers: HeaderAssignments,
): BroadcastLayout {
  const found = cells.map((cell) => ({ cell, ...broadcastField(cell, headers) }));
  const positions: Partial<Record<BroadcastField, number>> = {};
  for (const { cell, field } of found.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))) {
    if (field !== null && positions[field] === undefined) positions[field] = cell.position;
  }
  const lacksAll = (fields: readonly BroadcastField[]) => fields.every((field) => positions[field] === undefined);
  const missing = [
    ...(lacksAll(PLACE) ? [BROADCAST_HEADERS.commune] : []),
    ...(lacksAll(['start']) ? [BROADCAST_HEADERS.start] : []),
    ...(lacksAll(SUBJECT) ? [BROADCAST_HEADERS.topic] : []),
  ];
  return { kind: 'broadcast_runs', headerRows, cells, score: Object.keys(positions).length, missing, positions };
}

/** The field of a column: as this file was told, as exports name it, or as the office taught it. */
export function broadcastField(
  cell: HeaderCell,
  headers: HeaderAssignments,
): { readonly field: BroadcastField | null; readonly chosen: boolean; readonly taughtOn: CivilDate | null } {
  const name = headerName(cell);
  const chosen = headers.chosenFor(name);
  if (chosen) return { field: fieldOf(chosen.column), chosen: true, taughtOn: null };
  const known = BROADCASTS.find(cell.upper);
  const taught = known === null ? headers.taughtFor(name) : undefined;
  const field = known ?? (taught ? fieldOf(taught.column) : null);
  return { field, chosen: false, taughtOn: taught?.spelling.taughtOn ?? null };
}

function fieldOf(column: string | null): BroadcastField | null {
  return column === null ? null : (BY_HEADER.get(column) ?? null);
}

import type { ColumnReading } from '../model/intake-event.ts';
import { headerName } from '../table/header-grid.ts';
import type { Layout } from '../table/layout.ts';
import { broadcastField } from '../table/recognise-broadcasts.ts';
import { activityField } from '../table/recognise-layout.ts';
import { columnsOf } from './columns-of.ts';
import type { HeaderAssignments } from './header-assignments.ts';
import type { UnknownColumn } from './propose-columns.ts';

/** Each named column of the file and the column of the form that it is read as. */
export function readingsOf(
  layout: Layout,
  headers: HeaderAssignments,
  unknown: ReadonlyMap<number, UnknownColumn> = new Map(),
): ColumnReading[] {
  const columns = new Map(columnsOf(layout).map(({ position, column }) => [position, column]));
  const parts = layout.kind === 'activities' ? new Set(layout.breakdown.map(({ position }) => position)) : new Set();
  const stt = layout.kind === 'reporting_status' ? undefined : layout.positions.stt;
  return layout.cells.flatMap((cell) => {
    const header = headerName(cell);
    if (header === '') return [];
    const { position } = cell;
    const column = parts.has(position) ? 'Trong đó' : position === stt ? 'STT' : (columns.get(position) ?? null);
    const { taughtOn } =
      layout.kind === 'broadcast_runs' ? broadcastField(cell, headers) : activityField(cell, headers);
    const { examples = [], proposed = null } = unknown.get(position) ?? {};
    return [{ header, column, taughtOn: column === null ? null : taughtOn, examples, proposed }];
  });
}

import type { RowFaults } from '../faults/row-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { IntakeEvent } from '../model/intake-event.ts';
import type { SheetRow } from '../model/table.ts';
import type { Layout } from '../table/layout.ts';
import { rowCells } from './row-cells.ts';

/** The faults of a row, after its cells where they were asked for. */
export function faultEvents(context: IntakeContext, layout: Layout, row: SheetRow, faults: RowFaults): IntakeEvent[] {
  const events: IntakeEvent[] = faults.all.map((fault) => ({ type: 'fault', fault }));
  if (events.length === 0 || !context.showFaultyRows) return events;
  return [{ type: 'faulty_row', row: row.row, cells: rowCells(layout, row) }, ...events];
}

import type { SheetRow } from '../model/table.ts';
import type { Layout } from '../table/layout.ts';
import { columnsOf, FREE_BREAKDOWN } from './columns-of.ts';

export interface RowCell {
  readonly column: string;
  readonly value: string;
}

/** The cells of a row under canonical headers, as they are read; several columns under “Trong đó” as one text. */
export function rowCells(layout: Layout, row: SheetRow): RowCell[] {
  return columnsOf(layout).map(({ column, position }) => ({
    column,
    value: row.cells[position]?.text ?? (position === FREE_BREAKDOWN ? breakdownText(layout, row) : ''),
  }));
}

function breakdownText(layout: Layout, row: SheetRow): string {
  if (layout.kind !== 'activities') return '';
  return layout.breakdown
    .flatMap(({ position, label, group }) => {
      const text = (row.cells[position]?.text ?? '').trim();
      if (text === '') return [];
      return [group === null ? text : `${label}: ${text}`];
    })
    .join('; ');
}

import { BLANK_CELL, textCell, type Cell, type SheetRow, type Table } from '../model/table.ts';
import type { ActivityLayout, Layout } from '../table/layout.ts';
import { columnsOf, FREE_BREAKDOWN } from './columns-of.ts';
import type { Repairs } from './repairs.ts';

/** The layout with room for a repair that stands for several columns under “Trong đó”. */
export function repairedLayout(layout: Layout, repairs: Repairs): Layout {
  const needsRoom =
    layout.kind === 'activities' &&
    layout.breakdown.length > 1 &&
    repairs.cells.some((cell) => positionOf(layout, cell.column) === FREE_BREAKDOWN);
  if (!needsRoom) return layout;
  const free = { position: FREE_BREAKDOWN, label: '', group: null, unknown: false };
  return { ...layout, breakdown: [...layout.breakdown, free] } satisfies ActivityLayout;
}

/** The table with its repaired cells in place and without the rows left out. Row numbers stay those of the file. */
export function repairedTable(table: Table, layout: Layout, repairs: Repairs): Table {
  if (repairs.cells.length === 0 && repairs.leftOut.length === 0) return table;
  const cells = cellsByRow(layout, repairs);
  const leftOut = new Set(repairs.leftOut);
  return {
    ...table,
    async *rowsAfter(headerRow) {
      for await (const row of table.rowsAfter(headerRow)) {
        if (!leftOut.has(row.row)) yield repairedRow(row, layout, cells.get(row.row));
      }
    },
  };
}

type RowRepairs = ReadonlyMap<number, string>;

function cellsByRow(layout: Layout, { cells }: Repairs): ReadonlyMap<number, RowRepairs> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of cells) {
    const position = positionOf(layout, column);
    if (position === undefined) continue;
    const known = rows.get(row) ?? new Map<number, string>();
    rows.set(row, known.set(position, value));
  }
  return rows;
}

function positionOf(layout: Layout, column: string): number | undefined {
  return columnsOf(layout).find((named) => named.column === column)?.position;
}

function repairedRow(row: SheetRow, layout: Layout, repairs: RowRepairs | undefined): SheetRow {
  if (!repairs) return row;
  const cells: Cell[] = [...row.cells];
  for (const [position, value] of repairs) {
    if (position === FREE_BREAKDOWN && layout.kind === 'activities') {
      for (const { position: part } of layout.breakdown) cells[part] = BLANK_CELL;
    }
    while (cells.length < position) cells.push(BLANK_CELL);
    cells[position] = textCell(value);
  }
  return { row: row.row, cells };
}

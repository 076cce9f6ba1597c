import type { CarriedRow } from '../../outbox/outbox-item.ts';

/** Columns of the table, as faults name their fields. */
export const GRID_COLUMNS = [
  ...(['date', 'commune', 'organisation', 'topic', 'activityType', 'channel'] as const),
  ...(['sessions', 'attendances', 'duration_minutes', 'groups', 'note'] as const),
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

export interface GridRow {
  /** Of the activity that the row becomes. */
  readonly id: string;
  /** As typed or pasted, in the order of the columns. */
  readonly cells: readonly string[];
  readonly carried?: CarriedRow;
  /** Not to be saved before somebody has looked at it. */
  readonly isUnchecked?: boolean;
  /** It was changed while it was being saved, and stands in the outbox or on record as it was before. */
  readonly isLate?: boolean;
  /** On record by now, of a late row. */
  readonly revision?: number;
}

/** The table with what undoing and redoing lead to. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly past: readonly (readonly GridRow[])[];
  readonly future: readonly (readonly GridRow[])[];
  /** The cell that is being typed in: its letters are one step. */
  readonly typing: string | null;
}

export interface SavedRow {
  readonly row: GridRow;
  readonly revision?: number | undefined;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const MOST_ROWS = 200;
const MOST_STEPS = 100;

/** The steps of filling in a table. Pure: new ids are made by the caller. */
export const gridSteps = {
  start: (rows: readonly GridRow[]): Grid => ({ rows, past: [], future: [], typing: null }),

  type(grid: Grid, { row, column }: Place, text: string): Grid {
    const key = `${String(row)} ${String(column)}`;
    const rows = written(grid.rows, row, (cells) => cells.with(column, text));
    return grid.typing === key ? { ...grid, rows } : { ...stepped(grid, rows), typing: key };
  },

  /** Cells from a place on, right and down; rows are added as they are needed, up to the most. */
  paste(grid: Grid, { row, column }: Place, cells: readonly (readonly string[])[], newRow: () => GridRow): Grid {
    const needed = Math.min(row + cells.length, MOST_ROWS) - grid.rows.length;
    const grown = [...grid.rows, ...Array.from({ length: Math.max(needed, 0) }, newRow)];
    const rows = grown.map((one, at) => {
      const given = cells[at - row];
      return given ? { ...one, cells: one.cells.map((text, position) => given[position - column] ?? text) } : one;
    });
    return stepped(grid, rows);
  },

  /** The uppermost row of a range goes down through it; a single row takes what stands above it. */
  fillDown(grid: Grid, from: Place, to: Place): Grid {
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const source = grid.rows[top === bottom ? top - 1 : top];
    if (!source) return grid;
    const rows = grid.rows.map((one, at) =>
      at < top || at > bottom
        ? one
        : { ...one, cells: one.cells.map((text, at) => (at < left || at > right ? text : (source.cells[at] ?? text))) },
    );
    return stepped(grid, rows);
  },

  add: (grid: Grid, row: GridRow): Grid => (grid.rows.length < MOST_ROWS ? stepped(grid, [...grid.rows, row]) : grid),

  remove: (grid: Grid, ids: ReadonlySet<string>): Grid =>
    stepped(
      grid,
      grid.rows.filter(({ id }) => !ids.has(id)),
    ),

  /** A table without any row offers blank ones; undoing leads back to what was there before. */
  orBlank: (grid: Grid, newRows: () => readonly GridRow[]): Grid =>
    grid.rows.length > 0 ? grid : { ...grid, rows: newRows() },

  /** Rows after those that are filled in; blank ones make way. */
  bring(grid: Grid, rows: readonly GridRow[], isFilled: (row: GridRow) => boolean): Grid {
    return stepped(grid, [...grid.rows.filter(isFilled), ...rows].slice(0, MOST_ROWS));
  },

  /** Somebody has looked at rows, or is to look again. */
  mark: (grid: Grid, ids: ReadonlySet<string>, isUnchecked: boolean): Grid =>
    stepped(
      grid,
      grid.rows.map((row) => (ids.has(row.id) ? { ...row, isUnchecked } : row)),
    ),

  /**
   * What was saved is gone for good: no step leads back to it. A row that was changed while it was being saved stays.
   * @param saved the rows as they were saved, each with its revision where it is on record by now
   */
  drop: (grid: Grid, saved: ReadonlyMap<string, SavedRow>): Grid =>
    gridSteps.start(
      grid.rows.flatMap((row) => {
        const was = saved.get(row.id);
        if (!was) return [row];
        const { revision = row.revision } = was;
        return isAlike(row, was.row) ? [] : [{ ...row, isLate: true, ...(revision !== undefined && { revision }) }];
      }),
    ),

  undo: (grid: Grid): Grid => {
    const rows = grid.past.at(-1);
    if (!rows) return grid;
    return { rows, past: grid.past.slice(0, -1), future: [grid.rows, ...grid.future], typing: null };
  },

  redo: (grid: Grid): Grid => {
    const [rows, ...future] = grid.future;
    return rows ? { rows, past: [...grid.past, grid.rows], future, typing: null } : grid;
  },

  /** The cells of a range, as they are copied. */
  cells(grid: Grid, from: Place, to: Place): readonly (readonly string[])[] {
    const rows = grid.rows.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1);
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    return rows.map(({ cells }) => cells.slice(left, right + 1));
  },
} as const;

function stepped(grid: Grid, rows: readonly GridRow[]): Grid {
  return { rows, past: [...grid.past, grid.rows].slice(-MOST_STEPS), future: [], typing: null };
}

function isAlike(one: GridRow, other: GridRow): boolean {
  return one.cells.every((text, at) => text === other.cells[at]);
}

function written(
  rows: readonly GridRow[],
  row: number,
  change: (cells: readonly string[]) => readonly string[],
): readonly GridRow[] {
  return rows.map((one, at) => (at === row ? { ...one, cells: change(one.cells) } : one));
}

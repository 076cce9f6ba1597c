import type { CarriedRow, RowItem, WrittenRow } from '../../outbox/outbox-item.ts';
import { GRID_COLUMNS, type GridRow } from './grid-state.ts';

interface Written extends Pick<CarriedRow, 'of' | 'source' | 'otherActors'> {
  readonly cells: readonly { readonly field: string; readonly text: string }[];
}

/**
 * A row of the table as the server wrote it; what the table has no column for goes along. Figures of an earlier broadcast
 * are to be checked, a template has none of its own.
 */
export function carriedRow(id: string, { of, source, cells, otherActors }: Written): GridRow {
  const texts: Readonly<Record<string, string>> = Object.fromEntries(cells.map(({ field, text }) => [field, text]));
  return {
    ...{ id, cells: GRID_COLUMNS.map((column) => texts[column] ?? '') },
    carried: { of, source, texts, otherActors: otherActors.map(({ actor, role }) => ({ actor, role })) },
    isUnchecked: source.kind === 'broadcast',
  };
}

/** Texts of a row beyond its cells. The district goes with the commune that was brought, and with no other. */
export function alongWith({ cells, carried }: GridRow): Readonly<Record<string, string>> {
  if (!carried) return {};
  const isMoved = cells[GRID_COLUMNS.indexOf('commune')] !== carried.texts['commune'];
  const columns: ReadonlySet<string> = new Set(GRID_COLUMNS);
  return Object.fromEntries(
    Object.entries(carried.texts).filter(([field]) => !columns.has(field) && !(isMoved && field === 'district')),
  );
}

/** A row with what goes along, by field: what the server reads. */
export function writtenRow(row: GridRow): WrittenRow {
  const typed = Object.fromEntries(GRID_COLUMNS.map((column, at) => [column, row.cells[at] ?? '']));
  return { texts: { ...typed, ...alongWith(row) }, ...(row.carried && { carried: row.carried }) };
}

/** The row of the table that a written one was. */
export function openedRow({ id, row: { texts, carried }, expectedRevision }: RowItem): GridRow {
  const cells = GRID_COLUMNS.map((column) => texts[column] ?? '');
  return { id, cells, ...(carried && { carried }), ...(expectedRevision > 0 && { revision: expectedRevision }) };
}

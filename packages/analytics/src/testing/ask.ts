import type { AnalyticsQuery, AnalyticsViewer, Cell, Measure } from '../contract.ts';
import type { ReadModel } from '../read-model.ts';

export const EXACT: AnalyticsViewer = { profile: 'exact', units: [], role: 'LEAD_DEPARTMENT' };
export const SUPPRESSED: AnalyticsViewer = { profile: 'suppressed', units: [], role: 'ANALYST' };

export const PUBLIC: AnalyticsViewer = { profile: 'public', units: [], role: 'NOBODY' };

export type CellsOfRow = Readonly<Partial<Record<Measure, Cell>>>;

/** Cells of an answer by the codes of the row's keys, joined by `|`; the grand total under the empty key. */
export async function cellsOf(
  model: ReadModel,
  query: AnalyticsQuery,
  viewer = EXACT,
): Promise<Map<string, CellsOfRow>> {
  const { rows } = await model.analytics(query, viewer);
  return new Map(
    rows.map((row) => [
      row.keys.map(({ code }) => code).join('|'),
      Object.fromEntries(query.measures.map((measure, position) => [measure, row.cells[position]])),
    ]),
  );
}

import type { CivilDate } from '@lantoa/domain';
import type { CodeLabels } from '../lookup/code-labels.ts';
import type { SheetRow } from '../model/table.ts';
import type { HeaderAssignments } from '../repairs/header-assignments.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from './activity-columns.ts';
import type { ColumnSpec } from './column-spec.ts';
import { recogniseBroadcasts } from './recognise-broadcasts.ts';
import { HeaderLexicon, headerCells, headerName, type HeaderCell } from './header-grid.ts';
import type { ActivityLayout, BreakdownColumn, Layout, StatusLayout, SummaryColumn, SummaryLayout } from './layout.ts';
import {
  INDICATOR_COLUMNS,
  STATUS_COLUMNS,
  SUMMARY_COLUMNS,
  type StatusField,
  type SummaryField,
} from './other-columns.ts';

const ACTIVITIES = new HeaderLexicon(ACTIVITY_COLUMNS);
const BY_HEADER = new Map(ACTIVITY_COLUMNS.map(({ field, header }) => [header, field]));
const STATUS = new HeaderLexicon(STATUS_COLUMNS);
const SUMMARY = new HeaderLexicon(SUMMARY_COLUMNS);
const INDICATORS = new HeaderLexicon(INDICATOR_COLUMNS);
// Known columns that a row must name before it counts as the header of an activity list.
const FEWEST_COLUMNS = 5;
// A header has a few dozen columns; a row of thousands of cells is none.
const FEWEST_CELLS = 3;
const MOST_CELLS = 300;
const FREE_GROUP = /\(ghi rõ\)|^nhóm khác|^khác \(/iu;

/** Finds the header among the first rows and says which of the known tables this is; null for none of them. */
export function recogniseLayout(
  top: readonly SheetRow[],
  labels: CodeLabels,
  headers: HeaderAssignments,
): Layout | null {
  let best: Layout | null = null;
  for (const [position, upper] of top.entries()) {
    const filled = upper.cells.filter((cell) => cell.text.trim() !== '').length;
    if (filled < FEWEST_CELLS || upper.cells.length > MOST_CELLS) continue;
    const next = top[position + 1];
    const lower = next?.row === upper.row + 1 && next.cells.length <= MOST_CELLS ? next : null;
    for (const layout of readings(upper, lower, labels, headers)) {
      if (layout.score > (best?.score ?? 0)) best = layout;
    }
    // The first row that is a whole header ends the search: a later one would be data.
    if (best && best.missing.length === 0) return best;
  }
  return best;
}

function readings(upper: SheetRow, lower: SheetRow | null, labels: CodeLabels, headers: HeaderAssignments): Layout[] {
  const found: (Layout | null)[] = [
    asStatus(upper),
    asActivities(upper, null, labels, headers),
    recogniseBroadcasts(upper, headers),
  ];
  if (lower) found.push(asActivities(upper, lower, labels, headers), asSummary(upper, lower, labels));
  return found.filter((layout) => layout !== null);
}

function asActivities(
  upper: SheetRow,
  lower: SheetRow | null,
  labels: CodeLabels,
  headers: HeaderAssignments,
): ActivityLayout | null {
  const cells = headerCells(upper, lower);
  const positions: Partial<Record<ActivityField, number>> = {};
  const breakdown: BreakdownColumn[] = [];
  const found = cells.map((cell) => ({ cell, ...activityField(cell, headers) }));
  // A column that somebody chose for a field goes before one that merely looks like it.
  for (const { cell, field } of found.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))) {
    if (field === 'breakdown') breakdown.push(breakdownColumn(cell, labels));
    else if (field !== null && positions[field] === undefined) positions[field] = cell.position;
  }
  const score = Object.keys(positions).length + breakdown.length;
  // A lower row of data would be read as headers: it must name groups, or parts that the upper row leaves out.
  if (lower && !isLowerHeader(cells, breakdown, lower)) return null;
  if (Object.keys(positions).length < FEWEST_COLUMNS) return null;
  return {
    kind: 'activities',
    headerRows: lower ? [upper.row, lower.row] : [upper.row],
    cells,
    score,
    missing: missingOf(ACTIVITY_COLUMNS, positions),
    positions,
    breakdown,
  };
}

/** The field of a column: as this file was told, as the form names it, or as the office taught it. */
export function activityField(
  cell: HeaderCell,
  headers: HeaderAssignments,
): { readonly field: ActivityField | null; readonly chosen: boolean; readonly taughtOn: CivilDate | null } {
  const name = headerName(cell);
  const chosen = headers.chosenFor(name);
  if (chosen) return { field: fieldOf(chosen.column), chosen: true, taughtOn: null };
  const known = ACTIVITIES.find(cell.lower) ?? ACTIVITIES.find(cell.upper);
  const taught = known === null ? headers.taughtFor(name) : undefined;
  const field = known ?? (taught ? fieldOf(taught.column) : null);
  return { field, chosen: false, taughtOn: taught?.spelling.taughtOn ?? null };
}

function fieldOf(column: string | null): ActivityField | null {
  return column === null ? null : (BY_HEADER.get(column) ?? null);
}

function isLowerHeader(cells: readonly HeaderCell[], breakdown: readonly BreakdownColumn[], lower: SheetRow): boolean {
  const filled = cells.filter((cell) => (lower.cells[cell.position]?.text ?? '').trim() !== '');
  const headers = filled.filter(
    (cell) =>
      cell.lower === '' ||
      ACTIVITIES.find(cell.lower) !== null ||
      breakdown.some((column) => column.position === cell.position && !column.unknown),
  );
  return filled.length > 0 && headers.length * 2 > filled.length && breakdown.length > 0;
}

function breakdownColumn(cell: HeaderCell, labels: CodeLabels): BreakdownColumn {
  const label = cell.lower;
  if (label === '' || FREE_GROUP.test(label)) return { position: cell.position, label, group: null, unknown: false };
  const group = labels.find('target_group', label)?.code ?? null;
  return { position: cell.position, label, group, unknown: group === null };
}

function asSummary(upper: SheetRow, lower: SheetRow, labels: CodeLabels): SummaryLayout | null {
  const cells = headerCells(upper, lower);
  const positions: Partial<Record<SummaryField, number>> = {};
  const values: SummaryColumn[] = [];
  const unknownTopics = new Set<string>();
  for (const cell of cells) {
    const indicator = INDICATORS.find(cell.lower);
    if (indicator !== null) {
      const topic = labels.find('topic', cell.upper);
      if (topic) values.push({ position: cell.position, topic: topic.code, indicator, name: headerName(cell) });
      else unknownTopics.add(cell.upper);
      continue;
    }
    const field = SUMMARY.find(cell.upper) ?? SUMMARY.find(cell.lower);
    if (field !== null && positions[field] === undefined) positions[field] = cell.position;
  }
  if (values.length === 0) return null;
  return {
    kind: 'summary',
    headerRows: [upper.row, lower.row],
    cells,
    score: Object.keys(positions).length + values.length + unknownTopics.size,
    missing: missingOf(SUMMARY_COLUMNS, positions),
    positions,
    values,
    unknownTopics: [...unknownTopics],
  };
}

function asStatus(upper: SheetRow): StatusLayout | null {
  const cells = headerCells(upper, null);
  const positions: Partial<Record<StatusField, number>> = {};
  for (const cell of cells) {
    const field = STATUS.find(cell.upper);
    if (field !== null && positions[field] === undefined) positions[field] = cell.position;
  }
  const needed = [positions.code, positions.month, positions.status].filter((position) => position !== undefined);
  if (needed.length < 2 || positions.status === undefined) return null;
  return {
    kind: 'reporting_status',
    headerRows: [upper.row],
    cells,
    score: Object.keys(positions).length,
    missing: missingOf(STATUS_COLUMNS, positions),
    positions,
  };
}

export function missingOf<Field extends string>(
  specs: readonly ColumnSpec<Field>[],
  positions: Readonly<Partial<Record<Field, number>>>,
): string[] {
  return specs
    .filter((spec) => spec.required === true && positions[spec.field] === undefined)
    .map(({ header }) => header);
}

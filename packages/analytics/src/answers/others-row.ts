import type { AnalyticsRow, AnalyticsViewer, Key } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { beyondPlan, timesBeyond } from '../query/beyond.ts';
import { emptyCell } from '../query/cell.ts';
import { withPrevious } from '../query/compare-periods.ts';
import type { GridKeys } from '../query/grid.ts';
import type { QueryPlan } from '../query/plan.ts';
import { reportsDue } from '../query/reports-due.ts';
import { cellsAt } from '../query/result-rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { compute, type Computed } from './statement-parts.ts';

export interface OthersRow {
  readonly row: AnalyticsRow;
  /** What the row was computed by, in order: its own window, then the compared one. */
  readonly computed: readonly Computed[];
}

/** The compared period. `computed` is null where nothing is known of it. */
interface EarlierPlan {
  readonly plan: QueryPlan;
  readonly computed: Computed | null;
  readonly keysThen: (keys: GridKeys) => GridKeys | null;
}

/**
 * One row of everything beyond the kept ones, computed at its own grain: distinct counts, rates and reach of what it holds, never
 * a sum of the rows left out.
 */
export async function othersRow(
  snapshot: Snapshot,
  asked: {
    readonly plan: QueryPlan;
    readonly kept: readonly GridKeys[];
    readonly before: EarlierPlan | null;
    readonly viewer: AnalyticsViewer;
    /** Last batch that counts. */
    readonly known: number;
  },
): Promise<OthersRow> {
  const { plan, kept, before, viewer, known } = asked;
  const now = await compute(snapshot, beyondPlan(plan, kept), viewer, known);
  const keys = plan.groupBy.map((dimension) => othersKey(dimension, plan.lang));
  const row = { kind: 'OTHERS', keys, reportsDue: isDue(now), reportsDueBefore: null } as const;
  const cells = cellsOf(now);
  if (!before) return { row: { ...row, cells }, computed: [now] };
  const keptThen = kept.flatMap((keys) => {
    const earlier = before.keysThen(keys);
    return earlier ? [earlier] : [];
  });
  const then = before.computed ? await compute(snapshot, beyondPlan(before.plan, keptThen), viewer, known) : null;
  const figures = then ? cellsOf(then) : [];
  const compared = cells.map((cell, position) => {
    const measure = plan.measures[position];
    return measure ? withPrevious(measure, cell, figures[position] ?? emptyCell('MISSING', 'before_first_data')) : cell;
  });
  return {
    row: { ...row, cells: compared, reportsDueBefore: then && isDue(then) },
    computed: then ? [now, then] : [now],
  };
}

function cellsOf({ plan, grid }: Computed): AnalyticsRow['cells'] {
  const last = timesBeyond(plan)?.at(-1)?.to ?? plan.period.to;
  return cellsAt({ plan, grid, grain: 0, keys: [], lastDay: dayNumber(last) });
}

function isDue({ plan, grid }: Computed): boolean {
  return reportsDue({ plan, grid, grain: 0, keys: [] });
}

function othersKey(dimension: Key['dimension'], lang: QueryPlan['lang']): Key {
  const label = lang === 'VI' ? 'Còn lại' : 'Others';
  return { dimension, id: 'others', code: 'others', label, validFrom: null };
}

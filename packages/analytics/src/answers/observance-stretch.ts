import { daysBetween, type DateRange, type LiftStretch } from '@lantoa/domain';
import type { ActivityFilter, AnalyticsViewer, Cell, Lang, Measure } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { cellOfMeasure } from '../query/cell-of-measure.ts';
import { units, value, type CellPlace } from '../query/cell-parts.ts';
import { shareCell } from '../query/cell.ts';
import { planOf } from '../query/plan.ts';
import { UNIT_VALUES } from '../query/unit-counts.ts';
import type { Snapshot } from '../snapshot.ts';
import { compute, type Computed } from './statement-parts.ts';

/** What is asked of every stretch of days. */
export interface StretchQuestion {
  readonly where: ActivityFilter | null;
  readonly base: string | null;
  readonly lang: Lang | null;
}

/** The figures of a stretch of days, each counted over the whole of it. */
export interface Stretch {
  readonly days: number;
  readonly cell: (measure: Measure) => Cell;
  /** Share of communes of which every report that overlaps the days is in. */
  readonly reported: Cell;
  readonly computed: Computed;
}

export async function stretchOf(
  snapshot: Snapshot,
  { from, to }: DateRange,
  measures: readonly Measure[],
  { where, base, lang }: StretchQuestion,
  viewer: AnalyticsViewer,
): Promise<Stretch> {
  const plan = planOf({ measures, period: { range: { from, to } }, where, base, lang }, snapshot, viewer);
  const computed = await compute(snapshot, plan, viewer);
  const at: CellPlace = { plan, grid: computed.grid, grain: 0, keys: [], lastDay: dayNumber(to) };
  const found = units(at);
  const all = value(found, UNIT_VALUES.units);
  return {
    days: daysBetween(from, to) + 1,
    cell: (measure) => cellOfMeasure(measure, at),
    reported: shareCell(all - value(found, UNIT_VALUES.silent), all),
    computed,
  };
}

/** A stretch as the lift weighs it. */
export function weighed({ days, cell, reported }: Stretch): LiftStretch {
  return { days, count: cell('ACTIVITIES').value, reported: reported.value };
}

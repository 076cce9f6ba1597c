import { addDays, observanceLift, type CivilDate, type DateRange, type Statistic } from '@lantoa/domain';
import type { AnalyticsViewer, Cell, LiftFigures } from '../contract.ts';
import { statisticCell } from '../query/cell.ts';
import type { Snapshot } from '../snapshot.ts';
import { stretchOf, weighed, type Stretch, type StretchQuestion } from './observance-stretch.ts';
import type { Computed } from './statement-parts.ts';
import { togetherCell } from './together-cell.ts';

interface LiftQuestion extends StretchQuestion {
  /** Days before, and as many after. */
  readonly side: number;
  readonly today: CivilDate;
}

/** The weeks around a stretch, and what they make of it; `parts`: the statements of the weeks. */
export async function liftFigures(
  snapshot: Snapshot,
  window: DateRange,
  inside: Stretch,
  question: LiftQuestion,
  viewer: AnalyticsViewer,
): Promise<{ readonly figures: LiftFigures; readonly parts: readonly Computed[] }> {
  const { side, today } = question;
  const sideOf = (from: CivilDate, to: CivilDate) =>
    stretchOf(snapshot, { from, to }, ['ACTIVITIES'], question, viewer);
  const last = addDays(window.to, side);
  const before = await sideOf(addDays(window.from, -side), addDays(window.from, -1));
  const after = await sideOf(addDays(window.to, 1), last);
  const sides = [weighed(before), weighed(after)] as const;
  const { ratio, difference } = observanceLift(weighed(inside), sides, last < today);
  const around = togetherCell(before.cell('ACTIVITIES'), after.cell('ACTIVITIES'));
  const rates = ratesOf(inside, around, 2 * side);
  return {
    figures: {
      days: inside.days,
      daysAround: 2 * side,
      inside: inside.cell('ACTIVITIES'),
      around,
      ratio: statisticCell(ratio, ratio.value === null ? {} : rates),
      difference: statisticCell(exact(difference)),
      reportedInside: inside.reported,
      reportedAround: lower(before.reported, after.reported),
    },
    parts: [before.computed, after.computed],
  };
}

/** The two rates a day, of which the ratio is made. */
function ratesOf(inside: Stretch, around: Cell, daysAround: number): Partial<Cell> {
  const { value } = inside.cell('ACTIVITIES');
  if (value === null || around.value === null) return {};
  return { numerator: value / inside.days, denominator: around.value / daysAround };
}

// The difference of two rates carries noise in its last binary places: equal rates differ by nothing.
function exact(difference: Statistic): Statistic {
  return difference.value === null ? difference : { ...difference, value: Number(difference.value.toFixed(12)) };
}

function lower(one: Cell, other: Cell): Cell {
  return (other.value ?? 1) < (one.value ?? 1) ? other : one;
}

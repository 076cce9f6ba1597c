import { daysBetween } from '@lantoa/domain';
import { AnalyticsFault } from '../analytics-fault.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import { isPlace } from './dimension-table.ts';
import type { QueryPlan } from './plan.ts';
import { timeCells } from './time-cells.ts';

/** Rows that one answer may hold. */
export const MOST_ROWS = 100_000;
/** Combinations of units and days that the denominators of one answer may have. */
const MOST_UNIT_CELLS = 2_000_000;
/** Days that a window may have where time is grouped by: about a century. */
export const MOST_DAYS = 40_000;

/** Refuses a question before it is computed when its denominators alone would be too many. Throws QUERY_TOO_LARGE. */
export function checkSize(plan: QueryPlan): void {
  const times = timeDimensionsOf(plan.groupBy);
  if (times.length === 0) return;
  const days = daysBetween(plan.period.from, plan.period.to) + 1;
  if (days > MOST_DAYS) throw tooLarge(days);
  const cells = timeCells(plan.period, times).length * placesOf(plan);
  if (cells > MOST_UNIT_CELLS) throw tooLarge(cells);
}

function placesOf({ groupBy, scope }: QueryPlan): number {
  return groupBy.some(isPlace) ? scope.units.length : 1;
}

export function tooLarge(rows: number): AnalyticsFault {
  return new AnalyticsFault(
    'QUERY_TOO_LARGE',
    {
      vi: `Câu hỏi cần ${String(rows)} dòng, nhiều hơn mức cho phép (${String(MOST_ROWS)} dòng trả lời).`,
      en: `The question needs ${String(rows)} rows, more than is allowed (${String(MOST_ROWS)} rows of an answer).`,
    },
    { vi: 'Bớt chiều, thu hẹp kỳ hoặc lọc thêm.', en: 'Group by less, shorten the period or filter more.' },
  );
}

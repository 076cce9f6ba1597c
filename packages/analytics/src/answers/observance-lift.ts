import { addDays, daysBetween, observanceWindows, rateRatio, type Code, type DateRange } from '@lantoa/domain';
import type { AnalyticsViewer, Cell, ObservanceLift, ObservanceLiftQuery, ObservanceLiftResult } from '../contract.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { invalidArgument } from '../faults.ts';
import { cellOfMeasure } from '../query/cell-of-measure.ts';
import { emptyCell, numberCell, statisticCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { backgroundOf, compute, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

const DAYS_A_WEEK = 7;
const MOST_WEEKS = 26;
/** Windows of one answer: each is three statements. */
const MOST_WINDOWS = 24;

/**
 * Whether more was done on the days of an observance than in the weeks before and after. Counts whatever matches `where`,
 * linked to the observance or not. Convention: the days on which work is linked to it, whole, in each year that the period
 * touches. Edge: nothing around has no ratio (`nothing_around`); where a report is missing the cell says so and there is none.
 */
export async function answerObservanceLift(
  snapshot: Snapshot,
  query: ObservanceLiftQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<ObservanceLiftResult> {
  checkMayAsk(viewer);
  const started = clock();
  const asked = { period: query.period, where: query.where ?? null, base: query.base ?? null };
  const weeks = checkedWeeks(query);
  const plan = planOf({ ...asked, measures: ['ACTIVITIES'], lang: query.lang ?? null }, snapshot, viewer);
  const { guarded } = checkOpenQuestion(plan, snapshot.index, viewer);
  const background = await backgroundOf(snapshot, asked, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const parts: Computed[] = [];
  const lifts: ObservanceLift[] = [];
  for (const { code, window } of windowsOf(query, plan, snapshot, viewer)) {
    const count = async (range: DateRange): Promise<Cell> => {
      const computed = await compute(snapshot, planWithin(asked, range, snapshot, viewer), viewer);
      parts.push(computed);
      const at = { plan: computed.plan, grid: computed.grid, grain: 0, keys: [], lastDay: dayNumber(range.to) };
      return cellOfMeasure('ACTIVITIES', at);
    };
    const observance = book.code('OBSERVANCE', 'observance', code.code);
    lifts.push({ observance, ...(await liftOf(window, weeks * DAYS_A_WEEK, count)) });
  }
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf(plan, background.grid, snapshot.index, 0),
      lang: plan.lang,
      explain:
        parts.length > 0
          ? explainOf({
              measures: plan.measures,
              statements: parts.map(statementOf),
              milliseconds: clock() - started,
              viewer,
              guarded,
            })
          : null,
    }),
    lifts,
  };
}

function checkedWeeks({ weeks }: ObservanceLiftQuery): number {
  const given = weeks ?? 4;
  if (Number.isInteger(given) && given >= 1 && given <= MOST_WEEKS) return given;
  throw invalidArgument(
    `weeks phải là số nguyên từ 1 đến ${String(MOST_WEEKS)}.`,
    `weeks must be a whole number from 1 to ${String(MOST_WEEKS)}.`,
    { vi: 'Sửa hoặc bỏ weeks.', en: 'Correct weeks or leave it out.' },
  );
}

function windowsOf(
  query: ObservanceLiftQuery,
  plan: QueryPlan,
  snapshot: Snapshot,
  viewer: AnalyticsViewer,
): { readonly code: Code; readonly window: DateRange }[] {
  // Checks the codes as a filter would; without any asked, all that the catalogue has.
  const { filter } = planOf(
    { measures: ['ACTIVITIES'], period: query.period, where: { observance: query.observance ?? null } },
    snapshot,
    viewer,
  );
  const wanted = filter.codes.observance;
  const windows = snapshot.index
    .codesOf('observance')
    .filter(({ code }) => wanted === null || wanted.includes(code))
    .flatMap((code) => observanceWindows(code, plan.period, true).map((window) => ({ code, window })));
  if (windows.length <= MOST_WINDOWS) return windows;
  throw invalidArgument('Kỳ quá dài.', 'The period is too long.', {
    vi: 'Hỏi ít năm hoặc ít đợt hơn.',
    en: 'Ask for fewer years or fewer observances.',
  });
}

function planWithin(
  asked: Pick<ObservanceLiftQuery, 'where' | 'base'>,
  range: DateRange,
  snapshot: Snapshot,
  viewer: AnalyticsViewer,
): QueryPlan {
  const { where = null, base = null } = asked;
  return planOf({ measures: ['ACTIVITIES'], period: { range }, where, base }, snapshot, viewer);
}

async function liftOf(
  window: DateRange,
  side: number,
  count: (range: DateRange) => Promise<Cell>,
): Promise<Omit<ObservanceLift, 'observance'>> {
  const inside = await count(window);
  const around = together(
    await count({ from: addDays(window.from, -side), to: addDays(window.from, -1) }),
    await count({ from: addDays(window.to, 1), to: addDays(window.to, side) }),
  );
  const days = daysBetween(window.from, window.to) + 1;
  const daysAround = 2 * side;
  return {
    from: window.from,
    to: window.to,
    days,
    daysAround,
    inside,
    around,
    ratio: ratioOf(inside, around, days, daysAround),
  };
}

// An activity has one day, so both sides add up. A side of which nothing is known leaves the sum unknown.
function together(before: Cell, after: Cell): Cell {
  if (before.value === null) return before;
  return after.value === null ? after : numberCell(before.value + after.value);
}

function ratioOf(inside: Cell, around: Cell, days: number, daysAround: number): Cell {
  if (inside.value === null || around.value === null) return emptyCell('NOT_APPLICABLE', 'report_missing');
  return statisticCell(rateRatio(inside.value, days, around.value, daysAround));
}

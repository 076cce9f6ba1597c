import type { CivilDate, DateRange } from '../model/civil-date.ts';
import type { Code } from '../model/reference-pack.ts';
import { isInForce } from '../reference/is-in-force.ts';
import { observanceWindows } from '../reference/observance-windows.ts';

export interface ObservanceOfYear {
  readonly code: Code;
  /** The days on which it is held. */
  readonly days: DateRange;
  /** The days on which work is linked to it; they hold the days themselves. */
  readonly linked: DateRange;
}

/**
 * The observances that begin in a year, by their first day and then in the order of the list.
 * Reference: domain reference 1.5 row 50. Convention: an observance is of the year in which it begins, and stands where its
 * code is in force on that day. Edge: a code without days is none. Example: of 2023 the Action Month for Children (1 to 30 June).
 */
export function observancesOfYear(codes: readonly Code[], year: number): ObservanceOfYear[] {
  const name = String(year).padStart(4, '0');
  const range = { from: `${name}-01-01`, to: `${name}-12-31` };
  return codes
    .flatMap((code) => {
      const days = observanceWindows(code, range).find(({ from }) => from >= range.from);
      if (!days || !isInForce(code, days.from)) return [];
      return [{ code, days, linked: linkedTo(code, days) }];
    })
    .toSorted((a, b) => compare(a.days.from, b.days.from) || a.code.order - b.code.order);
}

// Of the stretches of linked days the one that touches the observance, and the observance itself.
function linkedTo(code: Code, days: DateRange): DateRange {
  const [linked = days] = observanceWindows(code, days, true);
  return { from: linked.from < days.from ? linked.from : days.from, to: linked.to > days.to ? linked.to : days.to };
}

function compare(a: CivilDate, b: CivilDate): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

import { figureOf } from '../../figures/cell.ts';
import type { ObservancesOfYearQuery, ObservanceYearPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { observanceMessages } from './observances.messages.ts';

type Calendar = ObservancesOfYearQuery['observanceCalendar'];

/** What the calendar says: what runs, what comes next, or, once all is over, how much was linked. */
export function calendarFinding({ observances, linked }: Calendar, year: number, formats: Formats): string {
  const texts = observanceMessages[formats.lang].calendar;
  const head = [formats.number(observances.length), String(year)] as const;
  const running = observances.find(({ phase }) => phase === 'RUNNING');
  if (running) return texts.running(...head, running.observance.label, formats.date(running.to));
  const next = observances.find(({ phase }) => phase === 'COMING');
  if (next) return texts.next(...head, next.observance.label, formats.date(next.from));
  const count = figureOf(linked);
  return count === null ? texts.unknown(...head) : texts.over(...head, formats.number(count));
}

/** The observance that stood out most, with its interval. */
export function liftFinding(observances: readonly ObservanceYearPartsFragment[], formats: Formats): string {
  const texts = observanceMessages[formats.lang].lift;
  const [strongest] = observances
    .filter(({ lift }) => figureOf(lift.ratio) !== null)
    .toSorted((a, b) => (figureOf(b.lift.ratio) ?? 0) - (figureOf(a.lift.ratio) ?? 0));
  if (!strongest) return texts.none;
  const { value, lower, upper } = strongest.lift.ratio;
  const times = (one: number | null | undefined) => formats.number(one ?? 0, 1);
  return texts.finding(strongest.observance.label, times(value), times(lower), times(upper));
}

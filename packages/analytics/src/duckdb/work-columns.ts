import type { DuckDBValue } from '@duckdb/node-api';
import { daysBetween, type ActivityPayload } from '@lantoa/domain';

const POLICE = 'commune_police';

/**
 * What the measures of a whole activity need beside its indicators, in the order of the columns from `partners_mobilised`:
 * partners counted (null where no entry states how many), held at the grassroots, led or co-led by the commune police,
 * reports the outcome of a case, days from the public announcement to the item.
 */
export function workColumns(payload: ActivityPayload, placeBound: boolean): DuckDBValue[] {
  const counts = (payload.partners ?? []).flatMap(({ count }) => (count === null ? [] : [count]));
  const mobilised = counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
  // Domain reference, rows 26 and 31: held at commune or village level, or said to be for the grassroots.
  const grassroots =
    (payload.flags?.includes('grassroots_oriented') ?? false) || (placeBound && payload.scope === 'commune');
  const reportsOutcome = payload.themes?.includes('case_outcome_reporting') ?? false;
  const { announcedOn } = payload;
  const lag = reportsOutcome && announcedOn !== undefined ? daysBetween(announcedOn, payload.date) : null;
  return [mobilised, grassroots, isLedByPolice(payload), reportsOutcome, lag];
}

function isLedByPolice({ actor, otherActors = [] }: ActivityPayload): boolean {
  if (actor === POLICE) return true;
  return otherActors.some((other) => other.actor === POLICE && ['lead', 'co_organiser'].includes(other.role));
}

import type { CivilDate, Indicator } from '@lantoa/domain';
import type { RowFaults } from '../faults/row-faults.ts';
import { implausibleValue } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { showNumber } from '../values/show-number.ts';
import type { Counts } from './read-counts.ts';
import type { PlaceReading } from './read-places.ts';

// A rally draws people from around; twice the residents in one session is beyond that.
const RESIDENTS = 2;
const MOST_PER_SESSION = 100_000;
const MOST_SESSIONS = 1_000;
const MINUTES_A_DAY = 1_440;

/** Warns of figures that no such activity can have: typing slips, mostly. */
export function checkPlausible(
  context: IntakeContext,
  places: PlaceReading | null,
  counts: Counts,
  cellOf: (indicator: Indicator) => Cell,
  date: CivilDate | null,
  faults: RowFaults,
): void {
  const sessions = Math.max(counts.sessions?.value ?? 1, 1);
  const warn = (indicator: Indicator, vi: string, en: string): void => {
    faults.add(implausibleValue(ACTIVITY_HEADERS[indicator], cellOf(indicator).text, { vi, en }));
  };
  const residents = date === null ? null : residentsOf(context, places, date);
  const most = residents === null ? MOST_PER_SESSION : residents * RESIDENTS;
  const perSession = (counts.attendances?.value ?? 0) / sessions;
  if (perSession > most) {
    const people = showNumber(residents ?? 0);
    warn(
      'attendances',
      residents === null ? 'quá nhiều lượt người cho một buổi' : `địa bàn chỉ có khoảng ${people.vi} người`,
      residents === null ? 'too many attendances for one session' : `about ${people.en} people live in the place`,
    );
  }
  if (sessions > MOST_SESSIONS) {
    const limit = showNumber(MOST_SESSIONS);
    warn('sessions', `hơn ${limit.vi} buổi trong một dòng`, `more than ${limit.en} sessions in one row`);
  }
  if ((counts.duration_minutes?.value ?? 0) > MINUTES_A_DAY * sessions) {
    warn('duration_minutes', 'dài hơn cả ngày cho mỗi buổi', 'longer than a day for each session');
  }
}

function residentsOf(context: IntakeContext, places: PlaceReading | null, date: CivilDate): number | null {
  if (!places || places.places.length === 0) return null;
  const people = places.places.map(({ unit }) => context.index.populationOf(unit, date)?.people);
  const known = people.filter((count) => count !== undefined);
  return known.length === people.length ? known.reduce((sum, count) => sum + count, 0) : null;
}

import { qualifying, topicsOf, type NaiveActivity } from './naive-activities.ts';
import { reportMissing } from './naive-cell.ts';
import type { NaiveFilter, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveObservance {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly phase: 'COMING' | 'RUNNING' | 'OVER';
  /** Days on which work is linked to it. */
  readonly linkedFrom: string;
  readonly linkedTo: string;
  /** null: not begun, or nothing is known to have happened and a report is missing. */
  readonly activities: number | null;
  readonly reached: number | null;
  readonly linked: number | null;
}

interface NaiveYear {
  readonly observances: readonly NaiveObservance[];
  /** Activities linked to any of them on its days, each once. */
  readonly linked: number | null;
}

/** The observances of a year as one would count them by hand, on a record of one base. */
export function naiveObservances(
  recorded: NaiveRecord,
  year: number,
  today: string,
  where: NaiveFilter = {},
): NaiveYear {
  const record = settled(recorded);
  const communes =
    record.index.pack.bases[0]?.units.filter(
      (unit) => !where.district || where.district.includes(record.index.districtOf(unit)?.id ?? ''),
    ) ?? [];
  const named = new Set<string>();
  let isUnknown = false;
  const observances = record.index.pack.codes
    .filter(({ list }) => list === 'observance')
    .map(({ code, attributes }) => {
      const [from = '', to = ''] = (attributes['window'] ?? '').split('..').map((day) => `${String(year)}-${day}`);
      const [linkedFrom = '', linkedTo = ''] = (attributes['linkWindow'] ?? '')
        .split('..')
        .map((day) => `${String(year)}-${day}`);
      const phase = today < from ? ('COMING' as const) : today > to ? ('OVER' as const) : ('RUNNING' as const);
      const head = { code, from, to, phase, linkedFrom, linkedTo };
      if (today < linkedFrom) return { ...head, activities: null, reached: null, linked: null };
      const window = { from: linkedFrom, to: linkedTo };
      const { about } = attributes;
      const inDays = qualifying(record, window, where);
      const own = inDays.filter(({ revision }) => about === undefined || topicsOf(revision).includes(about));
      const naming = inDays.filter(({ revision }) => revision.payload.observances.includes(code));
      for (const { revision } of naming) named.add(revision.activityId);
      const isSilent = communes.some((unit) => reportMissing(record, unit, window));
      const known = (count: number) => (count === 0 && isSilent ? null : count);
      return {
        ...head,
        activities: known(own.length),
        reached: communes.filter((unit) => own.some((activity) => reaches(activity, unit))).length,
        linked: known(naming.length),
      };
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  // Days in common are one stretch: of each stretch something must be known.
  const begun = observances.filter(({ linkedFrom }) => linkedFrom <= today);
  for (const one of begun) {
    const together = begun.filter((other) => other.linkedFrom <= one.linkedTo && other.linkedTo >= one.linkedFrom);
    if (together.every(({ linked }) => linked === null)) isUnknown = true;
  }
  return { observances, linked: begun.length === 0 || isUnknown ? null : named.size };
}

function reaches({ placeBound, parts }: NaiveActivity, unit: string): boolean {
  return placeBound && parts.some(({ commune }) => commune === unit);
}

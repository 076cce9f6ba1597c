import { communesOfBase, describedOn, reportersOf } from './naive-bases.ts';
import { classesOn } from './naive-classes.ts';
import { qualifying, topicsOf } from './naive-activities.ts';
import { dayNumber } from './naive-calendar.ts';
import { reportMissing } from './naive-cell.ts';
import type { NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

const BEGINNING = '0001-01-01';

export interface NaiveBlindSpotQuestion {
  readonly topics: readonly string[];
  readonly on: string;
  /** First day of the last `days` days: `on` minus `days`. */
  readonly since: string;
  readonly days: number;
  readonly areaClass?: readonly string[];
  readonly district?: readonly string[];
  /** Id of the map that the answer stands on; none: units as they were recorded. */
  readonly base?: string;
}

export interface NaiveBlindSpot {
  readonly unit: string;
  readonly topic: string;
  readonly status: 'REACHED' | 'BLIND_SPOT' | 'UNKNOWN';
  readonly lastActivityOn: string | null;
  readonly daysSince: number | null;
}

/** Every commune of the base, or of that in force on the day, for each topic: reached, blind, or not known for want of reports. */
export function naiveBlindSpots(recorded: NaiveRecord, question: NaiveBlindSpotQuestion): NaiveBlindSpot[] {
  const record = settled(recorded);
  const { index } = record;
  const { base, on } = question;
  const activities = qualifying(record, { from: BEGINNING, to: on }, {}, base);
  const spots: NaiveBlindSpot[] = [];
  for (const unit of communesOfBase(index, base, on)) {
    const classes = classesOn(index, unit, describedOn(index, unit, on));
    if (question.areaClass && !classes.some((one) => question.areaClass?.includes(one))) continue;
    if (question.district && !question.district.includes(index.districtOf(unit)?.id ?? '')) continue;
    // The question looks back over everything that is known.
    const reporters = reportersOf(index, base, { from: BEGINNING, to: on }, unit);
    const silent = reporters.some((one) => reportMissing(record, one, { from: question.since, to: on }));
    for (const topic of question.topics) {
      let last: string | null = null;
      for (const activity of activities) {
        const { date } = activity.revision.payload;
        const here = activity.parts.some((part) => part.commune === unit);
        if (!activity.placeBound || !here || !topicsOf(activity.revision).includes(topic)) continue;
        if (last === null || date > last) last = date;
      }
      const daysSince = last === null ? null : dayNumber(question.on) - dayNumber(last);
      const reached = daysSince !== null && daysSince <= question.days;
      const status = reached ? 'REACHED' : silent ? 'UNKNOWN' : 'BLIND_SPOT';
      spots.push({ unit, topic, status, lastActivityOn: last, daysSince });
    }
  }
  return spots;
}

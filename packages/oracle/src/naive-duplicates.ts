import type { DateRange } from '@lantoa/domain';
import { qualifying, topicsOf } from './naive-activities.ts';
import { dayNumber } from './naive-calendar.ts';
import type { NaiveFilter, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

/** Pairs of activities that may be one event, as `id id` with the smaller id first. */
export function naiveDuplicates(recorded: NaiveRecord, period: DateRange, where: NaiveFilter = {}): string[] {
  const activities = qualifying(settled(recorded), period, where).map(({ revision }) => revision);
  const pairs: string[] = [];
  for (const a of activities) {
    for (const b of activities) {
      if (a.activityId >= b.activityId) continue;
      const [one, other] = [a.payload, b.payload];
      const people = [one.counts.attendances?.value, other.counts.attendances?.value];
      const [fewer, more] = people.map((value) => value ?? Number.NaN).toSorted((x, y) => x - y);
      const sameUnit = one.places.some((place) => other.places.some(({ unit }) => unit === place.unit));
      const sameDays = Math.abs(dayNumber(one.date) - dayNumber(other.date)) < 2;
      const sameVenue = one.setting !== null && one.setting === other.setting;
      const [here, there] = [one, other].map(({ village }) => plainVillage(village));
      const sameVillage = here !== undefined && here !== '' && here === there;
      const alike = sameVenue || sameVillage || one.activityType === other.activityType;
      const topics = topicsOf(a).some((topic) => topicsOf(b).includes(topic));
      // Attendances within 10 % of the larger; unknown ones are no numbers and never close.
      const close = fewer !== undefined && more !== undefined && fewer >= more - more / 10 - 1e-9;
      if (sameUnit && sameDays && alike && topics && close) pairs.push(`${a.activityId} ${b.activityId}`);
    }
  }
  return pairs.toSorted();
}

/** A village without the words for its kind; the worlds write tones in one way only. */
function plainVillage(written = ''): string {
  const words = written.toLowerCase().trim().split(' ');
  while (['thôn', 'bản', 'xóm', 'khối'].includes(words[0] ?? '')) words.shift();
  return words.join(' ');
}

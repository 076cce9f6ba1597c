import type { DateRange } from '@lantoa/domain';
import { classesOn } from './naive-classes.ts';
import { qualifying, topicsOf, type NaiveActivity } from './naive-activities.ts';
import { overlaps } from './naive-calendar.ts';
import { reportMissing } from './naive-cell.ts';
import type { NaiveFilter, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveMandateCell {
  readonly topic: string;
  readonly member: string;
  readonly state: 'DONE' | 'PLANNED' | 'NONE' | 'NOT_REPORTED';
  /** null: nobody knows, or no commune is of the class. */
  readonly activities: number | null;
  readonly communesReached: number | null;
  readonly lastActivityOn: string | null;
}

interface Wanted {
  readonly topic: string;
  readonly list: string;
  readonly member: string;
}

/** Every cell that the mandate of the pack asks for, and what those who see all records find in it. */
export function naiveMandate(recorded: NaiveRecord, period: DateRange, where: NaiveFilter = {}): NaiveMandateCell[] {
  const record = settled(recorded);
  const { index } = record;
  const verified = qualifying(record, period, { ...where, status: ['VERIFIED'] });
  const waiting = qualifying(record, period, { ...where, status: ['DRAFT', 'SUBMITTED'] });
  const communes = index.baseOn(period.to).units.filter((unit) => {
    if (where.commune && !where.commune.includes(unit)) return false;
    return !where.district || where.district.includes(index.districtOf(unit)?.id ?? '');
  });
  return wanted(record, period).map((cell) => {
    const inCell = (activity: NaiveActivity) =>
      topicsOf(activity.revision).includes(cell.topic) && isOf(activity, cell.list, cell.member);
    const done = verified.filter(inCell);
    const units =
      cell.list === 'area_class'
        ? communes.filter((unit) => classesOn(index, unit, period.to).includes(cell.member))
        : communes;
    const reached = communes.filter((unit) =>
      done.some(
        ({ placeBound, parts }) =>
          placeBound &&
          parts.some(
            (part) => part.commune === unit && (cell.list !== 'area_class' || part.classes.includes(cell.member)),
          ),
      ),
    );
    const silent = units.some((unit) => reportMissing(record, unit, period));
    const noClass = cell.list === 'area_class' && units.length === 0;
    const isDone = done.some((activity) => !isPlanOnly(activity));
    const isPlanned = done.length > 0 || waiting.some(inCell);
    const dates = done.map(({ revision }) => revision.payload.date).toSorted();
    return {
      topic: cell.topic,
      member: cell.member,
      state: isDone ? 'DONE' : isPlanned ? 'PLANNED' : silent || units.length === 0 ? 'NOT_REPORTED' : 'NONE',
      activities: noClass || (done.length === 0 && silent) ? null : done.length,
      communesReached: noClass ? null : reached.length,
      lastActivityOn: dates.at(-1) ?? null,
    };
  });
}

function wanted({ index }: NaiveRecord, period: DateRange): Wanted[] {
  const { priorities, duties, directives, organisations } = index.pack;
  const found: Wanted[] = priorities.map(({ topic, list, code }) => ({ topic, list, member: code }));
  const add = (cell: Wanted) => {
    const known = found.some((one) => one.topic === cell.topic && one.list === cell.list && one.member === cell.member);
    if (!known) found.push(cell);
  };
  for (const duty of duties) {
    const topics = duty.topic ? [duty.topic] : (directives.find(({ id }) => id === duty.directive)?.topics ?? []);
    const bearers = organisations.filter(
      ({ id, actor, validFrom, validTo }) =>
        (duty.bearer === id || duty.bearer === `actor:${actor}`) &&
        overlaps({ from: validFrom ?? period.from, to: validTo ?? period.to }, period),
    );
    for (const topic of bearers.length === 0 ? [] : topics) {
      if (duty.duty === 'organise_outreach') {
        for (const { id } of bearers) add({ topic, list: 'organisation', member: id });
      }
      if (duty.duty === 'observance_plan' && duty.observance !== null && isDue(index, duty.observance, period)) {
        add({ topic, list: 'observance', member: duty.observance });
      }
    }
  }
  return found;
}

// Days on which work is linked to an observance, in any year of the window.
function isDue(index: NaiveRecord['index'], observance: string, period: DateRange): boolean {
  const days = index.code('observance', observance)?.attributes['linkWindow'] ?? '';
  const [from = '', to = ''] = days.split('..');
  if (from === '') return false;
  for (let year = Number(period.from.slice(0, 4)); year <= Number(period.to.slice(0, 4)); year += 1) {
    if (overlaps({ from: `${String(year)}-${from}`, to: `${String(year)}-${to}` }, period)) return true;
  }
  return false;
}

function isOf({ revision, parts }: NaiveActivity, list: string, member: string): boolean {
  const { payload } = revision;
  switch (list) {
    case 'area_class':
      return parts.some(({ classes }) => classes.includes(member));
    case 'target_group':
      return payload.groups.some(({ group }) => group === member);
    case 'setting':
      return payload.setting === member;
    case 'flag':
      return payload.flags?.includes(member) ?? false;
    case 'channel':
      return payload.channel === member;
    case 'organisation':
      return payload.organisation === member;
    default:
      return payload.observances.includes(member);
  }
}

// It issues plans and tells of nothing else.
function isPlanOnly({ revision }: NaiveActivity): boolean {
  const { plans_issued: plans, ...others } = revision.payload.counts;
  return (plans?.value ?? 0) > 0 && Object.values(others).every(({ value }) => value === 0);
}

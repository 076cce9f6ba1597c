import type { DateRange } from '@lantoa/domain';
import { peopleOf, topicsOf, type NaiveActivity, type NaivePart } from './naive-activities.ts';
import { dayNumber, overlaps, reportingMonth } from './naive-calendar.ts';
import type { NaiveCell, NaiveMeasure, NaiveRecord, NaiveSum } from './naive-question.ts';
import { scoreInterval } from './naive-interval.ts';
import { outcomeLags, partnersOf, policeSessions } from './naive-work.ts';

/** An activity as far as it belongs to one cell. */
export interface NaiveMember {
  readonly activity: NaiveActivity;
  readonly parts: readonly NaivePart[];
  /** Share of the activity under the fractional count basis, else 1. */
  readonly weight: number;
}

/** All that one cell is computed from. */
export interface NaiveCellInput {
  readonly record: NaiveRecord;
  readonly members: readonly NaiveMember[];
  /** Set where the cell is that of a target group: ATTENDANCES count the reported "of which" alone. */
  readonly group: string | null;
  /** Set where the cell is that of a kind of partner: PARTNERS_MOBILISED count that kind alone. */
  readonly partner: string | null;
  /** Communes of the cell, on the base of the window's end. */
  readonly units: readonly string[];
  /** Days of the cell. */
  readonly window: DateRange;
  /** The days of the cell where they are several stretches; its last one is `window`. */
  readonly stretches?: readonly DateRange[];
  /** Last day of the whole question. */
  readonly asOf: string;
  /** On another map: the units that share land with a commune. */
  readonly kin?: (unit: string) => readonly string[];
  /** On another map: where the reports of a unit count; null where it has no place. */
  readonly reportsTo?: (unit: string) => string | null;
  /** True where the cell is not of one place, so that reports without a place count too. */
  readonly everywhere?: boolean;
  /** What a commune needs to count as reached. */
  readonly reach?: NaiveReach;
}

export interface NaiveReach {
  readonly activities: number;
  readonly topics: number;
  /** Topics that count; null: all. */
  readonly among: readonly string[] | null;
}

const NOTHING: NaiveCell = { value: null, status: 'NOT_APPLICABLE' };

export function naiveCell(measure: NaiveMeasure, input: NaiveCellInput): NaiveCell {
  switch (measure) {
    case 'ACTIVITIES':
      return input.members.length === 0
        ? emptyCell(input)
        : numberCell(input.members.reduce((sum, member) => sum + member.weight, 0));
    case 'COMMUNES':
      return numberCell(input.units.length);
    case 'COMMUNES_REACHED':
      return numberCell(reachedUnits(input).length);
    case 'COMMUNE_COVERAGE':
      return coverageCell(input);
    case 'POPULATION':
      return numberCell(people(input, input.units));
    case 'POPULATION_IN_REACHED_COMMUNES':
      return numberCell(people(input, reachedUnits(input)));
    case 'POPULATION_COVERAGE':
      return ratioCell(people(input, reachedUnits(input)), people(input, input.units));
    case 'ATTENDANCES_PER_1000':
      return perThousandCell(input);
    case 'DAYS_SINCE_LAST_ACTIVITY':
      return daysSinceCell(input);
    case 'POLICE_SESSION_SHARE':
      return policeCell(input);
    case 'OUTCOME_LAG_DAYS':
      return lagCell(input);
    case 'PEOPLE_LOWER_BOUND':
    case 'PEOPLE_UPPER_BOUND':
      return peopleCell(measure, input);
    case 'REPORTS_EXPECTED':
      return numberCell(reports(input).expected);
    case 'REPORTS_ACTUAL':
      return numberCell(reports(input).actual);
    case 'REPORTS_ON_TIME':
      return reports(input).timeKnown ? numberCell(reports(input).onTime) : NOTHING;
    case 'REPORTING_RATE':
      return ratioCell(reports(input).actual, reports(input).expected);
    case 'REPORTING_RATE_ON_TIME':
      return reports(input).timeKnown ? ratioCell(reports(input).onTime, reports(input).expected) : NOTHING;
    default:
      return sumCell(measure, input);
  }
}

function numberCell(value: number): NaiveCell {
  return { value, status: value === 0 ? 'ZERO' : 'VALUE' };
}

function ratioCell(numerator: number, denominator: number): NaiveCell {
  return denominator === 0 ? NOTHING : { ...numberCell(numerator / denominator), numerator, denominator };
}

// Nothing happened: a zero when every report of the units and days of the cell is there, else nobody knows.
function emptyCell(input: NaiveCellInput): NaiveCell {
  const silent = input.units.some((unit) => isSilent(input, unit));
  return silent ? { value: null, status: 'MISSING' } : { value: 0, status: 'ZERO' };
}

function isSilent({ kin, record, window, stretches = [window] }: NaiveCellInput, unit: string): boolean {
  return (kin?.(unit) ?? [unit]).some((one) => stretches.some((days) => reportMissing(record, one, days)));
}

/** True when a report of the unit for a month that overlaps the days is missing. */
export function reportMissing(record: NaiveRecord, unit: string, window: DateRange): boolean {
  for (const state of record.submissions) {
    if (state.unit !== unit || state.status !== 'missing') continue;
    if (overlaps(reportingMonth(state.period), window)) return true;
  }
  return false;
}

function sumCell(measure: NaiveSum, input: NaiveCellInput): NaiveCell {
  const broadcast = measure === 'BROADCAST_RUNS' || measure === 'BROADCAST_MINUTES';
  const members = broadcast
    ? input.members.filter(({ activity }) => activity.revision.payload.activityType === 'broadcast_run')
    : input.members;
  if (members.length === 0) return emptyCell(input);
  let sum: number | null = null;
  for (const member of members) {
    const value = contribution(measure, member, input);
    if (value !== null) sum = (sum ?? 0) + value * member.weight;
  }
  return sum === null ? { value: null, status: 'MISSING' } : numberCell(sum);
}

function contribution(
  measure: NaiveSum,
  member: NaiveMember,
  { group, partner }: Pick<NaiveCellInput, 'group' | 'partner'>,
): number | null {
  const { counts } = member.activity.revision.payload;
  switch (measure) {
    case 'SESSIONS':
    case 'BROADCAST_RUNS':
      return counts.sessions?.value ?? null;
    case 'DURATION_MINUTES':
    case 'BROADCAST_MINUTES':
      return counts.duration_minutes?.value ?? null;
    case 'PRESS_ITEMS':
      return counts.press_items?.value ?? null;
    case 'LEAFLETS':
      return counts.leaflets?.value ?? null;
    case 'SOCIAL_REACH':
      return counts.social_reach?.value ?? null;
    case 'PARTNERS_MOBILISED':
      return partnersOf(member, partner);
    case 'ATTENDANCES':
      return group === null ? attendancesOf(member) : attendancesOfGroup(member, group);
  }
}

function attendancesOf(member: NaiveMember): number | null {
  let sum: number | null = null;
  for (const part of member.parts) if (part.attendances !== null) sum = (sum ?? 0) + part.attendances;
  return sum;
}

function attendancesOfGroup(member: NaiveMember, group: string): number | null {
  const { activity } = member;
  if (!activity.whole || member.parts.length < activity.parts.length) {
    throw new Error('No rule says how the attendances of a group are divided among the places of an activity');
  }
  const { groups, counts } = activity.revision.payload;
  if (group !== 'unspecified') return groups.find((listed) => listed.group === group)?.attendances ?? null;
  if (!counts.attendances) return null;
  let named = 0;
  for (const listed of groups) named += listed.attendances ?? 0;
  return Math.max(0, counts.attendances.value - named);
}

/** Communes of the cell that enough place-bound activities of the cell name, on enough topics. */
export function reachedUnits(input: NaiveCellInput): string[] {
  const { activities, topics, among } = input.reach ?? { activities: 1, topics: 1, among: null };
  return input.units.filter((unit) => {
    const touched: string[] = [];
    let count = 0;
    for (const { activity, parts } of input.members) {
      if (!activity.placeBound || !parts.some((part) => part.commune === unit)) continue;
      count += 1;
      for (const topic of topicsOf(activity.revision)) {
        if (!touched.includes(topic) && (among === null || among.includes(topic))) touched.push(topic);
      }
    }
    return count >= activities && touched.length >= topics;
  });
}

function coverageCell(input: NaiveCellInput): NaiveCell {
  const reached = reachedUnits(input);
  const unknown = input.units.filter((unit) => !reached.includes(unit) && isSilent(input, unit)).length;
  const share = ratioCell(reached.length, input.units.length);
  return share.value === null ? share : { ...share, unknown, ...scoreInterval(reached.length, input.units.length) };
}

function people(input: NaiveCellInput, units: readonly string[]): number {
  let sum = 0;
  for (const unit of units) sum += peopleOf(input.record.index, unit, input.asOf);
  return sum;
}

function perThousandCell(input: NaiveCellInput): NaiveCell {
  const attendances = sumCell('ATTENDANCES', input);
  const population = people(input, input.units);
  if (population === 0) return NOTHING;
  if (attendances.value === null) return attendances;
  return numberCell((attendances.value / population) * 1000);
}

function policeCell(input: NaiveCellInput): NaiveCell {
  const { activities, known, all, police } = policeSessions(input.members);
  if (activities === 0) return emptyCell(input).value === null ? emptyCell(input) : NOTHING;
  return known ? ratioCell(police, all) : { value: null, status: 'MISSING' };
}

function lagCell(input: NaiveCellInput): NaiveCell {
  const { items, median } = outcomeLags(input.members);
  if (items === 0) return emptyCell(input).value === null ? emptyCell(input) : NOTHING;
  return median === null ? { value: null, status: 'MISSING' } : numberCell(median);
}

// Guests: where one activity had more attendances than there are residents, residents do not cap anything.
function peopleCell(measure: 'PEOPLE_LOWER_BOUND' | 'PEOPLE_UPPER_BOUND', input: NaiveCellInput): NaiveCell {
  if (input.members.length === 0) return emptyCell(input);
  const crowds: number[] = [];
  for (const member of input.members) {
    const attendances = contribution('ATTENDANCES', member, input);
    if (attendances !== null) crowds.push(attendances);
  }
  if (crowds.length === 0) return { value: null, status: 'MISSING' };
  const most = Math.max(...crowds);
  if (measure === 'PEOPLE_LOWER_BOUND') return numberCell(most);
  const all = crowds.reduce((sum, crowd) => sum + crowd, 0);
  const residents = input.group === null && input.units.length > 0 ? people(input, input.units) : Infinity;
  return numberCell(most > residents ? all : Math.min(all, residents));
}

function daysSinceCell(input: NaiveCellInput): NaiveCell {
  let last: string | null = null;
  for (const { activity } of input.members) {
    const { date } = activity.revision.payload;
    if (activity.placeBound && (last === null || date > last)) last = date;
  }
  return last === null ? NOTHING : numberCell(dayNumber(input.window.to) - dayNumber(last));
}

function countsHere({ units, reportsTo, everywhere }: NaiveCellInput, unit: string): boolean {
  const place = reportsTo ? reportsTo(unit) : unit;
  return place === null ? everywhere === true : units.includes(place);
}

function reports(input: NaiveCellInput): { expected: number; actual: number; onTime: number; timeKnown: boolean } {
  const counted = { expected: 0, actual: 0, onTime: 0, timeKnown: true };
  for (const state of input.record.submissions) {
    const month = reportingMonth(state.period);
    // What a month closes with is due in the window that the month ends in.
    const inside = month.to >= input.window.from && month.to <= input.window.to;
    if (!inside || state.status === 'not_due' || !countsHere(input, state.unit)) continue;
    counted.expected += 1;
    if (!['accepted', 'zero_report', 'frozen'].includes(state.status)) continue;
    counted.actual += 1;
    if (state.onTime === null) counted.timeKnown = false;
    if (state.onTime === true) counted.onTime += 1;
  }
  return counted;
}

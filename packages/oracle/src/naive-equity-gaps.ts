import type { DateRange } from '@lantoa/domain';
import { communesOfBase, describedOn } from './naive-bases.ts';
import { qualifying, topicsOf, type NaiveActivity } from './naive-activities.ts';
import { onBase } from './naive-analytics.ts';
import { naiveCell, type NaiveMember } from './naive-cell.ts';
import { classesOn } from './naive-classes.ts';
import type { NaiveCell, NaiveFilter, NaiveMeasure, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveFigure {
  readonly value: number | null;
  readonly status: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface NaiveEquityGap {
  /** `all` where the measure is not of topics. */
  readonly topic: string;
  readonly inClass: NaiveCell;
  readonly reference: NaiveCell;
  /** In points for shares. */
  readonly difference: NaiveFigure;
  readonly ratio: NaiveFigure;
}

export interface NaiveGapQuestion {
  readonly topics: readonly string[];
  readonly areaClass: string;
  readonly period: DateRange;
  readonly measure?: NaiveMeasure;
  readonly where?: NaiveFilter;
  readonly base?: string;
}

const SHARES = [
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'POLICE_SESSION_SHARE',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
];
// A class without communes, or without others beside it, has nothing to be compared with.
const NOTHING: NaiveFigure = { value: null, status: 'NOT_APPLICABLE', lower: null, upper: null };
const NEITHER = { difference: NOTHING, ratio: NOTHING };
const Z = 1.959963984540054;

/** A measure in an area class against all other communes of the same base, topic by topic. */
export function naiveEquityGaps(recorded: NaiveRecord, question: NaiveGapQuestion): NaiveEquityGap[] {
  const record = settled(recorded);
  const { index } = record;
  const { period, base, measure = 'COMMUNE_COVERAGE' } = question;
  const ofReports = measure.startsWith('REPORTING');
  const inside: string[] = [];
  const outside: string[] = [];
  for (const unit of communesOfBase(index, base, period.to)) {
    const classes = classesOn(index, unit, describedOn(index, unit, period.to));
    if (classes.includes(question.areaClass)) inside.push(unit);
    else outside.push(unit);
  }
  const activities = qualifying(record, period, question.where, base);
  return (ofReports ? ['all'] : question.topics).map((topic) => {
    const touching = activities.filter(({ revision }) => ofReports || topicsOf(revision).includes(topic));
    const side = (units: readonly string[], inClass: boolean) =>
      naiveCell(measure, {
        record,
        members: touching.flatMap((activity) => memberOn(activity, question.areaClass, inClass)),
        group: null,
        partner: null,
        units,
        window: period,
        asOf: period.to,
        ...(base !== undefined && onBase(index, { measures: [], groupBy: [], period, base }, [])),
        everywhere: false,
      });
    const [inClass, reference] = [side(inside, true), side(outside, false)];
    const alone = inside.length === 0 || outside.length === 0;
    return { topic, inClass, reference, ...(alone ? NEITHER : gapOf(measure, inClass, reference)) };
  });
}

// An activity on one side of the class: with its places there alone. What is in no single commune is on neither side.
function memberOn(activity: NaiveActivity, areaClass: string, inClass: boolean): NaiveMember[] {
  const parts = activity.parts.filter(
    ({ commune, classes }) => commune.includes('@') && classes.includes(areaClass) === inClass,
  );
  return parts.length === 0 ? [] : [{ activity, parts, weight: 1 }];
}

function gapOf(measure: NaiveMeasure, a: NaiveCell, b: NaiveCell): Pick<NaiveEquityGap, 'difference' | 'ratio'> {
  if (a.value === null || b.value === null) {
    const status = a.value === null ? a.status : b.status;
    const none = { value: null, status, lower: null, upper: null };
    return { difference: none, ratio: none };
  }
  const difference = (a.value - b.value) * (SHARES.includes(measure) ? 100 : 1);
  const withInterval = measure === 'COMMUNE_COVERAGE';
  const ratio = b.value === 0 ? null : a.value / b.value;
  return {
    difference: figure(difference, withInterval ? newcombe(a, b) : null),
    ratio: ratio === null ? NOTHING : figure(ratio, withInterval && ratio > 0 ? katz(ratio, a, b) : null),
  };
}

function figure(value: number, interval: readonly [number, number] | null): NaiveFigure {
  const [lower, upper] = interval ?? [null, null];
  return { value, status: value === 0 ? 'ZERO' : 'VALUE', lower, upper };
}

// Newcombe's hybrid of the score intervals of both shares, in points.
function newcombe(a: NaiveCell, b: NaiveCell): [number, number] {
  const [p, l1 = 0, u1 = 0] = [a.value ?? 0, a.lower, a.upper];
  const [q, l2 = 0, u2 = 0] = [b.value ?? 0, b.lower, b.upper];
  const below = Math.sqrt((p - l1) ** 2 + (u2 - q) ** 2);
  const above = Math.sqrt((u1 - p) ** 2 + (q - l2) ** 2);
  return [(p - q - below) * 100, (p - q + above) * 100];
}

// Katz: the logarithm of the ratio and its standard error.
function katz(ratio: number, a: NaiveCell, b: NaiveCell): [number, number] {
  const part = ({ numerator = 0, denominator = 0 }: NaiveCell) => 1 / numerator - 1 / denominator;
  const error = Math.sqrt(part(a) + part(b));
  return [Math.exp(Math.log(ratio) - Z * error), Math.exp(Math.log(ratio) + Z * error)];
}

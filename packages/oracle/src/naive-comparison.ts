import type { DateRange } from '@lantoa/domain';
import { peopleOf } from './naive-activities.ts';
import { naiveCellAt } from './naive-analytics.ts';
import { unitsOf } from './naive-scope.ts';
import { naiveShareLimit } from './naive-binomial.ts';
import type { NaiveCell, NaiveFilter, NaiveQuestion, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveComparisonQuestion {
  readonly measure: 'COMMUNE_COVERAGE' | 'POPULATION_COVERAGE' | 'ACTIVITIES' | 'SESSIONS';
  readonly level: 'DISTRICT' | 'COMMUNE' | 'PEER_GROUP';
  readonly period: DateRange;
  readonly where?: NaiveFilter;
}

export interface NaiveFunnelPoint {
  readonly unit: string;
  readonly size: number;
  /** null where the unit has no figure. */
  readonly value: number | null;
  /** Lower 95, upper 95, lower 99.9, upper 99.9 %. */
  readonly limits: readonly number[] | null;
  /** Places that the figure alone gives it, ties included. */
  readonly places: readonly [best: number, worst: number] | null;
}

export type NaiveComparison =
  | { readonly refusal: string }
  | {
      readonly refusal: null;
      readonly mean: number;
      readonly phi: number | null;
      readonly points: readonly NaiveFunnelPoint[];
    };

interface Unit {
  readonly key: string;
  readonly cell: NaiveCell;
  readonly size: number;
  readonly value: number | null;
}

const TAILS = [0.025, 0.975, 0.0005, 0.9995];
const NORMAL = [-1.959963984540054, 1.959963984540054, -3.290526731491895, 3.290526731491895];

/** Units against their common figure, or why they are not compared. */
export function naiveComparison(recorded: NaiveRecord, question: NaiveComparisonQuestion): NaiveComparison {
  const record = settled(recorded);
  const { measure, level, period, where } = question;
  const isRate = measure === 'ACTIVITIES' || measure === 'SESSIONS';
  if (level === 'COMMUNE' && !isRate) return { refusal: 'NOT_COMPARABLE' };
  const whole: NaiveQuestion = { measures: [measure], groupBy: [], period, where: where ?? {} };
  const completeness = naiveCellAt(record, whole, [], 'REPORTING_RATE').value;
  if (completeness === null) return { refusal: 'NO_REPORTING_STATUS' };
  if (completeness < 0.8) return { refusal: 'INCOMPLETE_REPORTS' };
  const units = unitsAt(record, question);
  const known = units.filter(({ value }) => value !== null);
  if (known.length < 3) return { refusal: 'TOO_FEW_UNITS' };
  const top = known.reduce((sum, { cell }) => sum + (isRate ? (cell.value ?? 0) : (cell.numerator ?? 0)), 0);
  const bottom = known.reduce((sum, { cell, size }) => sum + (isRate ? size : (cell.denominator ?? 0)), 0);
  const mean = top / bottom;
  const spread = isRate ? mean : mean * (1 - mean);
  const phi = measure === 'COMMUNE_COVERAGE' ? null : factor(known, mean, spread);
  return { refusal: null, mean, phi, points: units.map((unit) => pointOf(unit, { known, mean, phi, spread, isRate })) };
}

function unitsAt(record: NaiveRecord, { measure, level, period, where }: NaiveComparisonQuestion): Unit[] {
  const question: NaiveQuestion = { measures: [measure], groupBy: [level], period, where: where ?? {} };
  const keys = {
    DISTRICT: record.index.pack.units.filter((unit) => unit.level === 'district').map(({ id }) => id),
    COMMUNE: record.index.pack.units.filter((unit) => unit.level === 'commune').map(({ id }) => id),
    PEER_GROUP: ['border', 'interior', 'city'],
  }[level];
  const units: Unit[] = [];
  for (const key of keys) {
    const communes = unitsOf(record.index, question, [key]);
    if (communes.length === 0) continue;
    const cell = naiveCellAt(record, question, [key], measure);
    const people = communes.map((commune) => peopleOf(record.index, commune, period.to));
    const all = people.reduce((sum, one) => sum + one, 0);
    if (measure === 'COMMUNE_COVERAGE') units.push({ key, cell, size: communes.length, value: cell.value });
    else if (measure === 'POPULATION_COVERAGE') {
      const squares = people.reduce((sum, one) => sum + one * one, 0);
      units.push({ key, cell, size: (all * all) / squares, value: cell.value });
    } else {
      const size = level === 'COMMUNE' ? all / 1000 : communes.length;
      units.push({ key, cell, size, value: cell.value === null ? null : cell.value / size });
    }
  }
  return units;
}

// Mean of the squared distances from the common figure, in standard deviations, the tenth at either end pulled in.
function factor(known: readonly Unit[], mean: number, spread: number): number {
  if (spread === 0) return 1;
  const scores = known
    .map(({ value, size }) => ((value ?? 0) - mean) / Math.sqrt(spread / size))
    .toSorted((a, b) => a - b);
  const ends = Math.floor(scores.length / 10);
  for (let place = 0; place < ends; place += 1) {
    scores[place] = scores[ends] ?? 0;
    scores[scores.length - 1 - place] = scores[scores.length - 1 - ends] ?? 0;
  }
  let squares = 0;
  for (const score of scores) squares += score * score;
  return squares / scores.length < 1 ? 1 : squares / scores.length;
}

function pointOf(
  { key, size, value }: Unit,
  common: { known: readonly Unit[]; mean: number; phi: number | null; spread: number; isRate: boolean },
): NaiveFunnelPoint {
  if (value === null) return { unit: key, size, value, limits: null, places: null };
  const { known, mean, phi, spread, isRate } = common;
  const limits =
    phi === null
      ? TAILS.map((tail) => naiveShareLimit(tail, size, mean))
      : NORMAL.map((z) => mean + z * Math.sqrt((phi * spread) / size)).map((limit) =>
          limit < 0 ? 0 : !isRate && limit > 1 ? 1 : limit,
        );
  const better = known.filter((other) => (other.value ?? 0) > value).length;
  const same = known.filter((other) => other.value === value).length;
  return { unit: key, size, value, limits, places: [better + 1, better + same] };
}

import { naiveAnalytics, naiveCellAt, naivePreviousAt } from './naive-analytics.ts';
import { naiveSumOverMembers } from './naive-full.ts';
import { naiveOthersAt } from './naive-others.ts';
import { naiveReportsDueAt } from './naive-reports-due.ts';
import { naiveTargetAt } from './naive-targets.ts';
import type { NaiveAnswer, NaiveCell, NaiveMeasure, NaiveQuestion, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

/** The part of an answer that is compared: what the contract calls AnalyticsResult. */
export interface ComparableAnswer {
  readonly rows: readonly {
    readonly kind: string;
    readonly keys: readonly { readonly id: string }[];
    readonly cells: readonly ComparableCell[];
    readonly reportsDue: boolean;
  }[];
}
export interface ComparableCell {
  readonly value: number | null;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly previous: ComparableFigure | null;
  readonly change: ComparableFigure | null;
  readonly target: ComparableFigure | null;
}
interface ComparableFigure {
  readonly value: number | null;
  readonly status: string;
}

const NO_UNITS = ['province_wide', 'district_wide', 'unplaced'];
const OF_UNITS: readonly NaiveMeasure[] = [
  'COMMUNES',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
  'REPORTS_EXPECTED',
  'REPORTS_ACTUAL',
  'REPORTS_ON_TIME',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
];

/**
 * Every difference between an answer and the oracle's, in words; an empty list means they agree. Rows that the oracle
 * has must be there, unless they hold nothing and were not asked for by `fill`; rows beyond those must hold what the
 * oracle finds for their keys. Totals and subtotals are compared at their own grain.
 */
export function differences(record: NaiveRecord, question: NaiveQuestion, answer: ComparableAnswer): string[] {
  const found: string[] = [];
  const expected = naiveAnalytics(record, question);
  const seen = new Set<string>();
  const kept = answer.rows.filter(({ kind }) => kind === 'DATA').map((row) => row.keys.map(({ id }) => id));
  for (const row of answer.rows) {
    const keys = row.keys.map(({ id }) => id);
    const name = `${row.kind} ${keys.join('|')}`;
    if (seen.has(name)) found.push(`${name}: twice`);
    seen.add(name);
    if (row.kind !== 'OTHERS') found.push(...dueDifferences(name, record, question, keys, row));
    question.measures.forEach((measure, position) => {
      const cell =
        row.kind === 'TOTAL'
          ? expected.total[position]
          : row.kind === 'OTHERS'
            ? naiveOthersAt(record, question, kept, measure)
            : row.kind === 'SUBTOTAL'
              ? subtotalAt(record, question, expected.rows, keys, measure)
              : naiveCellAt(record, question, keys, measure);
      if (!cell || !comparable(measure, keys)) return;
      const actual = row.cells[position];
      found.push(...cellDifferences(`${name} ${measure}`, cell, actual));
      const target = row.kind === 'OTHERS' ? null : naiveTargetAt(record.index, question, keys, measure);
      const told = actual?.target ?? null;
      const expectedStatus = target === null ? null : target === 0 ? 'ZERO' : 'VALUE';
      if (!near(target, told?.value ?? null) || (told?.status ?? null) !== expectedStatus)
        found.push(
          `${name} ${measure}: target ${String(told?.value)} ${String(told?.status)} in place of ${String(target)}`,
        );
      if (question.comparedWith && actual && row.kind !== 'OTHERS') {
        const previous = naivePreviousAt(record, question, question.comparedWith, keys, measure);
        found.push(...changeDifferences(`${name} ${measure}`, cell, previous, actual));
      }
    });
  }
  const { limit } = question;
  // Rows beyond a limit are in none but the last one, which is there when a row was left out.
  if (limit !== undefined && kept.length > limit) found.push(`${String(kept.length)} rows under a limit`);
  for (const { keys, cells } of limit === undefined ? expected.rows : []) {
    const empty = cells.every(({ value }) => value === null || value === 0);
    if (empty && (question.fill ?? 'NONE') === 'NONE') continue;
    if (!seen.has(`DATA ${keys.join('|')}`)) found.push(`DATA ${keys.join('|')}: no such row`);
  }
  if (!seen.has('TOTAL ')) found.push('TOTAL: no such row');
  return found;
}

function dueDifferences(
  name: string,
  record: NaiveRecord,
  question: NaiveQuestion,
  keys: readonly string[],
  row: Pick<ComparableAnswer['rows'][number], 'reportsDue'>,
): string[] {
  const wanted = naiveReportsDueAt(record, question, keys);
  return row.reportsDue === wanted ? [] : [`${name}: reports due ${String(row.reportsDue)}`];
}

function subtotalAt(
  record: NaiveRecord,
  question: NaiveQuestion,
  rows: NaiveAnswer['rows'],
  keys: readonly string[],
  measure: NaiveMeasure,
): NaiveCell {
  const distinct = naiveCellAt(record, { ...question, countBasis: 'DISTINCT' }, keys, measure);
  if (question.countBasis !== 'FULL' || distinct.status === 'NOT_APPLICABLE') return distinct;
  return naiveSumOverMembers(settled(record), question, rows, keys, measure, distinct);
}

// What is for a whole district or province lies in no commune: nothing of communes is defined there.
function comparable(measure: NaiveMeasure, keys: readonly string[]): boolean {
  return !OF_UNITS.includes(measure) || !keys.some((key) => NO_UNITS.includes(key));
}

function cellDifferences(name: string, expected: NaiveCell, actual: ComparableCell | undefined): string[] {
  if (!actual) return [`${name}: no cell`];
  const found: string[] = [];
  if (expected.status !== actual.status) found.push(`${name}: ${actual.status} in place of ${expected.status}`);
  for (const field of ['value', 'numerator', 'denominator', 'unknown', 'lower', 'upper'] as const) {
    const wanted = expected[field];
    if (wanted !== undefined && !near(wanted, actual[field])) {
      found.push(`${name}: ${field} ${String(actual[field])} in place of ${String(wanted)}`);
    }
  }
  return found;
}

// A change of shares is in percentage points; there is none where one of both sides has no value.
function changeDifferences(name: string, now: NaiveCell, before: NaiveCell, actual: ComparableCell): string[] {
  const change =
    now.value === null || before.value === null
      ? null
      : (now.value - before.value) * (now.denominator === undefined ? 1 : 100);
  const found: string[] = [];
  if (!actual.previous || !actual.change) return [`${name}: no comparison`];
  if (actual.previous.status !== before.status) {
    found.push(`${name}: previous ${actual.previous.status} in place of ${before.status}`);
  }
  for (const [what, stated, wanted] of [
    ['previous', actual.previous.value, before.value],
    ['change', actual.change.value, change],
  ] as const) {
    if (!near(wanted, stated)) found.push(`${name}: ${what} ${String(stated)} in place of ${String(wanted)}`);
  }
  return found;
}

function near(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

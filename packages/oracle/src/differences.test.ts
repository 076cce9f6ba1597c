import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, type ComparableAnswer, type ComparableCell } from './differences.ts';
import { naiveAnalytics } from './naive-analytics.ts';
import { naiveReportsDueAt } from './naive-reports-due.ts';
import { naiveTargetAt } from './naive-targets.ts';
import type { NaiveCell, NaiveQuestion, NaiveRecord } from './naive-question.ts';
import { arbitraryWorld, recordOf } from './worlds/arbitrary-world.ts';

// A comparison that never finds anything would let every test pass.

const question: NaiveQuestion = {
  measures: ['ACTIVITIES', 'COMMUNE_COVERAGE'],
  groupBy: ['TOPIC'],
  period: { from: '2023-01-01', to: '2023-12-31' },
};
const [world] = fc.sample(
  arbitraryWorld().filter((one) => one.batches.flatMap(({ activities }) => activities).length > 8),
  { numRuns: 1, seed: 3 },
);
if (!world) throw new Error('a world was drawn');
const record = recordOf(world);

const BLANK = {
  ...{ numerator: null, denominator: null, unknown: null, lower: null, upper: null },
  ...{ previous: null, change: null, target: null },
};

function comparable({ value, status, ...more }: NaiveCell): ComparableCell {
  return { ...BLANK, ...more, value, status };
}

function targetOf({ index }: NaiveRecord, keys: readonly string[], position: number): ComparableCell['target'] {
  const value = naiveTargetAt(index, question, keys, question.measures[position] ?? 'ACTIVITIES');
  return value === null ? null : { value, status: 'VALUE' };
}

function answerOf(
  known: NaiveRecord,
  change: (cell: ComparableCell) => ComparableCell = (cell) => cell,
): ComparableAnswer {
  const { rows, total } = naiveAnalytics(known, question);
  return {
    rows: [
      ...rows.map(({ keys, cells }) => ({
        kind: 'DATA',
        keys: keys.map((id) => ({ id })),
        reportsDue: naiveReportsDueAt(known, question, keys),
        cells: cells
          .map((cell, position) => ({ ...comparable(cell), target: targetOf(known, keys, position) }))
          .map(change),
      })),
      { kind: 'TOTAL', keys: [], reportsDue: naiveReportsDueAt(known, question, []), cells: total.map(comparable) },
    ],
  };
}

describe('differences', () => {
  test('there are none between the oracle and itself', () => {
    expect(answerOf(record).rows.length).toBeGreaterThan(2);
    expect(differences(record, question, answerOf(record))).toEqual([]);
  });

  test.each([
    ['value', (cell: ComparableCell) => ({ ...cell, value: (cell.value ?? 0) + 1 })],
    ['status', (cell: ComparableCell) => ({ ...cell, status: 'MISSING' })],
    ['unknown', (cell: ComparableCell) => ({ ...cell, unknown: (cell.unknown ?? 0) + 1 })],
    ['target', (cell: ComparableCell) => ({ ...cell, target: { value: 5, status: 'VALUE' } })],
    ['upper', (cell: ComparableCell) => ({ ...cell, upper: (cell.upper ?? 0) + 1e-6 })],
  ])('another %s is seen', (_, change) => {
    expect(differences(record, question, answerOf(record, change)).length).toBeGreaterThan(0);
  });

  test('other word of due reports is seen', () => {
    const rows = answerOf(record).rows.map((row) => ({ ...row, reportsDue: !row.reportsDue }));
    expect(differences(record, question, { rows })).toHaveLength(rows.length);
  });

  test('a row that is missing, doubled or of something that never happened is seen', () => {
    const { rows } = answerOf(record);
    const [first] = rows;
    if (!first) throw new Error('the answer has rows');
    expect(differences(record, question, { rows: rows.slice(1) })).toEqual([expect.stringContaining('no such row')]);
    expect(differences(record, question, { rows: [first, ...rows] })).toContainEqual(expect.stringContaining('twice'));
    const stranger = { ...first, keys: [{ id: 'fire_prevention' }] };
    expect(differences(record, question, { rows: [...rows, stranger] }).length).toBeGreaterThan(0);
    expect(differences(record, question, { rows: rows.filter(({ kind }) => kind !== 'TOTAL') })).toEqual([
      'TOTAL: no such row',
    ]);
  });

  test('a correction that was not applied is seen', () => {
    const stale = { ...record, activities: record.activities.filter(({ revision }) => revision === 1) };
    expect(differences(record, question, answerOf(stale)).length).toBeGreaterThan(0);
  });
});

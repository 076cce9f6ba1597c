import { expect, it } from 'vitest';
import type { ComparisonPairQuery, Dimension, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { point } from './comparison-point.fixture.ts';
import { standsOut } from './limit-state.ts';
import { pairOf, pairRows, type WholeTopics } from './pair-rows.ts';

const points = [point('A', 0.5), point('B', 0.5, { own: true }), point('C', 0.9)];
const pair = (chosen?: string, beside?: string) => pairOf(points, chosen, beside, standsOut);

it('before anybody chose, the own unit stands beside one that stands out', () => {
  expect(pair()).toEqual(['B', 'C']);
});

it('what was chosen stays; what is no unit of the answer is passed over', () => {
  expect(pair('A', 'B')).toEqual(['A', 'B']);
  expect(pair('gone', 'A')).toEqual(['B', 'A']);
  expect(pair('C', 'C')).toEqual(['C', 'A']);
});

it('one unit alone makes no pair', () => {
  expect(pairOf([point('A', 0.5)], undefined, undefined, standsOut)).toBeNull();
});

const NO_CELL = {
  ...({ __typename: 'Cell', status: 'VALUE', reason: null, estimated: false } as const),
  ...{ numerator: null, denominator: null, unknown: null, lower: null, upper: null },
};

/** Activities on one topic, a row for each unit named; without units, of all together. */
function activities(value: number, units: readonly string[]): ResultPartsFragment {
  const key = (dimension: Dimension, id: string) => ({
    __typename: 'Key' as const,
    dimension,
    id,
    code: id,
    label: id,
  });
  const row = (keys: ReturnType<typeof key>[]) => ({
    ...({ __typename: 'AnalyticsRow', kind: 'DATA', reportsDue: true } as const),
    ...{ keys, cells: [{ ...NO_CELL, value }] },
  });
  const topic = key('TOPIC', 'T');
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', warnings: [] },
      completeness: { ...NO_CELL, value: 1 },
    },
    columns: [{ __typename: 'Column', measure: 'ACTIVITIES' }],
    rows: units.length === 0 ? [row([topic])] : units.map((unit) => row([topic, key('DISTRICT', unit)])),
  };
}

it('a topic of all units together that is not there says whether it is on its way or did not come', () => {
  const none = { ...activities(0, []), columns: [], rows: [] };
  const answer: ComparisonPairQuery = { figures: none, whole: none, topics: activities(3, ['A', 'B']) };
  const whole = (wholeTopics: WholeTopics) =>
    pairRows({ ...answer, wholeTopics }, 'DISTRICT', ['A', 'B'], String, formatsOf('en')).map((row) => row.whole.text);
  expect(whole('loading')).toEqual(['…']);
  expect(whole('failed')).toEqual(['not loaded']);
  expect(whole(activities(7, []))).toEqual(['7']);
});

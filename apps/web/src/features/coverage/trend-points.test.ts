import { expect, it } from 'vitest';
import type { CellStatus } from '../../gql/graphql.ts';
import { trendFigures, type TopicMonths } from './trend-points.ts';

interface Line {
  readonly topic: string;
  readonly month: string;
  readonly value: number | null;
  readonly status?: CellStatus;
  readonly before?: number;
  readonly target?: number;
}

const figure = (value: number | undefined) =>
  ({
    __typename: 'Figure',
    value: value ?? null,
    status: value === undefined ? 'NOT_APPLICABLE' : value === 0 ? 'ZERO' : 'VALUE',
  }) as const;
const key = (dimension: 'TOPIC' | 'REPORTING_MONTH', code: string) =>
  ({ __typename: 'Key', dimension, id: code, code, label: code }) as const;

function answer(
  lines: readonly Line[],
  warnings: { __typename: 'Warning'; code: string; message: string }[] = [],
): TopicMonths {
  const nothing = { reason: null, estimated: false, numerator: null, denominator: null, unknown: null } as const;
  const bare = { __typename: 'Cell', ...nothing, lower: null, upper: null } as const;
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', warnings },
      completeness: { ...bare, value: 1, status: 'VALUE' },
    },
    columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
    rows: lines.map(({ topic, month, value, status = 'VALUE', before, target }) => ({
      ...({ __typename: 'AnalyticsRow', reportsDue: true, kind: 'DATA' } as const),
      keys: [key('TOPIC', topic), key('REPORTING_MONTH', month)],
      cells: [
        {
          ...bare,
          ...{ value, status, previous: figure(before), change: figure(undefined) },
          target: target === undefined ? null : figure(target),
        },
      ],
    })),
  };
}

const figures = trendFigures(
  answer([
    { topic: 'drugs', month: 'admin:2023-M02', value: 0.5, before: 0.25, target: 0.6 },
    { topic: 'crime', month: 'admin:2023-M01', value: null, status: 'MISSING' },
    { topic: 'crime', month: 'admin:2023-M02', value: 0, status: 'ZERO', target: 0 },
    { topic: 'drugs', month: 'admin:2023-M01', value: 0.4, before: 0 },
  ]),
);

it('the months stand in the order of time, whatever the order of the answer', () => {
  expect(figures.months).toEqual(['admin:2023-M01', 'admin:2023-M02']);
  expect(figures.topics.map(({ code }) => code)).toEqual(['drugs', 'crime']);
});

it('each topic and month has its share, the year before and its target, zero apart from none', () => {
  const at = (topic: string, month: string) => {
    const { share, yearBefore, target, blank } = figures.at(topic, month);
    return [share, yearBefore, target, blank];
  };
  expect(at('drugs', 'admin:2023-M02')).toEqual([0.5, 0.25, 0.6, null]);
  expect(at('drugs', 'admin:2023-M01')).toEqual([0.4, 0, null, null]);
  expect(at('crime', 'admin:2023-M02')).toEqual([0, null, 0, 'zero']);
  expect(at('crime', 'admin:2023-M01')).toEqual([null, null, null, 'missing']);
  expect(at('nobody', 'admin:2023-M01')).toEqual([null, null, null, null]);
});

import { expect, it } from 'vitest';
import { formatsOf } from '../../language/formats.ts';
import type { TopicMonth, TrendFigures } from './trend-points.ts';
import { trendTable } from './trend-table.ts';

const MONTHS = ['admin:2023-M01', 'admin:2023-M02'];
const topic = (code: string) => ({
  __typename: 'Key' as const,
  dimension: 'TOPIC' as const,
  id: code,
  code,
  label: code,
});
const of = (more: Partial<TopicMonth>): TrendFigures => ({
  months: MONTHS,
  topics: [topic('drug_prevention'), topic('crime_prevention')],
  at: (code, month) => ({
    ...{ cell: undefined, share: month === MONTHS[0] ? 0.5 : null, blank: month === MONTHS[0] ? null : 'not_known' },
    ...{ yearBefore: 0, target: null },
    ...(code === 'drug_prevention' ? more : {}),
  }),
});
const tableOf = (more: Partial<TopicMonth> = {}) => trendTable(of(more), 'admin:2023-Y', formatsOf('vi'));

it('has a row a month and a column a topic, so that it takes little paper', () => {
  const { columns, rows } = tableOf();
  expect(columns.map(({ label }) => label)).toEqual(['Tháng', 'Ma túy', 'Tội phạm']);
  expect(rows.map(({ cells }) => cells.slice(1))).toEqual([
    ['50,0%', '50,0%'],
    ['Chưa rõ', 'Chưa rõ'],
  ]);
});

it.each([{ yearBefore: 0.25 }, { target: 0.6 }])(
  'has a row a month and topic where something stands beside: %o',
  (more) => {
    expect(tableOf(more).rows).toHaveLength(4);
    expect(tableOf(more).columns).toHaveLength(5);
  },
);

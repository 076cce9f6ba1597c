import { expect, it } from 'vitest';
import { exploredOf } from './explore-question.ts';
import { membersQuery } from './use-members.ts';

const explored = exploredOf(
  { commune: '05971@2020-01-01', topic: 'drug_prevention', from: '2023-02-03', to: '2023-04-10' },
  { defaultPeriod: 'admin:2023-Y' },
  'VI',
);

it('villages are those of the chosen communes in the asked days, bodies those of the whole record', () => {
  expect(membersQuery(explored, 'village')).toMatchObject({
    ...{ groupBy: ['VILLAGE'], where: { commune: ['05971@2020-01-01'] }, limit: 1000 },
    period: { range: { from: '2023-02-03', to: '2023-04-10' } },
  });
  expect(membersQuery(explored, 'organisation')).not.toHaveProperty('where');
});

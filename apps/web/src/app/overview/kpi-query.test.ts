import { expect, it } from 'vitest';
import { kpiQuery } from './kpi-query.ts';
import { filtersOf, headlineQueries } from './overview-queries.ts';

const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };

it('one key figure is asked as the page asks all of them, under all that the page is under', () => {
  const filters = filtersOf(
    { topic: 'drug_prevention', areaClass: 'border', district: '183@2020-01-01' },
    viewer,
    'EN',
  );
  const { measures, ...asked } = kpiQuery('ATTENDANCES', filters);
  const { measures: all, ...whole } = headlineQueries(filters).total;
  expect(measures).toEqual(['ATTENDANCES']);
  expect(all).toContain('ATTENDANCES');
  expect(asked).toEqual(whole);
  expect(asked.where).toEqual({ topic: ['drug_prevention'], areaClass: ['border'], district: ['183@2020-01-01'] });
});

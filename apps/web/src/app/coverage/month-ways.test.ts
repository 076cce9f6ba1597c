import { describe, expect, it } from 'vitest';
import { headlineQueries, filtersOf } from '../overview/overview-queries.ts';
import { filtersOf as coverageFilters, timeQueries } from './coverage-queries.ts';
import { ofMonth } from './month-ways.tsx';

const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };

describe('the question of one month', () => {
  it('is that of all months, asked of the one and undivided by time', () => {
    const { months } = timeQueries(coverageFilters({ topic: 'drug_prevention', base: 'LS_65' }, viewer, 'VI'));
    expect(ofMonth(months, 'admin:2023-M06')).toEqual({
      ...{ measures: ['COMMUNE_COVERAGE'], groupBy: [], period: { code: 'admin:2023-M06' }, base: 'LS_65', lang: 'VI' },
      ...{ compareTo: 'SAME_PERIOD_LAST_YEAR', where: { topic: ['drug_prevention'] } },
    });
  });

  it('keeps the topics apart where the chart does', () => {
    const { topicMonths } = headlineQueries(filtersOf({ areaClass: 'border' }, viewer, 'EN'));
    expect(ofMonth(topicMonths, 'admin:2023-M06')).toMatchObject({
      ...{ groupBy: ['TOPIC'], fill: 'ALL', period: { code: 'admin:2023-M06' }, where: { areaClass: ['border'] } },
    });
  });
});

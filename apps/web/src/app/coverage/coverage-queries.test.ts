import { describe, expect, it } from 'vitest';
import { filtersOf, kindsQueries, levelsQueries, mapQueries, timeQueries } from './coverage-queries.ts';
import { coverageSearch } from './coverage-search.ts';

const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };
const filters = (search: Record<string, string>) => filtersOf(coverageSearch.parse(search), viewer, 'VI');
const chosen = filters({
  period: 'admin:2023-Q2',
  topic: 'human_trafficking_prevention',
  areaClass: 'border',
  base: 'LS_200',
});

describe('the address of the coverage page', () => {
  it('falls back to the default period, no filter and the map of each day', () => {
    expect(filters({})).toMatchObject({ period: 'admin:2023-Y', topic: undefined, base: 'AS_OF_EVENT' });
  });

  it('ignores what cannot be read', () => {
    expect(coverageSearch.parse({ period: 'spring', base: '../x', mapView: 'pie' })).toEqual({});
  });
});

describe('the questions of the coverage page', () => {
  it('ask map and silences under the same filters, on the same map of units, to the end of the period', () => {
    const { units, blindSpots } = mapQueries(chosen);
    const narrowed = { topic: ['human_trafficking_prevention'], areaClass: ['border'] };
    expect(units).toMatchObject({ base: 'LS_200', groupBy: ['COMMUNE'], limit: 1000, where: narrowed });
    expect(blindSpots).toMatchObject({ base: 'LS_200', on: '2023-06-14', ...narrowed });
    expect(blindSpots).not.toHaveProperty('district');
  });

  it('show the year around the period beside the year before, the period beside the one before', () => {
    const { total, months } = timeQueries(chosen);
    expect(total).toMatchObject({ period: { code: 'admin:2023-Q2' }, compareTo: 'PREVIOUS_PERIOD' });
    expect(months).toMatchObject({
      period: { code: 'admin:2023-Y' },
      groupBy: ['REPORTING_MONTH'],
      compareTo: 'SAME_PERIOD_LAST_YEAR',
    });
    expect(timeQueries(filters({ period: 'cal:2023-Q2' })).months.groupBy).toEqual(['MONTH']);
  });

  it('compare every class: the chosen one does not narrow them', () => {
    const { topicClasses, classes, sets } = kindsQueries(chosen);
    expect(topicClasses).not.toHaveProperty('where');
    expect([classes.where, sets.where]).toEqual([
      { topic: ['human_trafficking_prevention'] },
      { topic: ['human_trafficking_prevention'] },
    ]);
  });

  it('go one level down: to districts, in a district to communes, and to communes where there are no districts', () => {
    const levelBelow = (search: Record<string, string>, hasDistricts: boolean) =>
      levelsQueries(filters(search), hasDistricts).rows.groupBy;
    expect(levelBelow({}, true)).toEqual(['DISTRICT']);
    expect(levelBelow({ district: '183@2020-01-01' }, true)).toEqual(['COMMUNE']);
    expect(levelBelow({ base: 'LS_65' }, false)).toEqual(['COMMUNE']);
  });
});

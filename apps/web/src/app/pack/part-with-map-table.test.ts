import { expect, it } from 'vitest';
import { filtersOf as coverageFilters, mapQueries } from '../coverage/coverage-queries.ts';
import { filtersOf as overviewFilters, placesQueries } from '../overview/overview-queries.ts';
import { searchOf, type PackSearch } from './pack-search.ts';
import { partWithMapTable } from './part-with-map-table.ts';

it('the table of communes is printed by the first part that has a map, and the other refers to it', () => {
  expect(partWithMapTable('overview', ['overview', 'districts', 'coverage'], {})).toBeNull();
  expect(partWithMapTable('coverage', ['overview', 'districts', 'coverage'], {})).toBe('overview');
  expect(partWithMapTable('overview', ['coverage', 'overview'], {})).toBe('coverage');
  expect(partWithMapTable('coverage', ['coverage', 'districts'], {})).toBeNull();
  expect(partWithMapTable('districts', ['overview', 'coverage', 'districts'], {})).toBeNull();
});

it('both print their own where a map of units is chosen that one of them alone follows', () => {
  expect(partWithMapTable('coverage', ['overview', 'coverage'], { base: 'LS_65' })).toBeNull();
  expect(partWithMapTable('coverage', ['overview', 'coverage'], { base: 'AS_OF_EVENT' })).toBe('overview');
});

it('both ask the same question, or one table would not do for two', () => {
  const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };
  const chosen: PackSearch = {
    ...{ period: 'admin:2023-Q2', topic: 'drug_prevention', district: '183@2020-01-01', areaClass: 'border' },
    ...{ pages: undefined, base: undefined, body: undefined },
  };
  for (const search of [
    chosen,
    { ...chosen, topic: undefined, areaClass: undefined },
    { ...chosen, district: undefined },
  ]) {
    const overview = placesQueries(overviewFilters(searchOf('overview', search), viewer, 'VI'));
    const coverage = mapQueries(coverageFilters(searchOf('coverage', search), viewer, 'VI'));
    const asked = ({ measures, groupBy, where, period, fill }: typeof overview.units) => ({
      measures: [...measures].toSorted(),
      ...{ groupBy, where, period, fill },
    });
    expect(asked(coverage.units)).toEqual(asked(overview.units));
  }
});

import { describe, expect, it } from 'vitest';
import { isOutsideData, periodEnd, reachesBefore, yearAround } from '../../figures/period-window.ts';
import { filtersOf, headlineQueries, placesQueries, silentQuery } from './overview-queries.ts';
import { overviewSearch } from './overview-search.ts';

const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };
const filters = (search: Record<string, string>) => filtersOf(overviewSearch.parse(search), viewer, 'VI');

describe('the address of the overview', () => {
  it('falls back to the default period and no filter', () => {
    expect(filters({})).toMatchObject({
      period: 'admin:2023-Y',
      topic: undefined,
      district: undefined,
      areaClass: undefined,
    });
  });

  it('ignores what is not a period or not a code', () => {
    expect(overviewSearch.parse({ period: '2023', topic: '<script>', mapView: 'pie' })).toEqual({});
  });

  it('lets the map follow the page until it has a topic of its own', () => {
    expect(filters({ topic: 'drug_prevention' }).mapTopic).toBe('drug_prevention');
    expect(filters({ topic: 'drug_prevention', mapTopic: 'crime_prevention' }).mapTopic).toBe('crime_prevention');
  });
});

describe('the questions of the overview', () => {
  const chosen = filters({
    period: 'admin:2023-Q2',
    topic: 'drug_prevention',
    district: '183@2020-01-01',
    areaClass: 'border',
  });

  it('ask the headline under every filter', () => {
    expect(headlineQueries(chosen).total).toMatchObject({
      period: { code: 'admin:2023-Q2' },
      where: { topic: ['drug_prevention'], district: ['183@2020-01-01'], areaClass: ['border'] },
      compareTo: 'PREVIOUS_PERIOD',
    });
  });

  it('compare all topics and classes of a district: neither filter narrows heatmap or gaps', () => {
    expect(headlineQueries(chosen).topicClasses.where).toEqual({ district: ['183@2020-01-01'] });
    expect(headlineQueries(chosen).gaps.where).toEqual({ district: ['183@2020-01-01'] });
  });

  it('show the trend over the year around the period, in months of the same scheme', () => {
    expect(headlineQueries(chosen).months).toMatchObject({
      period: { code: 'admin:2023-Y' },
      groupBy: ['REPORTING_MONTH'],
    });
    expect(headlineQueries(filters({ period: 'cal:2023-Q2' })).months).toMatchObject({
      period: { code: 'cal:2023-Y' },
      groupBy: ['MONTH'],
    });
    expect(yearAround('admin:2023-M04')).toBe('admin:2023-Y');
  });

  it('have a period before only where the data reaches before it', () => {
    expect(reachesBefore('admin:2023-Y', '2022-12-15')).toBe(false);
    expect(reachesBefore('admin:2023-Q2', '2022-12-15')).toBe(true);
  });

  it('know a period without a day of the data, before it as after it', () => {
    const isOutside = (period: string) => isOutsideData(period, '2022-12-15', '2023-12-14');
    expect(['admin:2022-Y', 'admin:2022-Q2', 'cal:2024-Q1'].map(isOutside)).toEqual([true, true, true]);
    expect(['admin:2023-M01', 'cal:2022-Q4', 'cal:2023-Q4'].map(isOutside)).toEqual([false, false, false]);
  });

  it('know a period that shares a single day with the data', () => {
    const year = (from: string, to: string) => isOutsideData('admin:2023-Y', from, to);
    expect([year('2023-12-14', '2024-05-01'), year('2022-01-01', '2022-12-15')]).toEqual([false, false]);
    expect([year('2023-12-15', '2024-05-01'), year('2022-01-01', '2022-12-14')]).toEqual([true, true]);
  });

  it('leave `where` out when nothing is filtered', () => {
    expect(headlineQueries(filters({})).total).not.toHaveProperty('where');
  });

  it('count silence to the end of the period, or of the data when that comes first', () => {
    expect(periodEnd(chosen)).toBe('2023-06-14');
    expect(periodEnd(filters({ period: 'cal:2023-Y' }))).toBe('2023-12-14');
    const begun = { ...filters({}), dataTo: '2023-05-19' };
    const toData = { range: { from: '2022-12-15', to: '2023-05-19' } };
    expect(placesQueries(begun)).toMatchObject({ blindSpots: { on: '2023-05-19' } });
    expect(silentQuery(begun).period).toEqual(toData);
    expect(silentQuery(chosen).period).toEqual({ code: 'admin:2023-Q2' });
    const after = { ...begun, period: 'admin:2024-Q2' };
    expect(silentQuery(after).period).toEqual({ code: 'admin:2024-Q2' });
    expect(placesQueries(chosen).blindSpots).toMatchObject({ on: '2023-06-14', days: 180, topic: ['drug_prevention'] });
  });
});

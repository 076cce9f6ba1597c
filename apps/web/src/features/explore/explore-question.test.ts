import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExploreSearch } from './explore-search.ts';
import { exploredOf, queryOf, variablesOf } from './explore-question.ts';

const viewer = { defaultPeriod: 'admin:2023-Y' };
const explored = (search: ExploreSearch) => exploredOf(search, viewer, 'VI');

describe('the question of an address', () => {
  it('is activities by topic of the newest year where nothing is asked', () => {
    expect(variablesOf(explored({})).query).toEqual({
      ...{ measures: ['ACTIVITIES'], groupBy: ['TOPIC'], period: { code: 'admin:2023-Y' }, base: 'AS_OF_EVENT' },
      ...{ countBasis: 'DISTINCT', lang: 'VI', fill: 'ALL', limit: 1000 },
    });
  });

  it('holds measures, dimensions, filters, period, base and order', () => {
    const search = {
      ...{ measures: 'ATTENDANCES,ACTIVITIES', by: 'DISTRICT,TOPIC', period: 'cal:2023-Q2', base: 'LS_65' },
      ...{ areaClass: 'border,remote', reachBasis: 'PLACE_BOUND', sort: 'ATTENDANCES.ASC', empty: 'hide' },
    };
    expect(queryOf(explored(search))).toEqual({
      ...{ measures: ['ATTENDANCES', 'ACTIVITIES'], groupBy: ['DISTRICT', 'TOPIC'], period: { code: 'cal:2023-Q2' } },
      ...{ base: 'LS_65', countBasis: 'DISTINCT', lang: 'VI', subtotals: true },
      where: { areaClass: ['border', 'remote'], reachBasis: 'PLACE_BOUND' },
      orderBy: [{ measure: 'ATTENDANCES', direction: 'ASC' }],
    });
  });

  it('asks the dimension in columns last, and its totals by themselves', () => {
    const variables = variablesOf(explored({ by: 'TOPIC,DISTRICT', columns: 'TOPIC', topic: 'drug_prevention' }));
    expect(variables.hasColumns).toBe(true);
    expect(variables.query).toMatchObject({ groupBy: ['DISTRICT', 'TOPIC'], subtotals: true });
    expect(variables.columnTotals).toMatchObject({ groupBy: ['TOPIC'], where: { topic: ['drug_prevention'] } });
    expect(variables.columnTotals).not.toHaveProperty('subtotals');
  });

  it('takes days of one’s own before a period, and compares them', () => {
    const search = { period: 'cal:2023-Q2', from: '2023-02-03', to: '2023-04-10', compareTo: 'SAME_PERIOD_LAST_YEAR' };
    const variables = variablesOf(explored(search));
    expect(variables.query).toMatchObject({
      ...{ period: { range: { from: '2023-02-03', to: '2023-04-10' } }, compareTo: 'SAME_PERIOD_LAST_YEAR' },
    });
    expect(variables.isCompared).toBe(true);
    expect(variablesOf(explored({})).isCompared).toBe(false);
  });

  it.each([
    ['upside down', '2023-04-10', '2023-02-03'],
    ['no day', '2023-02-30', '2023-03-03'],
    ['one alone', '2023-02-03', undefined],
  ])('asks the period where the days are wrong: %s', (_, from, to) => {
    expect(queryOf(explored({ period: 'cal:2023-Q2', from, to })).period).toEqual({ code: 'cal:2023-Q2' });
  });

  it('filters by villages under their commune, and by nothing else that is free text', () => {
    const asked = queryOf(
      explored({ village: '05971@2020-01-01/Nà Lầm (trên),05971@2020-01-01/#57', topic: 'Nà Lầm' }),
    );
    expect(asked.where).toEqual({ village: ['05971@2020-01-01/Nà Lầm (trên)', '05971@2020-01-01/#57'] });
  });

  it('asks at most forty codes of a filter and knows how many are left out', () => {
    const commune = Array.from({ length: 42 }, (_, index) => `c${String(index)}`).join(',');
    const { filters } = explored({ commune, topic: 'a,b,a' });
    expect(filters.map(({ codes, leftOut }) => [codes.length, leftOut])).toEqual([
      [2, 0],
      [40, 2],
    ]);
  });

  it('leaves out what nobody can ask', () => {
    const wrong = { measures: 'NOTHING,SESSIONS', by: 'X', columns: 'TOPIC', period: 'never', sort: 'VIEWS.DESC' };
    expect(queryOf(explored({ ...wrong, topic: 'a b,drug_prevention', base: '"' }))).toEqual({
      ...{ measures: ['SESSIONS'], groupBy: [], period: { code: 'admin:2023-Y' }, base: 'AS_OF_EVENT' },
      ...{ countBasis: 'DISTINCT', lang: 'VI', where: { topic: ['drug_prevention'] } },
    });
  });
});

const COVERAGE = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/directive-coverage.md'), 'utf8');
const SECTIONS = COVERAGE.split(/^### /mu)
  .slice(1)
  .flatMap((section) => {
    const address = /Screen: `\/explore\?(.*?)`/u.exec(section)?.[1];
    const variables = /```json\n([\s\S]*?)```/u.exec(section)?.[1];
    return address === undefined || variables === undefined
      ? []
      : [{ title: section.split('\n')[0], address, variables }];
  });

describe('the rows of the directive that are asked here', () => {
  it('are twenty', () => {
    expect(SECTIONS).toHaveLength(20);
  });

  it.each(SECTIONS)('$title: its address asks its question', ({ address, variables }) => {
    const search: ExploreSearch = Object.fromEntries(new URLSearchParams(address));
    const { measures, groupBy, period, where } = queryOf(explored(search));
    expect({ query: { measures, groupBy, period, where } }).toEqual(JSON.parse(variables));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery, Measure } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import { batch } from './testing/batches.ts';
import { MERGED, REST, mergingProvince } from './testing/merging-province.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NORTH, payload } from './testing/small-province.ts';

const BEFORE = { range: { from: '2023-01-01', to: '2023-12-31' } };
const AFTER = { range: { from: '2025-07-01', to: '2025-12-31' } };
const ACROSS = { range: { from: '2023-01-01', to: '2025-12-31' } };
const at = (...units: string[]) => ({ places: units.map((unit) => ({ unit, attendances: null })) });
const later = { date: '2025-08-01', districts: [] };

describe('answers on a base of another time', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const missing = { unit: CHU, period: 'admin:2023-M06', status: 'missing', onTime: null, batch: 3 } as const;
    const accepted = { period: 'admin:2023-M06', status: 'accepted', onTime: true, batch: 3 } as const;
    model = await smallModel(
      [
        payload(at(BAN, CHU), { attendances: 90, sessions: 1 }),
        payload({ ...at(DOI), groups: [{ group: 'pupils', attendances: 5 }] }, { attendances: 10, sessions: 1 }),
        payload(at(DOI, GIA), { attendances: 41, sessions: 2 }),
        payload({ scope: 'district', places: [], districts: [NORTH] }, { attendances: 7, sessions: 1 }),
        payload({ ...later, ...at(MERGED) }, { attendances: 100, sessions: 1 }),
        payload({ ...later, ...at(REST) }, { attendances: 20, sessions: 1 }),
      ],
      [batch(3, { submissions: [missing, { ...accepted, unit: BAN }, { ...accepted, unit: DOI }] })],
      mergingProvince(),
    );
  });
  afterAll(() => model.close());

  const ask = (query: Partial<AnalyticsQuery> & Pick<AnalyticsQuery, 'measures' | 'period'>) => cellsOf(model, query);
  const values = async (measure: Measure, query: Partial<AnalyticsQuery> & Pick<AnalyticsQuery, 'period'>) => {
    const cells = await ask({ ...query, measures: [measure] });
    return Object.fromEntries([...cells].map(([key, row]) => [key, row[measure]?.value]));
  };

  test('attendances go along whole merges, and by weight where a unit was split', async () => {
    // Doi: 10 and, of 41 by people, 31: shares of a quarter are 2.5 and 7.75.
    const query = { measures: ['ATTENDANCES'], groupBy: ['COMMUNE'], period: BEFORE, base: 'LS_65' } as const;
    const cells = await ask(query);
    const found = Object.fromEntries([...cells].map(([key, row]) => [key, row.ATTENDANCES?.value]));
    expect(found).toEqual({ '00001': 101, '00003': 30, '00009': 10, district_wide: 7, '': 148 });
    expect(cells.get('00003')?.ATTENDANCES?.estimated).toBe(true);
    expect(cells.get('')?.ATTENDANCES?.estimated).toBe(false);
  });

  test('their sum is the same on every base, whatever the window', async () => {
    for (const period of [BEFORE, AFTER, ACROSS]) {
      const sums = await Promise.all(
        ['AS_OF_EVENT', 'LS_200', 'LS_65'].map(async (base) => {
          const query = { measures: ['ATTENDANCES'], groupBy: ['COMMUNE'], period, base } as const;
          const { rows } = await model.analytics(query, EXACT);
          const data = rows.filter(({ kind }) => kind === 'DATA').map(({ cells }) => cells[0]?.value ?? 0);
          const total = rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value;
          expect(data.reduce((sum, value) => sum + value, 0)).toBe(total);
          return total;
        }),
      );
      expect(new Set(sums).size).toBe(1);
    }
  });

  test('an activity in two communes that merged counts once in the new one, and once in the total', async () => {
    const query = { groupBy: ['COMMUNE'] as const, period: BEFORE, base: 'LS_65' };
    expect(await values('ACTIVITIES', query)).toEqual({ '00001': 3, '00003': 2, '00009': 1, district_wide: 1, '': 4 });
    expect(await values('SESSIONS', { ...query, groupBy: [] })).toEqual({ '': 5 });
  });

  test('a new unit is reached where one of its parts was; units, people and classes are those of the base', async () => {
    const measures = ['COMMUNES', 'COMMUNES_REACHED', 'COMMUNE_COVERAGE', 'POPULATION'] as const;
    const cells = await ask({ measures, groupBy: ['AREA_CLASS'], period: BEFORE, base: 'LS_65' });
    expect(cells.get('border')?.COMMUNES?.value).toBe(1);
    expect(cells.get('')).toMatchObject({
      COMMUNES: { value: 3 },
      COMMUNES_REACHED: { value: 3, estimated: true },
      COMMUNE_COVERAGE: { numerator: 3, denominator: 3 },
      POPULATION: { value: 7000 },
    });
    const whole = await ask({ measures, period: BEFORE, base: 'LS_65', where: { topic: ['drug_prevention'] } });
    expect(whole.get('')?.COMMUNES_REACHED).toMatchObject({ value: 0, estimated: false });
  });

  test('a report that one part misses leaves the new unit unknown; reports count once each', async () => {
    const period = { range: { from: '2023-05-15', to: '2023-06-14' } };
    const measures = ['COMMUNES_REACHED', 'REPORTS_EXPECTED', 'REPORTS_ACTUAL'] as const;
    const cells = await ask({ measures, groupBy: ['COMMUNE'], period, base: 'LS_65', fill: 'MEMBERS' });
    expect(cells.get('00001')).toMatchObject({
      COMMUNES_REACHED: { value: 0, unknown: 1 },
      REPORTS_EXPECTED: { value: 2 },
      REPORTS_ACTUAL: { value: 1 },
    });
    expect(cells.get('00003')?.REPORTS_EXPECTED?.value).toBe(1);
    expect(cells.get('')?.REPORTS_EXPECTED?.value).toBe(3);
  });

  test('back in time a unit with one origin has a place, a merged one none', async () => {
    const query = { groupBy: ['COMMUNE'] as const, period: AFTER, base: 'LS_200' };
    expect(await values('ATTENDANCES', query)).toEqual({ '00003': 20, unplaced: 100, '': 120 });
    const { evidence } = await model.analytics({ measures: ['COMMUNES_REACHED'], ...query }, EXACT);
    expect(evidence.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['BASE_CHANGED', 'UNPLACED']));
    const reached = (await ask({ measures: ['COMMUNES_REACHED'], period: AFTER, base: 'LS_200' })).get('');
    expect(reached?.COMMUNES_REACHED).toMatchObject({ value: 1, estimated: true });
  });

  test('districts are those of the base: none on the new one, the certain ones on the old one', async () => {
    expect(await values('ATTENDANCES', { groupBy: ['DISTRICT'], period: BEFORE, base: 'LS_65' })).toEqual({
      unplaced: 148,
      '': 148,
    });
    expect(await values('ATTENDANCES', { groupBy: ['FORMER_DISTRICT'], period: BEFORE, base: 'LS_65' })).toEqual({
      '181': 7,
      '182': 40,
      unplaced: 101,
      '': 148,
    });
    expect(await values('ATTENDANCES', { groupBy: ['DISTRICT'], period: AFTER, base: 'LS_200' })).toEqual({
      '182': 20,
      unplaced: 100,
      '': 120,
    });
    const asked = { measures: ['ACTIVITIES'], period: BEFORE, base: 'LS_65', where: { district: ['181'] } } as const;
    await expect(ask(asked)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('group attendances are divided with their activity', async () => {
    const query = {
      groupBy: ['COMMUNE', 'TARGET_GROUP'] as const,
      period: BEFORE,
      base: 'LS_65',
      where: { targetGroup: ['pupils'] },
    };
    expect(await values('ATTENDANCES', query)).toEqual({ '00001|pupils': 1, '00003|pupils': 4, '': 10 });
  });

  test('a filter names units of the base; one of another time is refused with those it went into', async () => {
    const query = { period: BEFORE, base: 'LS_65' };
    expect(await values('ATTENDANCES', { ...query, where: { commune: [MERGED] } })).toEqual({ '': 101 });
    expect(await values('ACTIVITIES', { ...query, where: { commune: ['00009'] } })).toEqual({ '': 1 });
    const fault: unknown = await ask({ ...query, measures: ['ACTIVITIES'], where: { commune: [DOI] } }).catch(
      (caught: unknown) => caught,
    );
    expect(fault).toMatchObject({ code: 'UNKNOWN_UNIT' });
    expect(JSON.stringify(fault, ['remedy', 'en'])).toContain(`${MERGED}, ${REST}`);
  });

  test('blind spots look back over the change of units', async () => {
    const { units, counts } = await model.blindSpots(
      { on: '2025-12-31', days: 365, base: 'LS_65', topic: ['crime_prevention'] },
      EXACT,
    );
    expect(counts).toMatchObject([{ reached: 2, blind: 1, unknown: 0 }]);
    expect(units).toMatchObject([{ unit: { code: '00009' }, lastActivityOn: '2023-05-10' }]);
  });

  test('a window inside the base needs no re-basing', async () => {
    const { evidence } = await model.analytics({ measures: ['ACTIVITIES'], period: BEFORE, base: 'LS_200' }, EXACT);
    expect(evidence.warnings.map(({ code }) => code)).not.toContain('BASE_CHANGED');
    expect(evidence.explain?.sql).not.toContain('rebase');
  });

  test('summary tables stay on the units that reported', async () => {
    const query = { measures: ['SESSIONS'], period: BEFORE, base: 'LS_65', countBasis: 'REPORTED_AS_IS' } as const;
    await expect(ask(query)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

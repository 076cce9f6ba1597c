import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NEW_GIA, payload } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const ask = (changes: Partial<AnalyticsQuery>): AnalyticsQuery => ({
  measures: ['ACTIVITIES'],
  period: YEAR,
  ...changes,
});

describe('questions that cannot be answered', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel([payload()]);
  });
  afterAll(() => model.close());

  test.each<[string, Partial<AnalyticsQuery>, string]>([
    ['a topic that nobody knows', { where: { topic: ['drug_preventon'] } }, 'UNKNOWN_CODE'],
    ['a commune that nobody knows', { where: { commune: ['77777'] } }, 'UNKNOWN_UNIT'],
    ['a district where a commune is meant', { where: { commune: ['181'] } }, 'UNKNOWN_UNIT'],
    ['an unknown base', { base: 'LS_1' }, 'UNKNOWN_CODE'],
    ['a district on a base without districts', { base: 'LS_65', where: { district: ['181'] } }, 'INVALID_ARGUMENT'],
    ['a partner that nobody knows', { where: { partner: ['school'] } }, 'UNKNOWN_CODE'],
    ['a body that nobody knows', { where: { organisation: ['nobody'] } }, 'UNKNOWN_CODE'],
    ['a village that nobody knows', { where: { village: ['Nà Lầm'] } }, 'UNKNOWN_CODE'],
    ['a period that is none', { period: { code: 'cal:2023-M13' } }, 'INVALID_PERIOD'],
    ['a period upside down', { period: { range: { from: '2023-05-02', to: '2023-05-01' } } }, 'INVALID_PERIOD'],
    ['a day that is none', { period: { range: { from: '2023-02-29', to: '2023-03-01' } } }, 'INVALID_PERIOD'],
    ['no period', { period: {} }, 'INVALID_PERIOD'],
    [
      'two periods',
      { period: { code: 'cal:2023-Y', range: { from: '2023-01-01', to: '2023-01-02' } } },
      'INVALID_PERIOD',
    ],
    ['no measure', { measures: [] }, 'INVALID_ARGUMENT'],
    ['a measure twice', { measures: ['SESSIONS', 'SESSIONS'] }, 'INVALID_ARGUMENT'],
    ['fractions of attendances', { measures: ['ATTENDANCES'], countBasis: 'FRACTIONAL' }, 'INVALID_ARGUMENT'],
    ['an order by what is not asked', { orderBy: [{ measure: 'SESSIONS' }] }, 'INVALID_ARGUMENT'],
    ['a negative limit', { limit: -1 }, 'INVALID_ARGUMENT'],
    ['an instant that is none', { asKnownOn: 'yesterday' }, 'INVALID_ARGUMENT'],
    [
      'more rows than an answer may hold',
      {
        groupBy: ['DAY', 'COMMUNE', 'TOPIC', 'CHANNEL', 'ACTIVITY_TYPE', 'TARGET_GROUP'],
        fill: 'ALL',
        period: { range: { from: '2020-01-01', to: '2023-12-31' } },
      },
      'QUERY_TOO_LARGE',
    ],
    [
      'days of a thousand years',
      { groupBy: ['DAY'], period: { range: { from: '1023-01-01', to: '2023-12-31' } } },
      'QUERY_TOO_LARGE',
    ],
  ])('%s', async (_, changes, code) => {
    const fault = await model.analytics(ask(changes), EXACT).catch((cause: unknown) => cause);
    expect(fault).toMatchObject({ name: 'AnalyticsFault', code });
    for (const text of ['text', 'remedy']) {
      expect(fault).toHaveProperty(`${text}.vi`, expect.stringMatching(/\S/));
      expect(fault).toHaveProperty(`${text}.en`, expect.stringMatching(/\S/));
    }
  });

  test('an unknown code names the nearest ones', async () => {
    await expect(model.analytics(ask({ where: { topic: ['drug_preventon'] } }), EXACT)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('drug_prevention') as string },
    });
  });

  test('a version that does not come is refused after five seconds, one that comes is waited for', async () => {
    const waiting = model.analytics(ask({ minDataVersion: '3' }), EXACT);
    await model.applyBatch(reportBatch(3, { activities: [{ payload: payload() }] }));
    expect((await waiting).evidence.dataVersion).toBe('3');
    await expect(model.analytics(ask({ minDataVersion: '99' }), EXACT)).rejects.toMatchObject({
      code: 'STALE_DATA_VERSION',
    });
  });

  test('an administrator sees no figures', async () => {
    const administrator = { ...SUPPRESSED, role: 'ADMINISTRATOR' };
    await expect(model.analytics(ask({}), administrator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(model.blindSpots({ on: '2023-12-14' }, administrator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('units by code', () => {
  test('a bare code is read in the time of the window; over both times it is ambiguous', async () => {
    const model = await smallModel([payload({ places: [{ unit: GIA, attendances: null }] })]);
    const count = async (commune: string, period: AnalyticsQuery['period']) =>
      (await cellsOf(model, ask({ where: { commune: [commune] }, period }))).get('')?.ACTIVITIES?.value;
    expect(await count('00004', YEAR)).toBe(1);
    expect(await count(GIA, YEAR)).toBe(1);
    expect(await count('00004', { code: 'cal:2026-Y' })).toBe(0);
    const both = { range: { from: '2023-01-01', to: '2026-12-31' } };
    await expect(count('00004', both)).rejects.toMatchObject({
      code: 'AMBIGUOUS_UNIT',
      text: { en: expect.stringMatching(`${GIA}.*${NEW_GIA}`) as string },
    });
    await model.close();
  });
});

describe('places of an activity', () => {
  const four = [BAN, CHU, DOI, GIA].map((unit) => ({ unit, attendances: null }));

  test('attendances are divided by people, an estimate only where the parts are told apart', async () => {
    const model = await smallModel([
      payload({ places: [BAN, CHU].map((unit) => ({ unit, attendances: null })) }, { attendances: 10 }),
    ]);
    const communes = await cellsOf(model, ask({ measures: ['ATTENDANCES'], groupBy: ['COMMUNE'] }));
    expect(communes.get('00001')?.ATTENDANCES).toMatchObject({ value: 3, estimated: true });
    expect(communes.get('00002')?.ATTENDANCES).toMatchObject({ value: 7, estimated: true });
    const district = await cellsOf(model, ask({ measures: ['ATTENDANCES'], groupBy: ['DISTRICT'] }));
    expect(district.get('181')?.ATTENDANCES).toMatchObject({ value: 10, estimated: false });
    await model.close();
  });

  test('of two districts the activity counts in each, its attendances by their communes', async () => {
    const model = await smallModel([payload({ places: four }, { attendances: 70, sessions: 3 })]);
    const cells = await cellsOf(
      model,
      ask({ measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'], groupBy: ['DISTRICT'] }),
    );
    expect(
      [...cells.values()].map((row) => [row.ACTIVITIES?.value, row.SESSIONS?.value, row.ATTENDANCES?.value]),
    ).toEqual([
      [1, 3, 30],
      [1, 3, 40],
      [1, 3, 70],
    ]);
    expect(cells.get('181')?.ATTENDANCES?.estimated).toBe(true);
    await model.close();
  });

  test('groups and what no group explains add up over the places', async () => {
    const groups = [{ group: 'pupils', attendances: 33 }];
    const model = await smallModel([payload({ places: four, groups }, { attendances: 70 })]);
    const cells = await cellsOf(model, ask({ measures: ['ATTENDANCES'], groupBy: ['COMMUNE', 'TARGET_GROUP'] }));
    const sum = (group: string) =>
      [...cells]
        .filter(([key]) => key.endsWith(`|${group}`))
        .reduce((total, [, row]) => total + (row.ATTENDANCES?.value ?? 0), 0);
    expect([sum('pupils'), sum('unspecified')]).toEqual([33, 37]);
    await model.close();
  });
});

describe('blanks, zeros and nothing', () => {
  test('a blank is missing, a reported zero is zero, nothing at all depends on the reports', async () => {
    const model = await smallModel(
      [payload({}, {}), payload({ places: [{ unit: CHU, attendances: null }] }, { sessions: 0 })],
      [
        reportBatch(3, {
          states: [{ state: { unit: DOI, period: 'admin:2023-M05', status: 'missing', onTime: null } }],
        }),
      ],
    );
    const cells = await cellsOf(
      model,
      ask({ measures: ['SESSIONS'], groupBy: ['COMMUNE'], period: { code: 'admin:2023-M05' }, fill: 'MEMBERS' }),
    );
    expect(cells.get('00001')?.SESSIONS).toMatchObject({ value: null, status: 'MISSING', reason: 'not_reported' });
    expect(cells.get('00002')?.SESSIONS).toMatchObject({ value: 0, status: 'ZERO' });
    expect(cells.get('00003')?.SESSIONS).toMatchObject({
      value: null,
      status: 'MISSING',
      reason: 'report_missing',
      unknown: 1,
    });
    expect(cells.get('00004')?.SESSIONS).toMatchObject({ value: 0, status: 'ZERO' });
    await model.close();
  });
});

describe('comparing with an earlier period', () => {
  test('months stand beside the month before, shares change in points, what ended is a change too', async () => {
    const model = await smallModel([
      payload({ date: '2023-01-05' }, { sessions: 1 }),
      payload({ date: '2023-04-05', topics: [{ topic: 'drug_prevention', role: 'primary' }] }, { sessions: 4 }),
      payload({ date: '2023-04-06', places: [{ unit: CHU, attendances: null }] }, { sessions: 2 }),
    ]);
    const query = ask({ measures: ['SESSIONS', 'COMMUNE_COVERAGE'], groupBy: ['TOPIC'], compareTo: 'PREVIOUS_PERIOD' });
    const second = await cellsOf(model, { ...query, period: { code: 'cal:2023-Q2' } });
    expect(second.get('crime_prevention')?.SESSIONS).toMatchObject({
      value: 2,
      previous: { value: 1 },
      change: { value: 1, status: 'VALUE' },
    });
    expect(second.get('drug_prevention')?.SESSIONS?.previous).toEqual({ value: 0, status: 'ZERO' });
    expect(second.get('')?.COMMUNE_COVERAGE).toMatchObject({
      value: 0.5,
      previous: { value: 0.25 },
      change: { value: 25 },
    });
    const third = await cellsOf(model, { ...query, period: { code: 'cal:2023-Q3' } });
    expect(third.get('drug_prevention')?.SESSIONS).toMatchObject({
      value: 0,
      previous: { value: 4 },
      change: { value: -4 },
    });
    const first = await cellsOf(model, { ...query, period: { code: 'cal:2023-Q1' } });
    expect(first.get('')?.SESSIONS).toMatchObject({
      previous: { value: null, status: 'MISSING' },
      change: { status: 'NOT_APPLICABLE' },
    });
    await model.close();
  });

  test('buckets of time are compared place by place', async () => {
    const model = await smallModel([
      payload({ date: '2023-02-05' }),
      payload({ date: '2023-05-05' }),
      payload({ date: '2023-05-06' }),
    ]);
    const cells = await cellsOf(
      model,
      ask({ groupBy: ['MONTH'], period: { code: 'cal:2023-Q2' }, compareTo: 'PREVIOUS_PERIOD', fill: 'PERIODS' }),
    );
    expect([...cells.keys()]).toEqual(['cal:2023-M04', 'cal:2023-M05', 'cal:2023-M06', '']);
    expect(cells.get('cal:2023-M05')?.ACTIVITIES).toMatchObject({
      value: 2,
      previous: { value: 1 },
      change: { value: 1 },
    });
    await model.close();
  });
});

describe('order, limits and subtotals', () => {
  test('default order is time, catalogue, unit code; an order by value keeps ties as they were', async () => {
    const model = await smallModel([
      payload({ date: '2023-06-05', places: [{ unit: GIA, attendances: null }] }),
      payload({
        date: '2023-05-05',
        places: [{ unit: CHU, attendances: null }],
        topics: [{ topic: 'drug_prevention', role: 'primary' }],
      }),
      payload({ date: '2023-05-06', places: [{ unit: BAN, attendances: null }] }),
    ]);
    const grouped = ask({ groupBy: ['COMMUNE', 'TOPIC', 'MONTH'], subtotals: true });
    const answer = await model.analytics(grouped, EXACT);
    const lines = answer.rows.map((row) => `${row.kind} ${row.keys.map(({ code }) => code).join(' ')}`);
    expect(lines).toEqual([
      'DATA 00001 crime_prevention cal:2023-M05',
      'DATA 00002 drug_prevention cal:2023-M05',
      'DATA 00004 crime_prevention cal:2023-M06',
      'SUBTOTAL 00001 crime_prevention',
      'SUBTOTAL 00004 crime_prevention',
      'SUBTOTAL 00002 drug_prevention',
      'SUBTOTAL 00001',
      'SUBTOTAL 00002',
      'SUBTOTAL 00004',
      'TOTAL ',
    ]);
    const limited = await model.analytics(
      ask({ groupBy: ['TOPIC'], orderBy: [{ measure: 'ACTIVITIES', direction: 'ASC' }], limit: 1 }),
      EXACT,
    );
    expect(limited.rows.map((row) => [row.kind, row.cells[0]?.value])).toEqual([
      ['DATA', 1],
      ['TOTAL', 3],
    ]);
    expect([limited.rowCount, limited.truncated]).toEqual([2, true]);
    await model.close();
  });

  test('labels carry the kind of a unit and the days of a reporting period', async () => {
    const model = await smallModel([payload()]);
    const { rows } = await model.analytics(ask({ groupBy: ['COMMUNE', 'REPORTING_MONTH'] }), EXACT);
    expect(rows[0]?.keys.map(({ label }) => label)).toEqual(['Xã Bản', 'Tháng 5/2023 (kỳ 15/04/2023–14/05/2023)']);
    const english = await model.analytics(ask({ groupBy: ['COMMUNE'], lang: 'EN' }), EXACT);
    expect(english.rows[0]?.keys[0]).toEqual({
      dimension: 'COMMUNE',
      id: BAN,
      code: '00001',
      label: 'Bản Commune',
      validFrom: '2020-01-01',
    });
    await model.close();
  });
});

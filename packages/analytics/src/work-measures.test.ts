import { describe, expect, test } from 'vitest';
import type { ActivityPayload } from '@lantoa/domain';
import type { AnalyticsQuery, Measure } from './contract.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import { detailedProvince } from './testing/detailed-province.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, payload } from './testing/small-province.ts';

const at = (unit: string, attendances: number | null = null) => ({ places: [{ unit, attendances }] });

async function values(
  activities: readonly ActivityPayload[],
  measure: Measure,
  more: Partial<AnalyticsQuery> = {},
): Promise<Record<string, unknown>> {
  const model = await smallModel(activities, [], detailedProvince());
  try {
    const query = { measures: [measure], period: { code: 'cal:2023-Y' }, ...more };
    const cells = await cellsOf(model, query, EXACT);
    return Object.fromEntries([...cells].map(([key, row]) => [key, row[measure]?.value ?? row[measure]?.reason]));
  } finally {
    await model.close();
  }
}

describe('people behind attendances', () => {
  const crowd = (unit: string, attendances: number) => payload(at(unit), { attendances });

  test('are bounded at the grain of the cell, not by adding rows up', async () => {
    const crowds = [crowd(BAN, 120), crowd(BAN, 80), crowd(CHU, 60)];
    const byCommune = { groupBy: ['COMMUNE'] } as const;
    expect(await values(crowds, 'PEOPLE_LOWER_BOUND', byCommune)).toEqual({ '00001': 120, '00002': 60, '': 120 });
    expect(await values(crowds, 'PEOPLE_UPPER_BOUND', byCommune)).toEqual({ '00001': 200, '00002': 60, '': 260 });
  });

  test('an activity in two communes counts in each with its part and in the total as one crowd', async () => {
    const both = payload({ places: [...at(BAN, 40).places, ...at(CHU, 25).places] }, { attendances: 65 });
    const found = await values([both], 'PEOPLE_LOWER_BOUND', { groupBy: ['COMMUNE'] });
    expect(found).toEqual({ '00001': 40, '00002': 25, '': 65 });
  });

  test('blank attendances bound nothing', async () => {
    expect(await values([payload(at(BAN))], 'PEOPLE_UPPER_BOUND')).toEqual({ '': 'not_reported' });
  });
});

describe('sessions with the commune police', () => {
  const radio = { actor: 'commune_radio_station' };
  const sessions = (count: number, more: Partial<ActivityPayload>) =>
    payload({ ...at(BAN), ...more }, { sessions: count });

  test('count where the police lead or co-lead, of those at the grassroots', async () => {
    const held = [
      sessions(2, { actor: 'commune_police' }),
      sessions(3, { ...radio, otherActors: [{ actor: 'commune_police', role: 'co_organiser' }] }),
      sessions(4, { ...radio, otherActors: [{ actor: 'commune_police', role: 'supervisor' }] }),
      sessions(1, radio),
    ];
    expect(await values(held, 'POLICE_SESSION_SHARE')).toEqual({ '': 0.5 });
  });

  test('what is not at the grassroots is on neither side, unless it says it is', async () => {
    const district = { scope: 'district', places: [], actor: 'commune_police' } as const;
    const held = [sessions(6, district), sessions(1, radio)];
    expect(await values(held, 'POLICE_SESSION_SHARE')).toEqual({ '': 0 });
    const flagged = [sessions(6, { ...district, flags: ['grassroots_oriented'] }), sessions(2, radio)];
    expect(await values(flagged, 'POLICE_SESSION_SHARE')).toEqual({ '': 0.75 });
    expect(await values([sessions(6, district)], 'POLICE_SESSION_SHARE')).toEqual({ '': 'no_grassroots_activity' });
  });
});

describe('days from an outcome to the item about it', () => {
  const item = (date: string, announcedOn?: string) =>
    payload({
      ...at(BAN),
      date,
      themes: ['case_outcome_reporting'],
      ...(announcedOn !== undefined && { announcedOn }),
    });

  test('are the median over dated items', async () => {
    const items = [
      item('2023-05-02', '2023-05-01'),
      item('2023-05-04', '2023-05-01'),
      item('2023-05-11', '2023-05-01'),
    ];
    expect(await values(items, 'OUTCOME_LAG_DAYS')).toEqual({ '': 3 });
    expect(await values([...items, item('2023-05-06', '2023-05-01'), item('2023-05-06')], 'OUTCOME_LAG_DAYS')).toEqual({
      '': 4,
    });
  });

  test('are not known without a day of announcement, and not defined without items', async () => {
    expect(await values([item('2023-05-02')], 'OUTCOME_LAG_DAYS')).toEqual({ '': 'not_reported' });
    const other = payload({ ...at(BAN), announcedOn: '2023-05-01' });
    expect(await values([other], 'OUTCOME_LAG_DAYS')).toEqual({ '': 'no_outcome_item' });
  });
});

describe('partners mobilised', () => {
  const youth = (count: number | null) => ({ partner: 'youth_union', count });
  const acts = [
    payload({ ...at(BAN), partners: [youth(5), { partner: 'school', count: 2 }] }),
    payload({ ...at(CHU), partners: [youth(3)] }),
    payload({ ...at(CHU), partners: [youth(null)] }),
  ];

  test('are those of their kind by partner, and all of them in the total', async () => {
    const found = await values(acts, 'PARTNERS_MOBILISED', { groupBy: ['PARTNER'] });
    expect(found).toEqual({ youth_union: 8, school: 2, '': 10 });
  });

  test('beyond a limit are those of the other kinds, of the same activities too', async () => {
    const most = { limit: 1, others: true, orderBy: [{ measure: 'PARTNERS_MOBILISED' }] } as const;
    const found = await values(acts, 'PARTNERS_MOBILISED', { groupBy: ['PARTNER'], ...most });
    expect(found).toEqual({ youth_union: 8, others: 2, '': 10 });
  });

  test('under the full basis the total adds the kinds up', async () => {
    const found = await values(acts, 'PARTNERS_MOBILISED', { groupBy: ['PARTNER'], countBasis: 'FULL' });
    expect(found['']).toBe(10);
  });

  test('an activity in two communes is counted once in the total', async () => {
    const both = payload({ places: [...at(BAN).places, ...at(CHU).places], partners: [youth(4)] });
    const found = await values([both], 'PARTNERS_MOBILISED', { groupBy: ['COMMUNE'] });
    expect(found).toEqual({ '00001': 4, '00002': 4, '': 4 });
  });
});

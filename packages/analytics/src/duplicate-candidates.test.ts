import type { ActivityPayload } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, payload } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };

describe('records that may tell of one event', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const both = [BAN, CHU].map((unit) => ({ unit, attendances: null }));
    const south = [{ unit: DOI, attendances: null }];
    model = await smallModel([
      payload({ date: '2023-05-10' }, { attendances: 100 }),
      payload({ date: '2023-05-11', places: both }, { attendances: 90 }),
      payload({ date: '2023-05-11' }, { attendances: 50 }),
      payload({ date: '2023-05-20', places: south }, { attendances: 20 }),
      payload({ date: '2023-05-20', places: south }, { attendances: 20 }),
      payload({ date: '2023-05-20', places: south }),
    ]);
  });
  afterAll(() => model.close());

  const pairs = async (viewer: AnalyticsViewer, query: { limit?: number; where?: { commune: string[] } } = {}) => {
    const { candidates, total } = await model.duplicateCandidates({ period: YEAR, ...query }, viewer);
    return [total, ...candidates.map(({ first, second }) => [first.date, second.date])];
  };
  const south = ['2023-05-20', '2023-05-20'];
  const north = ['2023-05-10', '2023-05-11'];

  test('stand with the reasons, units and topics that they share, those first that agree most', async () => {
    expect(await pairs(EXACT)).toEqual([2, south, north]);
    expect(await pairs(EXACT, { limit: 1 })).toEqual([2, south]);
    const { candidates } = await model.duplicateCandidates({ period: YEAR, where: { commune: [CHU, BAN] } }, EXACT);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.reasons).toEqual([
      'same_unit',
      'next_day',
      'same_setting',
      'same_type',
      'shared_topic',
      'close_attendances',
    ]);
    expect(candidates[0]?.criteria.map(({ criterion, verdict }) => `${criterion} ${verdict}`)).toEqual([
      ...['UNIT CLOSE', 'DATE CLOSE', 'VENUE SAME', 'TOPIC SAME', 'SIZE CLOSE'],
    ]);
    expect(candidates[0]?.units.map(({ id }) => id)).toEqual([BAN]);
    expect(candidates[0]?.topics.map(({ code }) => code)).toEqual(['crime_prevention']);
    expect(candidates[0]?.second.attendances.value).toBe(90);
  });

  test('are asked no more once they were said to be two events, whichever stands first', async () => {
    const { candidates } = await model.duplicateCandidates({ period: YEAR }, EXACT);
    const [pair] = candidates.map(({ first, second }) => [second.id, first.id] as const);
    if (!pair) throw new Error('no pair');
    const left = await model.duplicateCandidates({ period: YEAR }, EXACT, [pair]);
    expect(left.total).toBe(1);
    expect(left.candidates.map(({ first }) => first.date)).toEqual(['2023-05-10']);
  });

  test('say of each record enough to lay the two side by side', async () => {
    const { candidates } = await model.duplicateCandidates({ period: YEAR, where: { commune: [CHU, BAN] } }, EXACT);
    const [pair] = candidates;
    expect(pair?.second).toMatchObject({ revision: 1, status: 'VERIFIED', sessions: { status: 'MISSING' } });
    expect(pair?.second.units.map(({ id }) => id)).toEqual([BAN, CHU]);
    expect(pair?.second.topics.map(({ code }) => code)).toEqual(['crime_prevention']);
  });

  test('are seen by those who read records, of the own units where that is all they read', async () => {
    const reporter = { ...SUPPRESSED, role: 'REPORTER' };
    expect(await pairs({ ...reporter, units: [DOI] })).toEqual([1, south]);
    expect(await pairs({ ...reporter, units: [CHU] })).toEqual([0]);
    expect(await pairs(reporter)).toEqual([0]);
    for (const role of ['ANALYST', 'ADMINISTRATOR']) {
      await expect(pairs({ ...SUPPRESSED, role })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('come later the less they agree, whichever is newer', async () => {
    const of = (day: number, changes: object, attendances = 40) => {
      const date = `2023-03-${String(day).padStart(2, '0')}`;
      return [
        payload({ date, village: 'Thôn Nà Lầm' }, { attendances: 40 }),
        payload({ date, village: 'Nà Lầm', ...changes }, { attendances }),
      ];
    };
    const told = await smallModel([
      ...of(2, {}),
      ...of(5, {}),
      ...of(8, { setting: null, activityType: 'press_item' }),
      ...of(11, { village: 'Thôn Nà Pàn' }),
      ...of(14, {}, 38),
      ...of(17, { date: '2023-03-18', village: 'Thôn Nà Pàn' }, 38),
    ]);
    const { candidates } = await told.duplicateCandidates({ period: YEAR }, EXACT);
    expect(candidates.map(({ first }) => Number(first.date.slice(-2)))).toEqual([5, 2, 14, 8, 11, 17]);
    const [same, , , byVillage] = candidates;
    expect(byVillage?.reasons).not.toContain('same_type');
    expect(byVillage?.reasons).toContain('same_village');
    expect([same?.first.village, same?.second.village]).toEqual(['Thôn Nà Lầm', 'Nà Lầm']);
    // Villages are written by hand: the committee reads none.
    const committee = await told.duplicateCandidates({ period: YEAR }, { ...EXACT, role: 'COMMITTEE' });
    expect(committee.candidates.flatMap(({ first, second }) => [first.village, second.village])).toEqual(
      Array.from({ length: 12 }, () => null),
    );
    await told.close();
  });

  test('are broadcasts that a loudspeaker system and a person tell of for one commune, day and topic', async () => {
    const aired = (quality: 'counted' | 'imported', runs: number, changes: Partial<ActivityPayload> = {}) => ({
      ...payload({ activityType: 'broadcast_run', setting: null, date: '2023-06-05' }),
      counts: { sessions: { value: runs, quality, isRounded: false } },
      ...changes,
    });
    const told = await smallModel([
      aired('counted', 2),
      aired('imported', 7),
      // Another bulletin of the system: it meets the typed one, not the other bulletin.
      aired('imported', 1),
      aired('imported', 7, { date: '2023-06-06' }),
      aired('imported', 7, { places: [{ unit: DOI, attendances: null }], districts: [] }),
      aired('imported', 7, { topics: [{ topic: 'drug_prevention', role: 'primary' }] }),
      aired('imported', 7, { channel: 'print_newspaper' }),
      payload({ date: '2023-06-05' }, { attendances: 7 }),
    ]);
    const { total, candidates } = await told.duplicateCandidates({ period: YEAR }, EXACT);
    expect(total).toBe(2);
    expect(candidates.map(({ first, second }) => [first.sessions.value, second.sessions.value])).toEqual([
      [2, 1],
      [2, 7],
    ]);
    expect(candidates[0]?.reasons).toEqual(['same_unit', 'same_day', 'same_type', 'shared_topic']);
    expect(candidates[0]?.criteria.find(({ criterion }) => criterion === 'SIZE')?.verdict).toBe('UNKNOWN');
    await told.close();
  });

  test('are refused by the thousand', async () => {
    await expect(pairs(EXACT, { limit: 501 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

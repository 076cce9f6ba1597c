import { describe, expect, it } from 'vitest';
import { duplicateCriteria, type DuplicateCriterion, type DuplicateVerdict, type Told } from './duplicate-criteria.ts';
import { duplicateReasons, duplicateStrength } from './duplicate-reasons.ts';

const units = (...codes: string[]) => ({ places: codes.map((unit) => ({ unit, attendances: null })) });
const topics = (...codes: string[]) => ({ topics: codes.map((topic) => ({ topic, role: 'primary' as const })) });
const people = (value: number) => ({
  counts: { attendances: { value, quality: 'counted' as const, isRounded: false } },
});

const TOLD: Told = {
  ...{ date: '2023-05-10', setting: 'school', activityType: 'school_session' },
  ...{ ...units('A@2020-01-01'), ...topics('drug_prevention'), ...people(100) },
};
const ALL_SAME = { UNIT: 'SAME', DATE: 'SAME', VENUE: 'SAME', TOPIC: 'SAME', SIZE: 'SAME' } as const;

/** One criterion changed, all else the same: its verdict, and whether the pair stays a candidate. */
const CHANGED: readonly [DuplicateCriterion, string, Partial<Told>, DuplicateVerdict, 'stays' | 'goes'][] = [
  ['UNIT', 'one commune of two', units('A@2020-01-01', 'B@2020-01-01'), 'CLOSE', 'stays'],
  ['UNIT', 'another commune', units('B@2020-01-01'), 'DIFFERENT', 'goes'],
  ['UNIT', 'no commune', units(), 'UNKNOWN', 'goes'],
  ['DATE', 'the next day', { date: '2023-05-11' }, 'CLOSE', 'stays'],
  ['DATE', 'the day before', { date: '2023-05-09' }, 'CLOSE', 'stays'],
  ['DATE', 'two days apart', { date: '2023-05-12' }, 'DIFFERENT', 'goes'],
  ['VENUE', 'another venue, the same form', { setting: 'community' }, 'DIFFERENT', 'stays'],
  ['VENUE', 'another venue and another form', { setting: 'community', activityType: 'contest' }, 'DIFFERENT', 'goes'],
  ['VENUE', 'no venue, the same form', { setting: null }, 'UNKNOWN', 'stays'],
  ['VENUE', 'no venue and another form', { setting: null, activityType: 'contest' }, 'UNKNOWN', 'goes'],
  ['TOPIC', 'one topic of two', topics('crime_prevention', 'drug_prevention'), 'CLOSE', 'stays'],
  ['TOPIC', 'another topic', topics('crime_prevention'), 'DIFFERENT', 'goes'],
  ['SIZE', '10 % fewer', people(90), 'CLOSE', 'stays'],
  ['SIZE', 'more than 10 % fewer', people(89), 'DIFFERENT', 'goes'],
  ['SIZE', 'no attendances', { counts: {} }, 'UNKNOWN', 'goes'],
];

describe('unit, date, venue, topic and size', () => {
  it('are all the same in two tellings of one record', () => {
    expect(duplicateCriteria(TOLD, TOLD)).toEqual(ALL_SAME);
    expect(duplicateReasons(TOLD, TOLD)).not.toEqual([]);
  });

  it.each(CHANGED)('%s: %s', (criterion, _, change, verdict, outcome) => {
    const other = { ...TOLD, ...change };
    for (const [a, b] of [
      [TOLD, other],
      [other, TOLD],
    ] as const) {
      expect(duplicateCriteria(a, b)).toEqual({ ...ALL_SAME, [criterion]: verdict });
      expect(duplicateReasons(a, b).length > 0 ? 'stays' : 'goes').toBe(outcome);
      expect(duplicateStrength(a, b)).toBeLessThan(duplicateStrength(TOLD, TOLD));
    }
  });
});

describe('villages', () => {
  const at = (village: string, changes: Partial<Told> = {}): Told => ({ ...TOLD, village, ...changes });

  it('are one venue however their kind and tone marks are written, also where form and setting differ', () => {
    for (const written of ['Thôn Nà Hoà', 'bản nà hòa', 'Nà Hòa'])
      expect(duplicateCriteria(at('thôn Nà Hòa'), at(written)).VENUE).toBe('SAME');
    expect(duplicateCriteria(at('Thôn Bản Thí'), at('Bản Thí')).VENUE).toBe('SAME');
    const other = at('Nà Hòa', { setting: 'community', activityType: 'contest' });
    expect(duplicateReasons(at('Thôn Nà Hòa'), other)).toContain('same_village');
    expect(duplicateReasons(TOLD, other)).toEqual([]);
  });

  it('tell two venues apart, so that the pair comes after one whose village is the same', () => {
    const [one, other] = [at('Tổ dân phố 1'), at('Tổ dân phố 2')];
    expect(duplicateCriteria(one, other).VENUE).toBe('DIFFERENT');
    expect(duplicateReasons(one, other)).not.toEqual([]);
    expect(duplicateStrength(one, other)).toBeLessThan(duplicateStrength(one, one));
    // Tones tell names apart.
    expect(duplicateCriteria(at('Tân Văn'), at('Tấn Văn')).VENUE).toBe('DIFFERENT');
  });

  it('say nothing where one of the two names none', () => {
    expect(duplicateCriteria(at('Nà Hòa'), TOLD).VENUE).toBe('SAME');
    expect(duplicateCriteria(at('Nà Hòa'), { ...TOLD, setting: null }).VENUE).toBe('UNKNOWN');
  });
});

import { describe, expect, it } from 'vitest';
import { duplicateReasons } from './duplicate-reasons.ts';

type Told = Parameters<typeof duplicateReasons>[0];

function told(attendances: number | null, changes: Partial<Told> = {}): Told {
  return {
    date: '2023-05-10',
    places: [{ unit: '00001@2020-01-01', attendances: null }],
    setting: 'school',
    activityType: 'school_session',
    topics: [{ topic: 'drug_prevention', role: 'primary' }],
    counts: attendances === null ? {} : { attendances: { value: attendances, quality: 'counted', isRounded: false } },
    ...changes,
  };
}

describe('two records that may tell of one event', () => {
  it('agree in unit, day, venue or type, a topic, and attendances within 10 % of the larger', () => {
    expect(duplicateReasons(told(100), told(90))).toEqual([
      'same_unit',
      'same_day',
      'same_setting',
      'same_type',
      'shared_topic',
      'close_attendances',
    ]);
    const nextDay = told(90, { date: '2023-05-11', activityType: 'contest' });
    const sameVenue = ['same_unit', 'next_day', 'same_setting', 'shared_topic', 'close_attendances'];
    expect(duplicateReasons(told(100), nextDay)).toEqual(sameVenue);
    const sameType = ['same_unit', 'same_day', 'same_type', 'shared_topic', 'close_attendances'];
    expect(duplicateReasons(told(100), told(100, { setting: null }))).toEqual(sameType);
    expect(duplicateReasons(told(0), told(0))).toContain('close_attendances');
  });

  it('share one topic of several, whichever it is', () => {
    const topics = (...codes: string[]) => codes.map((topic) => ({ topic, role: 'primary' as const }));
    const both = told(100, { topics: topics('crime_prevention', 'drug_prevention') });
    expect(duplicateReasons(told(100), both)).toContain('shared_topic');
    expect(duplicateReasons(both, told(100))).toContain('shared_topic');
  });

  it('are no candidates where neither knows its venue and the types differ', () => {
    const [one, other] = [told(100, { setting: null }), told(100, { setting: null, activityType: 'contest' })];
    expect(duplicateReasons(one, other)).toEqual([]);
  });

  it.each<[string, Told]>([
    ['attendances further apart', told(89)],
    ['no attendances', told(null)],
    ['two days', told(100, { date: '2023-05-12' })],
    ['another commune', told(100, { places: [{ unit: '00002@2020-01-01', attendances: null }] })],
    ['no commune', told(100, { places: [] })],
    ['other topics', told(100, { topics: [{ topic: 'crime_prevention', role: 'primary' }] })],
    ['neither venue nor type', told(100, { setting: null, activityType: 'contest' })],
  ])('are no candidates with %s', (_, other) => {
    expect(duplicateReasons(told(100), other)).toEqual([]);
    expect(duplicateReasons(other, told(100))).toEqual([]);
  });
});

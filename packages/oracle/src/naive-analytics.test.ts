import { describe, expect, test } from 'vitest';
import { ReferenceIndex, type ActivityPayload, type ActivityRevision, type SubmissionState } from '@lantoa/domain';
import { naiveAnalytics, naiveCellAt } from './naive-analytics.ts';
import { naiveBlindSpots } from './naive-blind-spots.ts';
import { naiveEquityGaps } from './naive-equity-gaps.ts';
import { scoreInterval } from './naive-interval.ts';
import { handOut } from './naive-shares.ts';
import { threeCommunes } from './worlds/three-communes.ts';

// Worked by hand from the rules of the domain reference; the world is small enough to check on paper.

const [A, B, C] = ['00001@2020-01-01', '00002@2020-01-01', '00003@2020-01-01'];
const index = new ReferenceIndex(threeCommunes);
const YEAR = { from: '2022-12-15', to: '2023-12-14' };

function activity(
  number: number,
  payload: Partial<ActivityPayload>,
  more: Partial<ActivityRevision> = {},
): ActivityRevision {
  return {
    activityId: String(number),
    revision: 1,
    status: 'VERIFIED',
    batch: 2,
    payload: {
      date: '2023-06-10',
      organisation: null,
      actor: 'commune_police',
      scope: 'commune',
      districts: ['181@2020-01-01'],
      places: [{ unit: A, attendances: null }],
      topics: [{ topic: 'crime_prevention', role: 'primary' }],
      subtopics: [],
      activityType: 'community_session',
      channel: 'direct_community',
      setting: null,
      groups: [],
      observances: [],
      counts: {},
      ...payload,
    },
    ...more,
  };
}

function count(value: number) {
  return { value, quality: 'counted', isRounded: false } as const;
}

const missing: SubmissionState = { unit: C, period: 'admin:2023-M12', status: 'missing', onTime: null, batch: 2 };

describe('the oracle, worked by hand', () => {
  test('whole units by weight: the largest remainder first, ties to the smaller name', () => {
    const weights = ['c', 'a', 'b'].map((name) => ({ name, weight: 1 }));
    expect([...handOut(10, weights)]).toEqual([
      ['c', 3],
      ['a', 4],
      ['b', 3],
    ]);
    expect([...handOut(7, [{ name: 'x', weight: 0 }])]).toEqual([['x', 7]]);
  });

  test('the score interval of 8 in 10', () => {
    const { lower, upper } = scoreInterval(8, 10);
    expect(lower).toBeCloseTo(0.4902, 4);
    expect(upper).toBeCloseTo(0.9433, 4);
    expect(scoreInterval(0, 5).lower).toBe(0);
  });

  test('an activity of two topics and two districts counts once in the total and once in each', () => {
    const record = {
      index,
      submissions: [],
      activities: [
        activity(1, {
          districts: ['181@2020-01-01', '182@2020-01-01'],
          places: [A, C].map((unit) => ({ unit, attendances: null })),
          topics: ['crime_prevention', 'drug_prevention'].map((topic, at) => ({
            topic,
            role: at === 0 ? 'primary' : 'integrated',
          })),
          counts: { attendances: count(10), sessions: count(2) },
        }),
        activity(2, { counts: { attendances: count(5) } }),
      ],
    };
    const byTopic = naiveAnalytics(record, {
      measures: ['ACTIVITIES', 'ATTENDANCES'],
      groupBy: ['TOPIC'],
      period: YEAR,
    });
    expect(byTopic.rows.map(({ keys, cells }) => [...keys, ...cells.map(({ value }) => value)])).toEqual([
      ['crime_prevention', 2, 15],
      ['drug_prevention', 1, 10],
    ]);
    expect(byTopic.total.map(({ value }) => value)).toEqual([2, 15]);
    // A has 300 people, C 100: of 10 attendances 7.5 and 2.5, the tie goes to the smaller code.
    const byDistrict = naiveAnalytics(record, {
      measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'],
      groupBy: ['DISTRICT'],
      period: YEAR,
    });
    expect(byDistrict.rows.map(({ keys, cells }) => [...keys, ...cells.map(({ value }) => value)])).toEqual([
      ['181@2020-01-01', 2, 2, 13],
      ['182@2020-01-01', 1, 2, 2],
    ]);
    const halves = naiveAnalytics(record, {
      measures: ['ACTIVITIES'],
      groupBy: ['TOPIC'],
      period: YEAR,
      countBasis: 'FRACTIONAL',
    });
    expect(halves.rows.map(({ cells }) => cells[0]?.value)).toEqual([1.5, 0.5]);
  });

  test('blank, zero, nothing happened and nobody knows are four answers', () => {
    const record = {
      index,
      submissions: [missing],
      activities: [activity(1, { counts: { leaflets: count(0) } })],
    };
    const cell = (unit: string, measure: 'LEAFLETS' | 'SESSIONS' | 'ACTIVITIES') =>
      naiveCellAt(record, { measures: [measure], groupBy: ['COMMUNE'], period: YEAR }, [unit], measure);
    expect(cell(A, 'LEAFLETS')).toEqual({ value: 0, status: 'ZERO' });
    expect(cell(A, 'SESSIONS')).toEqual({ value: null, status: 'MISSING' });
    expect(cell(B, 'ACTIVITIES')).toEqual({ value: 0, status: 'ZERO' });
    expect(cell(C, 'ACTIVITIES')).toEqual({ value: null, status: 'MISSING' });
  });

  test('groups are "of which"; what they leave over stands under unspecified', () => {
    const record = {
      index,
      submissions: [],
      activities: [
        activity(1, { counts: { attendances: count(50) }, groups: [{ group: 'pupils', attendances: 20 }] }),
        activity(2, { counts: { attendances: count(8) } }),
      ],
    };
    const question = { measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP'], period: YEAR } as const;
    expect(naiveCellAt(record, question, ['pupils'], 'ATTENDANCES').value).toBe(20);
    expect(naiveCellAt(record, question, ['unspecified'], 'ATTENDANCES').value).toBe(38);
  });

  test('coverage: area-wide items reach nobody, missing reports are unknown, the gap needs two sides', () => {
    const record = {
      index,
      submissions: [missing],
      activities: [
        activity(1, {}),
        activity(2, { channel: 'print_newspaper', places: [{ unit: B, attendances: null }] }),
        activity(3, { places: [{ unit: B, attendances: null }] }, { status: 'RETRACTED', revision: 2 }),
        activity(3, { places: [{ unit: B, attendances: null }] }),
      ],
    };
    const { total } = naiveAnalytics(record, { measures: ['COMMUNE_COVERAGE'], groupBy: [], period: YEAR });
    expect(total[0]).toMatchObject({ numerator: 1, denominator: 3, unknown: 1 });
    const [gap] = naiveEquityGaps(record, { topics: ['crime_prevention'], areaClass: 'border', period: YEAR });
    expect(gap).toMatchObject({ difference: { value: 100 }, ratio: { value: null, status: 'NOT_APPLICABLE' } });
    const [none] = naiveEquityGaps(record, { topics: ['crime_prevention'], areaClass: 'remote', period: YEAR });
    expect(none?.difference.value).toBeNull();
  });

  test('day 180 is covered, day 181 is blind, and unknown where a report of those days is missing', () => {
    const on = '2023-12-14';
    const record = {
      index,
      submissions: [missing],
      activities: [
        activity(1, { date: '2023-06-17' }),
        activity(2, { date: '2023-06-16', places: [{ unit: B, attendances: null }] }),
      ],
    };
    const spots = naiveBlindSpots(record, { topics: ['crime_prevention'], on, since: '2023-06-17', days: 180 });
    expect(spots.map(({ status, daysSince }) => [status, daysSince])).toEqual([
      ['REACHED', 180],
      ['BLIND_SPOT', 181],
      ['UNKNOWN', null],
    ]);
  });
});

import { createHash } from 'node:crypto';
import {
  daysBetween,
  INDICATORS,
  periodOfCode,
  ReferenceIndex,
  type ActivityPayload,
  type Indicator,
} from '@lantoa/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SampleActivity } from './activity/sample-activity.ts';
import { generateSample, type Sample } from './generate-sample.ts';
import { faultsOfActivity } from './testing/faults-of-activity.ts';
import { langSonIndex } from './testing/lang-son.ts';

let index: ReferenceIndex;
let sample: Sample;
let activities: readonly SampleActivity[];

beforeAll(async () => {
  index = await langSonIndex();
  sample = generateSample({ index, seed: 2, activities: 6_000 });
  activities = [...sample.activities];
});

function digest(of: Sample): string {
  return createHash('sha256')
    .update(JSON.stringify([[...of.activities], of.submissions]))
    .digest('hex');
}

function take(of: Sample, count: number): SampleActivity[] {
  const taken: SampleActivity[] = [];
  for (const activity of of.activities) {
    if (taken.push(activity) === count) break;
  }
  return taken;
}

describe('a sample', () => {
  it('is the same to the byte for the same seed and another for another seed', () => {
    const options = { index, activities: 1_500 };
    const first = digest(generateSample({ ...options, seed: 11 }));
    expect(digest(generateSample({ ...options, seed: 11 }))).toBe(first);
    expect(digest(generateSample({ ...options, seed: 12 }))).not.toBe(first);
  });

  it('can be walked twice and taken in part', () => {
    expect(take(sample, 40)).toEqual(activities.slice(0, 40));
    expect(take(sample, 40)).toEqual(activities.slice(0, 40));
  });

  it('makes the first of millions without making the rest', () => {
    const huge = generateSample({ index, seed: 1, activities: 50_000_000 });
    expect(take(huge, 3)).toHaveLength(3);
  });

  it.each([0, 1, 37, 2_500])('has exactly %i activities, and months without own rows say so', (count) => {
    const made = generateSample({ index, seed: 4, activities: count });
    const own = ownMonths([...made.activities]);
    expect([...made.activities]).toHaveLength(count);
    for (const { unit, period, status } of made.submissions) {
      expect([unit, period, status === 'accepted']).toEqual([unit, period, own.has(`${unit} ${period}`)]);
    }
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d activities', (count) => {
    expect(() => generateSample({ index, seed: 1, activities: count })).toThrow(RangeError);
  });

  it.each([999, 2023.5, 10_000])('refuses the year %d', (year) => {
    expect(() => generateSample({ index, seed: 1, activities: 10, year })).toThrow(RangeError);
  });

  it('refuses activities for a pack without bodies, and makes none of none', () => {
    const bare = new ReferenceIndex({ ...index.pack, organisations: [] });
    expect(() => generateSample({ index: bare, seed: 1, activities: 10 })).toThrow('no body that could report');
    expect([...generateSample({ index: bare, seed: 1, activities: 0 }).activities]).toEqual([]);
  });
});

describe('the activities', () => {
  it.each([
    [2023, 2, 6_000],
    [2023, 77, 6_000],
    [2024, 3, 3_000],
    [2025, 3, 3_000],
    [2026, 3, 500],
  ])('of %i by seed %i keep every rule of intake', (year, seed, count) => {
    const window = periodOfCode(`admin:${year}-Y`);
    if (!window) throw new Error('not a year');
    const made = [...generateSample({ index, seed, activities: count, year }).activities];
    expect(made.flatMap((activity) => faultsOfActivity(index, window, activity))).toEqual([]);
    expect(new Set(made.map(({ activityId }) => activityId)).size).toBe(count);
    expect(new Set(made.map(({ payload }) => JSON.stringify(payload))).size).toBe(count);
  });

  it('show in their text that they are made up, and name nobody', () => {
    for (const { text, payload } of activities) {
      expect(text.note).toMatch(/^Số liệu mẫu(: [\p{Ll} ,]+)?$/u);
      const body = index.organisation(payload.organisation ?? '');
      expect(text.organisationAsWritten).toBe(`${body?.vi ?? ''} (số liệu mẫu)`);
    }
  });

  it('come from every kind of body, on all topics, several topics and several communes at times', () => {
    const actors = new Set(activities.map(({ payload }) => payload.actor));
    expect(actors.size).toBe(8);
    const share = (test: (activity: SampleActivity) => boolean): number =>
      activities.filter(test).length / activities.length;
    const several = share(({ payload }) => payload.topics.length > 1);
    expect(several).toBeGreaterThan(0.05);
    expect(several).toBeLessThan(0.15);
    expect(share(({ payload }) => payload.places.length > 1)).toBeGreaterThan(0.05);
    expect(
      share(({ payload }) => payload.places.length > 1 && payload.places[0]?.attendances !== null),
    ).toBeGreaterThan(0.01);
    expect(share(({ payload }) => payload.groups.some(({ attendances }) => attendances !== null))).toBeGreaterThan(
      0.08,
    );
    expect(activities.some(({ payload }) => payload.districts.length === 2)).toBe(true);
    expect(activities.some(({ payload }) => payload.counts.guidance_documents !== undefined)).toBe(true);
    for (const setting of index.codesOf('setting')) {
      expect([setting.code, activities.some(({ payload }) => payload.setting === setting.code)]).toEqual([
        setting.code,
        true,
      ]);
    }
    for (const group of index.codesOf('target_group')) {
      const listed = activities.some(({ payload }) => payload.groups.some((row) => row.group === group.code));
      expect([group.code, listed]).toEqual([group.code, true]);
    }
  });

  it.each<[string, (payload: ActivityPayload) => readonly string[]]>([
    ['flag', ({ flags = [] }) => flags],
    ['content_theme', ({ themes = [] }) => themes],
    ['partner', ({ partners = [] }) => partners.map(({ partner }) => partner)],
    ['movement', ({ movements = [] }) => movements],
    ['campaign_link', ({ campaignLinks = [] }) => campaignLinks],
    ['language', ({ languages = [] }) => languages],
    ['platform', ({ platform }) => (platform === undefined ? [] : [platform])],
  ])('name every %s of the directive, and many name none', (list, codesOf) => {
    const named = new Set(activities.flatMap(({ payload }) => codesOf(payload)));
    const missing = index.codesOf(list).filter(({ code }) => code !== 'other' && !named.has(code));
    expect(missing).toEqual([]);
    const silent = activities.filter(({ payload }) => codesOf(payload).length === 0).length;
    expect(silent).toBeGreaterThan(activities.length * 0.1);
  });

  it('report every indicator, and name bodies in every role beside the lead', () => {
    const reported = (indicator: Indicator): number =>
      activities.filter(({ payload }) => (payload.counts[indicator]?.value ?? 0) > 0).length;
    expect(INDICATORS.filter((indicator) => reported(indicator) < 3)).toEqual([]);
    const roles = activities.flatMap(({ payload }) => payload.otherActors?.map(({ role }) => role) ?? []);
    expect([...new Set(roles)].toSorted()).toEqual(['co_organiser', 'host', 'supervisor']);
    expect(activities.filter(({ payload }) => payload.village !== undefined).length).toBeGreaterThan(500);
    expect(activities.filter(({ payload }) => payload.announcedOn !== undefined).length).toBeGreaterThan(10);
    expect(activities.filter(({ payload }) => payload.quiz !== undefined).length).toBeGreaterThan(20);
    expect(activities.filter(({ payload }) => payload.recognition !== undefined).length).toBeGreaterThan(20);
  });

  it('rest at Tết, and peak in June and around 30 July', () => {
    const perDay = (from: string, to: string, topic?: string): number => {
      const days = daysBetween(from, to) + 1;
      const held = activities.filter(
        ({ payload }) =>
          payload.date >= from &&
          payload.date <= to &&
          (topic === undefined || payload.topics.some((row) => row.topic === topic)),
      );
      return held.length / days;
    };
    const usual = perDay('2022-12-15', '2023-12-14');
    expect(perDay('2023-01-19', '2023-01-28')).toBeLessThan(usual * 0.3);
    expect(perDay('2023-06-01', '2023-06-30')).toBeGreaterThan(usual * 1.3);
    const trafficking = 'human_trafficking_prevention';
    expect(perDay('2023-07-15', '2023-08-05', trafficking)).toBeGreaterThan(
      perDay('2022-12-15', '2023-12-14', trafficking) * 2,
    );
  });

  it('are held for the observances, and some in June for both months', () => {
    const linked = (observance: string): number =>
      activities.filter(({ payload }) => payload.observances.includes(observance)).length;
    for (const { code } of index.codesOf('observance')) expect([code, linked(code) > 40]).toEqual([code, true]);
    expect(activities.some(({ payload }) => payload.observances.length === 2)).toBe(true);
  });
});

/** `unit period` of every month in which a commune's own police or radio station has an activity. */
function ownMonths(made: readonly SampleActivity[]): ReadonlySet<string> {
  const months = Array.from({ length: 12 }, (_, position) =>
    periodOfCode(`admin:2023-M${String(position + 1).padStart(2, '0')}`),
  );
  return new Set(
    made.flatMap(({ payload }) => {
      const area = index.organisation(payload.organisation ?? '')?.area ?? '';
      if (index.unit(area)?.level !== 'commune') return [];
      const month = months.find(
        (candidate) => candidate && candidate.from <= payload.date && payload.date <= candidate.to,
      );
      return [`${area} ${month?.code ?? ''}`];
    }),
  );
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Measure } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import type { Counts, ExpectedSamples } from './testing/expected-samples.ts';
import { SUPPRESSED, cellsOf, type CellsOfRow } from './testing/ask.ts';
import { sampleModel } from './testing/sample-model.ts';
import { hasSamples, sampleJson } from './testing/shared-samples.ts';

const YEAR = { code: 'admin:2023-Y' };
const WORK = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'] as const;
const LISTS = [
  ['ACTIVITY_TYPE', 'by_activity_type'],
  ['CHANNEL', 'by_channel'],
  ['SETTING', 'by_setting'],
  ['ACTOR', 'by_actor'],
  ['OBSERVANCE', 'by_observance'],
] as const;

function values(cells: CellsOfRow | undefined, measures: readonly Measure[]): (number | null | undefined)[] {
  return measures.map((measure) => cells?.[measure]?.value);
}

// The expected files write 0 where nothing was reported at all; the answers say MISSING.
function blankAsZero(figures: (number | null | undefined)[]): number[] {
  return figures.map((figure) => figure ?? 0);
}

function counts({ activities, sessions, attendances }: Counts): number[] {
  return [activities, sessions, attendances];
}

describe.skipIf(!hasSamples)('the sample year equals its expected figures', () => {
  let expected: ExpectedSamples;
  let model: ReadModel;

  beforeAll(async () => {
    expected = sampleJson<ExpectedSamples>('expected.json');
    model = await sampleModel(['bieu-01_toan-tinh_2023_so-lieu-mau.csv', 'reporting-status.csv']);
  });
  afterAll(async () => {
    await model.close();
  });

  test('totals count each activity once', async () => {
    const measures = [...WORK, 'PRESS_ITEMS', 'LEAFLETS', 'SOCIAL_REACH', 'DURATION_MINUTES'] as const;
    const total = (await cellsOf(model, { measures, period: YEAR })).get('');
    const { totals } = expected;
    expect(values(total, measures)).toEqual(
      ['activities', 'sessions', 'attendances', 'news_items', 'leaflets', 'social_reach', 'duration_minutes'].map(
        (name) => totals[name],
      ),
    );
    const radio = await cellsOf(model, { measures: ['SESSIONS'], period: YEAR, where: { channel: ['commune_radio'] } });
    expect(radio.get('')?.SESSIONS?.value).toBe(totals['sessions_broadcast_commune_radio']);
  });

  test('topics: full, integrated, alone, in fractions', async () => {
    const cells = await cellsOf(model, { measures: WORK, groupBy: ['TOPIC'], period: YEAR });
    const fractions = await cellsOf(model, {
      measures: ['ACTIVITIES'],
      groupBy: ['TOPIC'],
      period: YEAR,
      countBasis: 'FRACTIONAL',
    });
    const roles = await cellsOf(model, { measures: ['ACTIVITIES'], groupBy: ['TOPIC', 'TOPIC_ROLE'], period: YEAR });
    for (const [topic, figures] of Object.entries(expected.by_topic)) {
      expect(values(cells.get(topic), WORK), topic).toEqual([
        figures['activities_full'],
        figures['sessions_full'],
        figures['attendances_full'],
      ]);
      expect(fractions.get(topic)?.ACTIVITIES?.value, topic).toBeCloseTo(figures['activities_fractional'] ?? NaN, 6);
      expect(roles.get(`${topic}|integrated`)?.ACTIVITIES?.value, topic).toBe(figures['activities_as_integrated']);
    }
    expect(fractions.get('')?.ACTIVITIES?.value).toBe(6000);
    const full = await cellsOf(model, { measures: WORK, groupBy: ['TOPIC'], period: YEAR, countBasis: 'FULL' });
    expect(full.get('')?.ACTIVITIES?.value).toBe(expected.sum_of_full_topic_counts);
    expect(full.get('')?.ACTIVITIES?.reason).toBe('sum_over_members');
  });

  test('districts, and what is for the whole province', async () => {
    const cells = await cellsOf(model, { measures: WORK, groupBy: ['DISTRICT'], period: YEAR });
    const bound = await cellsOf(model, {
      measures: ['ACTIVITIES'],
      groupBy: ['DISTRICT'],
      period: YEAR,
      where: { reachBasis: 'PLACE_BOUND' },
    });
    for (const [district, figures] of Object.entries(expected.by_district)) {
      expect(values(cells.get(district), WORK), district).toEqual(counts(figures));
      expect(bound.get(district)?.ACTIVITIES?.value, district).toBe(figures.activities_place_bound);
      const alone = await cellsOf(model, { measures: WORK, period: YEAR, where: { district: [district] } });
      expect(values(alone.get(''), WORK), district).toEqual(counts(figures));
    }
    expect(blankAsZero(values(cells.get('province_wide'), WORK))).toEqual(counts(expected.province_wide));
  });

  test('communes: place-bound activities, items that only name them, attendances', async () => {
    const question = { measures: ['ACTIVITIES', 'ATTENDANCES'], groupBy: ['COMMUNE'], period: YEAR } as const;
    const bound = await cellsOf(model, { ...question, where: { reachBasis: 'PLACE_BOUND' } });
    const tagged = await cellsOf(model, { ...question, where: { reachBasis: 'AREA_WIDE' } });
    for (const [commune, figures] of Object.entries(expected.by_commune)) {
      expect(bound.get(commune)?.ACTIVITIES?.value ?? 0, commune).toBe(figures.activities_place_bound);
      expect(bound.get(commune)?.ATTENDANCES?.value ?? 0, commune).toBe(figures.attendances);
      expect(tagged.get(commune)?.ACTIVITIES?.value ?? 0, commune).toBe(figures.activities_area_wide_tagged);
    }
  });

  test('quarters by topic, in the province and in each district', async () => {
    const province = await cellsOf(model, { measures: WORK, groupBy: ['TOPIC', 'QUARTER'], period: YEAR });
    for (const [topic, quarters] of Object.entries(expected.by_topic_quarter_province)) {
      for (const [quarter, figures] of Object.entries(quarters)) {
        expect(blankAsZero(values(province.get(`${topic}|cal:${quarter}`), WORK)), `${topic} ${quarter}`).toEqual(
          counts(figures),
        );
      }
    }
    const districts = await cellsOf(model, { measures: WORK, groupBy: ['DISTRICT', 'TOPIC', 'QUARTER'], period: YEAR });
    for (const [district, topics] of Object.entries(expected.by_district_topic_quarter)) {
      for (const [topic, quarters] of Object.entries(topics)) {
        for (const [quarter, figures] of Object.entries(quarters)) {
          const key = `${district}|${topic}|cal:${quarter}`;
          expect(blankAsZero(values(districts.get(key), WORK)), key).toEqual(counts(figures));
        }
      }
    }
  });

  test('months, calendar and from the 15th to the 14th', async () => {
    const admin = await cellsOf(model, { measures: WORK, groupBy: ['REPORTING_MONTH'], period: YEAR });
    for (const [month, figures] of Object.entries(expected.by_month_admin)) {
      expect(values(admin.get(month), WORK), month).toEqual(counts(figures));
    }
    const calendar = await cellsOf(model, { measures: WORK, groupBy: ['MONTH'], period: YEAR });
    for (const [month, figures] of Object.entries(expected.by_month_calendar)) {
      expect(values(calendar.get(`cal:${month.replace('-', '-M')}`), WORK), month).toEqual(counts(figures));
    }
  });

  test.each(LISTS)('activities by %s', async (dimension, key) => {
    const cells = await cellsOf(model, { measures: ['ACTIVITIES'], groupBy: [dimension], period: YEAR });
    const found = Object.fromEntries(
      [...cells]
        .filter(([code]) => code !== '' && code !== 'unspecified')
        .map(([code, row]) => [code, row.ACTIVITIES?.value]),
    );
    expect(found).toEqual(expected[key]);
  });

  test('reach basis as a filter, observances once in a total', async () => {
    const count = async (where: object) =>
      (await cellsOf(model, { measures: ['ACTIVITIES'], period: YEAR, where })).get('')?.ACTIVITIES?.value;
    expect(await count({ reachBasis: 'PLACE_BOUND' })).toBe(expected.by_reach_basis['place_bound']);
    expect(await count({ reachBasis: 'AREA_WIDE' })).toBe(expected.by_reach_basis['area_wide']);
    expect(await count({ observance: Object.keys(expected.by_observance) })).toBe(
      expected.activities_with_any_observance,
    );
  });

  test('target groups: reported "of which", the rest under unspecified', async () => {
    const cells = await cellsOf(model, {
      measures: ['ACTIVITIES', 'ATTENDANCES'],
      groupBy: ['TARGET_GROUP'],
      period: YEAR,
    });
    for (const [group, figures] of Object.entries(expected.by_target_group)) {
      expect(cells.get(group)?.ACTIVITIES?.value ?? 0, group).toBe(figures.activities);
      expect(cells.get(group)?.ATTENDANCES?.value ?? 0, group).toBe(figures.attendances_reported);
    }
    expect(cells.get('unspecified')?.ATTENDANCES?.value).toBe(expected.attendances_without_group);
    expect(cells.get('')?.ATTENDANCES?.value).toBe(expected.totals['attendances']);
  });

  test('sensitive cells by district and quarter: exact for the department, small ones hidden from analysts', async () => {
    const question = {
      measures: ['ATTENDANCES'],
      groupBy: ['DISTRICT', 'TARGET_GROUP', 'QUARTER'],
      period: YEAR,
    } as const;
    const exact = await cellsOf(model, question);
    const guarded = await cellsOf(model, question, SUPPRESSED);
    for (const cell of expected.sensitive_cells) {
      const key = `${cell.district}|${cell.group}|cal:${cell.quarter}`;
      expect(exact.get(key)?.ATTENDANCES?.value, key).toBe(cell.attendances);
      const shown = guarded.get(key)?.ATTENDANCES;
      if (cell.small) expect(shown, key).toMatchObject({ value: null, status: 'SUPPRESSED_PRIMARY' });
      else expect([null, cell.attendances], key).toContain(shown?.value);
    }
  });

  test('zero, missing and positive are three things, month by month', async () => {
    const months = expected.zero_fill_months;
    const communes = await cellsOf(model, {
      measures: ['ACTIVITIES'],
      groupBy: ['COMMUNE', 'REPORTING_MONTH'],
      period: YEAR,
      where: { reachBasis: 'PLACE_BOUND' },
      fill: 'ALL',
    });
    for (const [commune, figures] of Object.entries(expected.zero_fill_commune_month)) {
      const found = months.map((month) => communes.get(`${commune}|${month}`)?.ACTIVITIES);
      expect(
        found.map((cell) => cell?.value),
        commune,
      ).toEqual(figures);
      expect(
        found.map((cell) => cell?.status),
        commune,
      ).toEqual(figures.map((figure) => (figure === null ? 'MISSING' : figure === 0 ? 'ZERO' : 'VALUE')));
    }
    const districts = await cellsOf(model, {
      measures: ['ACTIVITIES'],
      groupBy: ['DISTRICT', 'TOPIC', 'REPORTING_MONTH'],
      period: YEAR,
      fill: 'ALL',
    });
    for (const [district, topics] of Object.entries(expected.zero_fill_district_topic_month)) {
      for (const [topic, figures] of Object.entries(topics)) {
        const found = months.map((month) => districts.get(`${district}|${topic}|${month}`)?.ACTIVITIES);
        expect(
          found.map((cell) => cell?.value ?? 0),
          `${district} ${topic}`,
        ).toEqual(figures);
        for (const cell of found) expect(cell?.value === null ? 'MISSING' : cell?.status).toBe(cell?.status);
      }
    }
  });
});

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ReferenceIndex } from '@lantoa/domain';
import { collectReport } from '@lantoa/intake';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { naiveAnalytics } from './naive-analytics.ts';
import { naiveBlindSpots } from './naive-blind-spots.ts';
import { naiveEquityGaps } from './naive-equity-gaps.ts';
import type { NaiveAnswer, NaiveDimension, NaiveMeasure, NaiveQuestion, NaiveRecord } from './naive-question.ts';

// The oracle itself against figures that somebody else computed from the same rules.

const shared = process.env['LANTOA_SHARED_DIR'] ?? path.resolve(import.meta.dirname, '../../../../shared');
const samples = path.join(shared, 'samples');
const present = existsSync(path.join(samples, 'expected.json'));
if (!present) process.stdout.write(`oracle: the sample files are skipped, ${samples} does not exist\n`);

const YEAR = { from: '2022-12-15', to: '2023-12-14' };
const WORK = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'] as const;

interface Work {
  activities: number;
  sessions: number;
  attendances: number;
}
interface Spot {
  code: string;
  last: string | null;
  days: number | null;
}
interface Share {
  reached: number;
  denominator: number;
  unknown: number;
}
interface Expected {
  totals: Work & { news_items: number; leaflets: number; social_reach: number; duration_minutes: number };
  by_topic: Record<string, { activities_full: number; activities_fractional: number; attendances_full: number }>;
  by_district: Record<string, Work>;
  by_month_admin: Record<string, Work>;
  by_channel: Record<string, number>;
  by_observance: Record<string, number>;
  by_target_group: Record<string, { attendances_reported: number }>;
  attendances_without_group: number;
  coverage: Record<
    string,
    { by_topic: Record<string, { border: Share; non_border: Share; equity_gap: { difference_points: number } }> }
  >;
  blind_spots: Record<string, { blind: Spot[]; unknown: Spot[]; covered_count: number }>;
}

describe.skipIf(!present)('the oracle on the sample files', () => {
  let record: NaiveRecord;
  let expected: Expected;

  beforeAll(async () => {
    const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
    const read = (fileName: string) =>
      collectReport(createReadStream(path.join(samples, fileName)), { index, today: '2024-01-31', fileName });
    const list = await read('bieu-01_toan-tinh_2023_so-lieu-mau.csv');
    const status = await read('reporting-status.csv');
    record = {
      index,
      activities: list.activities.map(({ row, payload }) => ({
        activityId: String(row),
        revision: 1,
        status: 'VERIFIED',
        payload,
        batch: 2,
      })),
      submissions: status.states.map(({ state }) => ({ ...state, batch: 3 })),
    };
    expected = JSON.parse(readFileSync(path.join(samples, 'expected.json'), 'utf8')) as Expected;
  });

  function by(dimension: NaiveDimension, measures: readonly NaiveMeasure[], more: Partial<NaiveQuestion> = {}) {
    const answer = naiveAnalytics(record, { measures, groupBy: [dimension], period: YEAR, ...more });
    const codeOf = (key: string) => key.split('@')[0] ?? key;
    return new Map(answer.rows.map(({ keys, cells }) => [codeOf(keys[0] ?? ''), valuesOf(cells)]));
  }

  test('totals', () => {
    const measures = [...WORK, 'PRESS_ITEMS', 'LEAFLETS', 'SOCIAL_REACH', 'DURATION_MINUTES'] as const;
    const { total } = naiveAnalytics(record, { measures, groupBy: [], period: YEAR });
    const { totals } = expected;
    expect(valuesOf(total)).toEqual([
      totals.activities,
      totals.sessions,
      totals.attendances,
      totals.news_items,
      totals.leaflets,
      totals.social_reach,
      totals.duration_minutes,
    ]);
  });

  test('topics in full and in fractions', () => {
    const full = by('TOPIC', ['ACTIVITIES', 'ATTENDANCES']);
    const fractional = by('TOPIC', ['ACTIVITIES'], { countBasis: 'FRACTIONAL' });
    for (const [topic, figures] of Object.entries(expected.by_topic)) {
      expect(full.get(topic), topic).toEqual([figures.activities_full, figures.attendances_full]);
      expect(fractional.get(topic)?.[0], topic).toBeCloseTo(figures.activities_fractional, 5);
    }
  });

  test('districts, months, channels, observances', () => {
    const districts = by('DISTRICT', WORK);
    for (const [district, figures] of Object.entries(expected.by_district)) {
      expect(districts.get(district), district).toEqual([figures.activities, figures.sessions, figures.attendances]);
    }
    const months = by('REPORTING_MONTH', WORK);
    for (const [month, figures] of Object.entries(expected.by_month_admin)) {
      expect(months.get(month), month).toEqual([figures.activities, figures.sessions, figures.attendances]);
    }
    const channels = by('CHANNEL', ['ACTIVITIES']);
    for (const [channel, figure] of Object.entries(expected.by_channel))
      expect(channels.get(channel)).toEqual([figure]);
    const observances = by('OBSERVANCE', ['ACTIVITIES']);
    for (const [code, figure] of Object.entries(expected.by_observance))
      expect(observances.get(code)).toEqual([figure]);
  });

  test('target groups: the reported breakdown, and what it leaves over', () => {
    const groups = by('TARGET_GROUP', ['ATTENDANCES'], { fill: 'MEMBERS' });
    for (const [group, figures] of Object.entries(expected.by_target_group)) {
      expect(groups.get(group)?.[0] ?? 0, group).toBe(figures.attendances_reported);
    }
    expect(groups.get('unspecified')).toEqual([expected.attendances_without_group]);
  });

  test('coverage of border communes and the gap to all others', () => {
    const topics = Object.keys(expected.by_topic);
    for (const gap of naiveEquityGaps(record, { topics, areaClass: 'border', period: YEAR })) {
      const figures = expected.coverage['admin:2023-Y']?.by_topic[gap.topic];
      expect(shareOf(gap.inClass), gap.topic).toEqual(pick(figures?.border));
      expect(shareOf(gap.reference), gap.topic).toEqual(pick(figures?.non_border));
      expect(gap.difference.value).toBeCloseTo(figures?.equity_gap.difference_points ?? NaN, 3);
    }
  });

  test('blind spots and what is unknown', () => {
    const topics = Object.keys(expected.blind_spots);
    const spots = naiveBlindSpots(record, { topics, on: '2023-12-14', since: '2023-06-17', days: 180 });
    for (const [topic, figures] of Object.entries(expected.blind_spots)) {
      const of = (status: string) =>
        spots
          .filter((spot) => spot.topic === topic && spot.status === status)
          .map((spot) => ({ code: spot.unit.slice(0, 5), last: spot.lastActivityOn, days: spot.daysSince }))
          .toSorted((a, b) => (a.code < b.code ? -1 : 1));
      expect(of('BLIND_SPOT'), topic).toEqual(figures.blind);
      expect(of('UNKNOWN'), topic).toEqual(figures.unknown);
      expect(of('REACHED').length, topic).toBe(figures.covered_count);
    }
  });
});

function valuesOf(cells: NaiveAnswer['total']): (number | null)[] {
  return cells.map(({ value }) => value);
}

function shareOf(cell: { numerator?: number; denominator?: number; unknown?: number }) {
  return { reached: cell.numerator, denominator: cell.denominator, unknown: cell.unknown };
}

function pick(share: Share | undefined) {
  return { reached: share?.reached, denominator: share?.denominator, unknown: share?.unknown };
}

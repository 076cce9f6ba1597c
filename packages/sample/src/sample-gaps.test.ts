import { daysBetween, type ReferenceIndex } from '@lantoa/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SampleActivity } from './activity/sample-activity.ts';
import { generateSample, type Sample } from './generate-sample.ts';
import { langSonIndex } from './testing/lang-son.ts';

const LAST_DAY = '2023-12-14';
const TRAFFICKING = 'human_trafficking_prevention';

let index: ReferenceIndex;
let sample: Sample;
let placeBound: readonly SampleActivity[];

beforeAll(async () => {
  index = await langSonIndex();
  sample = generateSample({ index, seed: 2, activities: 6_000 });
  placeBound = [...sample.activities].filter(
    ({ payload }) => index.code('channel', payload.channel)?.attributes['reachBasis'] === 'place_bound',
  );
});

function inClass(unit: string, areaClass: string): boolean {
  return index.classesOf(unit, LAST_DAY).some((membership) => membership.areaClass === areaClass);
}

/** Share of the units that at least one place-bound activity names between two days. */
function coverage(units: readonly string[], from: string, to: string, topic?: string): number {
  const reached = new Set(
    placeBound
      .filter(({ payload }) => payload.date >= from && payload.date <= to)
      .filter(({ payload }) => topic === undefined || payload.topics.some((row) => row.topic === topic))
      .flatMap(({ payload }) => payload.places.map(({ unit }) => unit)),
  );
  return units.filter((unit) => reached.has(unit)).length / units.length;
}

describe('gaps worth finding in the sample', () => {
  it('border and far communes are reached less than the others', () => {
    const units = index.base('LS_200')?.units ?? [];
    const border = units.filter((unit) => inClass(unit, 'border'));
    const remote = units.filter((unit) => inClass(unit, 'remote'));
    const near = units.filter((unit) => !inClass(unit, 'border') && !inClass(unit, 'remote'));
    for (const topic of ['crime_prevention', 'drug_prevention', TRAFFICKING]) {
      const of = (group: readonly string[]): number => coverage(group, '2023-04-01', '2023-06-30', topic);
      expect(of(border)).toBeLessThan(of(near) - 0.1);
      expect(of(remote)).toBeLessThan(of(near) - 0.1);
    }
  });

  it('several border communes hear nothing of trafficking all year, while nearly all others do', () => {
    const units = index.base('LS_200')?.units ?? [];
    const all = (group: readonly string[]): number => coverage(group, '2022-12-15', LAST_DAY, TRAFFICKING);
    expect(all(units.filter((unit) => inClass(unit, 'border')))).toBeLessThan(0.7);
    expect(all(units.filter((unit) => !inClass(unit, 'border')))).toBeGreaterThan(0.9);
  });

  it('prostitution prevention is the sparsest topic', () => {
    const units = index.base('LS_200')?.units ?? [];
    const year = (topic: string): number => coverage(units, '2022-12-15', LAST_DAY, topic);
    const others = index.codesOf('topic').filter(({ code }) => code !== 'prostitution_prevention');
    for (const { code } of others) expect(year('prostitution_prevention')).toBeLessThan(year(code) - 0.2);
  });

  it('some communes are silent for more than 180 days with complete reports, at the border and elsewhere', () => {
    const last = new Map<string, string>();
    for (const { payload } of placeBound) {
      for (const { unit } of payload.places) {
        if (payload.date > (last.get(unit) ?? '')) last.set(unit, payload.date);
      }
    }
    const incomplete = new Set(sample.submissions.filter(({ status }) => status === 'missing').map(({ unit }) => unit));
    const silent = (index.base('LS_200')?.units ?? []).filter((unit) => {
      const day = last.get(unit);
      return !incomplete.has(unit) && (day === undefined || daysBetween(day, LAST_DAY) > 180);
    });
    expect(silent.length).toBeGreaterThanOrEqual(10);
    expect(silent.length).toBeLessThan(25);
    expect(silent.some((unit) => inClass(unit, 'border'))).toBe(true);
    expect(silent.some((unit) => !inClass(unit, 'border') && !inClass(unit, 'remote'))).toBe(true);
  });
});

describe('the reports behind the sample', () => {
  it('are twelve for each of the 200 communes, most of them accepted', () => {
    expect(sample.submissions).toHaveLength(2_400);
    expect(new Set(sample.submissions.map(({ unit, period }) => `${unit} ${period}`)).size).toBe(2_400);
    expect(new Set(sample.submissions.map(({ unit }) => unit))).toEqual(new Set(index.base('LS_200')?.units));
    const share = (status: string): number =>
      sample.submissions.filter((submission) => submission.status === status).length / 2_400;
    expect(share('accepted')).toBeGreaterThan(0.65);
    expect(share('zero_report')).toBeGreaterThan(0.05);
    expect(share('missing')).toBeGreaterThan(0.02);
    expect(share('missing')).toBeLessThan(0.1);
    expect(share('accepted') + share('zero_report') + share('missing')).toBeCloseTo(1, 12);
  });

  it('come mostly on time, and what never came was not on time', () => {
    const came = sample.submissions.filter(({ status }) => status !== 'missing');
    const onTime = came.filter(({ onTime: inTime }) => inTime === true).length / came.length;
    expect(onTime).toBeGreaterThan(0.8);
    expect(onTime).toBeLessThan(0.95);
    expect(sample.submissions.some(({ status, onTime: inTime }) => status === 'missing' && inTime !== false)).toBe(
      false,
    );
  });

  it('are missing again and again in a few communes', () => {
    const missing = new Map<string, number>();
    for (const { unit, status } of sample.submissions) {
      if (status === 'missing') missing.set(unit, (missing.get(unit) ?? 0) + 1);
    }
    expect([...missing.values()].filter((months) => months >= 4).length).toBeGreaterThanOrEqual(8);
    expect(missing.size).toBeLessThan(60);
  });
});

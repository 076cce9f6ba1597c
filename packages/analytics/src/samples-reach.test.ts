import { daysBetween } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadModel } from './read-model.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import type { ExpectedSamples } from './testing/expected-samples.ts';
import { sampleModel } from './testing/sample-model.ts';
import { hasSamples, sampleJson } from './testing/shared-samples.ts';

const YEAR = { code: 'admin:2023-Y' };

describe.skipIf(!hasSamples)('reach in the sample year equals its expected figures', () => {
  let expected: ExpectedSamples;
  let model: ReadModel;

  beforeAll(async () => {
    expected = sampleJson<ExpectedSamples>('expected.json');
    model = await sampleModel(['bieu-01_toan-tinh_2023_so-lieu-mau.csv', 'reporting-status.csv']);
  });
  afterAll(async () => {
    await model.close();
  });

  test('coverage of all, border and other communes with the unknown ones, and the gap', async () => {
    for (const [name, { from, to, by_topic }] of Object.entries(expected.coverage)) {
      const period = { range: { from, to } };
      const measures = ['COMMUNE_COVERAGE', 'COMMUNES_REACHED', 'COMMUNES'] as const;
      const all = await cellsOf(model, { measures, groupBy: ['TOPIC'], period });
      const classes = await cellsOf(model, { measures, groupBy: ['TOPIC', 'AREA_CLASS'], period });
      const { gaps } = await model.equityGaps({ areaClass: ['border'], period }, EXACT);
      for (const [topic, figures] of Object.entries(by_topic)) {
        const at = `${name} ${topic}`;
        const wanted = (share: typeof figures.all) => ({
          numerator: share.reached,
          denominator: share.denominator,
          unknown: share.unknown,
        });
        const any = topic === 'any_topic';
        expect(all.get(any ? '' : topic)?.COMMUNE_COVERAGE, at).toMatchObject(wanted(figures.all));
        expect(all.get(any ? '' : topic)?.COMMUNE_COVERAGE?.value, at).toBeCloseTo(figures.all.share, 6);
        expect(
          [all.get(any ? '' : topic)?.COMMUNES_REACHED?.value, all.get(any ? '' : topic)?.COMMUNES?.value],
          at,
        ).toEqual([figures.all.reached, 200]);
        const border = await cellsOf(model, {
          measures,
          period,
          where: { areaClass: ['border'], ...(any ? {} : { topic: [topic] }) },
        });
        expect(border.get('')?.COMMUNE_COVERAGE, at).toMatchObject(wanted(figures.border));
        if (any) continue;
        expect(classes.get(`${topic}|border`)?.COMMUNE_COVERAGE, at).toMatchObject(wanted(figures.border));
        const gap = gaps.find((one) => one.topic.code === topic);
        expect(gap?.inClass, at).toMatchObject(wanted(figures.border));
        expect(gap?.reference, at).toMatchObject(wanted(figures.non_border));
        expect(gap?.difference.value, at).toBeCloseTo(figures.equity_gap.difference_points, 4);
        expect(gap?.ratio.value, at).toBeCloseTo(figures.equity_gap.ratio, 6);
      }
    }
  });

  test('blind spots apart from what is unknown, the longest silence first', async () => {
    const { counts: found, units } = await model.blindSpots({ on: '2023-12-14', days: 180 }, EXACT);
    for (const [topic, figures] of Object.entries(expected.blind_spots)) {
      expect(found.find((count) => count.topic.code === topic)).toMatchObject({
        blind: figures.blind.length,
        unknown: figures.unknown.length,
        reached: figures.covered_count,
      });
      const ofTopic = units.filter((unit) => unit.topic.code === topic);
      const lines = (status: string) =>
        ofTopic
          .filter((unit) => unit.status === status)
          .map((unit) => ({ code: unit.unit.code, last: unit.lastActivityOn, days: unit.daysSince }))
          .toSorted((a, b) => (a.code < b.code ? -1 : 1));
      expect(lines('BLIND_SPOT'), topic).toEqual(figures.blind);
      expect(lines('UNKNOWN'), topic).toEqual(figures.unknown);
      expect(ofTopic.filter((unit) => unit.neverInData).length, topic).toBe(figures.never_in_data);
      const border = ofTopic.filter(
        (unit) => unit.status === 'BLIND_SPOT' && unit.areaClasses.some(({ code }) => code === 'border'),
      );
      expect(border.length, topic).toBe(figures.blind_border);
    }
    const silence = units.map(({ daysSince }) => daysSince ?? Infinity);
    expect(silence).toEqual(silence.toSorted((a, b) => (a === b ? 0 : b - a)));
    const blind = new Set(units.filter(({ status }) => status === 'BLIND_SPOT').map(({ unit }) => unit.code));
    expect([...blind].toSorted()).toEqual(expected.communes_blind_on_any_topic);
  });

  test('day 180 is still covered, day 181 is not', async () => {
    const { units } = await model.blindSpots({ on: '2023-12-14' }, EXACT);
    for (const { code, topic, date } of expected.edges_of_the_180_day_rule) {
      const spot = units.find((one) => one.unit.code === code && one.topic.code === topic);
      expect(spot?.lastActivityOn ?? 'covered', `${code} ${topic}`).toBe(date >= '2023-06-17' ? 'covered' : date);
    }
  });

  test('days since the last activity of every commune and topic', async () => {
    const cells = await cellsOf(model, {
      measures: ['DAYS_SINCE_LAST_ACTIVITY'],
      groupBy: ['COMMUNE', 'TOPIC'],
      period: YEAR,
      fill: 'MEMBERS',
    });
    for (const [topic, communes] of Object.entries(expected.last_place_bound_date)) {
      for (const [commune, last] of Object.entries(communes)) {
        const cell = cells.get(`${commune}|${topic}`)?.DAYS_SINCE_LAST_ACTIVITY;
        expect(cell?.value, `${commune} ${topic}`).toBe(last === null ? null : daysBetween(last, '2023-12-14'));
        if (last === null) expect(cell).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'never_in_data' });
      }
    }
  });

  test('expected and accepted reports, and completeness beside every answer', async () => {
    const measures = ['REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTS_ON_TIME', 'REPORTING_RATE'] as const;
    const { rows, evidence } = await model.analytics({ measures, period: YEAR }, EXACT);
    const { submitted, zero } = expected.reporting_status;
    expect(rows[0]?.cells.map(({ value }) => value)).toEqual([2400, submitted + zero, null, (submitted + zero) / 2400]);
    expect(rows[0]?.cells[2]).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'no_due_date' });
    expect(evidence.completeness).toMatchObject({ numerator: submitted + zero, denominator: 2400 });
  });
});

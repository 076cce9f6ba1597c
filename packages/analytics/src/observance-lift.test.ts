import { describe, expect, test } from 'vitest';
import type { ObservanceLiftQuery } from './contract.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, payload, smallProvince } from './testing/small-province.ts';

const on = (date: string) => payload({ date });
const many = (date: string, count: number) => Array.from({ length: count }, () => on(date));
const pack = {
  ...smallProvince(),
  codes: smallProvince().codes.map((code) =>
    code.list === 'observance' ? { ...code, attributes: { window: '06-01..06-30' } } : code,
  ),
};

async function lift(
  dates: readonly (readonly [string, number])[],
  query: Partial<ObservanceLiftQuery> = {},
  viewer = EXACT,
) {
  const missing = { unit: BAN, period: 'admin:2023-M07', status: 'missing', onTime: null } as const;
  const model = await smallModel(
    dates.flatMap(([date, count]) => many(date, count)),
    [reportBatch(3, { states: [{ state: missing }] })],
    pack,
  );
  const asked = { period: { code: 'cal:2023-Y' }, lang: 'EN', ...query } as const;
  return model.observanceLift(asked, viewer).finally(() => model.close());
}

describe('the lift of an observance', () => {
  test('6 in 30 days of June against 7 in the 56 days around', async () => {
    const { lifts, evidence } = await lift([
      ['2023-05-03', 1],
      ['2023-05-04', 3],
      ['2023-06-01', 2],
      ['2023-06-30', 4],
      ['2023-07-28', 4],
      ['2023-07-29', 1],
    ]);
    expect(lifts).toHaveLength(1);
    expect(lifts[0]).toMatchObject({ from: '2023-06-01', to: '2023-06-30', days: 30, daysAround: 56 });
    expect(lifts[0]).toMatchObject({ inside: { value: 6 }, around: { value: 7 } });
    expect(lifts[0]?.ratio.value).toBeCloseTo(1.6, 12);
    expect(lifts[0]?.ratio.lower).toBeCloseTo(0.4442, 4);
    expect(lifts[0]?.ratio.upper).toBeCloseTo(5.56, 4);
    expect(evidence.explain?.sql).toContain('hit');
  });

  test('nothing around: no ratio; a missing report around: nobody knows', async () => {
    const around = await lift(
      [
        ['2023-06-05', 2],
        ['2023-07-05', 1],
      ],
      { weeks: 1 },
    );
    expect(around.lifts[0]?.ratio.value).toBeCloseTo(2 / 30 / (1 / 14), 12);
    const silent = await lift([['2023-06-05', 2]]);
    expect(silent.lifts[0]).toMatchObject({
      around: { status: 'MISSING' },
      ratio: { status: 'NOT_APPLICABLE', reason: 'report_missing' },
    });
    const [none] = (await lift([['2022-06-05', 2]], { period: { code: 'cal:2022-Y' } })).lifts;
    expect(none).toMatchObject({ around: { status: 'ZERO' }, ratio: { value: null, reason: 'nothing_around' } });
  });

  test('faults of the question, and rights', async () => {
    await expect(lift([], { weeks: 0 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(lift([], { weeks: 27 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(lift([], { observance: ['nothing'] })).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    const century = { range: { from: '1950-01-01', to: '2023-12-31' } };
    await expect(lift([], { period: century })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(lift([], {}, { ...EXACT, role: 'ADMINISTRATOR' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const where = { targetGroup: ['under18_post_prison'] };
    await expect(lift([], { where }, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
  });
});

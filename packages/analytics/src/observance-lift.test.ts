import { describe, expect, test } from 'vitest';
import type { ObservanceLiftQuery } from './contract.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, payload, smallProvince } from './testing/small-province.ts';

const many = (date: string, count: number) => Array.from({ length: count }, () => payload({ date }));
const pack = {
  ...smallProvince(),
  codes: smallProvince().codes.map((code) =>
    code.list === 'observance' ? { ...code, attributes: { window: '06-01..06-30', about: 'drug_prevention' } } : code,
  ),
};

interface Asked {
  readonly query?: Partial<ObservanceLiftQuery>;
  readonly viewer?: typeof EXACT;
  readonly today?: string;
  /** Month of which Ban's report is missing: one of four communes. */
  readonly missing?: string;
}

async function lift(dates: readonly (readonly [string, number])[], asked: Asked = {}) {
  const { query = {}, viewer = EXACT, today = '2024-01-01', missing } = asked;
  const state = missing && ({ unit: BAN, period: missing, status: 'missing', onTime: null } as const);
  const model = await smallModel(
    dates.flatMap(([date, count]) => many(date, count)),
    state ? [reportBatch(3, { states: [{ state }] })] : [],
    pack,
  );
  return model
    .observanceLift({ period: { code: 'cal:2023-Y' }, lang: 'EN', ...query }, viewer, today)
    .finally(() => model.close());
}

const SIX_AGAINST_SEVEN = [
  ['2023-05-03', 1],
  ['2023-05-04', 3],
  ['2023-06-01', 2],
  ['2023-06-30', 4],
  ['2023-07-28', 4],
  ['2023-07-29', 1],
] as const;

describe('the lift of an observance', () => {
  test('6 in 30 days of June against 7 in the 56 days around', async () => {
    const { lifts, evidence } = await lift(SIX_AGAINST_SEVEN);
    expect(lifts).toHaveLength(1);
    expect(lifts[0]).toMatchObject({ from: '2023-06-01', to: '2023-06-30', days: 30, daysAround: 56 });
    expect(lifts[0]).toMatchObject({ inside: { value: 6 }, around: { value: 7 } });
    expect(lifts[0]?.ratio.value).toBeCloseTo(1.6, 12);
    expect(lifts[0]?.ratio.lower).toBeCloseTo(0.4442, 4);
    expect(lifts[0]?.ratio.upper).toBeCloseTo(5.56, 4);
    expect(lifts[0]?.ratio).toMatchObject({ numerator: 0.2, denominator: 0.125 });
    expect(lifts[0]?.difference).toMatchObject({ value: 0.075, lower: null, status: 'VALUE' });
    expect(lifts[0]).toMatchObject({ reportedInside: { value: 1 }, reportedAround: { numerator: 4, denominator: 4 } });
    expect(evidence.explain?.sql).toContain('hit');
  });

  test('is computed once the weeks after are over', async () => {
    const reasonOn = async (today: string) => (await lift(SIX_AGAINST_SEVEN, { today })).lifts[0]?.ratio.reason ?? null;
    expect([await reasonOn('2023-07-28'), await reasonOn('2023-07-29')]).toEqual(['not_over', null]);
  });

  test('nothing around: a difference and no ratio', async () => {
    const { lifts } = await lift([['2023-06-05', 3]]);
    expect(lifts[0]).toMatchObject({
      around: { status: 'ZERO' },
      ratio: { value: null, reason: 'nothing_around' },
      difference: { value: 0.1 },
    });
  });

  test('reports of fewer than 80 % of the communes: no figure, whether or not something is known', async () => {
    const few = await lift(SIX_AGAINST_SEVEN, { missing: 'admin:2023-M08' });
    const refused = { status: 'NOT_APPLICABLE', reason: 'reports_incomplete' };
    expect(few.lifts[0]).toMatchObject({ around: { value: 7 }, ratio: refused, difference: refused });
    expect(few.lifts[0]).toMatchObject({ reportedInside: { value: 1 }, reportedAround: { value: 0.75 } });
    const silent = await lift([['2023-06-05', 2]], { missing: 'admin:2023-M08' });
    expect(silent.lifts[0]).toMatchObject({ around: { status: 'MISSING' }, ratio: { reason: 'report_missing' } });
  });

  test('counts what it is about where asked, unless topics are asked', async () => {
    const drugs = Array.from({ length: 3 }, () =>
      payload({ date: '2023-06-10', topics: [{ topic: 'drug_prevention', role: 'primary' }] }),
    );
    const model = await smallModel([...drugs, ...many('2023-06-10', 5)], [], pack);
    const inside = async (more: Partial<ObservanceLiftQuery>) => {
      const query = { period: { code: 'cal:2023-Y' }, ...more };
      return (await model.observanceLift(query, EXACT, '2024-01-01')).lifts[0]?.inside.value;
    };
    expect(await inside({})).toBe(8);
    expect(await inside({ ownTopics: true })).toBe(3);
    expect(await inside({ ownTopics: true, where: { topic: ['crime_prevention'] } })).toBe(5);
    await model.close();
  });

  test('faults of the question, and rights', async () => {
    const fault = (query: Partial<ObservanceLiftQuery>) => lift([], { query });
    await expect(fault({ weeks: 0 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(fault({ weeks: 27 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(fault({ observance: ['nothing'] })).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    const century = { range: { from: '1950-01-01', to: '2023-12-31' } };
    await expect(fault({ period: century })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    const viewer = { ...EXACT, role: 'ADMINISTRATOR' } as const;
    await expect(lift([], { viewer })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const query = { where: { targetGroup: ['under18_post_prison'] } };
    await expect(lift([], { query, viewer: SUPPRESSED })).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
  });
});

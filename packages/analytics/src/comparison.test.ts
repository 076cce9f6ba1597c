import { describe, expect, test } from 'vitest';
import type { ComparisonQuery } from './contract.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NORTH, SOUTH, payload, smallProvince } from './testing/small-province.ts';

const at = (unit: string, sessions: number) => payload({ places: [{ unit, attendances: null }] }, { sessions });
const states = (missing: readonly string[]) =>
  reportBatch(3, {
    states: [BAN, CHU, DOI, GIA].map((unit) => ({
      state: { unit, period: 'admin:2023-M06', status: missing.includes(unit) ? 'missing' : 'accepted', onTime: null },
    })),
  });

async function compare(query: Partial<ComparisonQuery> = {}, missing: readonly string[] = [], viewer = EXACT) {
  const model = await smallModel([at(BAN, 8), at(CHU, 2), at(DOI, 3)], [states(missing)]);
  const asked = {
    measure: 'SESSIONS',
    level: 'COMMUNE',
    period: { code: 'cal:2023-Y' },
    lang: 'EN',
    ...query,
  } as const;
  const answer = await model.comparison(asked, viewer).finally(() => model.close());
  return answer;
}

describe('comparison', () => {
  test('sessions per 1,000 residents with limits and ranks, in the order of the units', async () => {
    const { points, limits, mean, overDispersion, refusal, evidence } = await compare();
    expect(refusal).toBeNull();
    expect(points.map(({ unit, cell, size }) => [unit.id, cell.value, cell.numerator, size])).toEqual([
      [BAN, 8, 8, 1],
      [CHU, 1, 2, 2],
      [DOI, 1, 3, 3],
      [GIA, 0, 0, 1],
    ]);
    expect(mean.value).toBeCloseTo(13 / 7, 12);
    // Squared scores over the mean 13/7: (8 - m)^2 + 2 (1 - m)^2 + 3 (1 - m)^2 + m^2, over 4 m.
    const m = 13 / 7;
    expect(overDispersion).toBeCloseTo(((8 - m) ** 2 + 5 * (1 - m) ** 2 + m ** 2) / (4 * m), 12);
    expect(points[0]).toMatchObject({ peerGroup: { code: 'border' }, rankFrom: 1 });
    expect(points[0]?.lower95).toBe(0);
    expect(points[1]?.upper95).toBeLessThan(points[0]?.upper95 ?? 0);
    expect([limits[0]?.size, limits.at(-1)?.size]).toEqual([1, 3]);
    expect(limits.at(-1)?.upper95).toBe(points[2]?.upper95);
    expect(evidence.completeness.value).toBe(1);
    expect(evidence.explain?.formulas).toHaveLength(1);
  });

  test('invariant 11: the same seed gives the same ranks; another one may not, and all hold the point rank', async () => {
    const [first, again, other] = [await compare({ seed: 5 }), await compare({ seed: 5 }), await compare({ seed: 6 })];
    expect(again.points).toEqual(first.points);
    for (const { points } of [first, other]) {
      for (const { cell, rankFrom, rankTo } of points) {
        const better = points.filter((one) => (one.cell.value ?? 0) > (cell.value ?? 0)).length;
        expect(rankFrom).toBeLessThanOrEqual(better + 1);
        expect(rankTo).toBeGreaterThanOrEqual(better + 1);
      }
    }
  });

  test('without rank intervals when none are asked: 10,000 draws of every unit take their time', async () => {
    const [plain, ranked] = [await compare({ ranks: false }), await compare()];
    expect(plain.points.map(({ rankFrom, rankTo, lowestQuarter }) => [rankFrom, rankTo, lowestQuarter])).toEqual(
      ranked.points.map(() => [null, null, null]),
    );
    expect(plain.limits).toEqual(ranked.limits);
  });

  test('below 80 % of the reports nothing is compared, and the missing are named', async () => {
    const answer = await compare({}, [CHU]);
    expect(answer).toMatchObject({
      refusal: { code: 'INCOMPLETE_REPORTS' },
      points: [],
      limits: [],
      overDispersion: null,
    });
    expect(answer.notReported.map(({ id }) => id)).toEqual([CHU]);
    expect(answer.mean).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
  });

  test.each<[string, Partial<ComparisonQuery>, string]>([
    ['attendances, which cluster by session', { measure: 'ATTENDANCES_PER_1000' }, 'NOT_COMPARABLE'],
    ['coverage of single communes', { measure: 'COMMUNE_COVERAGE' }, 'NOT_COMPARABLE'],
    ['two districts', { level: 'DISTRICT', measure: 'COMMUNE_COVERAGE' }, 'TOO_FEW_UNITS'],
    ['districts that are no more', { level: 'DISTRICT', period: { code: 'cal:2026-Y' } }, 'NO_REPORTING_STATUS'],
  ])('refuses %s with a reason', async (_, query, code) => {
    const { refusal, points } = await compare(query);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(/\S/) as string });
    expect(points).toEqual([]);
  });

  test('own units are marked: the commune itself, those of the own district, and the group that holds one', async () => {
    const ownOf = async (units: readonly string[], query: Partial<ComparisonQuery> = {}) => {
      const { points } = await compare(query, [], { ...SUPPRESSED, role: 'DISTRICT_OFFICER', units });
      return points.filter(({ own }) => own).map(({ unit }) => unit.id);
    };
    expect(await ownOf([GIA])).toEqual([GIA]);
    expect(await ownOf([NORTH])).toEqual([BAN, CHU]);
    expect(await ownOf([SOUTH])).toEqual([DOI, GIA]);
  });

  test('faults of the question, and rights', async () => {
    await expect(compare({ seed: 1.5 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(compare({ where: { topic: ['nothing'] } })).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    await expect(compare({}, [], { ...EXACT, role: 'ADMINISTRATOR' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const where = { targetGroup: ['under18_post_prison'] };
    expect(smallProvince().codes.some(({ code }) => code === where.targetGroup[0])).toBe(true);
    await expect(compare({ where }, [], SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  PERIODS,
  arbitraryWorld,
  comparisonDifferences,
  naiveComparison,
  naiveReportingRates,
  recordOf,
  reportingRateDifferences,
  type World,
} from '@lantoa/oracle';
import { EXACT } from './testing/ask.ts';
import { SEED, WORLDS, holds } from './testing/random-worlds.ts';

// The queries that stand beside `analytics`, against their naive twins on random worlds.
process.stdout.write(`oracle: ${String(WORLDS)} random worlds for each query, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 900_000 });

describe('queries equal the oracle', () => {
  test('reporting rates, and the measures of the same names', async () => {
    const asked = fc.record({ world: arbitraryWorld(), period: fc.constantFrom(...PERIODS) });
    await holds(asked, async ({ world, period: { from, to } }, model) => {
      const period = { range: { from, to } };
      const wanted = naiveReportingRates(recordOf(world), { from, to });
      const found = await model.reportingRates({ period }, EXACT);
      expect(reportingRateDifferences(wanted, found.rates)).toEqual([]);
      const late = wanted.filter(({ actual }) => actual === 0).map(({ unit }) => unit);
      expect(found.notReported.map(({ id }) => id)).toEqual([...new Set(late)].toSorted());
      const measures = ['REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTING_RATE'] as const;
      const { rows } = await model.analytics({ measures, period }, EXACT);
      const [expected, actual, rate] = rows[0]?.cells.map(({ value }) => value) ?? [];
      expect(expected).toBe(found.rates.reduce((sum, one) => sum + one.expected, 0));
      expect(actual).toBe(found.rates.reduce((sum, one) => sum + one.actual, 0));
      expect(rate).toBe(found.evidence.completeness.value);
    });
  });

  test('comparison: means, limits, factors, refusals', async () => {
    const asked = fc.record({
      world: arbitraryWorld({ maxActivities: 40 }),
      complete: fc.boolean(),
      period: fc.constantFrom(...PERIODS),
      level: fc.constantFrom('DISTRICT' as const, 'COMMUNE' as const, 'PEER_GROUP' as const),
      measure: fc.constantFrom(
        'COMMUNE_COVERAGE' as const,
        'POPULATION_COVERAGE' as const,
        'ACTIVITIES' as const,
        'SESSIONS' as const,
      ),
      topic: fc.constantFrom(null, ['drug_prevention']),
    });
    const completed = asked.map((one) => (one.complete ? { ...one, world: allReported(one.world) } : one));
    let compared = 0;
    await holds(completed, async ({ world, period: { from, to }, level, measure, topic }, model) => {
      const where = topic === null ? {} : { topic };
      const wanted = naiveComparison(recordOf(world), { measure, level, period: { from, to }, where });
      const query = { measure, level, period: { range: { from, to } }, where };
      const found = await model.comparison(query, EXACT);
      expect(comparisonDifferences(wanted, found)).toEqual([]);
      if (found.refusal === null) compared += 1;
    });
    if (WORLDS >= 50) expect(compared).toBeGreaterThan(0);
  });
});

// Every commune accepted for every month: nothing is held back by the gate of 80 %.
function allReported(world: World): World {
  const last = world.batches.at(-1);
  if (!last) return world;
  const seq = last.seq + 1;
  const communes = world.pack.units.filter(({ level }) => level === 'commune');
  const submissions = communes.flatMap(({ id }) =>
    Array.from({ length: 12 }, (_, month) => ({
      unit: id,
      period: `admin:2023-M${String(month + 1).padStart(2, '0')}`,
      status: 'accepted' as const,
      onTime: null,
      batch: seq,
    })),
  );
  const batch = { ...last, seq, recordedAt: '2024-03-01T00:00:00.000Z', activities: [], submissions };
  return { ...world, batches: [...world.batches, batch] };
}

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  PERIODS,
  arbitraryWorld,
  naiveReportingRates,
  recordOf,
  reportingRateDifferences,
  type World,
} from '@lantoa/oracle';
import { ReadModel } from './index.ts';
import { EXACT } from './testing/ask.ts';

// The queries that stand beside `analytics`, against their naive twins on random worlds.
const WORLDS = Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 100);
const SEED = Number(process.env['LANTOA_ORACLE_SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`oracle: ${String(WORLDS)} random worlds for each query, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 900_000 });

async function holds<Value>(
  arbitrary: fc.Arbitrary<Value & { readonly world: World }>,
  check: (value: Value & { readonly world: World }, model: ReadModel) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const model = await ReadModel.open({ file: null });
    try {
      for (const batch of value.world.batches) await model.applyBatch(batch);
      await check(value, model);
    } finally {
      await model.close();
    }
  });
  await fc.assert(property, { numRuns: WORLDS, seed: SEED });
}

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
});

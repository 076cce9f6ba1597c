import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PERIODS, arbitraryWorld, mandateDifferences, naiveMandate, recordOf, seedOf } from '@lantoa/oracle';
import { ReadModel } from './index.ts';
import { EXACT } from './testing/ask.ts';

const WORLDS = Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`oracle of the mandate: ${String(WORLDS)} random worlds, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 900_000 });

describe('the mandate equals the oracle', () => {
  test('in the whole province and in one district or commune', async () => {
    const asked = fc.record({
      world: arbitraryWorld(),
      period: fc.constantFrom(...PERIODS),
      level: fc.constantFrom('province', 'district', 'commune'),
      body: fc.constantFrom(null, null, 'body-1', 'body-3'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ world, period: { from, to }, level, body }) => {
        const unit = world.pack.units.find((one) => one.level === level)?.id ?? '';
        const where = {
          ...(level !== 'province' && { [level]: [unit] }),
          ...(body !== null && { organisation: [body] }),
        };
        const wanted = naiveMandate(recordOf(world), { from, to }, where).filter(
          ({ member }) => body === null || !member.startsWith('body') || member === body,
        );
        const query = { period: { range: { from, to } }, unit: [unit], organisation: body === null ? null : [body] };
        const model = await ReadModel.open({ file: null });
        try {
          for (const batch of world.batches) await model.applyBatch(batch);
          const { cells } = await model.mandateMatrix(query, EXACT);
          expect(mandateDifferences(wanted, cells), JSON.stringify(query)).toEqual([]);
        } finally {
          await model.close();
        }
      }),
      { numRuns: WORLDS, seed: SEED },
    );
  });
});

import { seedOf, type World } from '@lantoa/oracle';
import fc from 'fast-check';
import { ReadModel } from '../index.ts';

/** Random worlds that each property is held against. */
export const WORLDS = Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25);
export const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());

/** Holds a property on random worlds, each loaded into a read model of its own. */
export async function holds<Value>(
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  QUESTION_FAMILIES,
  arbitraryCase,
  differences,
  recordOf,
  type AskedQuestion,
  type QuestionShape,
  seedOf,
} from '@lantoa/oracle';
import type { LedgerBatch } from '@lantoa/domain';
import type { AnalyticsQuery } from '../contract.ts';
import { ReadModel } from '../read-model.ts';
import { EXACT } from './ask.ts';

// Every answer against the naive implementation on random worlds. A failing world is shrunk and printed; run it again
// with LANTOA_ORACLE_SEED. LANTOA_ORACLE_WORLDS sets how many worlds each family of measures is asked about.
const WORLDS = Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`oracle: ${String(WORLDS)} random worlds for each family of measures, seed ${String(SEED)}\n`);

/** Feeds a read model in memory and closes it after use. */
export async function withModel<Result>(
  batches: readonly LedgerBatch[],
  use: (model: ReadModel) => Promise<Result>,
): Promise<Result> {
  const model = await ReadModel.open({ file: null });
  try {
    for (const batch of batches) await model.applyBatch(batch);
    return await use(model);
  } finally {
    await model.close();
  }
}

/** A question of the oracle in the words of the contract. */
export function queryOf(question: AskedQuestion): AnalyticsQuery {
  const { measures, groupBy, period, where, base, countBasis, fill, compareTo } = question;
  const { reachedAtLeast = 1, onTopicsAtLeast = 1, limit = null } = question;
  const { code, from, to } = period;
  return {
    measures,
    groupBy,
    period: code === null ? { range: { from, to } } : { code },
    where: where ?? null,
    base: base ?? null,
    countBasis: countBasis ?? null,
    fill: fill ?? null,
    compareTo,
    reachedAtLeast,
    onTopicsAtLeast,
    limit,
    others: limit !== null,
    orderBy: limit === null ? [] : [{ measure: measures[0] ?? 'ACTIVITIES' }],
    subtotals: groupBy.length > 1 && fill === 'NONE' && countBasis !== 'FRACTIONAL',
  };
}

/** Holds for every one of the asked number of random worlds. */
export async function holds<Value>(
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, check), { numRuns: WORLDS, seed: SEED });
}

/** One test for each family of questions that is chosen: three questions about each world. */
export function testFamilies(chosen: (shape: QuestionShape) => boolean): void {
  for (const [family, shape] of Object.entries(QUESTION_FAMILIES).filter(([, one]) => chosen(one))) {
    test(family, async () => {
      await holds(arbitraryCase(shape), async ({ world, questions }) => {
        await withModel(world.batches, async (model) => {
          for (const question of questions) {
            const answer = await model.analytics(queryOf(question), EXACT);
            expect(differences(recordOf(world), question, answer), JSON.stringify(queryOf(question))).toEqual([]);
          }
        });
      });
    });
  }
}

const PLACES: readonly string[] = [
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'AREA_CLASS',
  'AREA_CLASS_COMBINATION',
  'PEER_GROUP',
];

/** Families that mostly divide by place or stand on another map; they and the others run side by side in two files. */
export function isOfPlaces({ groupings, bases }: QuestionShape): boolean {
  const byPlace = groupings.filter((grouping) => grouping.some((dimension) => PLACES.includes(dimension)));
  return bases !== undefined || byPlace.length > groupings.length / 2;
}

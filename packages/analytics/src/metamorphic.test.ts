import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { QUESTION_FAMILIES, arbitraryCase, type AskedQuestion, type World, seedOf } from '@lantoa/oracle';
import type { ActivityRevision, LedgerBatch } from '@lantoa/domain';
import type { AnalyticsQuery } from './contract.ts';
import { ReadModel, type AnalyticsViewer } from './index.ts';

// What must not change an answer: the order in which work is told, the batches it comes in, being told twice, and whether
// the last word was the first. No second implementation is needed to see it.
const WORLDS = Math.ceil(Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25) / 4);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`metamorphic relations: ${String(WORLDS)} random worlds each, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 900_000 });
const exact: AnalyticsViewer = { profile: 'exact', units: [], role: 'LEAD_DEPARTMENT' };

interface Case {
  readonly world: World;
  readonly questions: readonly AskedQuestion[];
}
const anyCase: fc.Arbitrary<Case> = fc
  .constantFrom(...Object.values(QUESTION_FAMILIES))
  .chain((family) => arbitraryCase(family));

function queryOf({ measures, groupBy, period, where, countBasis, fill }: AskedQuestion): AnalyticsQuery {
  const { code, from, to } = period;
  return {
    measures,
    groupBy,
    period: code === null ? { range: { from, to } } : { code },
    where: where ?? null,
    countBasis: countBasis ?? null,
    fill: fill ?? null,
  };
}

/** All that an answer says of the world; its evidence names the batches, which may differ. */
async function told(batches: readonly LedgerBatch[], { questions }: Case, more: Partial<AnalyticsQuery> = {}) {
  const model = await ReadModel.open({ file: null });
  try {
    for (const batch of batches) await model.applyBatch(batch);
    const answers = [];
    for (const question of questions) {
      const { columns, rows, evidence } = await model.analytics({ ...queryOf(question), ...more }, exact);
      answers.push({ columns, rows, completeness: evidence.completeness });
    }
    return answers;
  } finally {
    await model.close();
  }
}

async function unchanged(change: (batches: readonly LedgerBatch[], rank: readonly number[]) => LedgerBatch[]) {
  const ranks = fc.array(fc.nat(), { minLength: 64, maxLength: 64 });
  const same = fc.asyncProperty(anyCase, ranks, async (asked, rank) => {
    const { batches } = asked.world;
    expect(await told(change(batches, rank), asked)).toEqual(await told(batches, asked));
  });
  await fc.assert(same, { numRuns: WORLDS, seed: SEED });
}

/** Numbers the batches anew, and what they hold with them. */
function numbered(batches: readonly LedgerBatch[]): LedgerBatch[] {
  return batches.map((batch, position) => {
    const seq = position + 1;
    return {
      ...batch,
      seq,
      activities: batch.activities.map((one) => ({ ...one, batch: seq })),
      submissions: batch.submissions.map((one) => ({ ...one, batch: seq })),
    };
  });
}

function shuffled<Item>(items: readonly Item[], rank: readonly number[]): Item[] {
  return items
    .map((item, position) => ({ item, rank: rank[position % rank.length] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

describe('an answer does not depend on', () => {
  test('the order of the rows of a batch', () =>
    unchanged((batches, rank) =>
      batches.map((batch) => ({
        ...batch,
        activities: shuffled(batch.activities, rank),
        submissions: shuffled(batch.submissions, rank),
      })),
    ));

  test('how many batches a file was cut into', () =>
    unchanged((batches, rank) =>
      numbered(
        batches.flatMap((batch) => {
          const [cut = 0, cutOfStates = 0] = rank;
          const at = cut % (batch.activities.length + 1);
          const atState = cutOfStates % (batch.submissions.length + 1);
          return [
            { ...batch, activities: batch.activities.slice(0, at), submissions: batch.submissions.slice(0, atState) },
            {
              ...batch,
              reference: [],
              activities: batch.activities.slice(at),
              submissions: batch.submissions.slice(atState),
            },
          ];
        }),
      ),
    ));

  test('a batch being delivered again', () =>
    unchanged((batches, rank) =>
      batches.flatMap((batch, position) => [...batches.slice((rank[position] ?? 0) % (position + 1), position), batch]),
    ));

  test('what was said of an activity before it was corrected or retracted', () =>
    unchanged((batches) => {
      const last = new Map<string, ActivityRevision>();
      for (const { activities } of batches) for (const one of activities) last.set(one.activityId, one);
      return batches.map((batch) => ({
        ...batch,
        activities: batch.activities
          .filter(({ activityId, revision, status }) => {
            const isLast = last.get(activityId)?.revision === revision;
            return isLast && status !== 'RETRACTED';
          })
          .map((one) => ({ ...one, revision: 1 })),
      }));
    }));
});

describe('invariants', () => {
  test('12: figures as known on a day stay what they were, whatever is recorded later', async () => {
    const kept = fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 4 }), async (asked, count) => {
      const { batches } = asked.world;
      const asKnownOn = batches[count - 1]?.recordedAt ?? null;
      expect(await told(batches, asked, { asKnownOn })).toEqual(await told(batches.slice(0, count), asked));
    });
    await fc.assert(kept, { numRuns: WORLDS, seed: SEED });
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { arbitraryWorld, type World, seedOf } from '@lantoa/oracle';
import { measureInfo } from './catalogue/measure-info.ts';
import { DIMENSIONS, MEASURES, type AnalyticsQuery, type Dimension, type Measure } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT } from './testing/ask.ts';
import { withModel } from './testing/oracle-worlds.ts';
import { richWorld } from './testing/rich-world.ts';

const WORLDS = Math.ceil(Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25) / 2);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
vi.setConfig({ testTimeout: 900_000 });

/** Whether the rows of a dimension add up to the total, by measure. A cell without a figure adds nothing. */
async function addsUp(
  model: ReadModel,
  dimension: Dimension,
  measures: readonly Measure[],
  more: Partial<AnalyticsQuery> = {},
): Promise<Map<Measure, boolean>> {
  const query = {
    measures,
    groupBy: [dimension],
    period: { range: { from: '2022-01-01', to: '2023-12-31' } },
    ...more,
  };
  const { rows } = await model.analytics(query, EXACT);
  const total = rows.find(({ kind }) => kind === 'TOTAL');
  return new Map(
    measures.map((measure, position) => {
      const sum = rows
        .filter(({ kind }) => kind === 'DATA')
        .reduce((whole, { cells }) => whole + (cells[position]?.value ?? 0), 0);
      return [measure, Math.abs(sum - (total?.cells[position]?.value ?? 0)) < 1e-6];
    }),
  );
}

const claims = (measure: Measure, dimension: Dimension) => measureInfo(measure).additiveOver.includes(dimension);

/** Pairs that are not claimed although no world without a filter and of one province can tell. */
function isBeyondWorlds(measure: Measure, dimension: Dimension): boolean {
  // Shares of one province are those of its only row; a second province would make them differ.
  if (dimension === 'PROVINCE') return true;
  // Each entry is of one kind of partner; but a filter on partners chooses activities and not their entries, as shown below.
  return measure === 'PARTNERS_MOBILISED' && dimension === 'PARTNER';
}

/** The fullest of many worlds, the same ones in every run: what they show once they always show. */
function fullestWorlds(): World[] {
  const sizeOf = ({ pack, batches }: World) =>
    pack.bases.flatMap(({ units }) => units).length * batches.flatMap(({ activities }) => activities).length;
  return fc
    .sample(arbitraryWorld({ maxActivities: 40 }), { numRuns: 200, seed: 7 })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, 24);
}

describe('what a measure says it is additive over', () => {
  test('adds up to the total in any world, on any map', async () => {
    const asked = fc.record({
      place: fc.oneof(
        fc.record({ world: arbitraryWorld(), base: fc.constant('AS_OF_EVENT') }),
        fc.record({
          world: arbitraryWorld({ merging: 'split' }),
          base: fc.constantFrom('AS_OF_EVENT', 'LS_200', 'LS_65'),
        }),
      ),
      dimensions: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 4, maxLength: 4 }),
    });
    const property = fc.asyncProperty(asked, async ({ place: { world, base }, dimensions }) => {
      await withModel(richWorld(world), async (model) => {
        for (const dimension of dimensions) {
          const claimed = MEASURES.filter((measure) => claims(measure, dimension));
          if (claimed.length === 0) continue;
          const found = await addsUp(model, dimension, claimed, { base });
          expect(
            claimed.filter((measure) => found.get(measure) === false),
            `${dimension} on ${base}`,
          ).toEqual([]);
        }
      });
    });
    await fc.assert(property, { numRuns: WORLDS, seed: SEED });
  });

  test('is all of it: whatever it leaves out does not add up in some world', async () => {
    const open = new Set(
      MEASURES.flatMap((measure) =>
        DIMENSIONS.filter((dimension) => !claims(measure, dimension) && !isBeyondWorlds(measure, dimension)).map(
          (dimension) => `${measure} ${dimension}`,
        ),
      ),
    );
    for (const world of fullestWorlds()) {
      if (open.size === 0) break;
      await withModel(richWorld(world), async (model) => {
        for (const dimension of DIMENSIONS) {
          const measures = MEASURES.filter((measure) => open.has(`${measure} ${dimension}`));
          if (measures.length === 0) continue;
          for (const [measure, adds] of await addsUp(model, dimension, measures)) {
            if (!adds) open.delete(`${measure} ${dimension}`);
          }
        }
      });
    }
    expect([...open]).toEqual([]);
  });

  test('partners do not add up over their kinds once a filter chooses the activities by one of them', async () => {
    const found: (boolean | undefined)[] = [];
    for (const world of fullestWorlds().slice(0, 4)) {
      await withModel(world.batches, async (model) => {
        const of = async (more: Partial<AnalyticsQuery>) =>
          (await addsUp(model, 'PARTNER', ['PARTNERS_MOBILISED'], more)).get('PARTNERS_MOBILISED');
        expect(await of({})).toBe(true);
        found.push(await of({ where: { partner: ['school'] } }));
      });
    }
    expect(found).toContain(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PERIODS, arbitraryWorld, naiveDuplicates, recordOf, type World, seedOf } from '@lantoa/oracle';
import type { ActivityFilter, Dimension } from './contract.ts';
import { ReadModel } from './index.ts';
import { EXACT } from './testing/ask.ts';
import { withEchoes } from './testing/with-echoes.ts';

const WORLDS = Number(process.env['LANTOA_ORACLE_WORLDS'] ?? 25);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`oracle of records: ${String(WORLDS)} random worlds, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 900_000 });

async function withModel<Result>({ batches }: World, use: (model: ReadModel) => Promise<Result>): Promise<Result> {
  const model = await ReadModel.open({ file: null });
  try {
    for (const batch of batches) await model.applyBatch(batch);
    return await use(model);
  } finally {
    await model.close();
  }
}

/** The filter that leads from a cell of the dimension to its records. */
const DRILLS = {
  TOPIC: 'topic',
  DISTRICT: 'district',
  COMMUNE: 'commune',
  AREA_CLASS: 'areaClass',
  TARGET_GROUP: 'targetGroup',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activityType',
  ACTOR: 'actor',
  ORGANISATION: 'organisation',
  SETTING: 'setting',
  OBSERVANCE: 'observance',
  CONTENT_THEME: 'contentTheme',
  PARTNER: 'partner',
  MOVEMENT: 'movement',
  CAMPAIGN_LINK: 'campaignLink',
  FLAG: 'flag',
  LANGUAGE: 'language',
  PLATFORM: 'platform',
  PLAN: 'plan',
} as const satisfies Partial<Record<Dimension, keyof ActivityFilter>>;
const RESERVED = ['unspecified', 'province_wide', 'district_wide', 'unplaced'];

describe('records behind a figure', () => {
  test('are as many as ACTIVITIES of the cell that leads to them', async () => {
    const dimension = fc.constantFrom(...(Object.keys(DRILLS) as (keyof typeof DRILLS)[]));
    const asked = fc.record({
      world: arbitraryWorld(),
      period: fc.constantFrom(...PERIODS),
      dimensions: fc.tuple(dimension, dimension).filter(([first, second]) => first !== second),
      // Places that are filtered as well as grouped by are the same places; any other filter is one more condition.
      where: fc.constantFrom<ActivityFilter>({}, { reachBasis: 'PLACE_BOUND' }, { status: ['SUBMITTED', 'VERIFIED'] }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ world, period: { from, to }, dimensions, where }) => {
        const period = { range: { from, to } };
        await withModel(world, async (model) => {
          const query = { measures: ['ACTIVITIES'], groupBy: dimensions, period, where } as const;
          const { rows } = await model.analytics(query, EXACT);
          for (const { keys, cells } of rows) {
            if (keys.some(({ id }) => RESERVED.includes(id))) continue;
            const drill = Object.fromEntries(
              keys.map(({ dimension: one, id }) => [DRILLS[one as keyof typeof DRILLS], [id]]),
            );
            const records = await model.activities({ period, where: { ...where, ...drill }, limit: 0 }, EXACT);
            expect(records.total, JSON.stringify({ ...where, ...drill })).toBe(cells[0]?.value ?? 0);
          }
        });
      }),
      { numRuns: WORLDS, seed: SEED },
    );
  });
});

/** Nothing but the village makes the venue the same. */
function isByVillage(reasons: readonly string[]): boolean {
  return reasons.includes('same_village') && !reasons.includes('same_setting') && !reasons.includes('same_type');
}

const ALWAYS = { from: '2000-01-01', to: '2100-01-01' };

describe('duplicate candidates', () => {
  test('are the pairs that the oracle finds', async () => {
    let [pairs, byVillage] = [0, 0];
    const asked = fc.record({
      plain: arbitraryWorld(),
      echo: fc.record({
        days: fc.constantFrom(0, 0, 1, -1, 2),
        percent: fc.constantFrom(100, 95, 90, 89, 50),
        isOtherwiseTold: fc.constantFrom(true, true, false),
      }),
      // Few activities of a world fall into a short period.
      period: fc.constantFrom(...PERIODS, ...PERIODS.map(() => ALWAYS)),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ plain, echo, period: { from, to } }) => {
        const world = withEchoes(plain, echo);
        const query = { period: { range: { from, to } }, limit: 500 };
        const { candidates } = await withModel(world, (model) => model.duplicateCandidates(query, EXACT));
        const found = candidates.map(({ first, second }) => [first.id, second.id].toSorted().join(' '));
        expect(found.toSorted()).toEqual(naiveDuplicates(recordOf(world), { from, to }));
        pairs += found.length;
        byVillage += candidates.filter(({ reasons }) => isByVillage(reasons)).length;
      }),
      { numRuns: WORLDS, seed: SEED },
    );
    // A single world may hold no pair; many of them do.
    if (WORLDS >= 20) expect(Math.min(pairs, byVillage)).toBeGreaterThan(0);
  });
});

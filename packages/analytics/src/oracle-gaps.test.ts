import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  PERIODS,
  REPORTING_PERIODS,
  WORLD_CODES,
  arbitraryWorld,
  blindSpotDifferences,
  equityGapDifferences,
  naiveBlindSpots,
  naiveEquityGaps,
  recordOf,
  type World,
} from '@lantoa/oracle';
import { addDays } from '@lantoa/domain';
import { EXACT } from './testing/ask.ts';
import { holds, withModel } from './testing/oracle-worlds.ts';

vi.setConfig({ testTimeout: 900_000 });

/** Worlds and the map that is asked for; where communes merge, also the maps of another time. */
const onBases: fc.Arbitrary<{ readonly world: World; readonly base: string | null }> = fc.oneof(
  fc.record({ world: arbitraryWorld(), base: fc.constant(null) }),
  fc.record({ world: arbitraryWorld({ merging: 'split' }), base: fc.constantFrom('LS_200', 'LS_65') }),
);

describe('gaps and blind spots equal the oracle', () => {
  test('blind spots', async () => {
    const asked = fc.record({
      place: onBases,
      on: fc.constantFrom('2023-04-20', '2023-06-14', '2023-07-15', '2023-09-30'),
      days: fc.constantFrom(0, 1, 30, 180),
    });
    await holds(asked, async ({ place: { world, base }, on, days }) => {
      const query = { topics: WORLD_CODES.topic, on, since: addDays(on, -days), days };
      const wanted = naiveBlindSpots(recordOf(world), base === null ? query : { ...query, base });
      const found = await withModel(world.batches, (model) => model.blindSpots({ on, days, base }, EXACT));
      expect(blindSpotDifferences(wanted, found)).toEqual([]);
    });
  });

  test.each([
    'COMMUNE_COVERAGE',
    'POPULATION_COVERAGE',
    'ATTENDANCES_PER_1000',
    'POLICE_SESSION_SHARE',
    'OUTCOME_LAG_DAYS',
    'REPORTING_RATE',
    'REPORTING_RATE_ON_TIME',
  ] as const)('equity gaps of %s', async (measure) => {
    const asked = fc.record({
      place: onBases,
      period: fc.constantFrom(...(measure.startsWith('REPORTING') ? REPORTING_PERIODS : PERIODS)),
      areaClass: fc.constantFrom(...WORLD_CODES.area_class),
      where: fc.constantFrom({}, { channel: ['direct_community'] }, { actor: ['commune_police'] }),
    });
    await holds(asked, async ({ place: { world, base }, period: { from, to }, areaClass, where }) => {
      const question = { topics: WORLD_CODES.topic, areaClass, period: { from, to }, measure, where };
      const wanted = naiveEquityGaps(recordOf(world), base === null ? question : { ...question, base });
      const query = { areaClass: [areaClass], period: { range: { from, to } }, measure, where, base };
      const { gaps } = await withModel(world.batches, (model) => model.equityGaps(query, EXACT));
      expect(equityGapDifferences(wanted, gaps), JSON.stringify(query)).toEqual([]);
    });
  });
});

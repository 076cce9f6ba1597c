import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { WORLD_CODES, arbitraryWorld, type World } from '@lantoa/oracle';
import type { LedgerBatch } from '@lantoa/domain';
import type { AnalyticsResult } from './contract.ts';
import type { AnalyticsViewer } from './index.ts';
import { holds, withModel } from './testing/oracle-worlds.ts';

vi.setConfig({ testTimeout: 900_000 });
const exact: AnalyticsViewer = { profile: 'exact', units: [], role: 'LEAD_DEPARTMENT' };

// Numbered as in the reference of the field's method. Those that need a later measure (4) or stand elsewhere (10 to 14) are not
// here; 14 is held by the tests of intake.
describe('invariants', () => {
  const year = { code: 'admin:2023-Y' } as const;
  const valuesOf = (answer: AnalyticsResult, measure = 0) =>
    new Map(
      answer.rows.map(({ kind, keys, cells }) => [
        kind === 'TOTAL' ? 'TOTAL' : keys.map(({ id }) => id).join('|'),
        cells[measure]?.value ?? 0,
      ]),
    );
  const sumOf = (values: Map<string, number>) =>
    [...values].reduce((sum, [key, value]) => (key === 'TOTAL' ? sum : sum + value), 0);
  const plus = (batches: readonly LedgerBatch[], more: Partial<LedgerBatch>): LedgerBatch[] => {
    const seq = batches.length + 1;
    const empty = { activities: [], summaries: [], submissions: [], reference: [] };
    const head = { seq, recordedAt: '2024-02-01T00:00:00.000Z', source: 'import', isSample: false } as const;
    return [...batches, { ...head, ...empty, ...more }];
  };

  test('1: a distinct total is at most the sum of full counts, and the sum of fractions', async () => {
    await holds(arbitraryWorld(), async ({ batches }) => {
      await withModel(batches, async (model) => {
        for (const dimension of ['TOPIC', 'TARGET_GROUP', 'OBSERVANCE', 'COMMUNE'] as const) {
          const ask = async (countBasis: 'DISTINCT' | 'FULL' | 'FRACTIONAL') =>
            valuesOf(
              await model.analytics(
                { measures: ['ACTIVITIES'], groupBy: [dimension], period: year, countBasis },
                exact,
              ),
            );
          const [distinct, full, fractional] = [await ask('DISTINCT'), await ask('FULL'), await ask('FRACTIONAL')];
          const total = distinct.get('TOTAL') ?? 0;
          expect(total).toBeLessThanOrEqual(sumOf(distinct));
          expect(full.get('TOTAL')).toBe(sumOf(distinct));
          expect(fractional.get('TOTAL')).toBe(total);
          expect(sumOf(fractional)).toBeCloseTo(total, 9);
        }
      });
    });
  });

  test('2: exclusive combinations of classes add up to the communes there are, and no single class has more', async () => {
    await holds(arbitraryWorld(), async ({ batches }) => {
      await withModel(batches, async (model) => {
        const query = {
          measures: ['COMMUNES', 'COMMUNES_REACHED', 'POPULATION'],
          period: year,
          fill: 'MEMBERS',
        } as const;
        const marginal = await model.analytics({ ...query, groupBy: ['AREA_CLASS'] }, exact);
        const exclusive = await model.analytics({ ...query, groupBy: ['AREA_CLASS_COMBINATION'] }, exact);
        const groups = await model.analytics({ ...query, groupBy: ['PEER_GROUP'] }, exact);
        for (const position of [0, 1, 2]) {
          const values = valuesOf(marginal, position);
          const total = values.get('TOTAL') ?? 0;
          for (const value of values.values()) expect(value).toBeLessThanOrEqual(total);
          expect(sumOf(valuesOf(exclusive, position))).toBe(total);
          expect(sumOf(valuesOf(groups, position))).toBe(total);
        }
      });
    });
  });

  test('3: attendances of a group are at most those of the activities that list it', async () => {
    await holds(arbitraryWorld(), async ({ batches }) => {
      await withModel(batches, async (model) => {
        const query = { measures: ['ATTENDANCES'], period: year } as const;
        const groups = valuesOf(await model.analytics({ ...query, groupBy: ['TARGET_GROUP'] }, exact));
        for (const group of WORLD_CODES.target_group) {
          const listing = valuesOf(await model.analytics({ ...query, where: { targetGroup: [group] } }, exact));
          expect(groups.get(group) ?? 0).toBeLessThanOrEqual(listing.get('TOTAL') ?? 0);
        }
      });
    });
  });

  test('5: an area-wide item never changes the reach of any commune', async () => {
    await holds(arbitraryWorld().filter(hasActivity), async ({ batches }) => {
      const known = batches.flatMap(({ activities }) => activities);
      const areaWide = known.map((revision, number) => ({
        ...revision,
        activityId: `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`,
        revision: 1,
        status: 'VERIFIED' as const,
        batch: batches.length + 1,
        payload: { ...revision.payload, channel: 'print_newspaper' },
      }));
      const query = {
        measures: ['COMMUNES_REACHED'],
        groupBy: ['TOPIC', 'COMMUNE'],
        period: year,
        fill: 'MEMBERS',
      } as const;
      const reach = (all: readonly LedgerBatch[]) =>
        withModel(all, async (model) => valuesOf(await model.analytics(query, exact)));
      const positive = (values: Map<string, number>) => [...values].filter(([, value]) => value > 0).toSorted();
      expect(positive(await reach(plus(batches, { activities: areaWide })))).toEqual(positive(await reach(batches)));
    });
  });

  test('6: a missing report never makes a blind spot', async () => {
    await holds(arbitraryWorld(), async ({ pack, batches }) => {
      const communes = pack.units.filter(({ level }) => level === 'commune');
      const state = { period: 'admin:2023-M08', status: 'missing', onTime: null, batch: batches.length + 1 } as const;
      const all = plus(batches, { submissions: communes.map(({ id }) => ({ ...state, unit: id })) });
      const { units } = await withModel(all, (model) => model.blindSpots({ on: '2023-08-14', days: 60 }, exact));
      expect(units.filter(({ status }) => status === 'BLIND_SPOT')).toEqual([]);
    });
  });

  test('7: on whole merges a new unit is reached where a part is, the share of people never falls', async () => {
    const before = { range: { from: '2022-12-15', to: '2023-04-30' } };
    await holds(arbitraryWorld({ merging: 'whole' }), async ({ pack, batches }) => {
      await withModel(batches, async (model) => {
        const measures = ['COMMUNES_REACHED', 'POPULATION_COVERAGE'] as const;
        const query = { measures, groupBy: ['COMMUNE'], period: before, fill: 'MEMBERS' } as const;
        const [old, fresh] = [
          await model.analytics({ ...query, base: 'LS_200' }, exact),
          await model.analytics({ ...query, base: 'LS_65' }, exact),
        ];
        const [parts, wholes] = [valuesOf(old), valuesOf(fresh)];
        for (const unit of pack.bases.find(({ id }) => id === 'LS_65')?.units ?? []) {
          const origins = pack.transitions.filter(({ to }) => to === unit).map(({ from }) => from);
          const reached = [unit, ...origins].some((part) => (parts.get(part) ?? 0) > 0);
          expect(wholes.get(unit)).toBe(reached ? 1 : 0);
        }
        const share = (answer: AnalyticsResult) => valuesOf(answer, 1).get('TOTAL') ?? 0;
        expect(share(fresh)).toBeGreaterThanOrEqual(share(old));
      });
    });
  });

  test('7: attendances are the same on every base, also where a unit was split', async () => {
    await holds(arbitraryWorld({ merging: 'split' }), async ({ batches }) => {
      await withModel(batches, async (model) => {
        const totals = new Set<number | undefined>();
        for (const base of ['AS_OF_EVENT', 'LS_200', 'LS_65']) {
          const query = { measures: ['ATTENDANCES'], groupBy: ['COMMUNE'], period: year, base } as const;
          const values = valuesOf(await model.analytics(query, exact));
          expect(sumOf(values)).toBe(values.get('TOTAL'));
          totals.add(values.get('TOTAL'));
        }
        expect(totals.size).toBe(1);
      });
    });
  });

  test('8: the 14th closes a reporting month and the 15th opens the next; 2023 is 15-12-2022 to 14-12-2023', async () => {
    const days = ['2022-12-14', '2022-12-15', '2023-03-14', '2023-03-15', '2023-12-14', '2023-12-15'];
    const [sample] = fc.sample(arbitraryWorld().filter(hasActivity), { numRuns: 1, seed: 1 });
    const [reference, ...rest] = sample?.batches ?? [];
    const template = rest.flatMap(({ activities }) => activities)[0];
    if (!reference || !template) throw new Error('the sampled world holds an activity');
    const activities = days.map((date, number) => ({
      ...template,
      activityId: `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`,
      revision: 1,
      status: 'VERIFIED' as const,
      batch: 2,
      payload: { ...template.payload, date },
    }));
    await withModel(plus([reference], { activities }), async (model) => {
      const query = { measures: ['ACTIVITIES'], period: { range: { from: '2022-12-01', to: '2023-12-31' } } } as const;
      const months = valuesOf(await model.analytics({ ...query, groupBy: ['REPORTING_MONTH'] }, exact));
      expect([...months].toSorted()).toEqual([
        ['TOTAL', 6],
        ['admin:2022-M12', 1],
        ['admin:2023-M01', 1],
        ['admin:2023-M03', 1],
        ['admin:2023-M04', 1],
        ['admin:2023-M12', 1],
        ['admin:2024-M01', 1],
      ]);
      expect(valuesOf(await model.analytics({ ...query, period: year }, exact)).get('TOTAL')).toBe(4);
    });
  });

  test('9: an activity linked to both observances of June counts once in the total', async () => {
    const both = ['child_action_month', 'anti_domestic_violence_month'];
    await holds(arbitraryWorld().filter(hasActivity), async ({ batches }) => {
      const linked = batches.map((batch) => ({
        ...batch,
        activities: batch.activities.map((one) => ({ ...one, payload: { ...one.payload, observances: both } })),
      }));
      const values = await withModel(linked, async (model) =>
        valuesOf(await model.analytics({ measures: ['ACTIVITIES'], groupBy: ['OBSERVANCE'], period: year }, exact)),
      );
      for (const observance of both) expect(values.get(observance) ?? 0).toBe(values.get('TOTAL'));
    });
  });
});

function hasActivity({ batches }: World): boolean {
  return batches.some(({ activities }) => activities.length > 0);
}

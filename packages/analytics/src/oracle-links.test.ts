import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ActivityRevision, LedgerBatch } from '@lantoa/domain';
import {
  arbitraryCase,
  arbitraryWorld,
  differences,
  naiveDuplicates,
  recordOf,
  type QuestionShape,
  type World,
} from '@lantoa/oracle';
import { EXACT } from './testing/ask.ts';
import { holds, queryOf, withModel } from './testing/oracle-worlds.ts';
import { withEchoes } from './testing/with-echoes.ts';

vi.setConfig({ testTimeout: 900_000 });

const ALWAYS = { from: '2000-01-01', to: '2100-01-01' };
const SHAPE: QuestionShape = {
  measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'COMMUNES_REACHED'],
  groupings: [[], ['TOPIC'], ['COMMUNE'], ['TARGET_GROUP']],
};

/** The newest revision of each activity. */
function newestOf({ batches }: World): ReadonlyMap<string, ActivityRevision> {
  const newest = new Map<string, ActivityRevision>();
  for (const one of batches.flatMap(({ activities }) => activities)) {
    if ((newest.get(one.activityId)?.revision ?? 0) < one.revision) newest.set(one.activityId, one);
  }
  return newest;
}

/** Who is linked to whom when a person says of every candidate that it is one event, where no chain would follow. */
function linksOf(world: World): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const leads = new Set<string>();
  for (const pair of naiveDuplicates(recordOf(world), ALWAYS)) {
    const [lead = '', linked = ''] = pair.split(' ');
    if (links.has(lead) || links.has(linked) || leads.has(linked)) continue;
    links.set(linked, lead);
    leads.add(lead);
  }
  return links;
}

type Next = Pick<ActivityRevision, 'activityId' | 'revision' | 'status' | 'payload'>;

function withBatch({ pack, batches }: World, revisions: readonly Next[]): World {
  const batch = batches.length + 1;
  const empty = { summaries: [], submissions: [], reference: [] };
  const last: LedgerBatch = {
    ...{ seq: batch, recordedAt: '2024-02-01T00:00:00.000Z', source: 'duplicate', isSample: false, ...empty },
    activities: revisions.map((one) => ({ ...one, batch, text: null })),
  };
  return { pack, batches: [...batches, last] };
}

const echo = fc.record({ days: fc.constantFrom(0, 1), percent: fc.constantFrom(100, 95) });

describe('records linked to the one that counts', () => {
  test('count nowhere, and count again when the link is undone', async () => {
    let [worlds, links] = [0, 0];
    const asked = arbitraryCase(SHAPE).chain((one) => echo.map((said) => ({ ...one, echo: said })));
    await holds(asked, async ({ world: plain, questions, echo: said }) => {
      const world = withEchoes(plain, said);
      const [newest, found] = [newestOf(world), linksOf(world)];
      const before = [...found.keys()].flatMap((id) => newest.get(id) ?? []);
      const linked = withBatch(
        world,
        before.map((one) => ({
          ...one,
          ...{ revision: one.revision + 1, status: 'RETRACTED' as const },
          payload: { ...one.payload, duplicateOf: found.get(one.activityId) ?? '' },
        })),
      );
      const undone = withBatch(
        linked,
        before.map((one) => ({ ...one, revision: one.revision + 2 })),
      );
      for (const each of [linked, undone]) {
        await withModel(each.batches, async (model) => {
          for (const question of questions) {
            const answer = await model.analytics(queryOf(question), EXACT);
            expect(differences(recordOf(each), question, answer), JSON.stringify(queryOf(question))).toEqual([]);
          }
        });
      }
      // The oracle has no word for links: what is linked is as if nobody had ever reported it.
      const without = {
        ...world,
        batches: world.batches.map((batch) => ({
          ...batch,
          activities: batch.activities.filter(({ activityId }) => !found.has(activityId)),
        })),
      };
      await withModel(linked.batches, async (model) => {
        for (const question of questions) {
          const answer = await model.analytics(queryOf(question), EXACT);
          expect(differences(recordOf(without), question, answer)).toEqual([]);
        }
      });
      worlds += 1;
      links += before.length;
    });
    // A single world may hold no pair; many of them do.
    if (worlds >= 20) expect(links).toBeGreaterThan(0);
  });

  test('leave the candidates, and so does their pair', async () => {
    const asked = fc.record({ plain: arbitraryWorld(), echo });
    await holds(asked, async ({ plain, echo: said }) => {
      const world = withEchoes(plain, said);
      const [newest, found] = [newestOf(world), linksOf(world)];
      const linked = withBatch(
        world,
        [...found].flatMap(([id, lead]) => {
          const one = newest.get(id);
          const next = { activityId: id, status: 'RETRACTED' as const };
          return one ? [{ ...next, revision: one.revision + 1, payload: { ...one.payload, duplicateOf: lead } }] : [];
        }),
      );
      await withModel(linked.batches, async (model) => {
        const { candidates } = await model.duplicateCandidates({ period: { range: ALWAYS }, limit: 500 }, EXACT);
        const ids = candidates.flatMap(({ first, second }) => [first.id, second.id]);
        expect(ids.filter((id) => found.has(id))).toEqual([]);
      });
    });
  });
});

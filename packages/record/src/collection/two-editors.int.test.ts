import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@lantoa/domain';
import { activityOf } from '../ledger/rows.fixture.ts';
import { CollectionWorld } from './collection.fixture.ts';

/** 1,000 in `npm run proof`; a third of them on each of report, activity and request. */
const RACES = Number(process.env['LANTOA_EDITOR_RACES'] ?? '40');
const EACH = Math.ceil(RACES / 3);

let world: CollectionWorld;
beforeAll(async () => {
  world = await CollectionWorld.open();
});
afterAll(async () => world.record.close());

/** The index of the one that was acknowledged; the other must have been told both versions. */
function winnerOf(outcomes: readonly PromiseSettledResult<unknown>[], yours: number): number {
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ code: 'CONFLICT', versions: { yours, current: yours + 1 } });
  return outcomes.findIndex(({ status }) => status === 'fulfilled');
}

describe('two editors of one version at once', () => {
  it('of a report: one is kept and stands in the history, the other is told both versions', async () => {
    const { id } = await world.openFor(0);
    const viewer = world.viewer('REPORTER');
    for (let race = 1; race <= EACH; race += 1) {
      const outcomes = await Promise.allSettled(
        ['một', 'hai'].map(async (who) =>
          world.record.store.collection.act({
            ...{ submissionId: id, version: race, event: 'save', viewer, idempotencyKey: `${who} ${String(race)}` },
            note: `${who} ${String(race)}`,
          }),
        ),
      );
      const winner = winnerOf(outcomes, race) === 0 ? 'một' : 'hai';
      expect(await world.see(id)).toMatchObject({ version: race + 1, note: `${winner} ${String(race)}` });
    }
    const { history } = await world.see(id);
    expect(history.map(({ version }) => version)).toEqual(Array.from({ length: EACH }, (_, n) => n + 2));
  });

  it('of an activity: each acknowledged revision is on record, each refused one is shown the other', async () => {
    const { entries } = world.record.store;
    const { payload } = activityOf(1);
    const id = randomUUID();
    const kept: string[] = [];
    for (let race = 0; race < EACH; race += 1) {
      const notes = [`một ${String(race)}`, `hai ${String(race)}`];
      const outcomes = await Promise.all(
        notes.map(async (note) =>
          entries.save({
            ...{ id, expectedRevision: race, status: 'SUBMITTED', payload, reasons: [], by: note },
            ...{ text: { note, organisationAsWritten: '' }, idempotencyKey: randomUUID() },
          }),
        ),
      );
      const winner = outcomes.findIndex(({ kind }) => kind === 'saved');
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
      expect(outcomes[1 - winner]).toMatchObject({
        ...{ kind: 'conflict', recorded: { revision: race + 1, text: { note: notes[winner] } } },
      });
      kept.push(notes[winner] ?? '');
    }
    const rows = await world.record.ask<{ note: string }>(
      'SELECT note FROM lantoa.activity_text WHERE activity_id = $1 ORDER BY revision',
      [id],
    );
    expect(rows.map(({ note }) => note)).toEqual(kept);
  });

  it('of a request: each acknowledged due date is in its history, in order', async () => {
    const viewer = world.viewer('LEAD_DEPARTMENT');
    const { collection } = world.record.store;
    const units = [world.communes[0] ?? ''];
    const { id: requestId } = await collection.openRequest(world.request({ addressees: { units } }));
    const kept: string[] = [];
    for (let race = 1; race <= EACH; race += 1) {
      const days = [addDays('2023-04-20', 2 * race), addDays('2023-04-20', 2 * race + 1)];
      const outcomes = await Promise.allSettled(
        days.map(async (dueOn) =>
          collection.changeRequest({
            ...{ requestId, version: race, dueOn, reason: dueOn, viewer, idempotencyKey: world.key() },
          }),
        ),
      );
      kept.push(days[winnerOf(outcomes, race)] ?? '');
    }
    const request = await collection.request(requestId, viewer);
    expect(request?.changes.map(({ dueOn }) => dueOn)).toEqual(kept);
    expect(await world.record.store.verifyChain()).toMatchObject({ valid: true });
  });
});

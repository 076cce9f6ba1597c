import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

const EDITORS = 60;

describe('many at once', () => {
  it('of sixty editors of one version one is kept, the others are told both versions', async () => {
    const { id, version } = await world.openFor(0);
    const viewer = world.viewer('REPORTER');
    const outcomes = await Promise.allSettled(
      Array.from({ length: EDITORS }, (_, editor) =>
        world.record.store.collection.act({
          ...{ submissionId: id, version, event: 'save', viewer, idempotencyKey: `editor ${String(editor)}` },
          note: `bản ${String(editor)}`,
        }),
      ),
    );
    const kept = outcomes.flatMap((outcome, editor) => (outcome.status === 'fulfilled' ? [editor] : []));
    expect(kept).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
    expect(refused).toHaveLength(EDITORS - 1);
    for (const fault of refused) expect(fault).toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
    expect(await world.see(id)).toMatchObject({ version: 2, note: `bản ${String(kept[0])}` });
  });

  it('the same key sixty times in parallel has one effect, and every answer tells of it', async () => {
    const { id } = await world.openFor(0);
    const { ids } = await world.upload(3);
    await world.act(id, 'REPORTER', 'save', { activityIds: ids });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    const { version } = await world.see(id);
    const viewer = world.viewer('LEAD_DEPARTMENT');
    const before = await world.record.store.latestSeq();
    const outcomes = await Promise.all(
      Array.from({ length: EDITORS }, () =>
        world.record.store.collection.act({
          ...{ submissionId: id, version, event: 'accept', viewer, idempotencyKey: 'the same' },
        }),
      ),
    );
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ version: version + 1, seq: before + 1 });
    expect(await world.record.store.latestSeq()).toBe(before + 1);
    expect((await world.see(id)).history.filter(({ event }) => event === 'accept')).toHaveLength(1);
    await expect(
      world.record.store.collection.act({
        ...{ submissionId: id, version: version + 1, event: 'freeze', viewer, idempotencyKey: 'the same' },
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('accepting and taking back at once: one of them happens, and the ledger says the same as the report', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, request, unit } = await world.openFor(0);
      await world.act(id, 'UNIT_APPROVER', 'report_nothing');
      const both = [
        world.act(id, 'LEAD_DEPARTMENT', 'accept'),
        world.act(id, 'REPORTER', 'withdraw'),
        world.record.store.collection.passDeadlines(),
      ];
      const [accepted, withdrawn] = await Promise.allSettled(both);
      expect([accepted?.status, withdrawn?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const { status } = await world.see(id);
      const state = await world.ledgerState(unit, request.period);
      expect([status, state?.status]).toEqual(
        accepted?.status === 'fulfilled' ? ['accepted', 'zero_report'] : ['draft', 'due'],
      );
    }
  });

  it('bodies of one commune accepted at once leave the commune as in', async () => {
    const organisations = world.index.pack.organisations
      .filter(({ area }) => area === world.communes[0])
      .map((body) => body.id);
    const { collection } = world.record.store;
    for (let round = 0; round < 10; round += 1) {
      const { id } = await collection.openRequest(world.request({ addressees: { organisations } }));
      const reports = await collection.submissions({ requestId: id }, world.viewer('LEAD_DEPARTMENT'));
      for (const report of reports) await world.act(report.id, 'UNIT_APPROVER', 'report_nothing');
      await Promise.all(reports.map(async (report) => world.act(report.id, 'LEAD_DEPARTMENT', 'accept')));
      expect(await world.ledgerState(world.communes[0] ?? '', `req:${id}`)).toMatchObject({ status: 'zero_report' });
    }
    expect(await world.record.store.verifyChain()).toMatchObject({ valid: true });
  });
});

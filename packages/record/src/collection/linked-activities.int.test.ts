import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

describe('a report that was accepted and is corrected', () => {
  it('keeps verified what was taken out of it, where records of the same event are linked to that', async () => {
    const { id } = await world.openFor(0);
    const { ids } = await world.upload(3);
    await world.act(id, 'REPORTER', 'save', { activityIds: ids });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    const [lead, linked] = ids.map((one) => ({ id: one, expectedRevision: 2 }));
    if (!lead || !linked) throw new Error('two activities');
    const by = { by: 'reader', idempotencyKey: world.key() };
    await world.record.store.duplicates.link({ lead, linked: [linked], ...by });
    await world.act(id, 'LEAD_DEPARTMENT', 'reopen', { reason: 'Một hoạt động ghi hai lần' });
    await world.act(id, 'REPORTER', 'save', { activityIds: ids.slice(2) });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    const states = await Promise.all(ids.map(async (one) => world.statusOf(one)));
    expect(states).toEqual(['VERIFIED', 'RETRACTED', 'VERIFIED']);
  });
});

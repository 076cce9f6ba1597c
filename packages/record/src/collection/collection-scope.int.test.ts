import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

describe('who sees and does what', () => {
  it('a commune sees its own report alone, a district its communes, nobody else anything', async () => {
    const { id, request } = await world.openFor(0);
    const { collection } = world.record.store;
    const seen = async (viewer: Parameters<typeof collection.submissions>[1]) =>
      (await collection.submissions({ requestId: request.id }, viewer)).length;
    expect(await seen(world.viewer('REPORTER'))).toBe(1);
    expect(await seen(world.viewer('DISTRICT_OFFICER'))).toBe(world.communes.length);
    expect(await seen(world.viewer('AUDITOR'))).toBe(world.communes.length);
    expect(await seen(world.viewer('ANALYST'))).toBe(0);
    const stranger = world.viewer('REPORTER', 1);
    expect(await collection.submission(id, stranger)).toBeNull();
    expect(await collection.request(request.id, { ...stranger, units: ['x'] })).toBeNull();
    const foreign = world.act(id, 'REPORTER', 'report_nothing', { viewer: stranger });
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.act(id, 'AUDITOR', 'accept')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(world.act(id, 'DISTRICT_OFFICER', 'save')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a plan for an observance is none, then a draft, then issued; the second editor is told both versions', async () => {
    const { collection } = world.record.store;
    const viewer = { ...world.viewer('DISTRICT_OFFICER'), organisation: 'culture_office:180@2020-01-01' };
    const organisation = viewer.organisation;
    const plan = { viewer, organisation, observance: 'child_action_month', year: 2023, number: null, issuedOn: null };
    const draft = await collection.saveObservancePlan({ ...plan, status: 'draft', version: 0 });
    expect(draft).toMatchObject({ status: 'draft', version: 1 });
    const issued = { ...plan, status: 'issued', issuedOn: '2023-05-20', number: '12/KH', version: 1 } as const;
    expect(await collection.saveObservancePlan(issued)).toMatchObject({ status: 'issued', version: 2 });
    await expect(collection.saveObservancePlan(issued)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', versions: { yours: 1, current: 2 } },
    });
    expect(await collection.observancePlans(2023, viewer)).toHaveLength(1);
    expect(await collection.observancePlans(2023, world.viewer('REPORTER'))).toEqual([]);
  });
});

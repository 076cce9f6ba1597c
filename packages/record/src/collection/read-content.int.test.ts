import { afterEach, beforeEach, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

const content = async (id: string, role: Parameters<CollectionWorld['viewer']>[0] = 'LEAD_DEPARTMENT') =>
  world.record.store.collection.content(id, world.viewer(role));

it('a report offers the own activities of its days, and says what it holds in figures', async () => {
  const { id } = await world.openFor(0);
  const { ids } = await world.upload(3);
  const before = await content(id, 'REPORTER');
  expect(before?.others.map(({ activityId }) => activityId).toSorted()).toEqual([...ids].toSorted());
  expect(before).toMatchObject({ activities: [], figures: [], since: null });
  await world.act(id, 'REPORTER', 'save', { activityIds: ids.slice(0, 2) });
  const after = await content(id);
  expect(after?.activities).toHaveLength(2);
  expect(after?.others).toHaveLength(1);
  expect(after?.figures.at(-1)).toMatchObject({ topic: null, activities: 2 });
  expect(await world.record.store.collection.content(id, world.viewer('REPORTER', 1))).toBeNull();
});

it('what changed since the version sent before is told to whoever reads the next one', async () => {
  const { id } = await world.openFor(0);
  const { ids } = await world.upload(3);
  await world.act(id, 'REPORTER', 'save', { activityIds: ids.slice(0, 2), note: 'Bản một' });
  await world.act(id, 'UNIT_APPROVER', 'submit');
  expect((await content(id))?.since).toBeNull();
  await world.act(id, 'LEAD_DEPARTMENT', 'return', { reason: 'Thiếu một buổi' });
  await world.act(id, 'REPORTER', 'save', { activityIds: ids.slice(1), note: 'Bản hai' });
  const changes = [
    { activityId: ids[2], change: 'added', cells: [] },
    { activityId: ids[0], change: 'removed', cells: [] },
  ];
  expect((await content(id, 'REPORTER'))?.since).toMatchObject({
    note: 'Bản một',
    changes,
    removed: [{ activityId: ids[0] }],
  });
  await world.act(id, 'UNIT_APPROVER', 'submit');
  expect((await content(id))?.since).toMatchObject({ note: 'Bản một', changes });
});

it('an activity of no topic that was asked about makes no part of the report', async () => {
  const { id } = await world.openFor(0, { topics: ['prostitution_prevention'] });
  const { ids } = await world.upload(1);
  expect((await content(id, 'REPORTER'))?.others).toEqual([]);
  await expect(world.act(id, 'REPORTER', 'save', { activityIds: ids })).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
  });
});

it('the committee reads no free text', async () => {
  const { id } = await world.openFor(0);
  const { ids } = await world.upload(1);
  await world.act(id, 'REPORTER', 'save', { activityIds: ids });
  expect((await content(id, 'COMMITTEE'))?.activities.map(({ note }) => note)).toEqual([null]);
});

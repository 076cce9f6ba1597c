import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from '../collection/collection.fixture.ts';
import { activitiesOf, batchOf } from '../ledger/rows.fixture.ts';
import { dropSampleRecord } from './drop-sample-record.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

const drop = async () => dropSampleRecord({ databaseUrl: world.record.url, dataDir: '' });

async function addSample(): Promise<void> {
  const [one, other] = activitiesOf(2);
  if (!one || !other) throw new Error('no activities');
  const sample = { source: 'sample', isSample: true } as const;
  await world.record.store.appendBatch(batchOf('sample', { ...sample, activities: [one, other] }));
}

async function tables(): Promise<number> {
  const { rows } = await world.record.asSuperuser(async (client) =>
    client.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM pg_tables WHERE schemaname IN ('lantoa', 'lantoa_jobs')`,
    ),
  );
  return rows[0]?.n ?? -1;
}

describe('taking sample data away', () => {
  it('takes along the requests, deadlines and links that were tried out on it', async () => {
    await addSample();
    const { id } = await world.openFor(0);
    await world.act(id, 'REPORTER', 'save');
    world.on('2023-04-25');
    await world.record.store.collection.passDeadlines();
    const [one, other] = [...activitiesOf(2)].map(({ activityId }) => activityId);
    await world.record.store.duplicates.dismiss({ pair: [one ?? '', other ?? ''], by: 'x' });
    expect(await world.record.store.latestSeq()).toBeGreaterThan(2);
    expect(await world.record.store.holdsOtherThanSample()).toBe(false);
    expect(await drop()).toBe(true);
    expect(await tables()).toBe(0);
  });

  it.each(['upload', 'entry', 'import'] as const)('is refused once an activity came by %s', async (source) => {
    await addSample();
    await world.record.store.appendBatch(batchOf('real', { source, activities: activitiesOf(1, 9) }));
    expect(await world.record.store.holdsOtherThanSample()).toBe(true);
    expect(await drop()).toBe(false);
    expect(await tables()).toBeGreaterThan(14);
  });

  it('is refused where a request stands on a record without sample data', async () => {
    await world.openFor(0);
    expect(await world.record.store.holdsOtherThanSample()).toBe(true);
    expect(await drop()).toBe(false);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../open-record.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { RecordStore } from '../record-store.ts';
import { activitiesOf, batchOf } from './rows.fixture.ts';

let record: TestRecord;
let elsewhere: RecordStore;
let number = 0;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  record = await openTestRecord();
  elsewhere = await openRecord({ databaseUrl: record.url, dataDir: '' }, { migrate: false });
});

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

afterAll(async () => {
  await elsewhere.close();
  await record.close();
});

async function write(): Promise<number> {
  number += 1;
  const outcome = await elsewhere.appendBatch(
    batchOf(`batch ${String(number)}`, { activities: activitiesOf(1, number) }),
  );
  return outcome.seq ?? 0;
}

async function follow(): Promise<number[]> {
  const heard: number[] = [];
  stops.push(await record.store.onBatch((seq) => heard.push(seq)));
  return heard;
}

async function until(condition: () => boolean, ms: number): Promise<number> {
  const begin = performance.now();
  while (!condition() && performance.now() - begin < ms) await pause(5);
  return performance.now() - begin;
}

describe('following the ledger', () => {
  it('tells at once where the ledger stands', async () => {
    const seq = await write();
    expect(await follow()).toEqual([seq]);
  });

  it('hears of batches of another process within a second, each number once and upwards', async () => {
    const heard = await follow();
    let last = 0;
    for (let round = 0; round < 5; round += 1) {
      last = await write();
      expect(await until(() => heard.at(-1) === last, 3_000)).toBeLessThan(1_000);
    }
    expect(heard).toEqual([...new Set(heard)].toSorted((a, b) => a - b));
  });

  it('loses nothing when its connection is cut', async () => {
    const heard = await follow();
    for (let round = 0; round < 3; round += 1) {
      await record.asSuperuser(async (client) =>
        client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name IN ('lantoa follower', 'lantoa lantoa_feed')`,
        ),
      );
      const seq = await write();
      await until(() => heard.at(-1) === seq, 5_000);
      expect(heard.at(-1)).toBe(seq);
    }
  });

  it('falls silent when it is stopped', async () => {
    const heard = await follow();
    for (const stop of stops.splice(0)) await stop();
    const known = [...heard];
    await write();
    await pause(300);
    expect(heard).toEqual(known);
  });

  it('reads the batches after a number, in order, and stops at the end', async () => {
    const after = await record.store.latestSeq();
    const [first, second] = [await write(), await write()];
    const read: number[] = [];
    for await (const { seq } of record.store.batches(after)) read.push(seq);
    expect(read).toEqual([first, second]);
  });
});

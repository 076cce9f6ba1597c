import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRecord, type RecordStore } from '@lantoa/record';
import { startTestDatabase, type TestDatabase } from '@lantoa/record/testing';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../logging/log.ts';
import { LedgerFollower } from './ledger-follower.ts';
import { ReadModelFile } from './read-model-file.ts';

let database: TestDatabase;
let record: RecordStore;
let dataDir: string;
let follower: LedgerFollower | null = null;
let events: string[] = [];
const log: Log = { write: (_level, event) => events.push(event) };

beforeAll(async () => {
  database = await startTestDatabase();
  record = await openRecord({ databaseUrl: database.url, dataDir: tmpdir() });
  await record.loadReference(await loadReferencePack(langSonPackFolder()), { isSample: false });
});
afterAll(async () => {
  await record.close();
  await database.stop();
});
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-follower-'));
  events = [];
});
afterEach(async () => {
  await follower?.stop();
  follower = null;
  await rm(dataDir, { recursive: true, force: true });
});

async function start(from: RecordStore = record): Promise<LedgerFollower> {
  follower = await LedgerFollower.start(from, new ReadModelFile(dataDir, log), log);
  return follower;
}

async function restart(): Promise<LedgerFollower> {
  await follower?.stop();
  return start();
}

let reports = 0;
async function append(to: RecordStore = record): Promise<number> {
  reports += 1;
  const month = `admin:2023-M${String((reports % 12) + 1).padStart(2, '0')}`;
  const unit = `${['05971', '05974', '05977'][reports % 3] ?? '05971'}@2020-01-01`;
  const state = { unit, period: month, status: reports % 2 === 0 ? 'accepted' : 'missing', onTime: null } as const;
  const key = `report ${String(reports)}`;
  const { seq } = await to.appendBatch({
    source: 'import',
    isSample: false,
    by: 'test',
    idempotencyKey: key,
    submissions: [state],
  });
  if (seq === null) throw new Error('nothing was new');
  return seq;
}

describe('the read model of a process', () => {
  it('stands at the end of the ledger after a start and after each catch-up', async () => {
    const { model } = await start();
    expect(model.version).toBe(await record.latestSeq());
    const seq = await append();
    await follower?.catchUp();
    expect(model.version).toBe(seq);
  });

  it('sees what another process recorded within a second', async () => {
    const { model } = await start();
    const other = await openRecord({ databaseUrl: database.url, dataDir: tmpdir() });
    const seq = await append(other);
    const begun = Date.now();
    while (model.version < seq && Date.now() - begun < 5_000) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(model.version).toBe(seq);
    expect(Date.now() - begun).toBeLessThan(1_500);
    await other.close();
  });

  it('goes on from its file after a restart', async () => {
    await start();
    const before = await stat(path.join(dataDir, 'read-model.duckdb'));
    await follower?.stop();
    const seq = await append();
    const { model } = await start();
    expect(model.version).toBe(seq);
    expect((await stat(path.join(dataDir, 'read-model.duckdb'))).ino).toBe(before.ino);
  });

  it.each([
    ['is damaged', 'read-model.duckdb', 'not a database'],
    ['belongs to another ledger', 'read-model.duckdb.ledger', '1999-01-01T00:00:00.000Z'],
  ])('is made anew when its file %s', async (_, file, content) => {
    await start();
    await follower?.stop();
    await writeFile(path.join(dataDir, file), content);
    const { model } = await start();
    expect(model.version).toBe(await record.latestSeq());
    expect(await model.recount()).toEqual(await record.recount());
  });

  it('is made anew when it is ahead of the ledger', async () => {
    const { model } = await start();
    const latest = await record.latestSeq();
    const ghost = {
      seq: latest + 1,
      recordedAt: '2023-01-01T00:00:00.000Z',
      source: 'import',
      isSample: false,
    } as const;
    await model.applyBatch({ ...ghost, activities: [], summaries: [], submissions: [], reference: [] });
    expect((await restart()).model.version).toBe(latest);
  });

  it('answers while it is rebuilt, counts the same after, and follows on', async () => {
    await start();
    const rebuilding = follower?.rebuild();
    const old = follower?.model;
    expect((await old?.catalogue('VI'))?.codes.length).toBeGreaterThan(0);
    await rebuilding;
    expect(follower?.model).not.toBe(old);
    expect(await follower?.model.recount()).toEqual(await record.recount());
    const seq = await append();
    await follower?.catchUp();
    expect(follower?.model.version).toBe(seq);
    expect((await restart()).model.version).toBe(seq);
  });
});

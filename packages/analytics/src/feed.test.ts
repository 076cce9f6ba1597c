import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { ReadModelUnusable } from './duckdb/read-model-database.ts';
import { ReadModel } from './read-model.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import { batch, referenceBatch, reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };

function revision(seq: number, number: number, changes: Parameters<typeof payload>, status = 'VERIFIED' as const) {
  return {
    activityId: 'activity-2-0',
    revision: number,
    status,
    payload: payload(...changes),
    text: null,
    batch: seq,
  };
}

async function activityCount(model: ReadModel): Promise<number | null | undefined> {
  return (await cellsOf(model, { measures: ['ACTIVITIES'], period: YEAR })).get('')?.ACTIVITIES?.value;
}

describe('feeding the read model', () => {
  test('a batch that is known changes nothing, a gap is refused and leaves everything as it was', async () => {
    const model = await smallModel([payload({}, { sessions: 2 })]);
    await model.applyBatch(reportBatch(2, { activities: [{ payload: payload() }, { payload: payload() }] }));
    expect(await activityCount(model)).toBe(1);
    await expect(model.applyBatch(batch(4))).rejects.toThrow('batch 4 does not follow 2');
    expect(model.version).toBe(2);
    await model.close();
  });

  test('batches given at once are applied one after the other', async () => {
    const model = await smallModel([payload()]);
    const more = [3, 4, 5].map((seq) => reportBatch(seq, { activities: [{ payload: payload() }] }));
    await Promise.all(more.map((one) => model.applyBatch(one)));
    expect([model.version, await activityCount(model)]).toEqual([5, 4]);
    await model.close();
  });

  test('a batch that cannot be written leaves no trace, and the next one goes in', async () => {
    const model = await smallModel([payload()]);
    const broken = reportBatch(3, {
      activities: [
        { payload: payload() },
        { payload: payload({ places: [{ unit: '99999@2020-01-01', attendances: 1 }] }) },
      ],
    });
    await expect(model.applyBatch(broken)).rejects.toThrow('99999@2020-01-01 is not in the reference');
    expect([model.version, await activityCount(model)]).toEqual([2, 1]);
    await model.applyBatch(reportBatch(3, { activities: [{ payload: payload() }] }));
    expect(await activityCount(model)).toBe(2);
    await model.close();
  });

  test('a correction replaces, a retraction takes away, and what was known before stays askable', async () => {
    const model = await smallModel(
      [payload({}, { sessions: 2 })],
      [
        batch(3, { activities: [revision(3, 2, [{}, { sessions: 5 }])] }),
        batch(4, { activities: [{ ...revision(4, 3, [{}, { sessions: 5 }]), status: 'RETRACTED' }] }),
      ],
    );
    const sessions = async (asKnownOn?: string) => {
      const query = {
        measures: ['SESSIONS'] as const,
        period: YEAR,
        ...(asKnownOn === undefined ? {} : { asKnownOn }),
      };
      return (await cellsOf(model, query)).get('')?.SESSIONS?.value;
    };
    expect(await sessions()).toBe(0);
    expect(await sessions('2024-01-03T19:00:00+07:00')).toBe(5);
    expect(await sessions('2024-01-03T18:59:59+07:00')).toBe(2);
    expect(await sessions('2024-01-01T00:00:00Z')).toBe(0);
    await model.close();
  });

  test('of two revisions in one batch only the newer counts', async () => {
    const model = await smallModel(
      [],
      [batch(3, { activities: [revision(3, 1, [{}, { sessions: 1 }]), revision(3, 2, [{}, { sessions: 4 }])] })],
    );
    const cells = await cellsOf(model, { measures: ['ACTIVITIES', 'SESSIONS'], period: YEAR });
    expect([cells.get('')?.ACTIVITIES?.value, cells.get('')?.SESSIONS?.value]).toEqual([1, 4]);
    await model.close();
  });

  test('a report that comes late ends what is unknown', async () => {
    const state = (seq: number, status: 'missing' | 'accepted') =>
      batch(seq, { submissions: [{ unit: CHU, period: 'admin:2023-M05', status, onTime: null, batch: seq }] });
    const model = await smallModel([payload()], [state(3, 'missing')]);
    const unknown = async () => {
      const cells = await cellsOf(model, { measures: ['COMMUNE_COVERAGE'], period: { code: 'admin:2023-M05' } });
      return cells.get('')?.COMMUNE_COVERAGE?.unknown;
    };
    expect(await unknown()).toBe(1);
    await model.applyBatch(state(4, 'accepted'));
    expect(await unknown()).toBe(0);
    await model.close();
  });

  test('the recount is what went in: newest revisions, every status, sums of what was reported', async () => {
    const model = await smallModel(
      [
        payload({}, { sessions: 2, duration_minutes: 37.5 }),
        payload(
          {
            places: [
              { unit: BAN, attendances: 1 },
              { unit: CHU, attendances: 2 },
            ],
          },
          { attendances: 3 },
        ),
      ],
      [batch(3, { activities: [{ ...revision(3, 2, [{}, { sessions: 4 }]), status: 'RETURNED' }] })],
    );
    const counted = await model.recount();
    expect(counted).toMatchObject({
      batches: 3,
      activities: { current: 2, revisions: 3 },
      byStatus: { VERIFIED: 1, RETURNED: 1, DRAFT: 0 },
      summaries: 0,
      submissions: 0,
    });
    expect([counted.sums.sessions, counted.sums.attendances, counted.sums.duration_minutes]).toEqual([4, 3, 0]);
    await model.close();
  });
});

describe('the file of the read model', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lantoa-read-model-'));
    file = path.join(folder, 'read-model.duckdb');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('opened again it goes on where it was', async () => {
    const first = await ReadModel.open({ file });
    await first.applyBatch(referenceBatch(1, smallProvince()));
    await first.applyBatch(reportBatch(2, { activities: [{ payload: payload() }] }));
    await first.close();
    const again = await ReadModel.open({ file });
    expect([again.version, await activityCount(again), again.index?.pack.id]).toEqual([2, 1, 'small']);
    await again.applyBatch(
      reportBatch(3, { activities: [{ payload: payload({ places: [{ unit: CHU, attendances: null }] }) }] }),
    );
    const communes = await cellsOf(again, { measures: ['ACTIVITIES'], groupBy: ['COMMUNE'], period: YEAR });
    expect([...communes.keys()]).toEqual(['00001', '00002', '']);
    await again.close();
  });

  test('a damaged file is refused by name', async () => {
    writeFileSync(file, 'not a database at all, but long enough to be looked at as one'.repeat(100));
    await expect(ReadModel.open({ file })).rejects.toMatchObject({ name: 'ReadModelUnusable', reason: 'damaged' });
  });

  test('a file of another schema is refused by name', async () => {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run('CREATE TABLE meta (schema_version INTEGER)');
    await connection.run('INSERT INTO meta VALUES (0)');
    connection.closeSync();
    instance.closeSync();
    const fault = await ReadModel.open({ file }).catch((cause: unknown) => cause);
    expect(fault).toBeInstanceOf(ReadModelUnusable);
    expect(fault).toMatchObject({ reason: 'schema_version' });
  });
});

test('an empty read model says that it has no reference', async () => {
  const model = await ReadModel.open({ file: null });
  await expect(model.analytics({ measures: ['ACTIVITIES'], period: YEAR }, EXACT)).rejects.toMatchObject({
    code: 'NOT_AVAILABLE',
  });
  await model.close();
});

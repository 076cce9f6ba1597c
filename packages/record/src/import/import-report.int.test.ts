import { readFile } from 'node:fs/promises';
import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { RecordStore } from '../record-store.ts';
import type { ImportInput } from './import.types.ts';
import { activityCsv, activityLine, bytesOf, statusCsv } from './report-files.fixture.ts';

let index: ReferenceIndex;
let record: TestRecord;
let store: RecordStore;
let number = 0;

beforeAll(async () => {
  index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
});

beforeEach(async () => {
  record = await openTestRecord();
  store = record.store;
});

afterEach(async () => record.close());

function input(text: string, changes: Partial<ImportInput> = {}): ImportInput {
  number += 1;
  return {
    ...{ source: bytesOf(text), fileName: 'bao-cao.csv', mode: 'ALL_OR_NOTHING', status: 'VERIFIED', by: 'tester' },
    ...{ isSample: false, today: '2024-01-15', idempotencyKey: `import ${String(number)}`, index },
    ...changes,
  };
}

const WRONG = activityLine(3).replace('Phòng, chống ma túy', 'Trồng rừng');

describe('importing a report', () => {
  it('records the whole file as one batch that names it', async () => {
    const outcome = await store.importReport(input(activityCsv(40)));
    expect(outcome).toMatchObject({ seq: 1, recorded: true, replayed: false });
    expect(outcome.report).toMatchObject({
      ...{ rows: 40, accepted: 40, rejected: 0, alreadyPresent: 0, faultCount: 0, overlaps: [] },
      period: { from: '2023-01-01', to: '2023-02-09' },
    });
    expect(outcome.report.preview).toHaveLength(20);
    expect(outcome.report.preview[0]?.values).toContainEqual({ column: 'Ngày', value: '2023-01-01' });
    expect(await store.imports(5, SERVICE_SCOPE)).toMatchObject([
      { batch: 1, fileName: 'bao-cao.csv', kind: 'activities', rows: 40, accepted: 40, isSample: false, by: 'tester' },
    ]);
    expect(await store.recount()).toMatchObject({ activities: { current: 40, revisions: 40 } });
    expect(await store.verifyChain()).toMatchObject({ valid: true, rows: 40 });
  });

  it('adds nothing for the same file, nor for the same rows in another one', async () => {
    await store.importReport(input(activityCsv(10)));
    const again = await store.importReport(input(activityCsv(10)));
    expect(again).toMatchObject({ seq: null, recorded: false, report: { accepted: 10, alreadyPresent: 10 } });
    const longer = await store.importReport(input(activityCsv(12), { fileName: 'khac.csv' }));
    expect(longer).toMatchObject({ seq: 2, report: { accepted: 12, alreadyPresent: 10 } });
    expect(await record.count('activity_revision')).toBe(12);
  });

  it('a body filled in by the importer does not make the same rows other rows', async () => {
    const organisation = index.pack.organisations[0]?.id ?? '';
    const unnamed = activityCsv(4).replaceAll(/Công an xã [^,]*/g, 'Công an xã Nơi Khác');
    const first = await store.importReport(input(unnamed, { mode: 'GOOD_ROWS', organisation }));
    const again = await store.importReport(input(unnamed, { mode: 'GOOD_ROWS' }));
    expect(first.report.accepted).toBe(4);
    expect(again).toMatchObject({ seq: null, report: { alreadyPresent: 4 } });
    const bodies = await record.ask('SELECT DISTINCT organisation FROM lantoa.activity_revision');
    expect(bodies).toEqual([{ organisation }]);
  });

  it('all or nothing: one fault keeps the whole file out', async () => {
    const outcome = await store.importReport(input(activityCsv(2, [WRONG])));
    expect(outcome).toMatchObject({ seq: null, recorded: false, report: { accepted: 2, rejected: 1, faultCount: 1 } });
    expect(outcome.report.faults[0]).toMatchObject({ code: 'unknown_topic', row: 3 });
    expect(await store.latestSeq()).toBe(0);
    expect(await record.count('staged_row')).toBe(0);
  });

  it('good rows only: the faulty ones stay out', async () => {
    const outcome = await store.importReport(input(activityCsv(2, [WRONG]), { mode: 'GOOD_ROWS' }));
    expect(outcome).toMatchObject({ seq: 1, report: { accepted: 2, rejected: 1 } });
    expect(await record.count('activity_revision')).toBe(2);
  });

  it('a dry run needs no right to write, and says what is there already', async () => {
    await store.importReport(input(activityCsv(5)));
    await record.asSuperuser(async (client) =>
      client.query('REVOKE INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA lantoa FROM lantoa_app'),
    );
    const outcome = await store.importReport(input(activityCsv(8), { mode: 'DRY_RUN' }));
    expect(outcome).toMatchObject({ seq: null, recorded: false, report: { accepted: 8, alreadyPresent: 5 } });
    await expect(store.importReport(input(activityCsv(8)))).rejects.toThrow(/permission denied/);
  });

  it('twenty uploads of one file under one key in parallel: one effect, one answer', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () =>
        store.importReport(input(activityCsv(30, [WRONG]), { mode: 'GOOD_ROWS', idempotencyKey: 'upload 1' })),
      ),
    );
    expect(await store.latestSeq()).toBe(1);
    for (const { seq, recorded, report } of outcomes) {
      expect({ seq, recorded, alreadyPresent: report.alreadyPresent }).toEqual({
        ...{ seq: 1, recorded: true, alreadyPresent: 0 },
      });
      expect(report.faults).toEqual(outcomes[0]?.report.faults);
    }
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('a key that was used for another file is refused', async () => {
    await store.importReport(input(activityCsv(3), { idempotencyKey: 'one' }));
    await expect(store.importReport(input(activityCsv(4), { idempotencyKey: 'one' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await record.count('activity_revision')).toBe(3);
  });

  it('a file that breaks off is refused, and nothing of it is kept', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* bytesOf(activityCsv(3_000));
      throw new Error('connection reset');
    }
    await expect(store.importReport(input('', { source: broken() }))).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    expect(await store.latestSeq()).toBe(0);
    expect(await record.count('staged_row')).toBe(0);
  });

  it('records reporting states, and a changed one as the next revision', async () => {
    await store.importReport(input(statusCsv('missing')));
    expect(await store.importReport(input(statusCsv('missing')))).toMatchObject({ seq: null });
    const changed = await store.importReport(input(statusCsv('submitted')));
    expect(changed).toMatchObject({ seq: 2, report: { head: { kind: 'reporting_status' } } });
    for await (const { submissions } of store.batches(1)) expect(submissions).toMatchObject([{ status: 'accepted' }]);
    expect((await store.recount()).submissions).toBe(1);
  });

  it('shows progress', async () => {
    const seen: number[] = [];
    await store.importReport(input(activityCsv(2_500), { onProgress: (rows) => seen.push(rows) }));
    expect(seen).toEqual([1_000, 2_000, 2_500]);
  });
});

const shared = process.env['LANTOA_SHARED_DIR'] ?? new URL('../../../../../shared', import.meta.url).pathname;
const sample = async (name: string): Promise<Buffer | null> => readFile(`${shared}/samples/${name}`).catch(() => null);
const matrix = await sample('bieu-02_van-lang_quy-2-2023_so-lieu-mau.xlsx');
const list = await sample('bieu-01_toan-tinh_2023_so-lieu-mau.csv');

// The sample files lie beside the repository; without them there is no matrix to import.
describe.skipIf(matrix === null || list === null)('overlaps (needs the sample files in ../shared)', () => {
  async function* once(bytes: Buffer | null): AsyncGenerator<Uint8Array> {
    if (bytes) yield Promise.resolve(bytes);
  }

  it('a table over recorded activities is named, and activities under a recorded table are', async () => {
    await store.importReport(input('', { source: once(list), fileName: 'list.csv' }));
    const overList = await store.importReport(input('', { source: once(matrix), fileName: 'matrix.xlsx' }));
    expect(overList.report.overlaps).toHaveLength(1);
    expect(overList.report.overlaps[0]?.vi).toMatch(
      /^Phụ lục 15\/03\/2023–14\/06\/2023 của \d+ xã trùng .* \d+ hoạt động/,
    );
    const underMatrix = await store.importReport(input('', { source: once(list), mode: 'DRY_RUN' }));
    expect(underMatrix.report.overlaps[0]?.en).toMatch(/^\d+ activities of the file belong to \d+ communes/);
    expect(underMatrix.report.alreadyPresent).toBe(6_000);
    const again = await store.importReport(input('', { source: once(matrix), mode: 'DRY_RUN' }));
    expect(again.report.overlaps.map(({ en }) => en)).toContainEqual(expect.stringContaining('is on record'));
  });
});

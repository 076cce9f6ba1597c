import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, readdir, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportCsv, exportedRuns } from '../broadcasts/loudspeaker-export.fixture.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { activityCsv, activityLine } from '../import/report-files.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { FileResult } from './file-result.ts';
import { pullFolder } from './pull-folder.ts';
import type { PullInput, PullOutcome } from './pull.types.ts';

const WRONG = activityLine(900).replace('"Phòng, chống ma túy"', 'Không có nội dung này');

let index: ReferenceIndex;
let record: TestRecord;
let folder: string;
beforeAll(async () => {
  index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
});
beforeEach(async () => {
  record = await openTestRecord();
  folder = await mkdtemp(path.join(tmpdir(), 'lantoa-pull-'));
});
afterEach(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

function input(changes: Partial<PullInput> = {}): PullInput {
  return {
    ...{ folder, status: 'VERIFIED', by: 'tester', today: '2024-01-15', index, settledMilliseconds: 0 },
    ...changes,
  };
}

const put = async (name: string, text: string) => writeFile(path.join(folder, name), text);
const pull = async (changes: Partial<PullInput> = {}): Promise<PullOutcome> => record.store.pullFolder(input(changes));
const names = async (below = '') => (await readdir(path.join(folder, below)).catch(() => [])).toSorted();
const resultOf = async (at: string) =>
  JSON.parse(await readFile(path.join(folder, `${at}.json`), 'utf8')) as FileResult;

describe('a folder that files are pulled from', () => {
  it('gives up each file whole: to the record and `done`, its result beside it', async () => {
    await put('tháng 4.csv', activityCsv(12));
    await put('tháng 5.csv', activityCsv(3));
    const { files, isOurs } = await pull();
    expect(isOurs).toBe(true);
    expect(files).toMatchObject([
      { kind: 'done', file: 'tháng 4.csv', movedTo: 'done/tháng 4.csv', batch: 1 },
      { kind: 'done', file: 'tháng 5.csv', movedTo: 'done/tháng 5.csv', batch: null, report: { alreadyPresent: 3 } },
    ]);
    expect(await names()).toEqual(['done']);
    expect(await names('done')).toEqual(['tháng 4.csv', 'tháng 4.csv.json', 'tháng 5.csv', 'tháng 5.csv.json']);
    const counts = { result: 'done', batch: 1, rows: 12, accepted: 12, rejected: 0, faultCount: 0, faults: [] };
    expect(await resultOf('done/tháng 4.csv')).toMatchObject({ file: 'tháng 4.csv', ...counts });
    expect(await record.count('activity_revision')).toBe(12);
    const imports = await record.store.imports(5, SERVICE_SCOPE);
    expect(imports).toMatchObject([{ fileName: 'tháng 4.csv', by: 'tester', rows: 12, way: 'folder' }]);
  });

  it('refuses a file with one fault whole, and says row, column, code and repair in both languages', async () => {
    await put('sai.csv', activityCsv(2, [WRONG]));
    await put('ảnh.jpg', '\u00FF\u00D8 no table');
    const { files } = await pull();
    expect(files.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    expect(await names('refused')).toEqual(['sai.csv', 'sai.csv.json', 'ảnh.jpg', 'ảnh.jpg.json']);
    const { faults, ...result } = await resultOf('refused/sai.csv');
    expect(result).toMatchObject({ result: 'refused', batch: null, rows: 3, rejected: 1, faultCount: 1 });
    expect(faults).toMatchObject([{ row: 3, column: 'Nội dung tuyên truyền', code: 'unknown_topic' }]);
    expect(faults[0]?.suggestion?.vi).toBeTruthy();
    expect(faults[0]?.suggestion?.en).toBeTruthy();
    expect(await record.store.latestSeq()).toBe(0);
  });

  it('has one effect of one content, however often and under whatever name it comes', async () => {
    await put('a.csv', activityCsv(5));
    await pull();
    await put('a.csv', activityCsv(5));
    await put('b.csv', activityCsv(5));
    const { files } = await pull();
    expect(files).toMatchObject([
      { kind: 'done', movedTo: 'done/a (2).csv', batch: null },
      { kind: 'done', movedTo: 'done/b.csv', batch: null },
    ]);
    expect(await record.store.latestSeq()).toBe(1);
    expect(await record.count('activity_revision')).toBe(5);
  });

  it('takes exports of loudspeakers in: a good one with its warnings told, a faulty one not, the same again without effect', async () => {
    const runs = exportedRuns(66);
    const silent = runs.filter(({ working }) => working === 0).length;
    await put('loa 1.csv', exportCsv(runs));
    await put('loa 2.csv', exportCsv(exportedRuns(6, 66)).replace('Phòng, chống', 'Không có nội dung'));
    await put('loa 3.csv', exportCsv(runs));
    expect((await pull()).files).toMatchObject([
      { kind: 'done', batch: 1, report: { accepted: 66, warningCount: silent } },
      { kind: 'refused', batch: null, report: { rejected: 1 } },
      { kind: 'done', batch: null, report: { alreadyPresent: 66 } },
    ]);
    const { faults, ...told } = await resultOf('done/loa 1.csv');
    expect(told).toMatchObject({ result: 'done', faultCount: silent, warningCount: silent });
    expect(faults).toHaveLength(silent);
    expect(faults[0]).toMatchObject({ code: 'silent_run', severity: 'warning' });
    expect((await resultOf('refused/loa 2.csv')).faults).toMatchObject([
      { row: 2, column: 'Nội dung tuyên truyền', code: 'unknown_topic', severity: 'error' },
    ]);
    expect(await record.count('broadcast_run')).toBe(66);
    expect(await record.store.latestSeq()).toBe(1);
  });

  it('takes a file in again that is put back after its import was taken back', async () => {
    await put('a.csv', activityCsv(5));
    const [first] = (await pull()).files;
    const batch = first?.kind === 'done' ? (first.batch ?? 0) : 0;
    await record.store.undos.undo({ batch, by: 'tester', reason: 'Nhập nhầm kỳ' });
    await rename(path.join(folder, 'done/a.csv'), path.join(folder, 'a.csv'));
    expect((await pull()).files).toMatchObject([{ kind: 'done', batch: 3 }]);
    expect(await record.store.recount()).toMatchObject({ byStatus: { VERIFIED: 5 } });
  });

  it('leaves alone what is still being written, empty, hidden, in parts, a link or a folder', async () => {
    const [folders, others] = [['xa'], ['.ẩn.csv', 'a.csv.part', '~$b.xlsx', 'c.csv.filepart']];
    for (const name of others) await put(name, activityCsv(1));
    for (const name of folders) await mkdir(path.join(folder, name));
    await symlink('/etc/hostname', path.join(folder, 'link.csv'));
    await put('trống.csv', '');
    await put('mới.csv', activityCsv(2));
    const before = await names();
    expect((await pull({ settledMilliseconds: 60_000 })).files).toMatchObject([
      { kind: 'left', file: 'mới.csv' },
      { kind: 'left', file: 'trống.csv' },
    ]);
    expect(await names()).toEqual(before);
    expect((await pull()).files).toMatchObject([{ kind: 'done', file: 'mới.csv' }, { kind: 'left' }]);
  });

  it('records nothing of a file that changes while it is read', async () => {
    await put('a.csv', activityCsv(2));
    const whileWritten = await pullFolder(
      record.store.dataSource,
      async (one) => {
        await appendFile(path.join(folder, 'a.csv'), `${activityLine(7)}\n`);
        return record.store.importReport(one);
      },
      input(),
    );
    expect(whileWritten.files).toMatchObject([{ kind: 'left', file: 'a.csv' }]);
    expect(await record.store.latestSeq()).toBe(0);
    expect((await pull()).files).toMatchObject([{ kind: 'done', report: { rows: 3 } }]);
  });

  it('belongs to one process at a time', async () => {
    await put('a.csv', activityCsv(4));
    let second: PullOutcome | null = null;
    const first = await pullFolder(
      record.store.dataSource,
      async (one) => {
        second = await pull();
        return record.store.importReport(one);
      },
      input(),
    );
    expect(second).toEqual({ isOurs: false, files: [] });
    expect(first.files).toMatchObject([{ kind: 'done', batch: 1 }]);
  });

  it('that cannot be written loses nothing, and doubles nothing once it can', async () => {
    await put('a.csv', activityCsv(4));
    await put('done', 'a file where the folder should be');
    await expect(pull()).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await record.store.latestSeq()).toBe(1);
    await rm(path.join(folder, 'done'));
    expect((await pull()).files).toMatchObject([{ kind: 'done', batch: 1, movedTo: 'done/a.csv' }]);
    expect(await record.count('activity_revision')).toBe(4);
    await rmdir(path.join(folder, 'refused')).catch(() => undefined);
    await expect(pull({ folder: path.join(folder, 'none') })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('whose process is killed between the import and the move loses nothing and doubles nothing', async () => {
    await put('a.csv', activityCsv(40));
    const loader = new URL('../import/typescript-loader.fixture.mjs', import.meta.url).href;
    const program = new URL('./pull-process.fixture.ts', import.meta.url).pathname;
    const register = `data:text/javascript,import{register}from'node:module';register('${loader}')`;
    const args = ['--conditions=@lantoa/source', '--import', register, program, record.url, folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(await names()).toEqual(['a.csv']);
    expect(await record.count('activity_revision')).toBe(40);
    // The lock goes with the connection, which PostgreSQL finds closed a moment later.
    let outcome = await pull();
    while (!outcome.isOurs) outcome = await pull();
    expect(outcome.files).toMatchObject([{ kind: 'done', batch: 1, movedTo: 'done/a.csv' }]);
    expect(await record.count('activity_revision')).toBe(40);
    expect(await record.store.latestSeq()).toBe(1);
  });
});

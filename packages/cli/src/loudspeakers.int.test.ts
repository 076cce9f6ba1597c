import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

const HEADER =
  'Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Bản tin,Nội dung tuyên truyền,Ngôn ngữ,Số loa,Loa hoạt động';
const run = (start: string, cells: { topic?: string; working?: string } = {}) =>
  [
    ...['06205', 'Cụm 1', '05/06/2023', start, '00:15:30', 'Bản tin A'],
    ...[cells.topic ?? '"Phòng, chống ma túy"', 'Tiếng Tày', '5', cells.working ?? '4'],
  ].join(',');
const csv = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;
/** Two runs are heard, one is not: 31 minutes. */
const GOOD = csv(run('05:00'), run('11:00', { working: '0' }), run('17:00'));
const FAULTY = csv(run('20:00'), run('21:00', { topic: 'Không có nội dung này' }));
const TOTALS = { runs: 2, activities: 1, minutes: 31, silent: 1, corrected: 0, held: 0 };
const SILENT = { row: 3, column: 'Loa hoạt động', code: 'silent_run', severity: 'warning' };

let lantoa: Lantoa;
beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
});
afterAll(async () => {
  await lantoa.remove();
});

/** Activities on record, and revisions of them. */
async function recorded(): Promise<readonly number[]> {
  return lantoa.withStore(async (store) => {
    const { activities } = await store.recount();
    return [activities.current, activities.revisions];
  });
}

describe('lantoa import of an export of loudspeakers', () => {
  test('records it, says what its rows come to, and tells its warnings', async () => {
    const file = await lantoa.file('loa.csv', GOOD);
    const { code, document, stderr } = await lantoa.json(['import', file, '--lang', 'en']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      files: [{ file, rows: 3, accepted: 3, rejected: 0, alreadyPresent: 0, broadcasts: TOTALS, warnings: 1 }],
    });
    expect(document).toMatchObject({ files: [{ faults: [SILENT] }] });
    expect(stderr).toMatch(/warning +3 +Loa hoạt động +silent_run/u);
    expect(stderr).toContain('2 runs become 1 broadcast activities, 31 minutes');
    expect(stderr).toContain('with errors 0, warnings 1.');
    const vietnamese = await lantoa.run(['import', file, '--dry-run']);
    expect(vietnamese.stdout + vietnamese.stderr).toContain('0 có lỗi, 1 lưu ý');
    expect(await recorded()).toEqual([1, 1]);
  });

  test('adds nothing when the same comes again, and nothing of a file with a fault', async () => {
    const again = await lantoa.import(await lantoa.file('loa lại.csv', GOOD));
    expect(again).toMatchObject({ code: 0, files: [{ accepted: 0, alreadyPresent: 3 }] });
    const refused = await lantoa.import(await lantoa.file('loa sai.csv', FAULTY));
    expect(refused.code).toBe(1);
    expect(refused.files).toMatchObject([{ rows: 2, accepted: 0, rejected: 1, faults: [{ code: 'unknown_topic' }] }]);
    // An error has no severity: the shape of errors is fixed.
    expect(refused.files[0]?.faults[0]).not.toHaveProperty('severity');
    expect(refused.dataVersion).toBe(again.dataVersion);
    expect(await recorded()).toEqual([1, 1]);
  });
});

describe('lantoa pull of exports of loudspeakers', () => {
  test('takes the good one in, refuses the faulty one, and adds nothing for the same again', async () => {
    const folder = path.join(lantoa.dataDir, 'đến');
    await mkdir(folder);
    const more = csv(run('05:00'), run('23:00'), run('23:30', { working: '0' }));
    for (const [name, text] of [
      ['a.csv', more],
      ['b.csv', FAULTY],
      ['c.csv', more],
    ] as const)
      await writeFile(path.join(folder, name), text);
    await pause(10_100); // a file that changed within ten seconds may still be being written
    const { code, document, stderr } = await lantoa.json(['pull', folder]);
    expect(code).toBe(1);
    const totals = { runs: 2, minutes: 31, silent: 1 };
    expect(document).toMatchObject({
      files: [
        { file: 'a.csv', result: 'done', accepted: 2, alreadyPresent: 1, broadcasts: totals, warnings: 1 },
        { file: 'b.csv', result: 'refused', accepted: 0, rejected: 1, faults: [{ code: 'unknown_topic' }] },
        { file: 'c.csv', result: 'done', accepted: 0, alreadyPresent: 3, warnings: 1 },
      ],
    });
    expect(stderr).toContain('2 ghi mới, 1 đã có, 0 có lỗi, 1 lưu ý');
    expect((await readdir(path.join(folder, 'done'))).toSorted()).toEqual([
      ...['a.csv', 'a.csv.json', 'c.csv', 'c.csv.json'],
    ]);
    const beside = JSON.parse(await readFile(path.join(folder, 'done/a.csv.json'), 'utf8')) as object;
    expect(beside).toMatchObject({ warningCount: 1, faults: [{ code: 'silent_run', severity: 'warning' }] });
    // One activity, whose figure grew by the night.
    expect(await recorded()).toEqual([1, 2]);
  }, 60_000);
});

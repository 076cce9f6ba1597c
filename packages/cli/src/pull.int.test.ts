import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

const HEADER = 'code,commune,district_code,month,from,to,status\n';
const row = (status: string) => `05971,Hoàng Văn Thụ,178,admin:2023-M01,2022-12-15,2023-01-14,${status}\n`;

let lantoa: Lantoa;
let folder: string;
beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
  folder = path.join(lantoa.dataDir, 'đến');
  await mkdir(folder);
});
afterAll(async () => {
  await lantoa.remove();
});

describe('lantoa pull', () => {
  test('takes the files of a folder in once, and refuses what is wrong with its faults beside it', async () => {
    await writeFile(path.join(folder, 'kỳ 1.csv'), HEADER + row('zero'));
    await writeFile(path.join(folder, 'sai.csv'), HEADER + row('có lẽ'));
    const early = await lantoa.json(['pull', folder]);
    expect(early).toMatchObject({ code: 0, document: { files: [], left: ['kỳ 1.csv', 'sai.csv'] } });
    expect(early.stderr).toContain('có thể đang được ghi');
    // Nothing can make a file look older than its last change.
    await pause(10_100);
    const { code, document, stderr } = await lantoa.json(['pull', folder]);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      files: [
        { file: 'kỳ 1.csv', result: 'done', movedTo: 'done/kỳ 1.csv', rows: 1, accepted: 1, faults: [] },
        { file: 'sai.csv', result: 'refused', movedTo: 'refused/sai.csv', faults: [{ code: 'unknown_status' }] },
      ],
      left: [],
    });
    expect(stderr).toContain('KHÔNG ghi gì');
    expect(stderr).not.toContain('--good-rows');
    expect((await readdir(folder)).toSorted()).toEqual(['done', 'refused']);
    expect(await lantoa.run(['pull', folder])).toMatchObject({ code: 0 });
  }, 60_000);

  test('says what is wrong with its arguments', async () => {
    expect(await lantoa.run(['pull'])).toMatchObject({ code: 2 });
    expect(await lantoa.refusal('pull', path.join(folder, 'none'))).toMatchObject({
      exit: 1,
      code: 'FOLDER_NOT_FOUND',
    });
    const refusal = await lantoa.refusal('pull', folder, '--organisation', 'nobody');
    expect(refusal).toMatchObject({ exit: 1, code: 'UNKNOWN_ORGANISATION' });
  });
});

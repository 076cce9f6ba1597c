import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lantoa } from './testing/lantoa.ts';

let lantoa: Lantoa;
beforeAll(async () => {
  lantoa = await Lantoa.besideOthers();
});
afterAll(async () => {
  await lantoa.remove();
});

async function run(command: string[], lines: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(lantoa.dataDir, 'list.csv');
  await writeFile(file, lines.join('\n'));
  const { code, document } = await lantoa.json([...command, file]);
  return { code, ...document };
}

const CLASS_HEAD = 'area_class,unit,valid_from,valid_to,status,basis_vi,basis_en';
const PEOPLE_HEAD = 'unit,group,as_of,people,status,source';
const UNIT = '06235@2020-01-01';

test('an official list is recorded whole and once; what it says again is nothing new', async () => {
  const lines = [CLASS_HEAD, `mountainous,${UNIT},,,official,QĐ 861,Decision 861`];
  expect(await run(['class', 'import', '--dry-run'], lines)).toMatchObject({
    code: 0,
    rows: 1,
    changed: 0,
    faults: [],
  });
  expect(await run(['class', 'import'], lines)).toMatchObject({ code: 0, rows: 1, changed: 1 });
  expect(await run(['class', 'import'], lines)).toMatchObject({ code: 0, rows: 1, changed: 0 });
});

test('one wrong row keeps the list out, and every fault names row, column and code', async () => {
  const lines = [
    ...[CLASS_HEAD, `mountainous,06187@2020-01-01,,,official,QĐ 861,Decision 861`],
    `mountainous,06187@2020-01-01,2023-01-01,,official,QĐ 861,Decision 861`,
    `coast,${UNIT},2031-01-01,,local,QĐ 861,Decision 861`,
  ];
  const { code, changed, faults } = await run(['class', 'import'], lines);
  expect({ code, changed }).toEqual({ code: 1, changed: 0 });
  expect(faults).toMatchObject([
    { row: 3, column: 'valid_from', code: 'overlapping_dates' },
    { row: 4, column: 'area_class', code: 'unknown_code' },
    { row: 4, column: 'unit', code: 'unit_not_in_force' },
  ]);
});

test('an official list takes the place of stand-ins where that is asked for', async () => {
  const lines = [CLASS_HEAD, `remote,${UNIT},2023-01-01,2024-11-30,official,QĐ 1,Decision 1`];
  const { code, changed } = await run(['class', 'import', '--replace-proxies'], lines);
  expect(code).toBe(0);
  expect(Number(changed)).toBeGreaterThan(60);
});

test('population figures: below zero is refused, another figure for the same day only as a correction', async () => {
  const line = (people: string) => `${UNIT},all,2023-06-30,${people},published,Niên giám`;
  expect(await run(['population', 'import'], [PEOPLE_HEAD, line('-4')])).toMatchObject({
    code: 1,
    faults: [{ row: 2, column: 'people' }],
  });
  expect(await run(['population', 'import'], [PEOPLE_HEAD, line('4100')])).toMatchObject({ code: 0, changed: 1 });
  expect(await run(['population', 'import'], [PEOPLE_HEAD, line('4200')])).toMatchObject({
    code: 1,
    faults: [{ row: 2, column: 'as_of', code: 'already_recorded' }],
  });
  expect(await run(['population', 'import', '--correct'], [PEOPLE_HEAD, line('4200')])).toMatchObject({ changed: 1 });
});

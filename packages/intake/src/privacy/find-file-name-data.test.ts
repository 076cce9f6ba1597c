import { describe, expect, it } from 'vitest';
import { findFileNameData } from './find-file-name-data.ts';

describe("personal data in a file's name", () => {
  // The digits belong to nobody.
  it.each([
    ['bao-cao_000199000001.xlsx', 'personal_id_number'],
    ['nạn nhân_Nguyễn Thị Xyz.csv', 'named_person'],
    ['bieu-01_20230615_083000.xlsx', null],
    ['bieu-01_202306150830.xlsx', null],
    ['bieu-02_van-lang_quy-2-2023_so-lieu-mau.xlsx', null],
  ])('the file name %j: %s', (name, found) => {
    expect(findFileNameData(name)).toBe(found);
  });
});

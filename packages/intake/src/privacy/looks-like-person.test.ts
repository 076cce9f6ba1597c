import { describe, expect, it } from 'vitest';
import { FURTHER_HEADERS, HEADERS, listCsv } from '../testing/activity-list.ts';
import { readBytes } from '../testing/read-bytes.ts';
import { looksLikePerson } from './looks-like-person.ts';

describe('the name of a village', () => {
  // Letters stand for the given names: nobody is meant.
  it.each([
    'Nông Văn B',
    'Nguyễn Thị Xyz',
    'Vi Thị X.',
    'Hoàng Xyz Abc',
    'TRIỆU VĂN X',
    'Nông Văn B'.normalize('NFD'),
    'nhà ông Xyz',
    'Thôn Nà Làng, nhà bà Xyz',
    'Thôn 3 (cháu Xyz)',
    'Bà Nông Xyz',
    'ông B',
  ])('%j reads like a person', (text) => {
    expect(looksLikePerson(text)).toBe(true);
  });

  it.each([
    'Nà Làng',
    'Thôn Nà Làng',
    'Bản Thí',
    'Khối 5',
    'khối phố 4',
    'Tổ dân phố số 2',
    'Thôn Hoàng Văn Thụ',
    'Phố Trần Đăng Ninh',
    'ĐƯỜNG LÊ LỢI',
    'Khun Slam',
    'Lũng Pha Khao',
    'Pò Nhùng Nưa',
    'Hà Lùng Khòn',
    'Bản Ông Thoải',
    'Cô Sầu',
    'Bà Triệu',
    'Nhà văn hóa thôn Kéo Phấy',
    'Lê Lợi',
    'Co Hương - Pá Pài',
    'Thôn 1A',
    'NÀ PÀN TÀY',
  ])('%j does not', (text) => {
    expect(looksLikePerson(text)).toBe(false);
  });
});

describe('the column of villages', () => {
  const read = (village: string) =>
    readBytes(listCsv([{ 'Thôn/bản': village }], { headers: [...HEADERS, ...FURTHER_HEADERS] }), {
      today: '2026-06-01',
    });

  it.each(['Nông Văn B', 'Thôn 3; nhà ông Văn B'])('stops %j without repeating it', async (village) => {
    const report = await read(village);
    expect(report.activities).toEqual([]);
    expect(report.faults.map(({ code, column }) => [code, column])).toEqual([['named_person', 'Thôn/bản']]);
    expect(JSON.stringify(report.faults)).not.toContain('Văn B');
    expect(report.faults[0]?.suggestion?.vi).toContain('Thôn');
    expect(report.faults[0]?.suggestion?.en).toBeTruthy();
  });

  it('takes a place that bears the name of a person', async () => {
    const report = await read('Thôn Hoàng Văn Thụ');
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload.village).toBe('Thôn Hoàng Văn Thụ');
  });
});

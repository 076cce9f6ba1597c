import { describe, expect, it } from 'vitest';
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

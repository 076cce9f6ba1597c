import { expect, it } from 'vitest';
import { issuerWords } from './issuers.ts';

const OFFICE = {
  ...{ name: 'Phòng Văn hóa và Thông tin huyện Văn Lãng', actor: 'district_culture_info_office' },
  ...{ area: 'Huyện Văn Lãng', place: 'Văn Lãng' },
};

it('names the committee above a district office with its kind, and writes from the district', () => {
  const { issuer } = issuerWords(OFFICE, 'KT');
  expect(issuer).toMatchObject({ parent: 'ỦY BAN NHÂN DÂN\nHUYỆN VĂN LÃNG', place: 'Văn Lãng' });
  expect(issuer.signing).toEqual(['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
});

it('invents nothing about a body that no source names', () => {
  const { issuer } = issuerWords({ name: 'Cơ quan', actor: null, area: 'Xã Ba Sơn', place: 'Ba Sơn' }, 'TM');
  expect(issuer).toMatchObject({ parent: null, symbol: null, place: 'Ba Sơn' });
  expect(issuer.signing).toEqual(['TM. CƠ QUAN', 'THỦ TRƯỞNG CƠ QUAN']);
});

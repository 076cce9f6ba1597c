import { expect, it } from 'vitest';
import { balancedLines } from './balanced-lines.ts';

const SUBJECT =
  'Kết quả thông tin, tuyên truyền phòng, chống tội phạm, mua bán người, ma túy, xâm hại trẻ em và mại dâm quý II năm 2023';

it('breaks a heading into as few lines as it needs, where it reads well', () => {
  expect(balancedLines(SUBJECT, 0.61)).toEqual([
    'Kết quả thông tin, tuyên truyền phòng, chống tội phạm,',
    'mua bán người, ma túy, xâm hại trẻ em và mại dâm quý II năm 2023',
  ]);
  expect(balancedLines('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 0.97)).toEqual(['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG']);
});

it('leaves what fits in one line, and blanks to be filled in, whole', () => {
  expect(balancedLines('BÁO CÁO', 3)).toEqual(['BÁO CÁO']);
  const lead = '(Kèm theo Báo cáo số       /BC-STTTT ngày       tháng       năm          của Sở Thông tin)';
  expect(balancedLines(lead, 0.8)).toEqual([
    '(Kèm theo Báo cáo số       /BC-STTTT',
    'ngày       tháng       năm          của Sở Thông tin)',
  ]);
});

it('loses no word that is longer than a line', () => {
  expect(balancedLines('một-từ-rất-dài-không-ngắt hai', 0.2).join(' ')).toBe('một-từ-rất-dài-không-ngắt hai');
});

import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

describe('personal data in free text', () => {
  // The digits belong to nobody: province code 000, numbers of zeros.
  it.each([
    'Danh sách kèm theo 000199000001',
    'CCCD 0001 9900 0002',
    'CCCD 000 199 000 003',
    'số 000.199.000.004 đã cấp',
    '000-199-000-005',
    'CMND 000000019',
    'CMND: 000 000 019',
    'CMND số 100.000.019',
    '(000000019)',
    'mã 900000000001 đồng',
  ])('invariant 14: %j holds an identity number', (text) => {
    expect(findPersonalData(text)).toBe('personal_id_number');
  });

  it.each([
    'Liên hệ 0900000000',
    'ĐT +84 900 000 000',
    'ĐT: 0900.000.000',
    '(+84) 900-000-000',
    '84900000000',
    'gọi 02050000000',
    '090 000 0000',
  ])('%j holds a phone number', (text) => {
    expect(findPersonalData(text)).toBe('phone_number');
  });

  it.each([
    'hỗ trợ nạn nhân Nguyễn Thị Xyz',
    'nạn nhân là cháu Nguyễn Văn B',
    'Bị hại: Trần Thị Xyz (thôn 3)',
    'nạn nhân N.T.X. ở xã',
    'NẠN NHÂN Nguyễn Thị Xyz'.normalize('NFD'),
  ])('%j names a victim', (text) => {
    expect(findPersonalData(text)).toBe('named_person');
  });

  it.each([
    'Phát 1.250 tờ gấp cho 12 thôn',
    'Kinh phí 250.000.000 đồng',
    'Kinh phí 250000000 đồng',
    'tổng 1.250.000.000',
    'từ 15/12/2022 đến 14/12/2023',
    '15.12.2022 16.12.2022',
    'từ 08:00 15.12.2022 đến 10h30',
    'giai đoạn 2020 2025 2030',
    'giai đoạn 2021-2025, 138 buổi',
    'Kế hoạch 600/KH-TBCĐKH506',
    'Tổng đài 111 và 1900 0000',
    'Đối tượng có nguy cơ cao là nạn nhân mua bán người',
    'Tư vấn cho nạn nhân và bị hại tại Trung tâm',
    'NẠN NHÂN MUA BÁN NGƯỜI',
    '',
  ])('%j holds none', (text) => {
    expect(findPersonalData(text)).toBeNull();
  });

  it('looks through a long cell in time that grows with its length only', () => {
    const start = performance.now();
    findPersonalData('1.'.repeat(100_000));
    findPersonalData('1 '.repeat(100_000) + 'đồng');
    findPersonalData('nạn nhân ' + 'A '.repeat(100_000));
    findPersonalData('cccd ' + '- '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

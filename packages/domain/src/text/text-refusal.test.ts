import { describe, expect, it } from 'vitest';
import { reasonRefusal } from './reason-refusal.ts';
import { textRefusal } from './text-refusal.ts';
import { villageRefusal } from './village-refusal.ts';

describe('the refusal of a text', () => {
  // The digits belong to nobody.
  it.each([
    ['Liên hệ 0900 000 000', 'phone_number'],
    // Invisible characters between the digits hide nothing.
    ['Liên hệ 0900\u200B000\u00AD000', 'phone_number'],
    ['CMND 000000019', 'personal_id_number'],
    ['nạn nhân Nguyễn Thị Xyz', 'named_person'],
    ['Phát 1.250 tờ gấp', undefined],
  ])('of %j: %s', (text, code) => {
    expect(textRefusal(text)?.code).toBe(code);
  });

  it('says what is wrong and how to repair it in both languages, and repeats nothing', () => {
    const refusal = textRefusal('gọi 0900000000');
    expect(refusal?.text).toEqual({
      vi: 'ô có chứa một số điện thoại; hệ thống không lưu dữ liệu cá nhân.',
      en: 'the cell holds a phone number; personal data is not kept here.',
    });
    expect(refusal?.repair.vi).toContain('Tổng đài 111');
    expect(JSON.stringify(refusal)).not.toContain('0900');
  });
});

describe('the refusal of a village', () => {
  it('that reads like a person, and of no other', () => {
    expect(villageRefusal('Nông Văn B')?.code).toBe('named_person');
    expect(villageRefusal('Thôn Nà Làng')).toBeNull();
  });
});

describe('the refusal of a reason', () => {
  it.each([
    ['sai', 'missing_required'],
    ['    sai    ', 'missing_required'],
    ['x'.repeat(301), 'missing_required'],
    ['Nhập nhầm, gọi 0900000000', 'phone_number'],
    ['Nhập nhầm ngày', undefined],
  ])('%j: %s', (reason, code) => {
    expect(reasonRefusal(reason)?.code).toBe(code);
  });
});

import { describe, expect, it } from 'vitest';
import { foldVietnamese } from './fold-vietnamese.ts';

describe('folding Vietnamese text', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thụy Hùng', 'Thuỵ Hùng'],
    ['Đồng Đăng', 'đồng đăng'],
    ['Xã  Hoàng  Văn Thụ', 'Xã Hoàng Văn Thụ'.normalize('NFD')],
  ])('%j and %j are one text, with marks and without', (a, b) => {
    expect(foldVietnamese(a)).toBe(foldVietnamese(b));
    expect(foldVietnamese(a, { keepMarks: true })).toBe(foldVietnamese(b, { keepMarks: true }));
  });

  it('keeps names apart that differ by a mark when marks are kept', () => {
    expect(foldVietnamese('Tân Văn', { keepMarks: true })).not.toBe(foldVietnamese('Tấn Văn', { keepMarks: true }));
    expect(foldVietnamese('Tấn Văn', { keepMarks: true })).not.toBe(foldVietnamese('Tần Văn', { keepMarks: true }));
    expect(foldVietnamese('Tân Văn')).toBe(foldVietnamese('Tấn Văn'));
  });

  it('leaves plain letters and drops punctuation', () => {
    expect(foldVietnamese('Phòng, chống ma túy')).toBe('phong chong ma tuy');
    expect(foldVietnamese(' (Đồng Đăng). ')).toBe('dong dang');
  });
});

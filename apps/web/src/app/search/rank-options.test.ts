import { describe, expect, it } from 'vitest';
import { rankOptions, type SearchOption } from './rank-options.ts';

const option = (kind: SearchOption['kind'], label: string, detail = ''): SearchOption => ({
  id: `${label} ${detail}`,
  kind,
  label,
  detail,
});
const OPTIONS = [
  option('page', 'Tổng quan'),
  option('page', 'Hoạt động'),
  option('commune', 'Xã Hòa Bình', 'Bình Gia'),
  option('commune', 'Xã Hoà Bình', 'Văn Lãng'),
  option('commune', 'Xã Đồng Đăng', 'Cao Lộc'),
  option('help', 'Độ đa dạng hình thức'),
];
const found = (typed: string) => rankOptions(OPTIONS, typed).map(({ label, detail }) => `${label} ${detail}`.trim());

describe('finding units, pages and measures', () => {
  it.each(['hoa binh', 'Hòa Bình', 'hoà bình', 'HOA BINH'])('%j finds every spelling', (typed) => {
    expect(found(typed)).toEqual(['Xã Hòa Bình Bình Gia', 'Xã Hoà Bình Văn Lãng']);
  });

  it('tells namesakes apart by their district', () => {
    expect(found('hoa binh van lang')).toEqual(['Xã Hoà Bình Văn Lãng']);
  });

  it('sets what begins with the words before what holds them', () => {
    expect(found('do')).toEqual(['Độ đa dạng hình thức', 'Hoạt động', 'Xã Đồng Đăng Cao Lộc']);
  });

  it('offers the pages while nothing is typed, and nothing where nothing fits', () => {
    expect(found(' ')).toEqual(['Tổng quan', 'Hoạt động']);
    expect(found('xyz')).toEqual([]);
  });
});

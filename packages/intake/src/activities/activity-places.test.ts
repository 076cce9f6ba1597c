import { describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../model/intake-event.ts';
import { faultsOf } from '../testing/read-bytes.ts';
import { readRow } from '../testing/read-row.ts';

const NO_PERIOD = 'Danh sách hoạt động';
const codes = (record: ActivityRecord | undefined): string[] =>
  record?.payload.places.map(({ unit }) => unit.slice(0, 5)) ?? [];

const POLICE = { 'Đơn vị thực hiện': 'Công an phường Kỳ Lừa' };

describe('names of communes and districts', () => {
  it.each([
    ['Cao Lộc', 'Gia Cát', '06235'],
    ['H. Cao Lộc', 'X. Gia Cát', '06235'],
    ['huyện Cao Lộc', 'xã  gia cát', '06235'],
    ['CAO LỘC', 'XÃ GIA CÁT', '06235'],
    ['Cao Lộc'.normalize('NFD'), 'Xã Gia Cát'.normalize('NFD'), '06235'],
    ['Cao Loc', 'Xa Gia Cat', '06235'],
    ['TP. Lạng Sơn', 'P. Chi Lăng', '05983'],
    ['Thành phố Lạng Sơn', 'Phường Chi Lăng', '05983'],
    ['TPLS', 'Phường Chi Lăng', '05983'],
    ['Chi Lăng', 'TT Chi Lăng', '06466'],
    ['Chi Lăng', 'TT. Chi Lăng', '06466'],
    ['Chi Lăng', 'Xã Chi Lăng', '06523'],
    ['Chi Lăng', 'Xã Hoà Bình', '06508'],
    ['', 'Xã Hòa Bình (Chi Lăng)', '06508'],
    ['', 'Xã Hòa Bình, huyện Chi Lăng', '06508'],
    ['Chi Lăng', 'Hòa Bình, huyện Chi Lăng', '06508'],
    ['', 'Gia Cát', '06235'],
    ['Đình Lập', 'Thị trấn NT Thái Bình', '06616'],
    ['Đình Lập', 'TT Nông trường Thái Bình', '06616'],
    ['Đình Lập', 'Xã Thái Bình', '06631'],
  ])('%j, %j is %s', async (district, commune, code) => {
    const { report, record } = await readRow({ 'Huyện/TP': district, 'Xã/phường/thị trấn': commune });
    expect(report.faults).toEqual([]);
    expect(codes(record)).toEqual([code]);
  });

  it.each([
    ['Cao Lộc', 'Xã Gia Cạt', 'unknown_commune'],
    ['', 'Xã Hòa Bình', 'ambiguous_commune'],
    ['Cao Lộc', 'Xã Bắc Quỳnh', 'commune_not_in_district'],
    ['Cao Lộc', 'Xã Hòa Bình, huyện Chi Lăng', 'commune_not_in_district'],
  ])('%j, %j is refused as %s, with what may have been meant', async (district, commune, code) => {
    const { report } = await readRow({ 'Huyện/TP': district, 'Xã/phường/thị trấn': commune });
    expect(faultsOf(report)).toEqual([`3 ${code} error Xã/phường/thị trấn`]);
    expect(report.faults[0]?.candidates.length).toBeGreaterThan(0);
  });

  it('reads a unit by the day: before it began, and after it ended', async () => {
    const later = await readRow({ 'Xã/phường/thị trấn': 'Phường Kỳ Lừa', 'Huyện/TP': '' });
    expect(faultsOf(later.report)).toEqual(['3 unknown_commune error Xã/phường/thị trấn']);
    expect(later.report.faults[0]?.candidates).toContain('06187@2020-01-01');

    const after = { Ngày: '15/07/2025', 'Huyện/TP': '' };
    const ended = await readRow({ ...after, 'Xã/phường/thị trấn': 'Xã Gia Cát' }, NO_PERIOD);
    expect(faultsOf(ended.report)).toEqual(['3 commune_not_valid_on_date error Xã/phường/thị trấn']);
    expect(ended.report.faults[0]?.candidates).toEqual(['06187@2025-07-01']);

    const today = await readRow({ ...after, ...POLICE, 'Xã/phường/thị trấn': 'Phường Kỳ Lừa' }, NO_PERIOD);
    expect(today.report.faults).toEqual([]);
    expect(today.record?.payload).toMatchObject({
      scope: 'commune',
      districts: [],
      places: [{ unit: '06187@2025-07-01' }],
    });
  });

  it('leaves out a district that has ended, with a warning', async () => {
    const row = { ...POLICE, Ngày: '15/07/2025', 'Huyện/TP': 'Cao Lộc', 'Xã/phường/thị trấn': 'Phường Kỳ Lừa' };
    const { report, record } = await readRow(row, NO_PERIOD);
    expect(faultsOf(report)).toEqual(['3 unknown_district warning Huyện/TP']);
    expect(record?.severity).toBe('warning');
  });

  it('points from a commune in the column of the district to its district', async () => {
    const { report } = await readRow({ 'Huyện/TP': 'Trùng Khánh' });
    expect(report.faults[0]).toMatchObject({ code: 'unknown_district', candidates: ['182@2020-01-01'] });
  });
});

describe('scope and split', () => {
  const wide = { Kênh: 'Mạng xã hội', 'Hình thức': 'Bài đăng mạng xã hội' };

  it('a province-wide and a district-wide item name no commune', async () => {
    const province = await readRow({ ...wide, 'Huyện/TP': 'Toàn tỉnh', 'Xã/phường/thị trấn': '' });
    expect(province.record?.payload).toMatchObject({ scope: 'province', districts: [], places: [] });
    const district = await readRow({ ...wide, 'Xã/phường/thị trấn': 'Toàn huyện' });
    expect(district.record?.payload).toMatchObject({ scope: 'district', districts: ['183@2020-01-01'], places: [] });
  });

  it('what is bound to a place must name its communes', async () => {
    const { report } = await readRow({ 'Xã/phường/thị trấn': 'Toàn huyện' });
    expect(faultsOf(report)).toEqual(['3 missing_required error Xã/phường/thị trấn']);
  });

  it('an area-wide item without any place is asked for its district', async () => {
    const { report } = await readRow({ ...wide, 'Huyện/TP': '', 'Xã/phường/thị trấn': '' });
    expect(faultsOf(report)).toEqual(['3 missing_required error Huyện/TP']);
  });

  it('keeps a split that adds up, and the districts in their order', async () => {
    const { record } = await readRow({
      'Huyện/TP': 'Lộc Bình; Cao Lộc',
      'Xã/phường/thị trấn': 'Xã Gia Cát (1.103); Xã Tú Mịch (214)',
      'Lượt người': '1.317',
    });
    expect(record?.payload.districts).toEqual(['188@2020-01-01', '183@2020-01-01']);
    expect(record?.payload.places.map(({ attendances }) => attendances)).toEqual([1103, 214]);
  });

  it.each([
    ['Xã Gia Cát (100); Xã Hợp Thành (80)', '200', 'split_mismatch'],
    ['Xã Gia Cát (100); Xã Hợp Thành (80)', '', 'split_mismatch'],
    ['Xã Gia Cát (100); Xã Hợp Thành', '100', 'split_mismatch'],
    ['Xã Gia Cát (50); Xã Gia Cát (50)', '100', 'split_mismatch'],
    ['Xã Gia Cát (-5); Xã Hợp Thành (50)', '45', 'negative_number'],
    ['Xã Gia Cát (1.5); Xã Hợp Thành (50)', '45', 'not_a_number'],
    ['Xã Gia Cát (2,5); Xã Hợp Thành (2,5)', '5', 'not_integer'],
  ])('refuses %j of %j as %s', async (commune, total, code) => {
    const { report } = await readRow({ 'Xã/phường/thị trấn': commune, 'Lượt người': total });
    expect(faultsOf(report)).toEqual([`3 ${code} error Xã/phường/thị trấn`]);
  });
});

import { describe, expect, it } from 'vitest';
import { indicatorPackets, type IndicatorAnswer } from './indicator-packets.ts';

const QUARTER = { code: 'admin:2023-Q2', from: '2023-03-15', to: '2023-06-14' };
const cell = (status: 'VALUE' | 'ZERO' | 'MISSING' | 'SUPPRESSED_PRIMARY', value: number | null) => ({
  ...{ status, value, estimated: false, unknown: null },
});
const INFO = {
  ...{ measure: 'SESSIONS', vi: 'Số buổi', unit: 'buổi', definitionVi: 'Tổng số buổi' },
  ...{ source: 'domain', version: '1' },
};
const whole: IndicatorAnswer = {
  by: null,
  columns: [{ measure: 'SESSIONS' }],
  rows: [{ kind: 'TOTAL', keys: [], cells: [cell('VALUE', 12)] }],
};
const byTopic: IndicatorAnswer = {
  by: 'TOPIC',
  columns: [{ measure: 'SESSIONS' }],
  rows: [
    { kind: 'DATA', keys: [{ code: 'drug_prevention', label: 'Ma túy' }], cells: [cell('ZERO', 0)] },
    { kind: 'DATA', keys: [{ code: 'crime_prevention', label: 'Tội phạm' }], cells: [cell('MISSING', null)] },
    { kind: 'TOTAL', keys: [], cells: [cell('VALUE', 12)] },
  ],
};

describe('indicators as packets', () => {
  const packets = indicatorPackets(QUARTER, [INFO], [whole, byTopic]);

  it('hold each cell once, the kinds of blank apart', () => {
    expect(
      packets.duLieuChiSo.map(({ phanTo, giaTri, trangThai }) => [phanTo[0]?.maGiaTri, giaTri, trangThai]),
    ).toEqual([
      [undefined, 12, 'CO_SO_LIEU'],
      ['drug_prevention', 0, 'KHONG_PHAT_SINH'],
      ['crime_prevention', null, 'THIEU_BAO_CAO'],
    ]);
  });

  it('name the period, the indicators that are known and the members of each disaggregation', () => {
    expect(packets.danhMucKyBaoCao).toEqual([
      { ma: 'admin:2023-Q2', ten: 'quý II năm 2023', loaiKy: 'QUY', tuNgay: '2023-03-15', denNgay: '2023-06-14' },
    ]);
    expect(packets.boChiSo).toMatchObject([{ ma: 'SESSIONS', donViTinh: 'buổi', maNhom: 'HOAT_DONG' }]);
    expect(packets.danhMucPhanToChiSo).toEqual([
      {
        ...{ ma: 'NOI_DUNG', ten: 'Nội dung tuyên truyền' },
        giaTri: [
          { ma: 'drug_prevention', ten: 'Ma túy' },
          { ma: 'crime_prevention', ten: 'Tội phạm' },
        ],
      },
    ]);
  });

  it('call days without a code by their days', () => {
    const { danhMucKyBaoCao } = indicatorPackets({ ...QUARTER, code: null }, [], []);
    expect(danhMucKyBaoCao).toMatchObject([{ ma: '2023-03-15/2023-06-14', loaiKy: 'KHAC' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { faultsOf, readBytes } from '../testing/read-bytes.ts';

describe('the reporting status', () => {
  it('takes columns in any order and under Vietnamese names', async () => {
    const report = await readBytes(
      'Tình trạng;Tháng báo cáo;Mã xã\nđã gửi;admin:2023-M01;05971\nKhông phát sinh;admin:2023-M02;5971\nChưa gửi;admin:2023-M03;05971\n',
    );
    expect(report.faults).toEqual([]);
    expect(report.head).toMatchObject({ kind: 'reporting_status', headerRows: [1], period: null });
    expect(report.states.map(({ row, state }) => [row, state.unit, state.period, state.status, state.onTime])).toEqual([
      [2, '05971@2020-01-01', 'admin:2023-M01', 'accepted', null],
      [3, '05971@2020-01-01', 'admin:2023-M02', 'zero_report', null],
      [4, '05971@2020-01-01', 'admin:2023-M03', 'missing', null],
    ]);
  });

  it('reads a code as the unit that carried it in that month', async () => {
    const report = await readBytes('code,month,status\n06187,admin:2023-M01,zero\n06187,admin:2025-M09,zero\n');
    expect(report.states.map(({ state }) => state.unit)).toEqual(['06187@2020-01-01', '06187@2025-07-01']);
  });

  it('names what is wrong with a row', async () => {
    const report = await readBytes(
      [
        'code,commune,month,status',
        '99999,,admin:2023-M01,zero',
        '05971,,2023-01,zero',
        '05971,,admin:2023-M13,zero',
        '05971,,admin:2023-M01,perhaps',
        ',,admin:2023-M01,zero',
        '05971,,admin:2025-M10,zero',
        '06187,Phường Kỳ Lừa,admin:2023-M01,zero',
        '06187,Thị trấn Cao Lộc,admin:2023-M01,zero',
        '06187,,admin:2023-M01,missing',
        '06187,admin:2023-M02,missing',
      ].join('\n'),
    );
    expect(faultsOf(report)).toEqual([
      '2 unknown_commune error code',
      '3 unknown_period error month',
      '4 unknown_period error month',
      '5 unknown_status error status',
      '6 missing_required error code',
      '7 commune_not_valid_on_date error code',
      '8 unknown_commune error commune',
      '10 duplicate_row error code',
      '11 column_count error -',
    ]);
    expect(report).toMatchObject({ rows: 10, accepted: 1, rejected: 9 });
  });
});

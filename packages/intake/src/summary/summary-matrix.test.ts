import { describe, expect, it } from 'vitest';
import { makeXlsx, type XlsxCell } from '../testing/make-xlsx.ts';
import { faultsOf, readBytes } from '../testing/read-bytes.ts';

const INDICATORS = ['Số buổi', 'Lượt người', 'Tin/bài', 'Buổi phát thanh'];
const HEADER: XlsxCell[][] = [
  [
    'STT',
    'Xã/phường/thị trấn',
    'Phòng, chống tội phạm',
    null,
    null,
    null,
    'Phòng, chống ma túy',
    null,
    null,
    null,
    'Ghi chú',
  ],
  [null, null, ...INDICATORS, ...INDICATORS, null],
];
const MERGES = ['C3:F3', 'G3:J3', 'A3:A4', 'B3:B4', 'K3:K4'];

async function readMatrix(
  rows: readonly XlsxCell[][],
  titles: readonly string[] = ['UBND HUYỆN CHI LĂNG', 'Quý II năm 2023'],
) {
  return readBytes(
    makeXlsx([{ name: 'Biểu 02', rows: [...titles.map((title) => [title]), ...HEADER, ...rows], merges: MERGES }]),
  );
}

describe('summary matrices', () => {
  it('the district above the table settles a name that occurs in several', async () => {
    const report = await readMatrix([[1, 'Xã Hòa Bình', 1, 45, '-', null, 0, 0, 2, null]]);
    expect(report.faults).toEqual([]);
    expect(report.summaries[0]?.summary).toMatchObject({
      unit: '06508@2020-01-01',
      from: '2023-03-15',
      to: '2023-06-14',
      reported: true,
      nothingToReport: false,
      monthsMissing: 0,
    });
    expect(report.summaries[0]?.summary.cells.map(({ value }) => value)).toEqual([1, 45, 0, null, 0, 0, 2, null]);
  });

  it('a section may name the district of the rows under it', async () => {
    const rows: XlsxCell[][] = [
      ['I', 'Huyện Bình Gia'],
      [1, 'Xã Hòa Bình', 1],
      ['II', 'Huyện Hữu Lũng'],
      [2, 'Xã Hòa Bình', 2],
    ];
    const report = await readMatrix(rows, ['Toàn tỉnh', 'Quý II năm 2023']);
    expect(report.faults).toEqual([]);
    expect(report.summaries.map(({ summary }) => summary.unit)).toEqual(['06103@2020-01-01', '06397@2020-01-01']);
  });

  it('nothing to report is zero everywhere; no report is unknown everywhere', async () => {
    const rows: XlsxCell[][] = [
      [1, 'Xã Y Tịch', 'Không phát sinh'],
      [2, 'Xã Bằng Mạc', null, null, null, null, null, null, null, null, 'Chưa gửi báo cáo'],
      [3, 'Xã Mai Sao', 1, null, null, null, null, null, null, null, 'Thiếu báo cáo 2/3 tháng'],
    ];
    const [nothing, missing, partial] = (await readMatrix(rows)).summaries.map(({ summary }) => summary);
    expect(nothing).toMatchObject({ nothingToReport: true, reported: true, monthsMissing: 0 });
    expect(nothing?.cells.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(missing).toMatchObject({ nothingToReport: false, reported: false, monthsMissing: 3 });
    expect(partial).toMatchObject({ reported: true, monthsMissing: 2 });
  });

  it('compares the total with its own sums and never imports it', async () => {
    const rows: XlsxCell[][] = [
      [1, 'Xã Y Tịch', 1, 40],
      [2, 'Xã Mai Sao', 2, 60],
      ['Tổng cộng', null, { formula: 'SUM(C5:C6)', result: 3 }, { formula: 'SUM(D5:D6)', result: 99 }],
      [null, 'Ghi chú: dấu - là không phát sinh'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG'],
    ];
    const report = await readMatrix(rows);
    expect(report).toMatchObject({ rows: 2, accepted: 2 });
    expect(report.checkTotals.slice(0, 3)).toEqual([
      { column: 'Phòng, chống tội phạm / Số buổi', inFile: 3, computed: 3, equal: true },
      { column: 'Phòng, chống tội phạm / Lượt người', inFile: 99, computed: 100, equal: false },
      { column: 'Phòng, chống tội phạm / Tin/bài', inFile: null, computed: 0, equal: false },
    ]);
    expect(faultsOf(report)).toEqual(['7 check_total_mismatch warning Phòng, chống tội phạm / Lượt người']);
  });

  it('names the column of a bad figure by its topic and indicator', async () => {
    const rows: XlsxCell[][] = [
      [1, 'Xã Y Tịch', 'nhiều', 40],
      [2, 'Xã Mai Sao', 1, -1],
      [3, 'Xã Bằng Mạc', 1.5],
      [4, 'Xã Y Tịch', 1],
      [5, 'Xã Nào Đó', 1],
      [6, 'Xã Chi Lăng', { formula: '1+1', result: 2 }],
    ];
    const report = await readMatrix(rows);
    expect(faultsOf(report)).toEqual([
      '5 not_a_number error Phòng, chống tội phạm / Số buổi',
      '6 negative_number error Phòng, chống tội phạm / Lượt người',
      '7 not_integer error Phòng, chống tội phạm / Số buổi',
      '9 unknown_commune error Xã/phường/thị trấn',
    ]);
    expect(report.summaries.map(({ row }) => row)).toEqual([8, 10]);
  });

  it('refuses a commune that stands twice', async () => {
    const report = await readMatrix([
      [1, 'Xã Y Tịch', 1],
      [2, 'Y Tịch', 2],
    ]);
    expect(faultsOf(report)).toEqual(['6 duplicate_row error Xã/phường/thị trấn']);
    expect(report.faults[0]?.duplicateOfRow).toBe(5);
  });

  it('says that nothing can be read without a period, and names topics that nobody knows', async () => {
    const undated = await readMatrix([[1, 'Xã Y Tịch', 1]], ['UBND HUYỆN CHI LĂNG', 'PHỤ LỤC']);
    expect(faultsOf(undated)).toEqual(['file unknown_period error -']);
    expect(undated.summaries).toEqual([]);
    const header = [
      HEADER[0]?.map((cell) => (cell === 'Phòng, chống ma túy' ? 'An toàn giao thông' : cell)) ?? [],
      HEADER[1] ?? [],
    ];
    const rows = [['UBND HUYỆN CHI LĂNG'], ['Quý II năm 2023'], ...header, [1, 'Xã Y Tịch', 1]];
    const unknown = await readBytes(makeXlsx([{ name: 'Biểu 02', rows }]));
    expect(faultsOf(unknown)).toEqual(['3 unknown_topic error -']);
  });

  it('reads the same matrix as a text file', async () => {
    const csv = [
      'UBND huyện Chi Lăng;;;;;',
      'Kỳ báo cáo: từ 15/12/2022 đến hết ngày 14/6/2023;;;;;',
      'STT;Xã/phường/thị trấn;Phòng, chống ma túy;;;;Ghi chú',
      ';;Số buổi;Lượt người;Tin/bài;Buổi phát thanh;',
      '1;Xã Hòa Bình;2;1.234;-;;',
    ].join('\n');
    const report = await readBytes(csv);
    expect(report.faults).toEqual([]);
    expect(report.head).toMatchObject({
      kind: 'summary',
      delimiter: ';',
      period: { from: '2022-12-15', to: '2023-06-14' },
    });
    expect(report.summaries[0]?.summary.cells.map(({ value }) => value)).toEqual([2, 1234, 0, null]);
  });
});

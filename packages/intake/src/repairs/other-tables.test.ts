import { describe, expect, it } from 'vitest';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { langSonIndex, readBytes } from '../testing/read-bytes.ts';
import { NO_REPAIRS, type Spelling } from './repairs.ts';
import { repairChoices } from './repair-choices.ts';
import { repairColumns } from './repair-columns.ts';

const COMMUNE = 'Xã/phường/thị trấn';

const SUMMARY = makeXlsx([
  {
    name: 'Biểu 02',
    rows: [
      ['UBND HUYỆN CHI LĂNG'],
      ['Quý II năm 2023'],
      ['STT', COMMUNE, 'Phòng, chống ma túy', null],
      [null, null, 'Số buổi', 'Lượt người'],
      [1, 'HB', 1, 45],
      [2, 'Xã Mai Sao', 2, 60],
    ],
    merges: ['C3:D3', 'A3:A4', 'B3:B4'],
  },
]);
const STATUS = 'code,commune,month,status\n06508,,admin:2023-M04,nộp rồi\n06487,,admin:2023-M04,nộp rồi\n';

function read(content: Uint8Array | string, spellings: readonly Spelling[] = []) {
  return readBytes(content, { repairs: { ...NO_REPAIRS, spellings }, showFaultyRows: true });
}

describe('one spelling for all rows of a table', () => {
  it('is used in a summary where a name leads nowhere, and says whether it was taught', async () => {
    expect((await read(SUMMARY)).faults.map(({ row, column }) => [row, column])).toEqual([[5, COMMUNE]]);
    const spelling = { column: COMMUNE, from: 'HB', to: 'Xã Hòa Bình, Huyện Chi Lăng', taughtOn: '2023-05-01' };
    const repaired = await read(SUMMARY, [spelling, { ...spelling, from: 'Xã Mai Sao' }]);
    expect(repaired.faults).toEqual([]);
    expect(repaired.summaries.map(({ row }) => row)).toEqual([5, 6]);
    expect(new Set(repaired.summaries.map(({ summary }) => summary.unit)).size).toBe(2);
    expect(repaired.respelled).toEqual([{ row: 5, spelling }]);
  });

  it('is used in a table of reporting status', async () => {
    const { faults } = await read(STATUS);
    expect(faults.map(({ code, part }) => [code, part])).toEqual([
      ['unknown_status', 'nộp rồi'],
      ['unknown_status', 'nộp rồi'],
    ]);
    const index = await langSonIndex();
    const choices = faults[0] ? repairChoices(index, faults[0], 'nộp rồi') : [];
    expect(choices.map(({ spelling }) => spelling)).toEqual(['đã gửi', 'không phát sinh', 'chưa gửi']);
    const repaired = await read(STATUS, [{ column: 'status', from: 'Nộp rồi', to: 'đã gửi', taughtOn: null }]);
    expect(repaired.faults).toEqual([]);
    expect(repaired.states.map(({ state }) => state.status)).toEqual(['accepted', 'accepted']);
    expect(repaired.respelled).toHaveLength(2);
  });
});

describe('what the cells of a table may hold', () => {
  it('is told for each kind of table', async () => {
    const index = await langSonIndex();
    const teachable = (kind: 'summary' | 'reporting_status') =>
      repairColumns(index, '2023-06-14', kind).flatMap(({ column, isTeachable }) => (isTeachable ? [column] : []));
    expect(teachable('summary')).toEqual(['Huyện/TP', COMMUNE]);
    expect(teachable('reporting_status')).toEqual(['status']);
  });
});

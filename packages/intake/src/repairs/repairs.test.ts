import { describe, expect, it } from 'vitest';
import { csvLine, HEADERS, listCsv, type ListRow } from '../testing/activity-list.ts';
import { faultsOf, langSonIndex, readBytes } from '../testing/read-bytes.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { correctedRows } from './corrected-rows.ts';
import { repairChoices } from './repair-choices.ts';
import { NO_REPAIRS, type Repairs } from './repairs.ts';

const COMMUNE = 'Xã/phường/thị trấn';
/** Four communes of the province are called so; without a district nobody knows which is meant. */
const AMBIGUOUS: ListRow = { 'Huyện/TP': '', [COMMUNE]: 'Hòa Bình' };

async function read(rows: readonly ListRow[], repairs: Partial<Repairs> = {}, headers?: readonly string[]) {
  const csv = listCsv(rows, headers ? { headers } : {});
  return readBytes(csv, { repairs: { ...NO_REPAIRS, ...repairs }, showFaultyRows: true });
}

describe('repairs of a file', () => {
  it('put a cell right: the row is read with it, by the same rules', async () => {
    const rows = [{ 'Lượt người': 'bốn lăm' }, {}];
    expect(faultsOf(await read(rows))).toEqual(['3 not_a_number error Lượt người']);
    const repaired = await read(rows, { cells: [{ row: 3, column: 'Lượt người', value: '90' }] });
    expect(repaired.faults).toEqual([]);
    expect(repaired.activities.map(({ payload }) => payload.counts.attendances?.value)).toEqual([90, 45]);
    const worse = await read(rows, { cells: [{ row: 3, column: 'Lượt người', value: '-3' }] });
    expect(faultsOf(worse)).toEqual(['3 negative_number error Lượt người']);
  });

  it('show the cells of a faulty row, and of no other', async () => {
    const { faultyRows } = await read([{ 'Lượt người': 'x' }, {}]);
    expect(faultyRows.map(({ row }) => row)).toEqual([3]);
    expect(faultyRows[0]?.cells).toContainEqual({ column: 'Lượt người', value: 'x' });
    expect(faultyRows[0]?.cells.map(({ column }) => column)).toEqual(HEADERS.filter((header) => header !== 'STT'));
  });

  it('offer each commune that a name may mean, written so that it is found', async () => {
    const index = await langSonIndex();
    const { faults } = await read([AMBIGUOUS]);
    const [fault] = faults;
    const choices = fault ? repairChoices(index, fault, 'Hòa Bình') : [];
    expect(choices).toHaveLength(4);
    for (const { spelling, cells } of choices) {
      expect(spelling).toMatch(/^Xã Hòa Bình, Huyện /u);
      const repaired = await read([AMBIGUOUS], { cells: cells.map((cell) => ({ row: 3, ...cell })) });
      expect(repaired.faults).toEqual([]);
    }
  });

  it('keep how many of a partner there were', async () => {
    const index = await langSonIndex();
    const column = ACTIVITY_HEADERS.partners;
    const headers = [...HEADERS, column];
    const cell = 'Hội Phụ nữ: 3; Đoàn thanh nienn: 5';
    const { faults } = await read([{ [column]: cell }], {}, headers);
    const choices = faults[0] ? repairChoices(index, faults[0], cell) : [];
    expect(choices[0]?.cells).toEqual([
      { column, value: expect.stringMatching(/^Hội Phụ nữ: 3; Đoàn .*: 5$/u) as string },
    ]);
    const cells = (choices[0]?.cells ?? []).map((each) => ({ row: 3, ...each }));
    const repaired = await read([{ [column]: cell }], { cells }, headers);
    expect(repaired.faults).toEqual([]);
    expect(repaired.activities[0]?.payload.partners?.map(({ count }) => count)).toEqual([3, 5]);
  });

  it('keep the other names of the cell and their figures', async () => {
    const index = await langSonIndex();
    const cell = 'Xã Hợp Thành (20); Tân Lienn (25)';
    const { faults } = await read([{ [COMMUNE]: cell }]);
    const choices = faults[0] ? repairChoices(index, faults[0], cell) : [];
    expect(choices[0]?.cells).toEqual([
      { column: COMMUNE, value: 'Xã Hợp Thành (20); Xã Tân Liên, Huyện Cao Lộc (25)' },
    ]);
    const repaired = await read([{ [COMMUNE]: cell }], {
      cells: (choices[0]?.cells ?? []).map((each) => ({ row: 3, ...each })),
    });
    expect(repaired.faults).toEqual([]);
    expect(repaired.activities[0]?.payload.places.map(({ attendances }) => attendances)).toEqual([20, 25]);
  });

  it('of a commune in the wrong district take the wrong district away', async () => {
    const index = await langSonIndex();
    const row = { 'Huyện/TP': 'Văn Lãng', [COMMUNE]: 'Gia Cát' };
    const { faults } = await read([row]);
    const choices = faults[0] ? repairChoices(index, faults[0], 'Gia Cát') : [];
    const repaired = await read([row], { cells: (choices[0]?.cells ?? []).map((each) => ({ row: 3, ...each })) });
    expect(faults[0]?.code).toBe('commune_not_in_district');
    expect(repaired.faults).toEqual([]);
  });

  it('hold for every row with the same spelling, but leave a name alone that is found as it stands', async () => {
    const to = 'Xã Hòa Bình, Huyện Chi Lăng';
    const spellings = [{ column: COMMUNE, from: 'hòa  bình', to, taughtOn: '2023-12-01' }];
    const inBinhGia = { 'Huyện/TP': 'Bình Gia', [COMMUNE]: 'Hòa Bình' };
    const repaired = await read([AMBIGUOUS, inBinhGia, { ...AMBIGUOUS, 'Lượt người': '70' }], { spellings });
    expect(repaired.faults).toEqual([]);
    const index = await langSonIndex();
    const districts = repaired.activities.map(({ payload }) => index.unit(payload.districts[0] ?? '')?.name);
    expect(districts).toEqual(['Chi Lăng', 'Bình Gia', 'Chi Lăng']);
    expect(repaired.respelled.map(({ row, spelling }) => [row, spelling.taughtOn])).toEqual([
      [3, '2023-12-01'],
      [5, '2023-12-01'],
    ]);
  });

  it('of this file go before what was taught earlier', async () => {
    const spelling = { column: 'Kênh', from: 'Loa xóm' };
    const repaired = await read([{ Kênh: 'Loa xóm' }], {
      spellings: [
        { ...spelling, to: 'Báo in', taughtOn: '2023-01-01' },
        { ...spelling, to: 'Truyền thông trực tiếp tại cộng đồng', taughtOn: null },
      ],
    });
    expect(repaired.activities[0]?.payload.channel).toBe('direct_community');
  });

  it('leave rows out', async () => {
    const repaired = await read([{}, { 'Lượt người': 'x' }], { leftOut: [4] });
    expect(repaired).toMatchObject({ rows: 1, accepted: 1, faults: [] });
  });

  it('give a column of the file its meaning; a taught meaning never takes a known header away', async () => {
    const headers = HEADERS.map((header) => (header === 'Kênh' ? 'Đường truyền' : header));
    const csv = (repairs: Partial<Repairs>) => {
      const text = listCsv([{}]).replace(',Kênh,', ',Đường truyền,');
      return readBytes(text, { repairs: { ...NO_REPAIRS, ...repairs } });
    };
    expect(faultsOf(await csv({}))).toEqual(['2 missing_column error Kênh']);
    const chosen = await csv({ headers: [{ header: 'đường truyền', column: 'Kênh', taughtOn: null }] });
    expect(chosen.faults).toEqual([]);
    expect(chosen.head?.readAs.map(({ header }) => header)).toEqual(headers);
    const taught = await csv({ headers: [{ header: 'Đường truyền', column: 'Kênh', taughtOn: '2023-02-03' }] });
    expect(taught.head?.readAs[7]).toMatchObject({ header: 'Đường truyền', column: 'Kênh', taughtOn: '2023-02-03' });
    const wrongly = await read([{}], { headers: [{ header: 'Kênh', column: null, taughtOn: '2023-02-03' }] });
    expect(wrongly.faults).toEqual([]);
    const dropped = await read([{}], { headers: [{ header: 'Ghi chú', column: null, taughtOn: null }] });
    expect(dropped.head?.readAs.at(-1)).toMatchObject({ header: 'Ghi chú', column: null, taughtOn: null });
  });
});

describe('the corrected file', () => {
  it('is read again without a fault, to the same activities', async () => {
    const rows = [
      { ...AMBIGUOUS, 'Ghi chú': 'có; dấu, phẩy' },
      { 'Lượt người': 'x', 'Số buổi': '-' },
      { 'Lượt người': '77' },
    ];
    const repairs: Repairs = {
      headers: [],
      spellings: [{ column: COMMUNE, from: 'Hòa Bình', to: 'Xã Hòa Bình, Huyện Chi Lăng', taughtOn: null }],
      cells: [{ row: 4, column: 'Lượt người', value: '150' }],
      leftOut: [5],
      encoding: null,
    };
    const options = { index: await langSonIndex(), today: '2023-12-20', fileName: 'a', repairs };
    const corrected: (readonly string[])[] = [];
    for await (const row of correctedRows(once(listCsv(rows)), options)) corrected.push(row);
    expect(corrected.flat()).not.toContain('-');
    const again = await readBytes(corrected.map((row) => csvLine(row)).join('\n'));
    const before = await read(rows, repairs);
    expect(again.faults).toEqual([]);
    expect(again.activities.map(({ payload, text }) => ({ payload, text }))).toEqual(
      before.activities.map(({ payload, text }) => ({ payload, text })),
    );
  });
});

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

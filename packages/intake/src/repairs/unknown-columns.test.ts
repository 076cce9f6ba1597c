import { describe, expect, it } from 'vitest';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { readBytes } from '../testing/read-bytes.ts';
import { NO_REPAIRS, type HeaderSpelling } from './repairs.ts';

const DATA = [
  [
    '20/04/2023',
    'Công an xã Gia Cát',
    'Xã Gia Cát',
    'Phòng, chống ma túy',
    'Tuyên truyền trực tiếp',
    'Truyền thông trực tiếp tại cộng đồng',
    '1',
    '45',
  ],
  [
    '21/04/2023',
    'Công an xã Gia Cát',
    'Xã Gia Cát',
    'Phòng, chống ma túy',
    'Tuyên truyền trực tiếp',
    'Truyền thông trực tiếp tại cộng đồng',
    '2',
    '60',
  ],
];
const OWN_HEADERS = ['Bao giờ', 'Ai làm', 'Ở đâu', 'Nói gì', 'Kiểu', 'Qua đâu', 'Mấy lần', 'Mấy người'];
const FORM = [
  'Ngày',
  'Đơn vị thực hiện',
  'Xã/phường/thị trấn',
  'Nội dung tuyên truyền',
  'Hình thức',
  'Kênh',
  'Số buổi',
  'Lượt người',
];
const NUMBERED = FORM.map((_, position) => `Cột ${String(position + 1)}`);

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');
const xlsx = (rows: readonly (readonly string[])[]) =>
  makeXlsx([{ name: 'Trang 1', rows: rows.map((row) => [...row]) }]);
const chosen = (headers: readonly string[], taughtOn: string | null = null): HeaderSpelling[] =>
  headers.map((header, position) => ({ header, column: FORM[position] ?? null, taughtOn }));
const read = (content: Uint8Array | string, headers: readonly HeaderSpelling[] = []) =>
  readBytes(content, { repairs: { ...NO_REPAIRS, headers } });

const FILES = [
  ['CSV with a header of its own', csv([OWN_HEADERS, ...DATA]), OWN_HEADERS],
  ['CSV without a header', csv(DATA), NUMBERED],
  ['XLSX with a header of its own', xlsx([OWN_HEADERS, ...DATA]), OWN_HEADERS],
  ['XLSX without a header', xlsx(DATA), NUMBERED],
] as const;

describe.each(FILES)('a table that is no known form: %s', (_, content, headers) => {
  it('is refused with its columns, their first cells and what these speak for', async () => {
    const { faults, head, accepted } = await read(content);
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual([['unrecognised_file', 'error']]);
    expect(accepted).toBe(0);
    expect(faults[0]?.message.vi).toContain('“Ngày”');
    expect(head?.readAs.map(({ header, column }) => [header, column])).toEqual(headers.map((header) => [header, null]));
    expect(head?.readAs.map(({ proposed }) => proposed)).toEqual(FORM);
    expect(head?.readAs[0]?.examples).toEqual(['20/04/2023', '21/04/2023']);
  });

  it('is read once its columns are chosen, or were taught, as a file of the form is', async () => {
    const form = await read(csv([FORM, ...DATA]));
    expect(form.accepted).toBe(2);
    for (const taughtOn of [null, '2023-05-01']) {
      const report = await read(content, chosen(headers, taughtOn));
      expect(report.faults).toEqual(form.faults);
      expect(report.activities.map(({ payload }) => payload)).toEqual(form.activities.map(({ payload }) => payload));
    }
  });

  it('says which columns are still missing', async () => {
    const { faults } = await read(content, chosen(headers).slice(0, 3));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message.vi).not.toContain('“Ngày”');
    expect(faults[0]?.message.vi).toContain('“Kênh”');
  });
});

describe('the first cells of an unknown table', () => {
  it('leave out what may tell of a person', async () => {
    const rows = DATA.map((row, position) => [...row, position === 0 ? '0912 345 678' : 'Nông Văn B']);
    const { head } = await read(csv(rows));
    expect(head?.readAs.at(-1)?.examples).toEqual([]);
  });

  it('leave out what is only cut in two at their end', async () => {
    const long = `${'Tuyên truyền tại nhà văn hóa '.repeat(3).slice(0, 73)}0912 345 678`;
    const { head } = await read(csv(DATA.map((row) => [...row, long])));
    expect(head?.readAs.at(-1)?.examples).toEqual([]);
  });
});

describe('what is no table', () => {
  it.each([['Một bài thơ\nkhông có bảng nào.\n'], ['a,b,c\nd,e,f\n'], ['a,b\n1,2\n']])(
    'has no columns to choose: %j',
    async (text) => {
      const { faults, head } = await read(text);
      expect(faults.map(({ code }) => code)).toEqual(['unrecognised_file']);
      expect(head).toBeNull();
    },
  );
});

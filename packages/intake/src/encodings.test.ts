import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { NO_REPAIRS } from './repairs/repairs.ts';
import { HEADERS, listCells, listCsv, type ListRow } from './testing/activity-list.ts';
import { makeXlsx } from './testing/make-xlsx.ts';
import { faultsOf, readBytes } from './testing/read-bytes.ts';

const ROWS: ListRow[] = [
  {},
  { 'Xã/phường/thị trấn': 'Xã Hợp Thành; Xã Tân Liên', 'Ghi chú': 'Có phần hỏi đáp; dấu | và tab' },
];

// windows-1258 holds tones as characters of their own behind the vowel.
function windows1258(text: string): Buffer {
  const apart = text.replace(/\p{L}/gu, (letter) => {
    const parts = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0] ?? '';
    return parts.replace(tone, '').normalize('NFC') + tone;
  });
  return iconv.encode(apart, 'win1258');
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

describe('encodings and delimiters of text files', () => {
  it.each([
    ['utf-8', ',', Buffer.from(listCsv(ROWS))],
    ['utf-8', ',', Buffer.concat([BOM, Buffer.from(listCsv(ROWS))])],
    ['utf-8', ';', Buffer.from(listCsv(ROWS, { delimiter: ';' }).replaceAll('\n', '\r\n'))],
    ['utf-8', '\t', Buffer.from(listCsv(ROWS, { delimiter: '\t' }).replaceAll('\n', '\r'))],
    ['utf-8', '|', Buffer.from(listCsv(ROWS, { delimiter: '|' }).normalize('NFD'))],
    ['utf-8', ',', gzipSync(listCsv(ROWS))],
    ['utf-16le', '\t', iconv.encode(listCsv(ROWS, { delimiter: '\t' }), 'utf-16le', { addBOM: true })],
    ['utf-16le', ';', iconv.encode(listCsv(ROWS, { delimiter: ';' }), 'utf-16le')],
    ['utf-16be', ',', iconv.encode(listCsv(ROWS), 'utf-16be', { addBOM: true })],
    ['utf-16be', ',', iconv.encode(listCsv(ROWS), 'utf-16be')],
    ['tcvn3', ',', iconv.encode(listCsv(ROWS), 'tcvn')],
    ['tcvn3', ';', iconv.encode(listCsv(ROWS, { delimiter: ';' }).replaceAll('\n', '\r\n'), 'tcvn')],
    ['windows-1258', ';', windows1258(listCsv(ROWS, { delimiter: ';' }))],
  ])('reads %s separated by %j, whatever the pieces that it comes in', async (encoding, delimiter, bytes) => {
    for (const pieceLength of [7, 65_536]) {
      const report = await readBytes(bytes, {}, pieceLength);
      expect(report.faults).toEqual([]);
      expect(report.head).toMatchObject({ encoding, delimiter, columns: [...HEADERS] });
      const [first, second] = report.activities;
      expect(first?.row).toBe(3);
      expect(first?.payload.places).toEqual([{ unit: '06235@2020-01-01', attendances: null }]);
      expect(second?.payload.places).toHaveLength(2);
      expect(second?.text.note).toBe('Có phần hỏi đáp; dấu | và tab');
    }
  });

  it('names the damaged cell of a text with a wrong byte, and reads the rest', async () => {
    const bytes = Buffer.from(listCsv([{ 'Ghi chú': 'A@A' }, {}]).replace('A@A', 'Ho#p'));
    bytes[bytes.indexOf('#')] = 0xff;
    const report = await readBytes(bytes);
    expect(faultsOf(report)).toEqual(['3 invalid_character error Ghi chú']);
    expect(report).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  });

  it('counts lines, not records, where quoted cells hold line breaks', async () => {
    const csv = listCsv([{ 'Ghi chú': 'dòng một\r\ndòng hai\nba' }, { 'Lượt người': 'x' }]);
    const report = await readBytes(csv);
    expect(faultsOf(report)).toEqual(['6 not_a_number error Lượt người']);
    expect(report.activities[0]?.text.note).toBe('dòng một dòng hai ba');
  });

  it('finds the first row behind a header cell that holds a line break', async () => {
    const csv = listCsv([{ 'Ghi chú': 'x' }]).replace('Thời lượng (phút)', '"Thời lượng\n(phút)"');
    const report = await readBytes(csv);
    expect(report.faults).toEqual([]);
    expect(report.activities.map(({ row }) => row)).toEqual([4]);
  });

  it('says that it is not sure where the words tell nothing, and reads as it is told then', async () => {
    const plain = 'STT,Ngay,Don vi thuc hien,Xa,Noi dung,Hinh thuc,Kenh,Ghi chu\n1,05/06/2023,a,b,c,d,e,';
    const bytes = Buffer.concat([Buffer.from(plain), Buffer.from([0xb5]), Buffer.from('\n')]);
    const unsure = await readBytes(bytes);
    expect(faultsOf(unsure)[0]).toBe('file uncertain_encoding warning -');
    for (const encoding of ['tcvn3', 'windows-1258'] as const) {
      const told = await readBytes(bytes, { repairs: { ...NO_REPAIRS, encoding } });
      expect(told.head?.encoding).toBe(encoding);
      expect(faultsOf(told).some((fault) => fault.includes('uncertain_encoding'))).toBe(false);
    }
  });

  it('takes nobody’s word against Unicode, which shows itself', async () => {
    const report = await readBytes(listCsv(ROWS), { repairs: { ...NO_REPAIRS, encoding: 'tcvn3' } });
    expect(report.head?.encoding).toBe('utf-8');
  });

  it('reads the cells of a workbook in a font of TCVN3, and leaves those beside them alone', async () => {
    const rows = [HEADERS, listCells(ROWS[1] ?? {}, 1)];
    const old = rows.map((cells, row) =>
      cells.map((text, column) =>
        // One column was typed anew in a Unicode font.
        row > 0 && column === 5 ? text : { old: iconv.encode(text, 'tcvn').toString('latin1') },
      ),
    );
    const report = await readBytes(makeXlsx([{ name: 'Biểu 01', rows: old }]));
    expect(report.faults).toEqual([]);
    expect(report.head).toMatchObject({ encoding: 'xlsx-tcvn3', columns: [...HEADERS] });
    expect(report.activities[0]?.payload.places).toHaveLength(2);
  });
});

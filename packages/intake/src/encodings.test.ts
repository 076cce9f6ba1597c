import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { HEADERS, listCsv, type ListRow } from './testing/activity-list.ts';
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
});

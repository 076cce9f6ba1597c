import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IntakeReport } from './model/intake-event.ts';
import { HEADERS, listCells, listCsv } from './testing/activity-list.ts';
import { makeXlsx, xlsxParts } from './testing/make-xlsx.ts';
import { makeZip, type ZipPart } from './testing/make-zip.ts';
import { langSonIndex, readBytes } from './testing/read-bytes.ts';

const SHEET = { name: 'Biểu 01', rows: [[...HEADERS], listCells({}, 1)] };
const BOMB = Buffer.alloc(30_000_000, 0x20);
const BLANK_LINES = Buffer.from(`${' '.repeat(999)}\n`.repeat(30_000));
const ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';

function withPart(name: string, change: (part: ZipPart) => ZipPart): Buffer {
  return makeZip(xlsxParts([SHEET]).map((part) => (part.name === name ? change(part) : part)));
}

function expectRefusal(report: IntakeReport, code: string): void {
  expect(report.faults.map((fault) => fault.code)).toEqual([code]);
  const [fault] = report.faults;
  expect(fault).toMatchObject({ row: null, column: null, severity: 'error' });
  expect(fault?.message.vi).not.toBe(fault?.message.en);
  expect(fault?.suggestion?.vi).toBeTruthy();
  expect(report).toMatchObject({ head: null, rows: 0, accepted: 0, rejected: 0, activities: [] });
}

const MUCH_TOO_LONG_MS = 180_000;

describe('files that are refused', () => {
  beforeAll(langSonIndex);

  it('the workbook that the refusals below are made from is good', async () => {
    const report = await readBytes(makeXlsx([SHEET]));
    expect(report.faults).toEqual([]);
    expect(report.accepted).toBe(1);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), 'empty_file'],
    ['blank lines', Buffer.from('\n\n  \n'), 'empty_file'],
    ['a poem', Buffer.from('Một bài thơ\nkhông có bảng nào.\n'), 'unrecognised_file'],
    ['another table', Buffer.from('a,b,c,d\n1,2,3,4\n'), 'unrecognised_file'],
    ['random bytes', Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 256)), 'unrecognised_file'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'unrecognised_file'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'unreadable_file'],
    ['a zip that is no workbook', makeZip([{ name: 'a.txt', data: 'x' }]), 'unrecognised_file'],
    ['a workbook cut short', makeXlsx([SHEET]).subarray(0, 900), 'unreadable_file'],
    ['a gzip cut short', gzipSync(listCsv([{}])).subarray(0, 60), 'unreadable_file'],
    ['a gzip inside a gzip', gzipSync(gzipSync(listCsv([{}]))), 'unrecognised_file'],
    ['a zip bomb', withPart('xl/worksheets/sheet0.xml', (part) => ({ ...part, data: BOMB })), 'hostile_archive'],
    [
      'a part that says less than it holds',
      withPart('xl/worksheets/sheet0.xml', (part) => ({ ...part, claimedSize: 100 })),
      'hostile_archive',
    ],
    [
      'a thousand and one parts',
      makeZip(Array.from({ length: 1_001 }, (_, i) => ({ name: `${i}.xml`, data: '' }))),
      'hostile_archive',
    ],
    [
      'two parts of one name',
      makeZip([...xlsxParts([SHEET]), { name: 'XL/workbook.xml', data: '<x/>' }]),
      'hostile_archive',
    ],
    ['a part outside the archive', makeZip([{ name: '../a.xml', data: '' }]), 'hostile_archive'],
    [
      'entities in a sheet',
      withPart('xl/worksheets/sheet0.xml', (part) => ({ ...part, data: ENTITIES + String(part.data) })),
      'hostile_archive',
    ],
    [
      'entities in the workbook',
      withPart('xl/workbook.xml', (part) => ({ ...part, data: ENTITIES + String(part.data) })),
      'hostile_archive',
    ],
    ['an encrypted part', withPart('xl/workbook.xml', (part) => ({ ...part, flags: 1 })), 'unreadable_file'],
    ['macros', makeZip([...xlsxParts([SHEET]), { name: 'xl/vbaProject.bin', data: 'x' }]), 'unreadable_file'],
    [
      'a binary workbook',
      makeZip([
        { name: '_rels/.rels', data: '<x/>' },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
      'unreadable_file',
    ],
    ['damaged XML', withPart('xl/workbook.xml', (part) => ({ ...part, data: '<a><b></a>' })), 'unreadable_file'],
  ])('%s', async (_name, bytes, code) => {
    const start = performance.now();
    const report = await readBytes(bytes);
    // 300 ms on a free machine; what is measured here may share its processor with other tests.
    expect(performance.now() - start).toBeLessThan(3_000);
    expectRefusal(report, code);
  });

  it('a file larger than its limit', async () => {
    expectRefusal(await readBytes(makeXlsx([SHEET]), { limits: { archiveBytes: 500 } }), 'file_too_large');
    expectRefusal(await readBytes(makeXlsx([SHEET]), { limits: { textBytes: 500 } }), 'file_too_large');
  });

  it('a text or a table that goes on beyond its limit keeps the rows before it', async () => {
    const csv = listCsv(Array.from({ length: 40 }, (_, i) => ({ 'Ghi chú': `lần ${i}`, 'Lượt người': '' })));
    const rows = await readBytes(csv, { limits: { rows: 10 } });
    expect(rows.faults.map(({ code }) => code)).toEqual(['file_too_large']);
    expect(rows).toMatchObject({ rows: 10, accepted: 10, rejected: 0 });
    const bytes = await readBytes(csv, { limits: { textBytes: 5_000 } }, 1_000);
    expect(bytes.faults.map(({ code }) => code)).toEqual(['file_too_large']);
  });

  it('a gzip bomb behind a good beginning', async () => {
    const report = await readBytes(gzipSync(Buffer.concat([Buffer.from(listCsv([{}])), BLANK_LINES])));
    expect(report.faults.map(({ code }) => code)).toEqual(['hostile_archive']);
    expect(report.accepted).toBe(1);
  });

  it('a file of blank lines is given up early, however long it is', async () => {
    const report = await readBytes(listCsv([{}]) + '\n'.repeat(5_000), { limits: { rows: 100 } });
    expect(report.faults.map(({ code }) => code)).toEqual(['file_too_large']);
    expect(report).toMatchObject({ rows: 1, accepted: 1 });
  });

  it('a quotation mark that is never closed, named by its line', async () => {
    const delimiter = ';';
    const rest = listCsv(
      Array.from({ length: 50 }, () => ({})),
      { delimiter },
    );
    const csv = `${listCsv([{}], { delimiter })}2;"${rest}`;
    const report = await readBytes(csv);
    expect(report.faults.map(({ code, row }) => [code, row])).toEqual([['unreadable_file', null]]);
    expect(report.faults[0]?.message.en).toContain('line 4');
    expect(report.accepted).toBe(1);
  });

  it('a header without rows, and one without a required column', async () => {
    const empty = await readBytes(listCsv([]));
    expect(empty.faults.map(({ code }) => code)).toEqual(['empty_file']);
    expect(empty.head?.kind).toBe('activities');
    const headers = HEADERS.filter((header) => header !== 'Kênh' && header !== 'Ngày');
    const lacking = await readBytes(listCsv([{}], { headers }));
    expect(lacking.faults.map(({ code, column, row }) => [code, column, row])).toEqual([
      ['missing_column', 'Ngày', 2],
      ['missing_column', 'Kênh', 2],
    ]);
  });

  it.each([
    ['titles of a hundred thousand words', `huyện ${'Cao '.repeat(100_000)}\n${listCsv([{ Kênh: 'x' }])}`],
    ['rows of fifty thousand cells', `${','.repeat(50_000)}x,y,z\n`.repeat(4)],
    [
      'thousands of names that nobody knows',
      listCsv(Array.from({ length: 3_000 }, (_, i) => ({ 'Xã/phường/thị trấn': `Xã Nào ${i}` }))),
    ],
    [
      'cells of many opening brackets',
      listCsv([{ 'Xã/phường/thị trấn': '('.repeat(100_000), 'Trong đó': ':;'.repeat(50_000) }]),
    ],
  ])(
    '%s take no longer than their length',
    async (_name, csv) => {
      const start = performance.now();
      const report = await readBytes(csv);
      expect(report.faults.length).toBeGreaterThan(0);
      // Seconds at most on a free machine; the bound is far off, so that a busy one does not reach it.
      expect(performance.now() - start).toBeLessThan(MUCH_TOO_LONG_MS);
    },
    MUCH_TOO_LONG_MS,
  );

  it('an error of the source itself is no fault of the file', async () => {
    const index = await langSonIndex();
    const { collectReport } = await import('./collect-report.ts');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(listCsv([{}]));
      throw new Error('connection lost');
    }
    await expect(collectReport(broken(), { index, today: '2023-12-20', fileName: 'x.csv' })).rejects.toThrow(
      'connection lost',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { HEADERS, TITLE, listCells } from '../testing/activity-list.ts';
import { makeXlsx, xlsxParts, type XlsxCell } from '../testing/make-xlsx.ts';
import { makeZip } from '../testing/make-zip.ts';
import { faultsOf, readBytes } from '../testing/read-bytes.ts';

const DATE = HEADERS.indexOf('Ngày');
const ATTENDANCES = HEADERS.indexOf('Lượt người');
const NOTE = HEADERS.indexOf('Ghi chú');

function row(stt: number, changes: Readonly<Record<number, XlsxCell>> = {}): XlsxCell[] {
  return listCells({}, stt).map(
    (cell, column) => changes[column] ?? (changes[column] === null || cell === '' ? null : cell),
  );
}

function list(
  rows: readonly XlsxCell[][],
  merges: readonly string[] = [],
): { name: string; rows: XlsxCell[][]; merges: readonly string[] } {
  return { name: 'Biểu 01', rows: [[TITLE], [...HEADERS], ...rows], merges };
}

describe('activity lists in workbooks', () => {
  it.each([
    [false, 45_082],
    [true, 43_620],
  ])('reads date cells of the 1904 system: %s', async (system1904, serial) => {
    const report = await readBytes(makeXlsx([list([row(1, { [DATE]: { serial }, [ATTENDANCES]: 45 })])], system1904));
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload).toMatchObject({ date: '2023-06-05', counts: { attendances: { value: 45 } } });
  });

  it('reads numbers of cells and numbers typed as text', async () => {
    const rows = [row(1, { [ATTENDANCES]: '1.234' }), row(2, { [ATTENDANCES]: 12.5 }), row(3, { [ATTENDANCES]: -3 })];
    const report = await readBytes(makeXlsx([list(rows)]));
    expect(report.activities[0]?.payload.counts.attendances?.value).toBe(1234);
    expect(faultsOf(report)).toEqual(['4 not_integer error Lượt người', '5 negative_number error Lượt người']);
  });

  it('takes no formula for data, but lets one number the rows', async () => {
    const rows = [
      row(1, { 0: { formula: 'ROW()-2', result: 1 } }),
      row(2, { [ATTENDANCES]: { formula: 'A1*2', result: 90 }, [NOTE]: 'b' }),
      row(3, { [NOTE]: '=cmd' }),
    ];
    const report = await readBytes(makeXlsx([list(rows)]));
    expect(report.accepted).toBe(1);
    expect(faultsOf(report)).toEqual(['4 formula_text error Lượt người', '5 formula_text error Ghi chú']);
  });

  it('a day and a body merged over several rows hold for each of them, a count does not', async () => {
    const rows = [
      row(1, { [DATE]: { serial: 45_082 }, [ATTENDANCES]: 45 }),
      row(2, { [DATE]: null, 2: null, [ATTENDANCES]: null, [NOTE]: 'b' }),
      row(3, { [NOTE]: 'c', [ATTENDANCES]: 20 }),
    ];
    const report = await readBytes(makeXlsx([list(rows, ['B3:B4', 'C3:C4', 'L3:L4'])]));
    expect(report.faults).toEqual([]);
    const [first, second] = report.activities;
    expect(second?.payload).toMatchObject({ date: '2023-06-05', organisation: first?.payload.organisation });
    expect(second?.payload.counts.attendances).toBeUndefined();
  });

  it('passes over hidden sheets and sheets that are no form', async () => {
    const hidden = { ...list([row(1)]), name: 'Nháp', hidden: true };
    const other = { name: 'Bìa', rows: [['BÁO CÁO'], ['a', 'b', 'c']] };
    const report = await readBytes(
      makeXlsx([hidden, other, { ...list([row(1), row(2, { [NOTE]: 'x' })]), name: 'Số liệu' }]),
    );
    expect(report.head?.sheet).toBe('Số liệu');
    expect(report.accepted).toBe(2);
    const none = await readBytes(makeXlsx([hidden]));
    expect(none.faults.map(({ code }) => code)).toEqual(['unrecognised_file']);
  });

  it('reads shared strings in pieces, without phonetic readings, and escaped characters', async () => {
    const strings =
      '<sst><si><r><t>Phòng, </t></r><r><t xml:space="preserve">chống ma túy</t></r><rPh><t>x</t></rPh></si><si><t>a_x0041_b</t></si></sst>';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
    const parts = xlsxParts([list([row(1, { 5: 'TOPIC', [NOTE]: 'NOTE' })])]).map((part) => {
      const data = String(part.data)
        .replace('t="inlineStr"><is><t>TOPIC</t></is>', 't="s"><v>0</v>')
        .replace('t="inlineStr"><is><t>NOTE</t></is>', 't="s"><v>1</v>')
        .replace(
          '<Relationship Id="st"',
          `<Relationship Id="ss" Type="${type}" Target="sharedStrings.xml"/><Relationship Id="st"`,
        );
      return { ...part, data };
    });
    const report = await readBytes(makeZip([...parts, { name: 'xl/sharedStrings.xml', data: strings }]));
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload.topics[0]?.topic).toBe('drug_prevention');
    expect(report.activities[0]?.text.note).toBe('aAb');
  });

  it('reads a sheet whose names carry a prefix and whose cells carry no place', async () => {
    const parts = xlsxParts([list([row(1).map((cell) => cell ?? ' ')])]).map((part) =>
      part.name.includes('sheet0')
        ? {
            ...part,
            data: String(part.data)
              .replace(/ r="[A-Z]*\d+"/g, '')
              .replace(/<(\/?)(\w)/g, '<$1x:$2')
              .replace('xmlns=', 'xmlns:x='),
          }
        : part,
    );
    const report = await readBytes(makeZip(parts));
    expect(report.faults).toEqual([]);
    expect(report.activities.map(({ row: line }) => line)).toEqual([3]);
  });
});

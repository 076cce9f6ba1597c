import { makeZip, type ZipPart } from './make-zip.ts';

/** A cell: text, a number, a number shown as a date, or a formula with its stored result. */
export type XlsxCell =
  | string
  | number
  | null
  | { readonly serial: number }
  | { readonly formula: string; readonly result: number }
  /** Bytes of TCVN3 as characters, in a font of that encoding. */
  | { readonly old: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small workbook; texts stand in the cells themselves. */
export function xlsxParts(sheets: readonly XlsxSheet[], system1904 = false): ZipPart[] {
  const links = sheets.map((_, i) => link(`s${i}`, `${OFFICE}/worksheet`, `worksheets/sheet${i}.xml`));
  const tabs = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${hidden ? 'hidden' : 'visible'}" r:id="s${i}"/>`,
  );
  return [
    { name: '_rels/.rels', data: relationships([link('r1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${system1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([...links, link('st', `${OFFICE}/styles`, '/xl/styles.xml')]),
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy"/></numFmts><fonts><font><name val="Arial"/></font><font><sz val="12"/><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i}.xml`, data: sheetXml(sheet) })),
  ];
}

export function makeXlsx(sheets: readonly XlsxSheet[], system1904 = false): Buffer {
  return makeZip(xlsxParts(sheets, system1904));
}

export function sheetXml({ rows, merges = [] }: Pick<XlsxSheet, 'rows' | 'merges'>): string {
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: XlsxCell, row: number, column: number): string {
  const at = `r="${columnName(column)}${row + 1}"`;
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if ('old' in cell) return `<c ${at} s="2" t="inlineStr"><is><t>${escapeXml(cell.old)}</t></is></c>`;
  if ('serial' in cell) return `<c ${at} s="1"><v>${cell.serial}</v></c>`;
  return `<c ${at}><f>${escapeXml(cell.formula)}</f><v>${cell.result}</v></c>`;
}

// A … Z, AA … ZZ
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${String.fromCharCode(64 + Math.floor(column / 26))}${last}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${LINKS}">${links.join('')}</Relationships>`;
}

import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

export interface DocxTable {
  /** The text of the paragraph before it. */
  readonly before: string;
  /** Texts of its cells, row by row, the head too. */
  readonly rows: readonly (readonly string[])[];
  /** How its cells stand, row by row. */
  readonly looks: readonly (readonly DocxLook[])[];
}

export interface DocxLook {
  readonly align: string;
  readonly width: number;
}

export interface DocxSection {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly hidesFirstNumber: boolean;
}

export interface DocxRun {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** What stands in a .docx file, read by a ZIP and an XML reader that wrote none of it. Lengths in millimetres. */
export interface DocxContent {
  /** Paragraphs of the body in order, those of tables too. */
  readonly paragraphs: readonly string[];
  /** Those that stand in no table. */
  readonly texts: readonly string[];
  readonly runs: readonly DocxRun[];
  readonly tables: readonly DocxTable[];
  readonly sections: readonly DocxSection[];
  readonly pictures: readonly { readonly alt: string }[];
  /** PNG files by their name. */
  readonly images: readonly Uint8Array[];
  /** Everything that is XML, as text: nothing hides from a search in it. */
  readonly xml: string;
}

export function docxContent(bytes: Uint8Array): DocxContent {
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const document = new DOMParser().parseFromString(text('word/document.xml'), 'text/xml');
  const all = (name: string) => elements(document.getElementsByTagName(name));
  return {
    paragraphs: all('w:p').map(textOf),
    texts: all('w:p')
      .filter((paragraph) => !isInTable(paragraph))
      .map(textOf),
    runs: all('w:r').map(runOf),
    tables: all('w:tbl').map(tableOf),
    sections: all('w:sectPr').map(sectionOf),
    pictures: all('wp:docPr').map((one) => ({ alt: one.getAttribute('descr') ?? '' })),
    images: Object.entries(files).flatMap(([name, image]) => (name.endsWith('.png') ? [image] : [])),
    xml: Object.keys(files)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map(text)
      .join('\n'),
  };
}

/** One file of a .docx or .xlsx file as text. */
export function zippedText(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

function tableOf(table: Element): DocxTable {
  const previous = table.previousSibling as Element | null;
  const cells = elements(table.getElementsByTagName('w:tr')).map((row) => elements(row.getElementsByTagName('w:tc')));
  return {
    before: previous === null ? '' : textOf(previous),
    rows: cells.map((row) => row.map(textOf)),
    looks: cells.map((row) => row.map(lookOf)),
  };
}

function lookOf(cell: Element): DocxLook {
  const value = (name: string, attribute: string) =>
    cell.getElementsByTagName(name).item(0)?.getAttribute(`w:${attribute}`) ?? '';
  return { align: value('w:jc', 'val'), width: Math.round((Number(value('w:tcW', 'w')) / 1440) * 25.4) };
}

function isInTable(element: Element): boolean {
  const parent = element.parentNode as Element | null;
  return parent !== null && (parent.nodeName === 'w:tbl' || isInTable(parent));
}

function runOf(run: Element): DocxRun {
  const size = run.getElementsByTagName('w:sz').item(0)?.getAttribute('w:val');
  return { text: textOf(run), size: Number(size ?? 0) / 2, isBold: isOn(run, 'w:b'), isItalic: isOn(run, 'w:i') };
}

function isOn(element: Element, name: string): boolean {
  const found = element.getElementsByTagName(name).item(0);
  return found !== null && found.getAttribute('w:val') !== 'false';
}

function sectionOf(section: Element): DocxSection {
  const of = (name: string, attribute: string) =>
    Math.round((Number(section.getElementsByTagName(name).item(0)?.getAttribute(`w:${attribute}`)) / 1440) * 25.4);
  const margin = (side: string) => of('w:pgMar', side);
  return {
    ...{ width: of('w:pgSz', 'w'), height: of('w:pgSz', 'h') },
    margins: { top: margin('top'), bottom: margin('bottom'), left: margin('left'), right: margin('right') },
    hidesFirstNumber: isOn(section, 'w:titlePg'),
  };
}

function textOf(element: Element): string {
  return elements(element.getElementsByTagName('w:t'))
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function elements(list: { readonly length: number; item(position: number): Element | null }): Element[] {
  return Array.from({ length: list.length }, (_, position) => list.item(position)).filter((one) => one !== null);
}

import type { Feature } from 'write-excel-file/node';
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
  setMarkupInsideElement,
} from 'write-excel-file/utility';

/** How a sheet of annexes is printed. */
export interface SheetPrint {
  readonly name: string;
  readonly isWide: boolean;
  /** Rows that stand on each page, from 1; null: the sheet has no table. */
  readonly headRows: readonly [number, number] | null;
  /** At the foot of each page beside its number. */
  readonly foot: string | null;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
/** Of the decree, in inches; left and right are those of a sheet that lies across. */
const MARGINS = { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.39, footer: 0.39 };
const A4 = 9;
/** Of the foot, in points: mark, revision and code leave room for the number on an upright page, too. */
const FOOT = '&8 ';

/** A4, as wide as the page, head of the table and page number on each: what the library that writes workbooks does not set. */
export function annexPrint(sheets: readonly SheetPrint[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? withPageSetup(xml, sheet) : xml;
          },
        },
        'xl/workbook.xml': { transform: (xml) => withHeadRows(xml, sheets) },
      },
    },
  };
}

function withPageSetup(xml: string, { isWide, foot }: SheetPrint): string {
  const footer = sanitizeTextContent(`&L${FOOT}${escaped(foot ?? '')}&R${FOOT}Trang &P/&N`);
  const pageSetup = {
    ...{ paperSize: A4, orientation: isWide ? 'landscape' : 'portrait' },
    ...{ fitToWidth: 1, fitToHeight: 0 },
  };
  return [
    ['sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
    ['printOptions', getSelfClosingTagMarkup('printOptions', { horizontalCentered: 1 })],
    ['pageMargins', getSelfClosingTagMarkup('pageMargins', MARGINS)],
    ['pageSetup', getSelfClosingTagMarkup('pageSetup', pageSetup)],
    ['headerFooter', `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`],
  ].reduce((found, [name = '', markup = '']) => withElement(found, name, markup), xml);
}

function withElement(xml: string, name: string, markup: string): string {
  const present = findElement(xml, name);
  if (present) return replaceElement(xml, present, markup);
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function withHeadRows(xml: string, sheets: readonly SheetPrint[]): string {
  const names = sheets.flatMap(({ name, headRows }, position) => {
    if (!headRows) return [];
    const [first, last] = headRows;
    const rows = sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$${String(first)}:$${String(last)}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(position)}">${rows}</definedName>`];
  });
  const element = findElement(xml, 'definedNames');
  if (!element || names.length === 0) return xml;
  return element.selfClosingTag
    ? replaceElement(xml, element, `<definedNames>${names.join('')}</definedNames>`)
    : setMarkupInsideElement(xml, element, names.join(''));
}

/** In headers and footers & begins a code. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}

import { workbookSheets } from '@lantoa/intake/testing';
import type { DocumentRow } from '@lantoa/report';
import { zippedText } from '@lantoa/report/testing';
import { expect, it } from 'vitest';
import { annexFile } from './annex-file.ts';

const number = (value: number, more = {}) => ({
  ...{ value, form: 'count' as const, isEstimated: false, isLeast: false, isOpen: false },
  ...more,
});
const rows: readonly DocumentRow[] = [
  { cells: ['=HYPERLINK("x")', '1.234', '…'], numbers: [null, number(1234), null], isTotal: false },
  { cells: ['@SUM(A1)', '≥12', '-ẩn'], numbers: [null, number(12, { isLeast: true }), null], isTotal: true },
];
const head = [
  { text: 'Đơn vị', parts: [] },
  { text: '+Buổi', parts: ['Kỳ này', 'Cùng kỳ'] },
];
const document: Parameters<typeof annexFile>[0] = {
  everyPage: null,
  annexes: [
    {
      ...{ name: 'Phụ lục I', title: '=TITLE', isWide: true },
      blocks: [
        { kind: 'note', text: '-1+1' },
        { kind: 'table', caption: null, head, rows },
      ],
    },
  ],
};

const sheetXml = async (more: Partial<typeof document> = {}) => {
  const bytes = await annexFile({ ...document, ...more });
  const text = (name: string) => zippedText(bytes, name);
  return { sheet: text('xl/worksheets/sheet1.xml'), workbook: text('xl/workbook.xml'), styles: text('xl/styles.xml') };
};

it('holds numbers as numbers, and no text that starts a formula', async () => {
  const [sheet] = await workbookSheets(await annexFile(document));
  expect(sheet?.name).toBe('Phụ lục I');
  const shown = sheet?.rows.map((row) => row.map(({ text, number: held }) => held ?? text).filter((one) => one !== ''));
  expect(shown).toEqual([
    ['Phụ lục I. =TITLE'],
    ["'-1+1"],
    ['Đơn vị', "'+Buổi"],
    ['Đơn vị', 'Kỳ này', 'Cùng kỳ'],
    [`'=HYPERLINK("x")`, 1234, '…'],
    ["'@SUM(A1)", 12, "'-ẩn"],
  ]);
  expect(sheet?.rows.flat().some(({ formula }) => formula)).toBe(false);
});

it('is printed on A4 across, as wide as the page, with the head of the table and a number on each page', async () => {
  const { sheet, workbook, styles } = await sheetXml({ everyPage: 'MẪU & <thử>' });
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  expect(sheet).toContain(
    '<oddFooter>&amp;L&amp;8 MẪU &amp;&amp; &lt;thử&gt;&amp;R&amp;8 Trang &amp;P/&amp;N</oddFooter>',
  );
  expect(sheet).toMatch(/<pane ySplit="5" xSplit="1"/);
  expect(workbook).toContain(`localSheetId="0">'Phụ lục I'!$4:$5</definedName>`);
  expect(styles).toContain('Times New Roman');
  // Elements of a sheet out of their order are a file that Excel calls damaged.
  const order = [
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'mergeCells',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ];
  const places = [...order, 'headerFooter'].map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

it('lies upright where the annex of the document does, and holds no head where there is no table', async () => {
  const annex = { name: 'Phụ lục II', title: 'A', isWide: false, blocks: [{ kind: 'note' as const, text: 'b' }] };
  const { sheet, workbook } = await sheetXml({ annexes: [annex] });
  expect(sheet).toContain('orientation="portrait"');
  expect(workbook).not.toContain('Print_Titles');
});

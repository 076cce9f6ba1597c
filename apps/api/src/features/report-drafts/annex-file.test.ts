import { workbookSheets } from '@lantoa/intake/testing';
import type { DocumentRow } from '@lantoa/report';
import { expect, it } from 'vitest';
import { annexFile } from './annex-file.ts';

const number = (value: number, more = {}) => ({
  ...{ value, form: 'count' as const, isEstimated: false, isLeast: false },
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

it('holds numbers as numbers, and no text that starts a formula', async () => {
  const [sheet] = await workbookSheets(await annexFile(document));
  expect(sheet?.name).toBe('Phụ lục I');
  expect(sheet?.rows.map((row) => row.map(({ text, number: held }) => held ?? text))).toEqual([
    ['Phụ lục I. =TITLE'],
    ["'-1+1"],
    ['Đơn vị', "'+Buổi: Kỳ này", "'+Buổi: Cùng kỳ"],
    [`'=HYPERLINK("x")`, 1234, '…'],
    ["'@SUM(A1)", 12, "'-ẩn"],
  ]);
  expect(sheet?.rows.flat().some(({ formula }) => formula)).toBe(false);
});

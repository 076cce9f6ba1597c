import { describe, expect, it } from 'vitest';
import { csvOf } from './twin-table.ts';

describe('the CSV of a chart', () => {
  const table = {
    caption: 'x',
    columns: [
      { label: 'Xã', numeric: false },
      { label: 'Tỷ lệ', numeric: true },
    ],
    rows: [
      { key: 'a', cells: ['Xã "Hòa Bình", Văn Quan', '−13,2'] },
      { key: 'b', cells: ['=HYPERLINK("x")', '-5,1'] },
    ],
  };

  it('quotes commas and quotes, ends lines as RFC 4180 says and opens with a byte order mark', () => {
    expect(csvOf(table).split('\r\n').slice(0, 2)).toEqual(['\uFEFFXã,Tỷ lệ', '"Xã ""Hòa Bình"", Văn Quan","−13,2"']);
  });

  it('defuses formulas and leaves negative numbers alone', () => {
    expect(csvOf(table).split('\r\n')[2]).toBe(`"'=HYPERLINK(""x"")","-5,1"`);
  });
});

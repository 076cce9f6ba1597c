import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.ts';

describe('a CSV download', () => {
  it('starts with the mark that makes Excel read UTF-8, and ends its lines as Excel does', () => {
    expect(csvText(['Chủ đề', 'Số buổi'], [['Ma túy', 3]])).toBe('\uFEFFChủ đề,Số buổi\r\nMa túy,3\r\n');
  });

  it.each(['=1+1', '+84', '-x', '@SUM(A1)', '\tx', '|calc', '＝1'])('keeps %j from starting a formula', (text) => {
    expect(csvText(['a'], [[text]])).toContain(`'${text}`);
  });

  it('leaves numbers alone, negative ones too, and an absent value empty', () => {
    expect(csvText(['a', 'b', 'c'], [[-4.5, null, 0]])).toBe('\uFEFFa,b,c\r\n-4.5,,0\r\n');
  });

  it('quotes commas, quotation marks and line breaks', () => {
    expect(csvText(['a'], [['Tân Thanh, "cửa khẩu"\nphụ']])).toBe('\uFEFFa\r\n"Tân Thanh, ""cửa khẩu""\nphụ"\r\n');
  });
});

import { describe, expect, it } from 'vitest';
import { textCell } from '../model/table.ts';
import { readNumber } from './read-number.ts';

function read(text: string): unknown {
  const reading = readNumber(textCell(text));
  return reading.kind === 'value' || reading.kind === 'negative' ? reading.value : reading.kind;
}

describe('figures of the forms', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['12.345.678', 12_345_678],
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['37,5', 37.5],
    ['1.234,5', 1234.5],
    ['0045', 45],
    [' 45 ', 45],
  ])('%j is %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['', '  ', '..', '...', '…'])('%j was not reported', (text) => {
    expect(read(text)).toBe('blank');
  });

  it.each(['0', '-', '–', '—', 'không phát sinh', 'Không  phát sinh', 'KHÔNG PHÁT SINH'.normalize('NFD')])(
    '%j is a reported zero',
    (text) => {
      expect(read(text)).toBe(0);
    },
  );

  it.each([
    '1.2.34',
    '12O',
    'hai',
    'nhiều',
    '45.5',
    '1,2,3',
    '.5',
    '5,',
    '1.2345',
    '1,234.5',
    '1e3',
    '0x10',
    '120 người',
  ])('%j is no number', (text) => {
    expect(read(text)).toBe('not_a_number');
  });

  it.each([
    ['-25', -25],
    ['–1.000', -1000],
    ['− 3', -3],
  ])('%j is negative', (text, value) => {
    expect(readNumber(textCell(text))).toEqual({ kind: 'negative', value });
  });

  it.each([
    ['hơn 100', 100],
    ['Gần 200', 200],
    ['trên 1.500', 1500],
    ['khoảng 60', 60],
    ['~50', 50],
    ['Hơn 100'.normalize('NFD'), 100],
  ])('%j is rounded', (text, value) => {
    expect(readNumber(textCell(text))).toEqual({ kind: 'value', value, isRounded: true });
  });

  it('takes the value of a numeric workbook cell as it is', () => {
    expect(readNumber({ text: '1.5', number: 1.5, date: null, formula: false })).toMatchObject({ value: 1.5 });
    expect(readNumber({ text: '-0', number: -0, date: null, formula: false })).toMatchObject({ value: 0 });
    expect(readNumber({ text: '9e20', number: 9e20, date: null, formula: false }).kind).toBe('not_a_number');
  });
});

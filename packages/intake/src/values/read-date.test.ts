import { describe, expect, it } from 'vitest';
import { textCell } from '../model/table.ts';
import { readDate } from './read-date.ts';
import { dateOfSerial } from './serial-date.ts';

describe('days of the forms', () => {
  it.each([
    ['05/06/2023', '2023-06-05'],
    ['5/6/2023', '2023-06-05'],
    ['05-06-2023', '2023-06-05'],
    ['5.6.2023', '2023-06-05'],
    ['Ngày 05/06/2023', '2023-06-05'],
    ['2023-06-05', '2023-06-05'],
    ['2023-06-05T00:00:00', '2023-06-05'],
    ['05/06/2023 14:30', '2023-06-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(readDate(textCell(text))).toEqual({ kind: 'date', date });
  });

  it.each([
    ['31/02/2023', '2023-02-28'],
    ['29/02/2023', '2023-02-28'],
    ['31/04/2023', '2023-04-30'],
    ['06/15/2023', '2023-06-15'],
    ['05/06/23', '2023-06-05'],
    ['15/13/2023', null],
    ['00/06/2023', null],
    ['giữa tháng 6', null],
    ['15-17/6/2023', null],
  ])('%j is no day; %s was meant', (text, near) => {
    expect(readDate(textCell(text))).toEqual({ kind: 'invalid', near });
  });

  it('blank and dots were not given', () => {
    expect(readDate(textCell(' ')).kind).toBe('blank');
    expect(readDate(textCell('...')).kind).toBe('blank');
  });

  it('reads a serial number whose date format is lost, and no other number', () => {
    expect(readDate({ text: '45000', number: 45_000, date: null, formula: false })).toMatchObject({
      date: '2023-03-15',
    });
    expect(readDate({ text: '20230605', number: 20_230_605, date: null, formula: false }).kind).toBe('invalid');
  });
});

describe('date serials of workbooks', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45_000, false, '2023-03-15'],
    [45_000.75, false, '2023-03-15'],
    [0, true, '1904-01-01'],
    [43_538, true, '2023-03-15'],
    [-1, false, null],
    [1e9, false, null],
    [Number.NaN, false, null],
  ])('%d in the 1904 system %s is %s', (serial, system1904, date) => {
    expect(dateOfSerial(serial, system1904)).toBe(date);
  });
});

import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats.ts';

const vi = formatsOf('vi');
const en = formatsOf('en');

describe('numbers', () => {
  it('carry dots for thousands and a comma for decimals in Vietnamese', () => {
    expect(vi.number(394904)).toBe('394.904');
    expect(vi.number(1234)).toBe('1.234');
    expect(vi.number(1234.5, 1)).toBe('1.234,5');
    expect(en.number(1234.5, 1)).toBe('1,234.5');
  });

  it('show a share as per cent without rounding it up to all or down to none', () => {
    expect(vi.share(0.905)).toBe('91%');
    expect(vi.share(0.905, 1)).toBe('90,5%');
    expect(vi.share(0.999)).toBe('99%');
    expect(vi.share(1)).toBe('100%');
    expect(vi.share(0.002)).toBe('1%');
    expect(vi.share(0)).toBe('0%');
  });

  it('sign differences with a real minus, and zero with none', () => {
    expect(vi.signed(-13.17)).toBe('−13,2');
    expect(en.signed(4)).toBe('+4.0');
    expect(vi.signed(-0.04)).toBe('0,0');
  });
});

describe('dates', () => {
  it('are day first', () => {
    expect(vi.date('2023-12-04')).toBe('04/12/2023');
    expect(en.date('2023-12-04')).toBe('4 Dec 2023');
    expect(vi.range('2022-12-15', '2023-12-14')).toBe('15/12/2022 – 14/12/2023');
  });

  it('show an instant in the time of Viet Nam wherever the reader is', () => {
    expect(vi.dateTime('2023-12-14T18:30:00Z')).toBe('15/12/2023 01:30');
  });
});

describe('periods', () => {
  it.each([
    ['admin:2023-Y', 'Năm 2023', 'Year 2023'],
    ['admin:2023-H1', '6 tháng đầu năm 2023', 'First half of 2023'],
    ['admin:2023-Q2', 'Quý II/2023', 'Quarter 2, 2023'],
    ['admin:2023-M04', 'Tháng 4/2023', 'Apr 2023'],
    ['cal:2023-Q4', 'Quý IV/2023 (dương lịch)', 'Quarter 4, 2023 (calendar)'],
  ])('%s reads %s and %s', (code, inVietnamese, inEnglish) => {
    expect(vi.period(code)).toBe(inVietnamese);
    expect(en.period(code)).toBe(inEnglish);
  });

  it('have a short form for axes', () => {
    expect(vi.shortPeriod('admin:2023-M04')).toBe('T4');
    expect(en.shortPeriod('admin:2023-M04')).toBe('Apr');
  });
});

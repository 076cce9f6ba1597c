import { describe, expect, it } from 'vitest';
import { formatsOf } from '../language/formats.ts';
import { periodOptions, reportingYears } from './period-options.ts';

describe('the periods to choose from', () => {
  it('count 15 December into the next reporting year', () => {
    expect(reportingYears('2022-12-15', '2023-12-14')).toEqual([2023]);
    expect(reportingYears('2022-12-14', '2023-12-15')).toEqual([2024, 2023, 2022]);
  });

  it('offer year, halves, quarters and months with their days', () => {
    const groups = periodOptions([2023], 'admin:2023-Y', formatsOf('vi'));
    expect(groups.map((group) => group.items.length)).toEqual([1, 2, 4, 12]);
    expect(groups[2]?.items[1]).toEqual({ value: 'admin:2023-Q2', label: 'Quý II/2023 (15/03 – 14/06)' });
  });

  it('name the year once, so that the longest is whole on a phone', () => {
    const labels = (['vi', 'en'] as const).flatMap((lang) =>
      periodOptions([2023], 'admin:2023-Y', formatsOf(lang)).flatMap(({ items }) => items.map(({ label }) => label)),
    );
    expect(labels).toContain('Năm 2023 (15/12 – 14/12)');
    expect(labels).toContain('6 tháng đầu năm 2023 (15/12 – 14/06)');
    expect(labels).toContain('Quarter 1, 2023 (15 Dec – 14 Mar)');
    expect(Math.max(...labels.map(({ length }) => length))).toBeLessThanOrEqual(37);
  });

  it('keep a period from the address that is not among them', () => {
    expect(periodOptions([2023], 'cal:2023-Q2', formatsOf('en'))[0]?.items[0]?.value).toBe('cal:2023-Q2');
  });
});

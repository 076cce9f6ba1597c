import { describe, expect, it } from 'vitest';
import { monthStarts, stripPlace } from './year-strip.ts';

describe('days on a strip of the year', () => {
  it('lie where they are, one day as wide as a day', () => {
    expect(stripPlace(2023, '2023-01-01', '2023-12-31')).toEqual({ left: 0, width: 1 });
    expect(stripPlace(2023, '2023-07-30', '2023-07-30')).toEqual({ left: 210 / 365, width: 1 / 365 });
    expect(stripPlace(2024, '2024-12-31', '2024-12-31')).toEqual({ left: 365 / 366, width: 1 / 366 });
  });

  it('are cut at the ends of the year', () => {
    expect(stripPlace(2023, '2023-12-15', '2024-01-15')?.width).toBeCloseTo(17 / 365, 12);
    expect(stripPlace(2024, '2023-12-15', '2024-01-15')).toEqual({ left: 0, width: 15 / 366 });
    expect(stripPlace(2025, '2023-12-15', '2024-01-15')).toBeNull();
  });

  it('has twelve months', () => {
    const months = monthStarts(2023);
    expect(months).toHaveLength(12);
    expect(months[1]).toEqual({ month: 2, left: 31 / 365 });
  });
});

import { expect, it } from 'vitest';
import { daysTo } from './days-to.ts';

it('days of silence end with the data, or with the period where that comes first', () => {
  const year = { period: 'admin:2026-Y' };
  expect(daysTo({ ...year, dataTo: '2026-05-19' })).toEqual({ on: '2026-05-19', beyond: 209 });
  expect(daysTo({ ...year, dataTo: '2027-01-02' })).toEqual({ on: '2026-12-14', beyond: 0 });
  expect(daysTo({ ...year, dataTo: '2025-01-02' }).beyond).toBe(0);
  expect(daysTo({ ...year, dataTo: null })).toEqual({ on: '2026-12-14', beyond: 0 });
});

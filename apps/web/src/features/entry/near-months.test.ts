import { describe, expect, it } from 'vitest';
import { nearMonths } from './near-months.ts';

describe('months near a day', () => {
  it.each([
    ['2026-01-14', ['admin:2026-M01', 'admin:2025-M12', 'cal:2026-M01', 'cal:2025-M12']],
    ['2025-12-15', ['admin:2026-M01', 'admin:2025-M12', 'cal:2025-M12', 'cal:2025-M11']],
    ['2025-06-30', ['admin:2025-M07', 'admin:2025-M06', 'cal:2025-M06', 'cal:2025-M05']],
  ])('of %s are %j', (day, codes) => {
    expect(nearMonths(day)).toEqual(codes);
  });
});

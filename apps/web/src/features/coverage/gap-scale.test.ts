import { describe, expect, it } from 'vitest';
import { gapScale } from './gap-scale.ts';

const panel = (lower: number, upper: number) => ({
  code: 'a',
  name: 'a',
  size: '',
  empty: '',
  bars: [{ key: 'a-t', topic: 't', name: 't', points: 0, lower, upper, certain: false }],
});

describe('the scale of the gap bars', () => {
  it('holds every interval of every panel in whole tens', () => {
    expect(gapScale([panel(-43.2, 2), panel(-5, 17)])).toEqual([-50, 20]);
  });

  it('never magnifies small differences beyond ten points', () => {
    expect(gapScale([panel(-1, 1)])).toEqual([-10, 10]);
    expect(gapScale([])).toEqual([-10, 10]);
  });
});

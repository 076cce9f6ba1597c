import { describe, expect, it } from 'vitest';
import { funnelCurve } from './funnel-curve.ts';
import { funnel, type FunnelUnit } from './funnel.ts';

const share = (reached: number, units: number): FunnelUnit => ({ kind: 'share', reached, units });
const rate = (count: number, exposure: number): FunnelUnit => ({ kind: 'rate', count, exposure });
const curveOf = (units: readonly FunnelUnit[], sizes: readonly number[]) => {
  const found = funnel(units);
  return found ? funnelCurve(found, sizes) : [];
};

describe('the lines of a funnel', () => {
  it('stand at whole sizes where limits are exact, each once, from the smallest unit to the largest', () => {
    const curve = curveOf([share(4, 8), share(6, 12), share(5, 10)], [8, 12, 10]);
    expect(curve.map(({ size }) => size)).toEqual([8, 9, 10, 11, 12]);
  });

  it('pass through the limits that a unit of that size has', () => {
    const units = [rate(2, 10), rate(18, 10), rate(10, 42)];
    const curve = curveOf(units, [10, 10, 42]);
    expect(curve).toHaveLength(33);
    const limits = funnel(units)?.limitsAt(42);
    expect(curve.at(-1)).toEqual({ size: 42, ...limits });
  });

  it('are a single point where all units are of one size, and nothing without units', () => {
    expect(curveOf([rate(1, 5), rate(3, 5)], [5, 5])).toHaveLength(1);
    expect(curveOf([rate(1, 5)], [])).toEqual([]);
  });
});

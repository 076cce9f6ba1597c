import { expect, it } from 'vitest';
import { funnelScale, sizeRange, topValueOf } from './funnel-scale.ts';

const BOX = { width: 200, height: 120, margin: { top: 10, right: 0, bottom: 10, left: 0 } };

it('shares never rise above the top of the drawing, and 0 is its floor', () => {
  const scale = funnelScale({ ...BOX, leastSize: 8, topSize: 24, topValue: 1, highest: 1 });
  expect([scale.y(0), scale.y(1), scale.y(1.4)]).toEqual([110, 10, 10]);
  expect(scale.x(8)).toBeGreaterThan(0);
  expect(scale.x(24)).toBeLessThan(200);
});

it('units of one size stand in the middle, and no unit at all breaks nothing', () => {
  const one = funnelScale({ ...BOX, ...sizeRange([10, 10]), topValue: 3, highest: Infinity });
  expect(one.x(10)).toBeCloseTo(100);
  const none = funnelScale({ ...BOX, ...sizeRange([]), topValue: topValueOf([]), highest: Infinity });
  expect([none.x(0), none.y(0)].every(Number.isFinite)).toBe(true);
});

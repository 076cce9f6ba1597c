import { describe, expect, it } from 'vitest';
import { unusualValue } from './unusual-value.ts';

const STEADY = [45, 45, 45, 45, 45, 45, 45, 45] as const;
const VARIED = [20, 35, 40, 45, 50, 60, 80, 120] as const;

describe('a count beside the history of its unit', () => {
  it.each([
    [450, STEADY, true],
    [60, STEADY, false],
    [45, STEADY, false],
    [4, STEADY, true],
    [150, VARIED, false],
    [5_000, VARIED, true],
    [0, VARIED, true],
    [450, STEADY.slice(1), false],
    [450, [], false],
  ])('%d after %j is unusual: %s', (value, history, isUnusual) => {
    expect(unusualValue(value, Object.freeze([...history])) !== null).toBe(isUnusual);
  });

  it('tells the middle and the limits, within which nothing is unusual', () => {
    const found = unusualValue(5_000, VARIED);
    expect(found).toMatchObject({ median: 47.5, figures: 8 });
    expect(unusualValue(found?.high ?? -1, VARIED)).toBeNull();
    expect(unusualValue((found?.high ?? -1) + 1, VARIED)).not.toBeNull();
    expect(unusualValue(found?.low ?? -1, VARIED)).toBeNull();
    expect(unusualValue((found?.low ?? -1) - 1, VARIED)).not.toBeNull();
  });

  it('does not depend on the order of the history', () => {
    expect(unusualValue(5_000, VARIED.toReversed())).toEqual(unusualValue(5_000, VARIED));
  });

  it('a history of nothing but zeros asks about the first figure', () => {
    expect(
      unusualValue(
        30,
        Array.from({ length: 10 }, () => 0),
      ),
    ).toMatchObject({ median: 0, low: 0, high: 1 });
  });
});

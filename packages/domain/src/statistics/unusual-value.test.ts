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

  it('has limits on the scale of log(1 + x), 3.5 robust standard deviations around the median', () => {
    // Least spread: 46 times and by exp(3.5 x 0.2 / 0.6745) = 2.8230, less 1: 15.29 to 128.86.
    expect(unusualValue(450, STEADY)).toEqual({ median: 45, low: 16, high: 128, figures: 8 });
    // Median of the logs 3.8802, of the deviations from it 0.2637: exp(3.8802 -+ 1.3684), less 1, is 11.33 to 189.3.
    expect(unusualValue(5_000, VARIED)).toEqual({ median: 47.5, low: 12, high: 189, figures: 8 });
  });

  it('takes the one in the middle of an odd number of figures', () => {
    expect(unusualValue(9_999, [10, 90, 20, 80, 30, 70, 40, 60, 50])).toMatchObject({ median: 50, figures: 9 });
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

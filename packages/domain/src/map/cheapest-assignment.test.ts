import { describe, expect, it } from 'vitest';
import { cheapestAssignment } from './cheapest-assignment.ts';

/** Whole numbers from 0 below `bound` by a fixed linear congruence. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * bound);
  };
}

/** The smallest sum over all ways to give each row a column of its own. */
function smallestSum(costs: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [row, ...others] = costs;
  if (!row) return 0;
  const sums = row.flatMap((cost, column) =>
    taken.includes(column) ? [] : [cost + smallestSum(others, [...taken, column])],
  );
  return Math.min(...sums);
}

describe('the cheapest assignment', () => {
  it('gives up the nearest column where that makes the whole cheaper', () => {
    expect(
      cheapestAssignment([
        [1, 2, 9],
        [1, 8, 9],
      ]),
    ).toEqual([1, 0]);
  });

  it('hands columns over along a chain: each row but the first moves on by one', () => {
    // 0 and 1 want column 0, 1 gives way to 2's, 2 to the free one: 1 + 2 + 2 + 2; any other way costs 10 more.
    expect(
      cheapestAssignment([
        [1, 11, 12, 13],
        [1, 2, 12, 13],
        [11, 1, 2, 13],
        [11, 11, 1, 2],
      ]),
    ).toEqual([0, 1, 2, 3]);
  });

  it('settles ties by the smaller column', () => {
    expect(cheapestAssignment([[5, 5, 5]])).toEqual([0]);
    expect(cheapestAssignment([[7, 5, 5]])).toEqual([1]);
    expect(
      cheapestAssignment([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toEqual([0, 1]);
  });

  it('takes one row, one column, costs below 0, and nothing', () => {
    expect(cheapestAssignment([[3]])).toEqual([0]);
    expect(cheapestAssignment([[3, -4, 0]])).toEqual([1]);
    expect(cheapestAssignment([])).toEqual([]);
  });

  it.each([
    [1, 3],
    [2, 2],
    [3, 3],
    [4, 4],
    [3, 6],
    [5, 6],
  ])(
    '%i rows of %i columns cost as little as the best of all permutations, with many ties and with few',
    (rows, columns) => {
      for (let seed = 1; seed <= 40; seed += 1) {
        const next = numbers(seed);
        const bound = seed % 2 === 0 ? 4 : 1000;
        const costs = Array.from({ length: rows }, () => Array.from({ length: columns }, () => next(bound)));
        const found = cheapestAssignment(costs);
        expect(new Set(found).size).toBe(rows);
        const sum = found.reduce((all, column, row) => all + (costs[row]?.[column] ?? Number.NaN), 0);
        expect(sum).toBe(smallestSum(costs));
      }
    },
  );

  it('refuses fewer columns than rows', () => {
    expect(() => cheapestAssignment([[1], [2]])).toThrow(new RangeError('cheapestAssignment: fewer columns than rows'));
    expect(() => cheapestAssignment([[]])).toThrow(RangeError);
  });
});

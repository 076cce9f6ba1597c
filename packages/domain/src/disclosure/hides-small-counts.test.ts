import { describe, expect, test } from 'vitest';
import { hidesSmallCounts } from './hides-small-counts.ts';
import { atom, count } from './lattice-atom.fixture.ts';

const orphans = (people: number, slack: number, smallest?: number | null) => ({
  orphans: count(people, slack, smallest),
});
const hides = (atoms: Parameters<typeof hidesSmallCounts>[0]) => hidesSmallCounts(atoms, 'orphans', 5);

describe('when the sum of a group over a block may be published', () => {
  test.each([
    ['nobody', orphans(0, 20), true],
    ['a small count', orphans(4, 20), false],
    ['the threshold in one row', orphans(5, 0), true],
    ['a small row that other people hide', orphans(8, 5, 3), true],
    ['a small row that too few other people hide', orphans(8, 4, 3), false],
    ['rows as large as the threshold', orphans(10, 0, 5), true],
    ['a count that no row explains', orphans(3, 0, null), false],
  ])('one commune with %s', (_, groups, expected) => {
    expect(hides([atom(1, 10, groups)])).toBe(expected);
  });

  test('another group or no row at all hides nothing', () => {
    expect(hides([])).toBe(true);
    expect(hides([atom(1, 10, { pupils: count(3, 0) })])).toBe(true);
  });

  test('a commune without the group is none of those that hide it', () => {
    expect(hides([atom(1, 10, orphans(5, 0)), atom(2, 10, { pupils: count(30, 30) })])).toBe(true);
    expect(hides([atom(1, 10, orphans(3, 20)), atom(2, 10, { pupils: count(30, 30) })])).toBe(false);
  });

  test('two communes: each would know the other one', () => {
    expect(hides([atom(1, 10, orphans(3, 20)), atom(2, 10, orphans(9, 20))])).toBe(false);
    expect(hides([atom(1, 10, orphans(7, 20)), atom(2, 10, orphans(9, 20))])).toBe(true);
  });

  test('three communes hide a small one, unless all attend for being of the group', () => {
    expect(hides([atom(1, 10, orphans(3, 9)), atom(2, 10, orphans(4, 9)), atom(3, 10, orphans(4, 9))])).toBe(true);
    expect(hides([atom(1, 10, orphans(3, 0)), atom(2, 10, orphans(4, 0)), atom(3, 10, orphans(4, 0))])).toBe(false);
  });

  test('several atoms need other people beside them, even where every row is large', () => {
    const some = (slack: number) => [1, 2, 3].map((commune) => atom(commune, 10, orphans(9, slack)));
    expect(hides(some(0))).toBe(false);
    expect(hides(some(2))).toBe(false);
    expect(hides(some(3))).toBe(true);
  });

  test('an atom with few attendances must not be all the doubt about its neighbour', () => {
    const crowd = (people: number) => [1, 2].map((stretch) => atom(1, 10, orphans(people, 9), { stretch }));
    const few = atom(1, 10, orphans(2, 2, 1), { stretch: 3 });
    expect(hides([...crowd(3), few])).toBe(false);
    expect(hides([...crowd(3), atom(1, 10, orphans(2, 3, 1), { stretch: 3 })])).toBe(true);
    expect(hides([atom(1, 10, orphans(3, 9)), atom(1, 10, orphans(4, 9), { stretch: 2 }), few])).toBe(true);
  });

  test('two districts: each would know the other one', () => {
    const north = [atom(1, 10, orphans(6, 9)), atom(2, 10, orphans(6, 9))];
    expect(hides([...north, atom(3, 11, orphans(4, 9))])).toBe(false);
    expect(hides([...north, atom(3, 11, orphans(5, 9))])).toBe(true);
  });

  test('what is left after the only atom is known needs no hiding', () => {
    const twice = [atom(1, 10, orphans(3, 9), { stretch: 1 }), atom(1, 10, orphans(4, 9), { stretch: 2 })];
    expect(hides(twice)).toBe(true);
  });
});

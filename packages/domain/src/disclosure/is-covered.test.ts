import { describe, expect, test } from 'vitest';
import { isCovered } from './is-covered.ts';
import { atom, count } from './lattice-atom.fixture.ts';

const thresholdOf = (group: string) => (group === 'at_risk' ? 10 : 5);
const covered = (atoms: Parameters<typeof isCovered>[0]) => isCovered(atoms, thresholdOf);
const orphans = { orphans: count(3, 0) };

describe('when people without a group cover hidden groups', () => {
  test.each([
    [4, false],
    [5, true],
  ])('%s people without a group', (ungrouped, expected) => {
    expect(covered([atom(1, 10, orphans, { ungrouped })])).toBe(expected);
  });

  test('the largest threshold of the groups counts', () => {
    const both = { orphans: count(3, 0), at_risk: count(3, 0) };
    expect(covered([atom(1, 10, both, { ungrouped: 9 })])).toBe(false);
    expect(covered([atom(1, 10, both, { ungrouped: 10 })])).toBe(true);
    expect(covered([atom(1, 10, { at_risk: count(3, 0), orphans: count(3, 0) }, { ungrouped: 9 })])).toBe(false);
  });

  test('nobody needs no cover', () => {
    expect(covered([])).toBe(true);
    expect(covered([atom(1, 10, { orphans: count(0, 9) })])).toBe(true);
  });

  test('a neighbour must not take the cover away', () => {
    const rich = atom(2, 10, {}, { ungrouped: 50 });
    expect(covered([atom(1, 10, orphans), rich])).toBe(false);
    expect(covered([atom(1, 10, orphans), rich, atom(3, 10, {}, { ungrouped: 4 })])).toBe(false);
    expect(covered([atom(1, 10, orphans), rich, atom(3, 10, {}, { ungrouped: 5 })])).toBe(true);
  });

  test('nor may a district', () => {
    const north = [atom(1, 10, orphans, { ungrouped: 1 })];
    const south = [atom(2, 11, {}, { ungrouped: 9 }), atom(3, 11, {}, { ungrouped: 9 })];
    expect(covered([...north, ...south])).toBe(false);
    expect(covered([...north, ...south, atom(4, 12, {}, { ungrouped: 5 })])).toBe(true);
  });
});

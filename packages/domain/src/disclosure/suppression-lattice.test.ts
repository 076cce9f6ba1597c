import { describe, expect, test } from 'vitest';
import type { LatticeAtom } from './lattice-atom.ts';
import { atom, count } from './lattice-atom.fixture.ts';
import { cellRelease, suppressionLattice } from './suppression-lattice.ts';

const SENSITIVE = new Map([
  ['orphans', { sensitive: true, smallBelow: 5, provinceOnly: false }],
  ['disabled', { sensitive: true, smallBelow: 5, provinceOnly: false }],
  ['after_prison', { sensitive: true, smallBelow: 5, provinceOnly: true }],
]);

function shown(
  atoms: readonly LatticeAtom[],
  cell: readonly LatticeAtom[],
  lattice = suppressionLattice(atoms, SENSITIVE),
) {
  const release = cellRelease(lattice, cell);
  return { rows: release.rows, orphans: release.group('orphans'), disabled: release.group('disabled') };
}

describe('the lattice of published cells', () => {
  const wide = { ungrouped: 20 };
  const small = atom(1, 10, { orphans: count(3, 20), disabled: count(8, 20) }, wide);
  const second = atom(2, 10, { orphans: count(9, 20) }, wide);
  const third = atom(3, 10, { orphans: count(9, 20) }, wide);
  const fourth = atom(4, 10, { orphans: count(9, 20) }, wide);
  const atoms = [small, second, third, fourth];

  test('a small cell is hidden with as many neighbours as it takes; their other groups and the rest stay', () => {
    expect(shown(atoms, [small])).toEqual({ rows: true, orphans: false, disabled: true });
    expect(shown(atoms, [second])).toEqual({ rows: true, orphans: false, disabled: true });
    expect(shown(atoms, [fourth])).toEqual({ rows: true, orphans: true, disabled: true });
    expect(shown(atoms, [small, second])).toEqual({ rows: true, orphans: false, disabled: true });
    expect(shown(atoms, atoms)).toEqual({ rows: true, orphans: true, disabled: true });
  });

  test('a cell without counts is shown; a group that nobody calls sensitive is not', () => {
    expect(shown(atoms, [])).toEqual({ rows: true, orphans: true, disabled: true });
    expect(cellRelease(suppressionLattice(atoms, SENSITIVE), []).group('pupils')).toBe(false);
  });

  test('a commune without a group is no part of what hides it', () => {
    const mixed = atom(1, 10, { orphans: count(9, 20), disabled: count(2, 20) });
    const rest = [2, 3].map((commune) => atom(commune, 10, { disabled: count(9, 20) }, wide));
    expect(shown([mixed, ...rest], [mixed])).toEqual({ rows: false, orphans: false, disabled: false });
    expect(shown([mixed, ...rest], [mixed, ...rest])).toEqual({ rows: true, orphans: true, disabled: true });
  });

  test('a group hangs where its own people are, not where its rows are covered', () => {
    const covering = [1, 2].map((commune) => atom(commune, 10, { disabled: count(9, 20) }, wide));
    const bare = atom(9, 10, { orphans: count(9, 20), disabled: count(2, 20) });
    const [unsafe, near, far] = [3, 4, 5].map((commune) =>
      atom(commune, 10, { orphans: count(commune === 3 ? 3 : 9, 20) }, wide),
    );
    const all = [...covering, bare, unsafe, near, far].flatMap((one) => one ?? []);
    expect(shown(all, [...covering, bare])).toEqual({ rows: true, orphans: true, disabled: true });
    expect(shown(all, far ? [far] : [])).toEqual({ rows: true, orphans: false, disabled: true });
  });

  test('nor does it make more be hidden than it takes', () => {
    const inYear = (year: number, orphans: number) => {
      const at = atom(year, 10 * year, { orphans: count(orphans, 20) }, wide);
      return { ...at, path: at.path.with(0, year) };
    };
    const years = [3, 9, 9, 9].map((orphans, position) => inYear(position + 1, orphans));
    const others = Array.from({ length: 12 }, (_, place) => atom(100 + place, 900, { disabled: count(9, 20) }, wide));
    expect(years.map((year) => shown([...others, ...years], [year]).orphans)).toEqual([false, false, false, true]);
  });

  test('a group without a rule needs no cover and is not taken for one that may be shown', () => {
    const pupils = atom(1, 10, { pupils: count(3, 0) });
    expect(shown([pupils], [pupils]).rows).toBe(true);
    const bare = atom(1, 10, { orphans: count(9, 20), pupils: count(30, 0) });
    expect(shown([bare], [bare]).rows).toBe(false);
  });

  test('what nothing can hide is hidden everywhere', () => {
    const only = [atom(1, 10, { orphans: count(3, 20) }, wide)];
    expect(shown(only, only)).toEqual({ rows: true, orphans: false, disabled: true });
  });

  test('without cover no group of a cell is shown', () => {
    const bare = atom(1, 10, { orphans: count(3, 27) });
    const others = [2, 3].map((commune) => atom(commune, 10, { orphans: count(9, 20) }, wide));
    expect(shown([bare, ...others], [bare])).toEqual({ rows: false, orphans: false, disabled: false });
    expect(shown([bare, ...others], [bare, ...others])).toEqual({ rows: true, orphans: true, disabled: true });
    expect(shown([bare], [bare])).toEqual({ rows: false, orphans: false, disabled: false });
  });

  test('a cell without cover is shown where all its groups are, and is then drawn into no other', () => {
    const open = atom(1, 10, { orphans: count(9, 20) });
    expect(shown([open], [open])).toEqual({ rows: true, orphans: true, disabled: true });
    const hidden = [2, 3, 4].map((commune) => atom(commune, 10, { orphans: count(commune === 2 ? 3 : 9, 20) }, wide));
    expect(shown([open, ...hidden], [open])).toEqual({ rows: true, orphans: true, disabled: true });
    expect(shown([open, ...hidden], hidden)).toEqual({ rows: true, orphans: true, disabled: true });
  });

  test('a cell without cover is not shown beside a small group, nor beside one for the province only', () => {
    const mixed = atom(1, 10, { orphans: count(9, 20), disabled: count(2, 20) });
    expect(shown([mixed], [mixed]).rows).toBe(false);
    const prison = atom(1, 10, { after_prison: count(9, 20) });
    expect(shown([prison], [prison]).rows).toBe(false);
    expect(shown([atom(1, 10, { after_prison: count(9, 20) }, wide)], []).rows).toBe(true);
  });

  test('a lattice for all readers has higher thresholds and only makes blocks larger', () => {
    const finer = suppressionLattice(atoms, SENSITIVE);
    const coarser = suppressionLattice(atoms, SENSITIVE, 2, finer);
    expect(shown(atoms, [fourth], coarser).orphans).toBe(false);
    expect(shown(atoms, [small], coarser)).toMatchObject({ rows: true, disabled: false });
    expect(shown(atoms, atoms, coarser)).toEqual({ rows: true, orphans: true, disabled: false });
  });

  test('a block for all readers shows nothing of which a part is hidden on the finer lattice', () => {
    const part = atom(1, 10, { orphans: count(1, 20) }, { ungrouped: 20 });
    const rest = atom(1, 10, { orphans: count(20, 0) }, { stretch: 2 });
    const finer = suppressionLattice([part, rest], SENSITIVE);
    expect(shown([part, rest], [rest], finer).orphans).toBe(true);
    expect(shown([part, rest], [part, rest], finer).orphans).toBe(false);
    const coarser = suppressionLattice([part, rest], SENSITIVE, 2, finer);
    expect(shown([part, rest], [part, rest], coarser)).toMatchObject({ rows: true, orphans: false });
    const uncovered = [atom(1, 10, { orphans: count(3, 30) }), rest];
    const dark = suppressionLattice(uncovered, SENSITIVE);
    expect(shown(uncovered, uncovered, suppressionLattice(uncovered, SENSITIVE, 2, dark)).rows).toBe(false);
  });

  test('a group that the finer lattice does not know is shown as far as its own blocks go', () => {
    const without = new Map([...SENSITIVE].filter(([code]) => code !== 'disabled'));
    const many = [1, 2, 3].map((commune) => atom(commune, 10, { disabled: count(20, 40) }, { ungrouped: 40 }));
    const finer = suppressionLattice(many, without);
    expect(cellRelease(finer, many).group('disabled')).toBe(false);
    expect(cellRelease(suppressionLattice(many, SENSITIVE, 2, finer), many).group('disabled')).toBe(true);
  });

  test('a lattice for all readers needs people without a group beside every group', () => {
    const bare = [atom(1, 10, { orphans: count(50, 50) })];
    const open = suppressionLattice(bare, SENSITIVE);
    expect(shown(bare, bare, open).rows).toBe(true);
    expect(shown(bare, bare, suppressionLattice(bare, SENSITIVE, 2, open)).rows).toBe(false);
  });
});

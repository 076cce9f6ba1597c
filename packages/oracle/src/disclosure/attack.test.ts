import fc from 'fast-check';
import { cellRelease, suppressionLattice, type CellRelease, type SuppressionLattice } from '@lantoa/domain';
import { describe, expect, test, vi } from 'vitest';
import { seedOf } from '../worlds/seed-of.ts';
import {
  TABLE_GROUPS,
  TABLE_RULES,
  arbitraryTable,
  type Table,
  type TableCell,
  type TableGroup,
} from './arbitrary-table.ts';
import { intervalOf, type Belief, type KnownSum } from './attack.ts';

// LANTOA_ATTACK_TABLES sets how many random tables are attacked, LANTOA_ORACLE_SEED repeats a run.
const TABLES = Number(process.env['LANTOA_ATTACK_TABLES'] ?? 60);
const SEED = seedOf(process.env['LANTOA_ORACLE_SEED'], Date.now());
process.stdout.write(`disclosure: ${String(TABLES)} random tables attacked, seed ${String(SEED)}\n`);
vi.setConfig({ testTimeout: 3_600_000 });

const NOISE = 1e-6;
const holds = (check: (table: Table) => void) =>
  fc.assert(fc.property(arbitraryTable, check), { numRuns: TABLES, seed: SEED });

function released(lattice: SuppressionLattice, cell: TableCell): CellRelease {
  return cellRelease(
    lattice,
    cell.atoms.flatMap((atom) => (atom.lattice.groups.size > 0 ? [atom.lattice] : [])),
  );
}

function isShown(release: CellRelease, group: TableGroup): boolean {
  return TABLE_RULES.has(group) ? release.group(group) : release.rows;
}

const sumOf = ({ atoms }: Pick<TableCell, 'atoms'>, group: TableGroup) =>
  atoms.reduce((sum, atom) => sum + (atom.people.get(group) ?? 0), 0);

// Whole blocks inside the cell are published, so that only the others leave a doubt.
function doubtfulAttendances({ atoms }: TableCell, group: TableGroup, lattice: SuppressionLattice): number {
  const inside = new Set(atoms.map((atom) => atom.lattice));
  const whole = (lattice.groups.get(group)?.blocks ?? []).filter((block) =>
    block.atoms.every((one) => inside.has(one)),
  );
  const known = new Set(whole.flatMap((block) => block.atoms));
  const doubtful = atoms.filter((atom) => !known.has(atom.lattice));
  return doubtful.reduce((sum, atom) => sum + (atom.named.get(group) ?? 0), 0);
}

function latticeOf({ atoms }: Table, factor = 1, finer: SuppressionLattice | null = null): SuppressionLattice {
  const lattice = atoms.flatMap((atom) => (atom.lattice.groups.size > 0 ? [atom.lattice] : []));
  return suppressionLattice(lattice, TABLE_RULES, factor, finer);
}

function published({ cells }: Table, lattice: SuppressionLattice): KnownSum[] {
  return cells.flatMap((cell) => {
    const release = released(lattice, cell);
    return TABLE_GROUPS.filter((group) => isShown(release, group)).map((group) => ({
      atoms: cell.atoms,
      group,
      value: sumOf(cell, group),
    }));
  });
}

interface Hidden {
  readonly cell: TableCell;
  readonly group: TableGroup;
  /** The interval that has to be left: the threshold, or the attendances of the hidden part where these are fewer. */
  readonly least: number;
}

function hiddenSmallCells({ cells }: Table, lattice: SuppressionLattice): Hidden[] {
  return cells.flatMap((cell) => {
    const release = released(lattice, cell);
    return [...TABLE_RULES].flatMap(([code, { smallBelow }]) => {
      const group = TABLE_GROUPS.find((one) => one === code);
      if (group === undefined || release.group(code)) return [];
      const value = sumOf(cell, group);
      if (value === 0 || value >= smallBelow) return [];
      return [{ cell, group, least: Math.min(smallBelow, doubtfulAttendances(cell, group, lattice)) }];
    });
  });
}

const nameOf = ({ cell, group }: Hidden) => `${cell.name}, ${group}`;

function widthOf({ cell, group }: Hidden, table: Table, known: readonly KnownSum[], belief: Belief): number {
  const { lower, upper } = intervalOf(cell, group, table.atoms, known, belief);
  const truth = sumOf(cell, group);
  expect(lower).toBeLessThanOrEqual(truth + NOISE);
  expect(upper).toBeGreaterThanOrEqual(truth - NOISE);
  return upper - lower;
}

describe('somebody who solves for hidden cells with everything that is published', () => {
  test('keeps an interval of the threshold, or of all the attendances there are', () => {
    let attacked = 0;
    holds((table) => {
      const lattice = latticeOf(table);
      const known = published(table, lattice);
      for (const hidden of hiddenSmallCells(table, lattice)) {
        const width = widthOf(hidden, table, known, 'may overlap');
        expect(width, nameOf(hidden)).toBeGreaterThanOrEqual(hidden.least - NOISE);
        attacked += 1;
      }
    });
    expect(attacked).toBeGreaterThan(TABLES);
  });

  test('keeps it too when one commune or one district is known exactly', () => {
    holds((table) => {
      const lattice = latticeOf(table);
      const known = published(table, lattice);
      for (const insider of insidersOf(table)) {
        const own = table.atoms.filter((atom) => atom.lattice.insiders.includes(insider));
        const exact = own.flatMap((atom) =>
          [...atom.people].map(([group, value]) => ({ atoms: [atom], group, value })),
        );
        for (const hidden of hiddenSmallCells(table, lattice)) {
          if (hidden.cell.atoms.some((atom) => own.includes(atom))) continue;
          const width = widthOf(hidden, table, [...known, ...exact], 'may overlap');
          expect(width, nameOf(hidden)).toBeGreaterThanOrEqual(hidden.least - NOISE);
        }
      }
    });
  });

  test('does not determine a small cell even when groups are taken to add up to the attendances', () => {
    holds((table) => {
      if (!table.atoms.every(addsUp)) return;
      const lattice = latticeOf(table);
      const known = published(table, lattice);
      for (const hidden of hiddenSmallCells(table, lattice)) {
        const width = widthOf(hidden, table, known, 'add up');
        expect(width, nameOf(hidden)).toBeGreaterThanOrEqual(1 - NOISE);
      }
    });
  });

  test('learns nothing more from what is shown to all: it is part of what single readers see', () => {
    holds((table) => {
      const lattice = latticeOf(table);
      const forAll = latticeOf(table, 2, lattice);
      for (const cell of table.cells) {
        for (const group of TABLE_GROUPS) {
          if (isShown(released(forAll, cell), group)) expect(isShown(released(lattice, cell), group)).toBe(true);
        }
      }
    });
  });

  test('sees no small count, and where a cell is shown no row tells one by subtraction', () => {
    holds((table) => {
      const lattice = latticeOf(table);
      for (const cell of table.cells) {
        const release = released(lattice, cell);
        for (const [code, { smallBelow }] of TABLE_RULES) {
          const group = TABLE_GROUPS.find((one) => one === code);
          if (group === undefined) continue;
          const value = sumOf(cell, group);
          if (release.group(code)) expect(value === 0 || value >= smallBelow).toBe(true);
          else if (release.rows && value > 0) {
            const total = cell.atoms.reduce((sum, atom) => sum + atom.total, 0);
            const shown = TABLE_GROUPS.filter((one) => isShown(release, one));
            const rest = total - shown.reduce((sum, one) => sum + sumOf(cell, one), 0);
            if (cell.atoms.every(addsUp)) expect(rest).toBeGreaterThanOrEqual(smallBelow);
          }
        }
      }
    });
  });
});

test('the same attack finds small cells where only these are hidden', () => {
  const tables = fc.sample(arbitraryTable, { numRuns: 30, seed: SEED });
  const found = tables.flatMap((table) => {
    const isSmall = (cell: TableCell, group: TableGroup) => {
      const value = sumOf(cell, group);
      return value > 0 && value < (TABLE_RULES.get(group)?.smallBelow ?? 0);
    };
    const known = table.cells.flatMap((cell) =>
      TABLE_GROUPS.filter((group) => !isSmall(cell, group)).map((group) => ({
        atoms: cell.atoms,
        group,
        value: sumOf(cell, group),
      })),
    );
    return table.cells.filter((cell) => {
      if (!isSmall(cell, 'orphans')) return false;
      const { lower, upper } = intervalOf(cell, 'orphans', table.atoms, known, 'may overlap');
      return upper - lower < 1 - NOISE;
    });
  });
  expect(found.length).toBeGreaterThan(0);
});

function addsUp(atom: Table['atoms'][number]): boolean {
  return [...atom.people.values()].reduce((sum, value) => sum + value, 0) + atom.lattice.ungrouped <= atom.total;
}

function insidersOf({ atoms }: Table): number[] {
  return [...new Set(atoms.flatMap((atom) => atom.lattice.insiders))];
}

import { equalTo, solve, type Constraint } from 'yalps';
import type { TableAtom, TableCell, TableGroup } from './arbitrary-table.ts';

/** A sum that somebody has read or knows. */
export interface KnownSum {
  readonly atoms: readonly TableAtom[];
  readonly group: TableGroup;
  readonly value: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How the attacker takes groups: as they are defined, "of which" and overlapping, or as if each person stood in one only. */
export type Belief = 'may overlap' | 'add up';

/**
 * What somebody can find out about a hidden cell who solves for it: everything published of every group, all attendances,
 * and which activities name which group, are known; no count is negative or above the attendances of its activities.
 */
export function intervalOf(
  cell: TableCell,
  group: TableGroup,
  atoms: readonly TableAtom[],
  known: readonly KnownSum[],
  belief: Belief,
): Interval {
  const bound = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({
      direction,
      objective: 'asked',
      constraints: constraintsOf(atoms, known, belief),
      variables: variablesOf(cell, group, atoms, known, belief),
    });
    if (status !== 'optimal') throw new Error(`no ${direction} of a true table: ${status}`);
    return result;
  };
  return { lower: bound('minimize'), upper: bound('maximize') };
}

const nameOf = ({ commune, stretch }: TableAtom, part: string) => `${part} ${String(commune)}/${String(stretch)}`;

function constraintsOf(
  atoms: readonly TableAtom[],
  known: readonly KnownSum[],
  belief: Belief,
): Map<string, Constraint> {
  const constraints = new Map<string, Constraint>();
  known.forEach(({ value }, place) => constraints.set(`known ${String(place)}`, equalTo(value)));
  for (const atom of atoms) {
    for (const [group, most] of atom.named) constraints.set(nameOf(atom, `most ${group}`), { max: most });
    if (belief === 'add up') constraints.set(nameOf(atom, 'total'), equalTo(atom.total));
  }
  return constraints;
}

function variablesOf(
  cell: TableCell,
  asked: TableGroup,
  atoms: readonly TableAtom[],
  known: readonly KnownSum[],
  belief: Belief,
): Map<string, Map<string, number>> {
  const variables = new Map<string, Map<string, number>>();
  for (const atom of atoms) {
    if (belief === 'add up') variables.set(nameOf(atom, 'nobody'), new Map([[nameOf(atom, 'total'), 1]]));
    for (const group of atom.named.keys()) {
      const part = new Map([[nameOf(atom, `most ${group}`), 1]]);
      if (belief === 'add up') part.set(nameOf(atom, 'total'), 1);
      if (group === asked && cell.atoms.includes(atom)) part.set('asked', 1);
      known.forEach((sum, place) => {
        if (sum.group === group && sum.atoms.includes(atom)) part.set(`known ${String(place)}`, 1);
      });
      variables.set(nameOf(atom, group), part);
    }
  }
  return variables;
}

import fc from 'fast-check';
import type { LatticeAtom, TargetGroupRule } from '@lantoa/domain';

/** Groups of the tables, sensitive ones with their rules. */
export const TABLE_RULES: ReadonlyMap<string, TargetGroupRule> = new Map([
  ['orphans', { sensitive: true, smallBelow: 5, provinceOnly: false }],
  ['at_risk', { sensitive: true, smallBelow: 10, provinceOnly: false }],
]);
export const TABLE_GROUPS = ['orphans', 'at_risk', 'pupils'] as const;
export type TableGroup = (typeof TABLE_GROUPS)[number];

/** One place in one stretch of days, with what was really counted there. */
export interface TableAtom {
  readonly commune: number;
  readonly district: number;
  readonly stretch: number;
  /** People of each group that an activity here names. */
  readonly people: ReadonlyMap<TableGroup, number>;
  /** Attendances of the activities that name a group: everybody may know them. */
  readonly named: ReadonlyMap<TableGroup, number>;
  readonly total: number;
  readonly lattice: LatticeAtom;
}

/** A cell that is asked for: its atoms. */
export interface TableCell {
  readonly name: string;
  readonly atoms: readonly TableAtom[];
}

export interface Table {
  readonly atoms: readonly TableAtom[];
  readonly cells: readonly TableCell[];
}

interface Session {
  readonly place: number;
  readonly stretch: number;
  readonly groups: readonly { readonly group: TableGroup; readonly share: number }[];
  readonly attendances: number;
}

// Four stretches of days: two calendar months, and the administrative month that lies across them.
const PERIODS = {
  first: [0, 1],
  second: [2, 3],
  across: [1, 2],
  before: [0],
  after: [3],
  quarter: [0, 1, 2, 3],
} as const;
const ADMINISTRATIVE_MONTH = [0, 1, 1, 2] as const;

const people = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.integer({ min: 10, max: 60 }));
const session = fc.record({
  place: fc.nat({ max: 9 }),
  stretch: fc.nat({ max: 3 }),
  groups: fc.uniqueArray(fc.record({ group: fc.constantFrom(...TABLE_GROUPS), share: people }), {
    maxLength: 3,
    selector: ({ group }) => group,
  }),
  attendances: fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 80 })),
});

/** Up to ten communes in up to three districts, a class of some of them, and as many sessions as leave many cells small. */
export const arbitraryTable: fc.Arbitrary<Table> = fc
  .record({
    districts: fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 10 }),
    inClass: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    sessions: fc.array(session, { minLength: 1, maxLength: 30 }),
  })
  .map(({ districts, inClass, sessions }) => {
    const places = districts.map((district, commune) => ({ district, commune }));
    const atoms = places.flatMap(({ district, commune }) =>
      [0, 1, 2, 3].flatMap((stretch) => {
        const here = sessions.filter((one) => one.place % places.length === commune && one.stretch === stretch);
        return here.length === 0 ? [] : [atomOf(here, commune, district, stretch)];
      }),
    );
    return { atoms, cells: cellsOf(atoms, inClass) };
  });

function atomOf(sessions: readonly Session[], commune: number, district: number, stretch: number): TableAtom {
  const known = new Map<TableGroup, number>();
  const named = new Map<TableGroup, number>();
  const groups = new Map<string, { people: number; smallest: number | null; slack: number }>();
  let ungrouped = 0;
  let total = 0;
  for (const { groups: listed, attendances: least } of sessions) {
    const attendances = Math.max(least, ...listed.map(({ share }) => share));
    total += attendances;
    const explained = listed.reduce((sum, { share }) => sum + share, 0);
    if (listed.length > 0) ungrouped += Math.max(0, attendances - explained);
    for (const { group, share } of listed) {
      known.set(group, (known.get(group) ?? 0) + share);
      named.set(group, (named.get(group) ?? 0) + attendances);
      if (!TABLE_RULES.has(group)) continue;
      const before = groups.get(group) ?? { people: 0, smallest: null, slack: 0 };
      const smallest = share === 0 ? before.smallest : Math.min(share, before.smallest ?? share);
      groups.set(group, { people: before.people + share, smallest, slack: before.slack + attendances - share });
    }
  }
  const path = [1, 100 + district, 1, 1, ADMINISTRATIVE_MONTH[stretch] ?? 0, stretch, commune];
  const lattice = { insiders: [commune, 100 + district], path, groups, ungrouped };
  return { commune, district, stretch, people: known, named, total, lattice };
}

type Unit = readonly [name: string, isInside: (atom: TableAtom) => boolean];

function cellsOf(atoms: readonly TableAtom[], inClass: readonly boolean[]): TableCell[] {
  const communes = [...new Set(atoms.map(({ commune }) => commune))];
  const districts = [...new Set(atoms.map(({ district }) => district))];
  const units: readonly Unit[] = [
    ['province', () => true],
    ['class', ({ commune }) => inClass[commune] === true],
    ['rest', ({ commune }) => inClass[commune] === false],
    ...districts.map((id): Unit => [`district ${String(id)}`, ({ district }) => district === id]),
    ...communes.map((id): Unit => [`commune ${String(id)}`, ({ commune }) => commune === id]),
  ];
  return units.flatMap(([unit, isInside]) =>
    Object.entries(PERIODS).map(([period, stretches]) => ({
      name: `${unit} ${period}`,
      atoms: atoms.filter((atom) => isInside(atom) && stretches.some((one) => one === atom.stretch)),
    })),
  );
}

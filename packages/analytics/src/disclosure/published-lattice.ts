import {
  groupBy,
  suppressionLattice,
  type GroupCount,
  type LatticeAtom,
  type SuppressionLattice,
} from '@lantoa/domain';
import type { BatchHead, Snapshot } from '../snapshot.ts';
import { LATTICE_COLUMNS, latticeAtoms } from '../sql/lattice-atoms.ts';
import { sensitiveGroups } from './target-group-rules.ts';

/** An atom with the keys that questions name it by. */
export interface PlacedAtom extends LatticeAtom {
  readonly unit: number;
  readonly district: number;
  readonly formerDistrict: number;
  readonly province: number;
  /** First day of its stretch. */
  readonly day: number;
}

export interface PublishedLattice {
  readonly atoms: readonly PlacedAtom[];
  /** What single readers see. */
  readonly suppressed: SuppressionLattice;
  /** What everybody sees behind a share link: thresholds twice as high, blocks made of those above. */
  readonly public: SuppressionLattice;
  readonly publicFactor: number;
}

const PUBLIC_FACTOR = 2;
const known = new WeakMap<readonly BatchHead[], Promise<PublishedLattice>>();

/** The lattice of the snapshot's data version: made when it is first needed, the same for every question after that. */
export function publishedLattice(snapshot: Snapshot): Promise<PublishedLattice> {
  const made = known.get(snapshot.batches);
  if (made) return made;
  const making = makeLattice(snapshot);
  known.set(snapshot.batches, making);
  making.catch(() => known.delete(snapshot.batches));
  return making;
}

async function makeLattice({ index, slots, version, read }: Snapshot): Promise<PublishedLattice> {
  const sensitive = sensitiveGroups(index);
  const groups = [...sensitive.keys()].map((code) => slots.code('target_group', code));
  const rows = (await read(latticeAtoms(version, groups))).map((row) => row.map(Number));
  const atKey = groupBy(rows, (row) => `${String(row[UNIT])}/${String(row[DISTRICT])}/${String(row[PIECE])}`);
  const atoms = [...atKey.values()].map((ofAtom) => atomOf(ofAtom, (slot) => slots.codeName('target_group', slot)));
  const suppressed = suppressionLattice(atoms, sensitive);
  return {
    atoms,
    suppressed,
    public: suppressionLattice(atoms, sensitive, PUBLIC_FACTOR, suppressed),
    publicFactor: PUBLIC_FACTOR,
  };
}

const at = (column: (typeof LATTICE_COLUMNS)[number]) => LATTICE_COLUMNS.indexOf(column);
const [UNIT, DISTRICT, PIECE] = [at('unit'), at('district'), at('piece')];

// Down the tree: the year, the district, ever shorter stretches of the district, the place. What is merged stays in the
// district and the year as long as it can, so that those cells stay whole.
function atomOf(rows: readonly (readonly number[])[], nameOf: (slot: number) => string | undefined): PlacedAtom {
  const value = (row: readonly number[] | undefined, column: (typeof LATTICE_COLUMNS)[number]) =>
    row?.[at(column)] ?? 0;
  const first = (column: (typeof LATTICE_COLUMNS)[number]) => value(rows[0], column);
  const [unit, district, day] = [first('unit'), first('district'), first('piece')];
  const stretches = [first('reporting_half_year'), first('reporting_quarter'), first('reporting_month'), day];
  const groups = new Map<string, GroupCount>();
  for (const row of rows) {
    const code = nameOf(value(row, 'target_group'));
    if (code === undefined) throw new Error('a target group without a name');
    const smallest = value(row, 'smallest');
    groups.set(code, {
      people: value(row, 'people'),
      smallest: smallest === 0 ? null : smallest,
      slack: value(row, 'slack'),
    });
  }
  return {
    unit,
    district,
    formerDistrict: first('former_district'),
    province: first('province'),
    day,
    insiders: [unit, district].filter((slot) => slot >= 0),
    path: [first('reporting_year'), district, ...stretches, unit],
    groups,
    ungrouped: first('ungrouped'),
  };
}

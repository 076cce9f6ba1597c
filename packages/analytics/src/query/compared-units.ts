import { PEER_GROUPS, type FunnelUnit, type PeerGroup } from '@lantoa/domain';
import type { Cell, ComparisonLevel, Measure } from '../contract.ts';
import type { Slots } from '../duckdb/slots.ts';
import { numberCell } from './cell.ts';
import type { QueryPlan } from './plan.ts';
import type { ScopeUnit } from './place-scope.ts';

/** How a measure is compared; a measure without an entry has no sound comparison. */
const METHODS: Readonly<Partial<Record<Measure, FunnelUnit['kind']>>> = {
  COMMUNE_COVERAGE: 'share',
  POPULATION_COVERAGE: 'weighted_share',
  ACTIVITIES: 'rate',
  SESSIONS: 'rate',
  BROADCAST_RUNS: 'rate',
  PRESS_ITEMS: 'rate',
};
const RESIDENTS = 1000;

/** null where a comparison would mislead: people cluster by event, and a single commune is reached or not. */
export function methodOf(measure: Measure, level: ComparisonLevel): FunnelUnit['kind'] | null {
  const method = METHODS[measure] ?? null;
  return level === 'COMMUNE' && method !== 'rate' ? null : method;
}

/** A unit of a comparison with the communes of the base that it is made of. */
export interface ComparedUnit {
  /** Number of its key in the read model. */
  readonly slot: number;
  readonly communes: readonly ScopeUnit[];
  readonly peerGroup: PeerGroup | null;
}

/** Units of the level that hold a commune of the base, in the order of their first commune. */
export function comparedUnits(plan: QueryPlan, level: ComparisonLevel, slots: Slots): ComparedUnit[] {
  const units = new Map<number, ScopeUnit[]>();
  for (const commune of plan.scope.units) {
    const slot = commune.inBase ? slotAt(commune, level, slots) : null;
    if (slot === null) continue;
    const known = units.get(slot);
    if (known) known.push(commune);
    else units.set(slot, [commune]);
  }
  return [...units].map(([slot, communes]) => {
    const groups = new Set(communes.map(({ peerGroup }) => peerGroup));
    const [group] = groups;
    return { slot, communes, peerGroup: group !== undefined && groups.size === 1 ? group : null };
  });
}

function slotAt(commune: ScopeUnit, level: ComparisonLevel, slots: Slots): number | null {
  switch (level) {
    case 'COMMUNE':
      return slots.unit(commune.unit);
    case 'PEER_GROUP':
      return PEER_GROUPS.indexOf(commune.peerGroup);
    case 'DISTRICT':
      return commune.district === null ? null : slots.unit(commune.district);
    case 'FORMER_DISTRICT':
      return commune.formerDistrict === null ? null : slots.unit(commune.formerDistrict);
  }
}

/** What a unit brings into the funnel; a figure that is absent brings its size alone. */
export function funnelUnit(
  method: FunnelUnit['kind'],
  level: ComparisonLevel,
  unit: ComparedUnit,
  cell: Cell,
): FunnelUnit {
  const people = unit.communes.map((commune) => commune.people ?? 0);
  switch (method) {
    case 'share':
      return { kind: method, reached: cell.numerator ?? 0, units: unit.communes.length };
    case 'weighted_share':
      return {
        kind: method,
        reached: cell.numerator ?? 0,
        people: sum(people),
        squares: sum(people.map((count) => count ** 2)),
      };
    case 'rate':
      return {
        kind: method,
        count: cell.value ?? 0,
        exposure: level === 'COMMUNE' ? sum(people) / RESIDENTS : unit.communes.length,
      };
  }
}

/** A count becomes a rate per commune, or per 1,000 residents of a commune; a share stays what it is. */
export function comparedCell(unit: FunnelUnit, cell: Cell): Cell {
  if (unit.kind !== 'rate' || cell.value === null) return cell;
  return numberCell(cell.value / unit.exposure, { numerator: cell.value, denominator: unit.exposure });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { bucketOf, groupBy, periodOfCode, type TimeDimension } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import { civilDateOf, dayNumber } from '../duckdb/day-number.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { isTime } from '../query/dimension-table.ts';
import type { GridKeys } from '../query/grid.ts';
import type { QueryPlan } from '../query/plan.ts';
import type { PlacedAtom } from './published-lattice.ts';

/** The atoms that the cells of a question are made of, by grain and keys; the key of a target group does not matter. */
export function cellAtoms(
  plan: QueryPlan,
  atoms: readonly PlacedAtom[],
  slots: Slots,
): (grain: number, keys: GridKeys) => readonly PlacedAtom[] {
  const classes = new Map(plan.scope.units.map((unit) => [slots.unit(unit.unit), unit.classes]));
  const within = atoms.filter((atom) => isWithin(plan, atom, slots, classes));
  const known = new Map<number, Map<string, PlacedAtom[]>>();
  return (grain, keys) => {
    const dimensions = plan.groupBy.map((dimension, place) => (place < grain ? dimension : null));
    const cells = known.get(grain) ?? cellsOf(within, dimensions, (atom, dimension) => keysOf(atom, dimension));
    known.set(grain, cells);
    const groupless = keys.map((key, place) => (plan.groupBy[place] === 'TARGET_GROUP' ? null : key));
    return cells.get(groupless.join()) ?? [];
  };

  function keysOf(atom: PlacedAtom, dimension: Dimension): readonly number[] {
    if (isTime(dimension)) return [bucketStart(atom.day, dimension as TimeDimension)];
    if (dimension === 'PROVINCE') return [atom.province];
    if (dimension === 'DISTRICT') return [atom.district];
    if (dimension === 'FORMER_DISTRICT') return [atom.formerDistrict];
    if (dimension === 'COMMUNE') return [atom.unit];
    if (dimension !== 'AREA_CLASS') throw new Error(`the lattice has no ${dimension}`);
    const asked = plan.filter.codes.areaClass;
    const own = (classes.get(atom.unit) ?? []).filter((code) => asked === null || asked.includes(code));
    return own.length === 0 ? [UNSPECIFIED] : own.map((code) => slots.code('area_class', code));
  }
}

function cellsOf(
  atoms: readonly PlacedAtom[],
  dimensions: readonly (Dimension | null)[],
  keysOf: (atom: PlacedAtom, dimension: Dimension) => readonly number[],
): Map<string, PlacedAtom[]> {
  const keyed = atoms.flatMap((atom) => {
    let tuples: GridKeys[] = [[]];
    for (const dimension of dimensions) {
      const keys = dimension === null || dimension === 'TARGET_GROUP' ? [null] : keysOf(atom, dimension);
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]));
    }
    return tuples.map((tuple) => ({ key: tuple.join(), atom }));
  });
  const cells = groupBy(keyed, ({ key }) => key);
  return new Map([...cells].map(([key, ofCell]) => [key, ofCell.map(({ atom }) => atom)]));
}

function isWithin(
  { period, filter }: QueryPlan,
  atom: PlacedAtom,
  slots: Slots,
  classes: ReadonlyMap<number, readonly string[]>,
): boolean {
  const among = (units: readonly string[] | null, slot: number) =>
    units === null || units.some((unit) => slots.unit(unit) === slot);
  const asked = filter.codes.areaClass;
  return (
    dayNumber(period.from) <= atom.day &&
    atom.day <= dayNumber(period.to) &&
    among(filter.provinces, atom.province) &&
    among(filter.districts, atom.district) &&
    among(filter.communes, atom.unit) &&
    (asked === null || (classes.get(atom.unit) ?? []).some((code) => asked.includes(code)))
  );
}

const starts = new Map<string, number>();

function bucketStart(day: number, dimension: TimeDimension): number {
  const key = `${dimension} ${String(day)}`;
  let start = starts.get(key);
  if (start === undefined) {
    const period = periodOfCode(bucketOf(civilDateOf(day), dimension));
    if (!period) throw new Error(`no ${dimension} holds day ${String(day)}`);
    start = dayNumber(period.from);
    starts.set(key, start);
  }
  return start;
}

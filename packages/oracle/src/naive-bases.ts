import type { ReferenceIndex } from '@lantoa/domain';

/** Communes of the map that an answer stands on: the stated one, else that of the last day. */
export function communesOfBase(index: ReferenceIndex, base: string | undefined, on: string): readonly string[] {
  if (base === undefined) return index.baseOn(on).units;
  return index.pack.bases.find(({ id }) => id === base)?.units ?? [];
}

/**
 * Units whose reports tell what happened in a commune of a map in a window: on the map of another time all that share its
 * land, on that of the window itself the commune alone, for the others did not exist.
 */
export function reportersOf(
  index: ReferenceIndex,
  base: string | undefined,
  window: { readonly from: string; readonly to: string },
  commune: string,
): string[] {
  const map = index.pack.bases.find(({ id }) => id === base);
  if (!map) return [commune];
  const ofItsTime = (map.validFrom ?? '') <= window.from && window.to <= (map.validTo ?? '9999');
  return ofItsTime ? [commune] : kinOf(index, commune);
}

/** Parts of a commune on a map, with the share that lies in each; empty where nobody can say where it lay. */
export function piecesOn(index: ReferenceIndex, communes: readonly string[], commune: string): Map<string, number> {
  const pieces = new Map<string, number>();
  let moving = new Map([[commune, 1]]);
  // One step of the transitions at a time, until every part has come to rest or to nothing.
  while (moving.size > 0) {
    const next = new Map<string, number>();
    for (const [unit, share] of moving) {
      if (communes.includes(unit)) {
        pieces.set(unit, (pieces.get(unit) ?? 0) + share);
        continue;
      }
      for (const { from, to, weight } of index.pack.transitions) {
        if (from === unit) next.set(to, (next.get(to) ?? 0) + share * weight);
      }
    }
    moving = next;
  }
  if (pieces.size > 0) return pieces;
  const origin = onlyOrigin(index, communes, commune);
  return origin === null ? pieces : new Map([[origin, 1]]);
}

function onlyOrigin(index: ReferenceIndex, communes: readonly string[], commune: string): string | null {
  let unit = commune;
  while (!communes.includes(unit)) {
    const origins = index.pack.transitions.filter(({ from, to }) => to === unit && from !== unit);
    if (origins.length !== 1) return null;
    unit = origins.map(({ from }) => from).join('');
  }
  return unit;
}

/** Every unit of any time that holds land of a commune of the map. */
export function kinOf(index: ReferenceIndex, commune: string): string[] {
  const before = [commune];
  for (const unit of before) {
    for (const { from, to } of index.pack.transitions) if (to === unit && !before.includes(from)) before.push(from);
  }
  const after = [commune];
  for (const unit of after) {
    for (const { from, to } of index.pack.transitions) if (from === unit && !after.includes(to)) after.push(to);
  }
  return [...before, ...after];
}

/** The district of a unit without a place on the map, where all communes that it shares land with are of the same one. */
export function certainDistrict(index: ReferenceIndex, communes: readonly string[], unit: string): string {
  const kin = kinOf(index, unit).filter((one) => communes.includes(one));
  const districts = [...new Set(kin.map((one) => index.districtOf(one)?.id ?? 'unplaced'))];
  return districts.length === 1 ? districts.join('') : 'unplaced';
}

/** The day that a commune is described on: the last day of the question, within the life of the commune. */
export function describedOn(index: ReferenceIndex, commune: string, on: string): string {
  const unit = index.pack.units.find(({ id }) => id === commune);
  if (!unit) return on;
  if (unit.validTo !== null && unit.validTo < on) return unit.validTo;
  return unit.validFrom > on ? unit.validFrom : on;
}

/** The district of a commune, or where districts have ended the one that all its land came from; `unplaced` where there are several. */
export function formerDistrictAt(index: ReferenceIndex, commune: string): string {
  const own = index.districtOf(commune)?.id;
  if (own !== undefined) return own;
  const origins = index.pack.transitions.filter(({ from, to }) => to === commune && from !== commune);
  return onlyOne(origins.map(({ from }) => formerDistrictAt(index, from)));
}

/** The former district of a unit without a place on the map, where all communes that it shares land with have the same one. */
export function certainFormerDistrict(index: ReferenceIndex, communes: readonly string[], unit: string): string {
  const kin = kinOf(index, unit).filter((one) => communes.includes(one));
  return onlyOne(kin.map((one) => formerDistrictAt(index, one)));
}

function onlyOne(districts: readonly string[]): string {
  const found = [...new Set(districts)];
  return found.length === 1 ? found.join('') : 'unplaced';
}

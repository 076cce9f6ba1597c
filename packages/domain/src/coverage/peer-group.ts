import { groupBy } from '../collections/group-by.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { AreaTransition, AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';

/** Groups within which units are compared with each other, in the order of the catalogue. */
export const PEER_GROUPS = ['border', 'interior', 'city'] as const;
export type PeerGroup = (typeof PEER_GROUPS)[number];

interface Known {
  readonly origins: ReadonlyMap<AreaUnitId, readonly AreaTransition[]>;
  readonly urban: Map<AreaUnitId, boolean>;
}

// An index never changes, so what was found on it stays true as long as it lives.
const known = new WeakMap<ReferenceIndex, Known>();

/**
 * Peer group of a commune-level unit: `city` for units of a provincial city and for those that any part of one went
 * into; else `border` while it is of class border; else `interior`. Every unit is in exactly one group.
 * Reference: compare within peer groups, domain reference 3 rule 13 and 3.1 invariant 2. Convention: city goes before
 * border, because a city ward works under other conditions wherever it lies. Edge: a ward that took land of a district
 * beside the city is of the city. Example: of the 65 units of 2025 four are city, eleven border, fifty interior.
 */
export function peerGroupOf(unit: AreaUnitId, on: CivilDate, index: ReferenceIndex): PeerGroup {
  const ofIndex = known.get(index) ?? {
    origins: groupBy(index.pack.transitions, ({ to }) => to),
    urban: new Map<AreaUnitId, boolean>(),
  };
  known.set(index, ofIndex);
  if (isUrban(unit, index, ofIndex)) return 'city';
  return index.classesOf(unit, on).some(({ areaClass }) => areaClass === 'border') ? 'border' : 'interior';
}

function isUrban(unit: AreaUnitId, index: ReferenceIndex, ofIndex: Known): boolean {
  const found = ofIndex.urban.get(unit);
  if (found !== undefined) return found;
  const origins = (ofIndex.origins.get(unit) ?? []).filter(({ from }) => from !== unit);
  const urban =
    index.districtOf(unit)?.kind === 'thanh_pho' || origins.some(({ from }) => isUrban(from, index, ofIndex));
  ofIndex.urban.set(unit, urban);
  return urban;
}

import { hexTileLayout, type AreaBase, type HexTile, type ReferenceIndex } from '@lantoa/domain';

// An index never changes, so each of its bases is laid out once.
const layouts = new WeakMap<ReferenceIndex, Map<string, ReadonlyMap<string, HexTile>>>();

/** Places of a base's units on the schematic map. Units without a known position lie together in one corner. */
export function tileLayoutOf(index: ReferenceIndex, base: AreaBase): ReadonlyMap<string, HexTile> {
  const ofIndex = layouts.get(index) ?? new Map<string, ReadonlyMap<string, HexTile>>();
  layouts.set(index, ofIndex);
  const known = ofIndex.get(base.id);
  if (known) return known;
  const units = base.units.flatMap((id) => index.unit(id) ?? []);
  const layout = hexTileLayout(units.map(({ id, lon, lat }) => ({ id, lon: lon ?? 0, lat: lat ?? 0 })));
  ofIndex.set(base.id, layout);
  return layout;
}

import { kinks } from '@turf/kinks';
import type { MultiPolygon, Position } from 'geojson';
import * as faults from './outline-faults.ts';
import type { OutlineFault, RawFeature } from './outline.types.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/**
 * The geometry of a feature as a MultiPolygon, or the first fault of it: rings closed and of four positions or more, every
 * position within the bounds, no line across another of its polygon. Heights and dimensions beyond are left out.
 */
export function checkPolygons(feature: RawFeature, bounds: Bounds): MultiPolygon | OutlineFault {
  const { type, coordinates } = (feature.geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(polygons) || polygons.length === 0)
    return faults.notAPolygon(feature, typeof type === 'string' ? type : 'null');
  const checked: Position[][][] = [];
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return faults.badCoordinate(feature, JSON.stringify(polygon));
    const rings: Position[][] = [];
    for (const ring of polygon as unknown[]) {
      const read = checkRing(feature, ring, bounds);
      if (!Array.isArray(read)) return read;
      rings.push(read);
    }
    const [crossing] = kinks({ type: 'Polygon', coordinates: rings }).features;
    if (crossing) return faults.selfIntersection(feature, placeText(crossing.geometry.coordinates));
    checked.push(rings);
  }
  return { type: 'MultiPolygon', coordinates: checked };
}

function checkRing(feature: RawFeature, ring: unknown, bounds: Bounds): Position[] | OutlineFault {
  if (!Array.isArray(ring)) return faults.badCoordinate(feature, JSON.stringify(ring));
  const positions: Position[] = [];
  for (const position of ring as unknown[]) {
    const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number') return faults.badCoordinate(feature, JSON.stringify(position));
    if (!isWithin(x, y, bounds)) return faults.outsideProvince(feature, [x, y], isWithin(y, x, bounds));
    const last = positions.at(-1);
    // A position that stands twice in a row is no crossing.
    if (last?.[0] !== x || last[1] !== y) positions.push([x, y]);
  }
  const [first, last] = [positions[0], positions.at(-1)];
  if (!first || !last || positions.length < 3) return faults.shortRing(feature, positions.length);
  if (first[0] !== last[0] || first[1] !== last[1])
    return faults.unclosedRing(feature, `${placeText(first)}, ${placeText(last)}`);
  return positions.length < 4 ? faults.shortRing(feature, positions.length) : positions;
}

export function isWithin(x: number, y: number, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function placeText(position: Position): string {
  return `[${position.map((value) => Number(value.toFixed(5))).join(', ')}]`;
}

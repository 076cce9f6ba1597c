import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import type { UnitOutline } from './outline.types.ts';

/**
 * Steps across the province: one is some 26 m in Lạng Sơn, a dot of a screen where a district fills it. Positions are put on
 * them first: neighbours that were drawn apart by less share their line afterwards.
 */
const GRID = 5_000;
/** Smallest triangle that a corner keeps, in square degrees; the first that leaves every unit its size is taken. */
const CORNERS = [1e-6, 2.5e-7, 5e-8, 0] as const;
/** A unit may lose or win this share of its area to simpler lines. */
const AREA_TOLERANCE = 0.02;

/**
 * Outlines as TopoJSON: `objects.units`, one geometry a unit with the unit's id. A line that two units share is kept once, so
 * that simplifying it opens no gap (Visvalingam's method on the arcs, TopoJSON specification 2.0 of topojson/topojson-specification).
 */
export function topologyOf(outlines: readonly UnitOutline[]): Topology {
  const features = outlines.map(({ unit, geometry }) => ({
    type: 'Feature' as const,
    id: unit,
    properties: {},
    geometry,
  }));
  const units: FeatureCollection<MultiPolygon, object> = { type: 'FeatureCollection', features };
  // None of the features lacks its properties, which the general type allows for.
  const whole = presimplify(topology({ units }, GRID) as Topology<Objects>);
  const areas = new Map(outlines.map(({ unit, geometry }) => [unit, areaOf(geometry)]));
  for (const corner of CORNERS) {
    const simpler = quantize(simplify(whole, corner), GRID);
    if (keepsAreas(simpler, areas)) return simpler;
  }
  return quantize(whole, GRID);
}

function keepsAreas(candidate: Topology<Objects>, areas: ReadonlyMap<string, number>): boolean {
  const { units } = candidate.objects;
  if (units?.type !== 'GeometryCollection') return false;
  return feature(candidate, units).features.every(({ id, geometry }) => {
    const before = areas.get(String(id)) ?? 0;
    const after = geometry.type === 'MultiPolygon' || geometry.type === 'Polygon' ? areaOf(asMulti(geometry)) : 0;
    return Math.abs(after - before) <= before * AREA_TOLERANCE;
  });
}

function asMulti(geometry: MultiPolygon | { type: 'Polygon'; coordinates: Position[][] }): MultiPolygon {
  return geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

/** In square degrees: first rings less the holes in them. */
function areaOf({ coordinates }: MultiPolygon): number {
  return coordinates.reduce(
    (sum, [outer = [], ...holes]) => sum + ringArea(outer) - holes.reduce((less, hole) => less + ringArea(hole), 0),
    0,
  );
}

function ringArea(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = x, nextY = y] = ring[at + 1] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

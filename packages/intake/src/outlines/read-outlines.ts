import type { AreaBase, AreaUnit, ReferenceIndex } from '@lantoa/domain';
import { unitLabel } from '../lookup/unit-label.ts';
import { checkPolygons, isWithin, type Bounds } from './check-polygons.ts';
import { featureLines } from './feature-lines.ts';
import { unitOfFeature, type OutlineProperties } from './feature-unit.ts';
import * as faults from './outline-faults.ts';
import type { OutlineFault, OutlineReading, RawFeature, UnitOutline } from './outline.types.ts';
import { overlapsOf } from './overlaps-of.ts';
import { topologyOf } from './topology-of.ts';

/** More than the finest outlines of a province take. */
export const MOST_OUTLINE_BYTES = 64_000_000;
/** How far beyond the places of its units, in degrees, a province may reach: some 30 km. */
const REACH = 0.3;
/** How far outside an outline the place of its unit may lie: some 5 km, as far as seats are from borders. */
const NEAR = 0.05;

type FoundOutline = UnitOutline & { readonly feature: number };

export interface OutlineQuestion {
  /** The map of units that the outlines are of. Codes were used again: each map has outlines of its own. */
  readonly base: AreaBase;
  readonly index: ReferenceIndex;
  readonly properties: OutlineProperties;
  /** Units without an outline are no fault. */
  readonly isPartial: boolean;
}

/** What is told of a file that is not read, because it is larger than MOST_OUTLINE_BYTES. */
export function tooLargeOutlines(bytes: number): OutlineReading {
  return { features: 0, units: [], topology: null, faults: [faults.fileTooLarge(bytes, MOST_OUTLINE_BYTES)] };
}

/** Reads a GeoJSON of the outlines of a base's units: all of it is good, or every fault is told. */
export function readOutlines(text: string, question: OutlineQuestion): OutlineReading {
  const features = readFeatures(text);
  if (!Array.isArray(features)) return { features: 0, units: [], topology: null, faults: [features] };
  const found: OutlineFault[] = [];
  const outlines = new Map<string, FoundOutline>();
  const bounds = boundsOf(question);
  for (const feature of features) {
    const unit = unitOfFeature(feature, question.base, question.index, question.properties);
    const geometry = checkPolygons(feature, bounds);
    if ('code' in geometry) found.push(geometry);
    if (!('id' in unit)) {
      found.push(unit);
      continue;
    }
    const label = unitLabel(question.index, unit);
    const first = outlines.get(unit.id);
    if (first) found.push(faults.doubledUnit(feature, label, first.feature));
    else if (!('code' in geometry)) {
      if (!isNear(unit, geometry.coordinates.flat(2))) found.push(faults.unitElsewhere(feature, label));
      outlines.set(unit.id, { unit: unit.id, geometry, feature: feature.number });
    }
  }
  found.push(...overlapping([...outlines.values()], features, question));
  const ordered = [...outlines.values()].toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  // What a fault keeps out is not told a second time as lacking.
  if (found.length === 0 && !question.isPartial) found.push(...lacking(question, outlines));
  return {
    features: features.length,
    units: ordered.map(({ unit }) => unit),
    topology: found.length === 0 ? topologyOf(ordered) : null,
    faults: found,
  };
}

function readFeatures(text: string): RawFeature[] | OutlineFault {
  const clean = text.replace(/^\uFEFF/u, '');
  let file: unknown;
  try {
    file = JSON.parse(clean);
  } catch (fault) {
    return faults.notGeojson(fault instanceof Error ? fault.message : String(fault));
  }
  const { type, features, crs } = (file ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    return faults.notGeojson(`type = ${JSON.stringify(type ?? null)}`);
  const { name } = ((crs ?? {}) as { properties?: { name?: unknown } }).properties ?? {};
  if (crs !== undefined && crs !== null && !/CRS84$|EPSG:+(?:[\d.]*:)?4326$/iu.test(String(name)))
    return faults.foreignCrs(String(name));
  if (features.length === 0) return faults.noFeatures();
  const lines = featureLines(clean);
  return features.map((feature: unknown, at) => {
    const { properties, geometry } = (feature ?? {}) as { properties?: object | null; geometry?: unknown };
    return { number: at + 1, line: lines[at] ?? null, properties: { ...properties }, geometry };
  });
}

function boundsOf({ base, index }: OutlineQuestion): Bounds {
  const places = base.units.flatMap((id) => placeOf(index.unit(id)));
  if (places.length === 0) return [-180, -90, 180, 90];
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  return [Math.min(...lons) - REACH, Math.min(...lats) - REACH, Math.max(...lons) + REACH, Math.max(...lats) + REACH];
}

function isNear(unit: AreaUnit, positions: readonly (readonly number[])[]): boolean {
  const [place] = placeOf(unit);
  if (!place) return true;
  const [lons, lats] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)];
  const [west, east] = [least(lons), -least(lons.map((x) => -x))];
  const [south, north] = [least(lats), -least(lats.map((y) => -y))];
  return isWithin(place.lon, place.lat, [west - NEAR, south - NEAR, east + NEAR, north + NEAR]);
}

// Math.min takes each value as an argument: a fine outline has more of them than a call may have.
function least(values: readonly number[]): number {
  return values.reduce((low, value) => (value < low ? value : low), Infinity);
}

function placeOf(unit: AreaUnit | undefined): { readonly lon: number; readonly lat: number }[] {
  return unit && unit.lon !== null && unit.lat !== null ? [{ lon: unit.lon, lat: unit.lat }] : [];
}

/** Ground belongs to one unit: what two outlines claim is told at the later one. */
function overlapping(
  outlines: readonly FoundOutline[],
  features: readonly RawFeature[],
  { index }: OutlineQuestion,
): OutlineFault[] {
  const labelOf = ({ unit }: FoundOutline) => {
    const known = index.unit(unit);
    return known ? unitLabel(index, known) : unit;
  };
  return overlapsOf(outlines.map(({ geometry }) => geometry)).flatMap(({ first, second, share }) => {
    const [one, other] = [outlines[first], outlines[second]];
    if (!one || !other) return [];
    const at = features[other.feature - 1] ?? null;
    return faults.outlinesOverlap(at, { label: labelOf(other), other: labelOf(one), first: one.feature, share });
  });
}

function lacking({ base, index }: OutlineQuestion, outlines: ReadonlyMap<string, unknown>): OutlineFault[] {
  return base.units
    .flatMap((id) => (outlines.has(id) ? [] : (index.unit(id) ?? [])))
    .map((unit) => faults.unitWithoutOutline(unitLabel(index, unit)));
}

import type { AreaUnitId } from '@lantoa/domain';
import type { MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { BilingualText } from '../faults/make-fault.ts';

export type OutlineFaultCode =
  | 'file_too_large'
  | 'not_geojson'
  | 'no_features'
  | 'foreign_crs'
  | 'not_a_polygon'
  | 'bad_coordinate'
  | 'short_ring'
  | 'unclosed_ring'
  | 'outside_province'
  | 'self_intersection'
  | 'no_unit_named'
  | 'unknown_unit'
  | 'ambiguous_unit'
  | 'name_differs'
  | 'unit_elsewhere'
  | 'doubled_unit'
  | 'outlines_overlap'
  | 'unit_without_outline';

/** What keeps a file of outlines out, where it stands and what to do. */
export interface OutlineFault {
  readonly code: OutlineFaultCode;
  /** 1-based number of the feature; null for the file as a whole. */
  readonly feature: number | null;
  /** 1-based line on which the feature begins. */
  readonly line: number | null;
  readonly value: string | null;
  readonly message: BilingualText;
  readonly suggestion: BilingualText;
}

/** A feature of the file as it was written. */
export interface RawFeature {
  readonly number: number;
  readonly line: number | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/** The outline of one unit, geometry in order. */
export interface UnitOutline {
  readonly unit: AreaUnitId;
  readonly geometry: MultiPolygon;
}

export interface OutlineReading {
  readonly features: number;
  /** Units that have an outline, in the order of their ids. */
  readonly units: readonly AreaUnitId[];
  /** Simplified, with the lines that neighbours share kept once; null where there is any fault. */
  readonly topology: Topology | null;
  /** In the order of the file; then what it lacks. */
  readonly faults: readonly OutlineFault[];
}

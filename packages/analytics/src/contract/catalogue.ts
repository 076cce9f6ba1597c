import type { CivilDate } from '@lantoa/domain';
import type { Dimension, Measure } from './lists.ts';

export interface Catalogue {
  readonly dataVersion: string;
  readonly measures: readonly MeasureInfo[];
  readonly dimensions: readonly DimensionInfo[];
  readonly codes: readonly CodeInfo[];
  readonly bases: readonly BaseInfo[];
}
export interface MeasureInfo {
  readonly measure: Measure;
  readonly vi: string;
  readonly en: string;
  readonly unit: string;
  readonly unitEn: string;
  /** In English. */
  readonly definition: string;
  readonly definitionVi: string;
  readonly source: string;
  readonly version: string;
  readonly additiveOver: readonly Dimension[];
}
export interface DimensionInfo {
  readonly dimension: Dimension;
  readonly vi: string;
  readonly en: string;
  readonly multiValued: boolean;
  readonly sensitive: boolean;
}
export interface CodeInfo {
  readonly list: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly parent: string | null;
  readonly sensitive: boolean;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** Of an observance: its days in each year, MM-DD..MM-DD. */
  readonly window: string | null;
}
export interface BaseInfo {
  readonly id: string;
  readonly label: string;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly units: number;
}

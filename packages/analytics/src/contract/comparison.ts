import type { FunnelCurvePoint } from '@lantoa/domain';
import type { Cell, Evidence, Key, Warning } from './answers.ts';
import type { Lang, Measure } from './lists.ts';
import type { ActivityFilter, PeriodInput } from './questions.ts';

export type ComparisonLevel = 'DISTRICT' | 'FORMER_DISTRICT' | 'COMMUNE' | 'PEER_GROUP';
export interface ComparisonQuery {
  readonly measure: Measure;
  readonly level: ComparisonLevel;
  readonly period: PeriodInput;
  readonly where?: ActivityFilter | null | undefined;
  readonly base?: string | null | undefined;
  /** Default 1. */
  readonly seed?: number | null | undefined;
  /** Rank intervals too; default true. */
  readonly ranks?: boolean | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface ComparisonResult {
  readonly evidence: Evidence;
  /** Why nothing is compared; then there are no points. */
  readonly refusal: Warning | null;
  /** Communes with at least one expected report that is not in. */
  readonly notReported: readonly Key[];
  readonly mean: Cell;
  /** null where the limits are exact. */
  readonly overDispersion: number | null;
  readonly points: readonly FunnelPoint[];
  /** The limits along the sizes of the units, to be drawn as lines. */
  readonly limits: readonly FunnelCurvePoint[];
}
/** In the order of the units, never of their figures. Limits and ranks are absent where the unit's figure is. */
export interface FunnelPoint {
  readonly unit: Key;
  readonly peerGroup: Key | null;
  /** Communes, effective number of communes, or thousands of residents: what the limits depend on. */
  readonly size: number;
  readonly cell: Cell;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower999: number | null;
  readonly upper999: number | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  /** Probability of standing among the lowest quarter. */
  readonly lowestQuarter: number | null;
  readonly own: boolean;
}

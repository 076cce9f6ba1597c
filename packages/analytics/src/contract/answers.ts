import type { CivilDate } from '@lantoa/domain';
import type { CellStatus, CountBasis, Dimension, Measure, ReachStatus, RowKind } from './lists.ts';

export interface Evidence {
  readonly dataVersion: string;
  readonly recordedUpTo: string | null;
  readonly base: string;
  readonly completeness: Cell;
  readonly warnings: readonly Warning[];
  readonly explain: Explain | null;
}
export interface Warning {
  readonly code: string;
  readonly message: string;
}
export interface Explain {
  readonly formulas: readonly string[];
  readonly sql: string;
  /** null where the disclosure profile suppresses. */
  readonly bindings: readonly string[] | null;
  readonly rowsRead: number | null;
  readonly milliseconds: number;
  readonly profile: string;
}
export interface AnalyticsResult {
  readonly evidence: Evidence;
  readonly columns: readonly Column[];
  readonly rows: readonly AnalyticsRow[];
  /** Rows before `limit`, totals not counted. */
  readonly rowCount: number;
  readonly truncated: boolean;
}
export interface Column {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: string;
  readonly additiveOver: readonly Dimension[];
  readonly countBasis: CountBasis;
}
/** Keys stand in the order of groupBy; a SUBTOTAL holds those of its prefix, the TOTAL none. */
export interface AnalyticsRow {
  readonly kind: RowKind;
  readonly keys: readonly Key[];
  /** One cell per measure, in the order asked. */
  readonly cells: readonly Cell[];
  /**
   * Whether a report was due for the place and the days of the row. Where none was, a ZERO says that nothing is recorded, which
   * need not mean that nothing was done. True for imported summary tables, which hold what was written down.
   */
  readonly reportsDue: boolean;
  /** The same of the compared period; null without one, and where no data is known of it. */
  readonly reportsDueBefore: boolean | null;
}
/** Reserved codes: unspecified, province_wide, district_wide, unplaced, others. */
export interface Key {
  readonly dimension: Dimension;
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly validFrom: CivilDate | null;
}
export interface Figure {
  readonly value: number | null;
  readonly status: CellStatus;
}
/** A value that is absent says why in status and reason. Shares are 0..1; a change of shares is in percentage points. */
export interface Cell extends Figure {
  readonly reason: string | null;
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units whose reports are missing. */
  readonly unknown: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly previous: Figure | null;
  readonly change: Figure | null;
  readonly target: Figure | null;
}

export interface BlindSpotResult {
  readonly evidence: Evidence;
  readonly counts: readonly BlindSpotCount[];
  readonly units: readonly BlindSpot[];
  readonly truncated: boolean;
}
export interface BlindSpotCount {
  readonly topic: Key;
  readonly blind: number;
  readonly unknown: number;
  readonly reached: number;
}
export interface BlindSpot {
  readonly unit: Key;
  readonly district: Key | null;
  readonly topic: Key;
  readonly status: ReachStatus;
  readonly lastActivityOn: CivilDate | null;
  readonly daysSince: number | null;
  readonly neverInData: boolean;
  readonly areaClasses: readonly Key[];
}

export interface EquityGapResult {
  readonly evidence: Evidence;
  readonly gaps: readonly EquityGap[];
}
/** `difference` in percentage points (class minus complement), `ratio` class over complement; both with 95 % intervals. */
export interface EquityGap {
  readonly topic: Key;
  readonly areaClass: Key;
  readonly inClass: Cell;
  readonly reference: Cell;
  readonly difference: Cell;
  readonly ratio: Cell;
}

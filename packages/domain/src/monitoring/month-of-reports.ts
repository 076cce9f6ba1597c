import type { AreaUnitId } from '../model/reference-pack.ts';

/** What the communes of a unit owed for an administrative month, and what of it is there. */
export interface MonthOfReports {
  readonly unit: AreaUnitId;
  /** `admin:2023-M04`. */
  readonly month: string;
  readonly expected: number;
  /** Accepted, frozen, or an accepted "nothing to report". */
  readonly actual: number;
}

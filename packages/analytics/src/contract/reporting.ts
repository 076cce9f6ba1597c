import type { Cell, Evidence, Key } from './answers.ts';
import type { Lang } from './lists.ts';
import type { PeriodInput } from './questions.ts';

type CodeList = readonly string[] | null | undefined;

export interface ReportingQuery {
  readonly period: PeriodInput;
  /** Only `report_on_request` is a duty to report. */
  readonly duty?: CodeList;
  /** Communes, or the districts and provinces they lie in. */
  readonly unit?: CodeList;
  /** One row a body and month in place of one a commune and month. */
  readonly organisation?: CodeList;
  readonly lang?: Lang | null | undefined;
}
export interface ReportingResult {
  readonly evidence: Evidence;
  /** Units with at least one expected report that is not in. */
  readonly notReported: readonly Key[];
  readonly rates: readonly ReportingRate[];
}
export interface ReportingRate {
  readonly reporter: Key;
  readonly unit: Key | null;
  readonly period: Key;
  readonly expected: number;
  readonly actual: number;
  /** Reports known to have come in time; where no time is known `onTimeRate` says so. */
  readonly onTime: number;
  readonly rate: Cell;
  readonly onTimeRate: Cell;
}

import type { CivilDate } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { Lang } from './lists.ts';
import type { ActivityFilter, PeriodInput } from './questions.ts';

export interface ObservanceLiftQuery {
  readonly period: PeriodInput;
  /** Default: all that have days. */
  readonly observance?: readonly string[] | null | undefined;
  /** Weeks before and after that the days are compared with. Default 4, at most 26. */
  readonly weeks?: number | null | undefined;
  readonly where?: ActivityFilter | null | undefined;
  readonly base?: string | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface ObservanceLiftResult {
  readonly evidence: Evidence;
  readonly lifts: readonly ObservanceLift[];
}
/** Activities on the days of one observance in one year against the weeks around them. */
export interface ObservanceLift {
  readonly observance: Key;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly daysAround: number;
  readonly inside: Cell;
  readonly around: Cell;
  /** Activities a day inside over activities a day around, with its exact 95 % interval. */
  readonly ratio: Cell;
}

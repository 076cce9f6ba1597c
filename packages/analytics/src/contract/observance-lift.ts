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
  /** Counts only activities on what each observance is about. A topic or subtopic in `where` stands in its place. */
  readonly ownTopics?: boolean | null | undefined;
  readonly where?: ActivityFilter | null | undefined;
  readonly base?: string | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface ObservanceLiftResult {
  readonly evidence: Evidence;
  readonly lifts: readonly ObservanceLift[];
}
/** Activities on the days of one observance in one year against the weeks around them. */
export interface ObservanceLift extends LiftFigures {
  readonly observance: Key;
  readonly from: CivilDate;
  readonly to: CivilDate;
}
export interface LiftFigures {
  readonly days: number;
  readonly daysAround: number;
  readonly inside: Cell;
  readonly around: Cell;
  /** Activities a day inside over activities a day around, with its exact 95 % interval. */
  readonly ratio: Cell;
  /** Activities a day inside less activities a day around. */
  readonly difference: Cell;
  /** Share of communes of which every report that overlaps the days is in: inside, and the lower one of the two sides. */
  readonly reportedInside: Cell;
  readonly reportedAround: Cell;
}

import type { CivilDate, ObservancePhase } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { Lang } from './lists.ts';
import type { LiftFigures } from './observance-lift.ts';

export interface ObservanceCalendarQuery {
  readonly year: number;
  /** Weeks before and after that the days are compared with. Default 4, at most 26. */
  readonly weeks?: number | null | undefined;
  readonly district?: readonly string[] | null | undefined;
  readonly base?: string | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface ObservanceCalendarResult {
  readonly evidence: Evidence;
  readonly observances: readonly ObservanceYear[];
  /** Activities linked to any observance of the year, each counted once. */
  readonly linked: Cell;
}
/** One observance in one year. What has not begun has no figures: NOT_APPLICABLE, `not_begun`. */
export interface ObservanceYear {
  readonly observance: Key;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The days on which work is linked to it: the window of its figures. */
  readonly linkedFrom: CivilDate;
  readonly linkedTo: CivilDate;
  readonly phase: ObservancePhase;
  /** The topic or subtopic that it is about; null where it is about every topic. */
  readonly about: Key | null;
  /** Whether a directive asks somebody for a plan for it. */
  readonly isAsked: boolean;
  /** Activities of the window on what it is about. */
  readonly activities: Cell;
  readonly communes: Cell;
  readonly attendances: Cell;
  /** Activities of the window that name the observance. */
  readonly linked: Cell;
  readonly lift: LiftFigures;
}

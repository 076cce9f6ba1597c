import type { ActivityPayload, ActivityStatus, ReportChange, ReportFigures } from '@lantoa/domain';

/** An activity of a report, or one that could be. */
export interface ReportedActivity {
  readonly activityId: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  /** null: nothing was written, or the viewer reads no free text. */
  readonly note: string | null;
}

/** What a report says. */
export interface SubmissionContent {
  readonly activities: readonly ReportedActivity[];
  /** Activities of the body and the days that the report does not hold. */
  readonly others: readonly ReportedActivity[];
  readonly figures: readonly ReportFigures[];
  /** What differs from the version that was sent before; null: there is none. */
  readonly since: {
    readonly note: string;
    readonly changes: readonly ReportChange[];
    readonly removed: readonly ReportedActivity[];
  } | null;
}

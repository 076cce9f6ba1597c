import type { ActivityPayload, ActivityStatus, ActivityText, SubmissionEvent } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { isLead } from '../duplicates/is-lead.ts';
import type { AppendActivity } from '../ledger/append.types.ts';

/** An activity of a report in its newest revision. */
export interface AttachedActivity {
  readonly activityId: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
  /** Taken out of the report since it was last accepted. */
  readonly isRemoved: boolean;
  /** Another accepted report vouches for it, or records of the same event are linked to it. */
  readonly isHeldElsewhere: boolean;
}

export async function attachedActivities(manager: EntityManager, submissionId: string): Promise<AttachedActivity[]> {
  return manager.query<AttachedActivity[]>(
    `SELECT held.activity_id AS "activityId", newest.revision, newest.status, newest.payload, text.note,
       text.organisation_as_written AS "organisationAsWritten", held.is_removed AS "isRemoved",
       (${isLead('held.activity_id')} OR EXISTS (SELECT FROM lantoa.report_submission_activity other
         JOIN lantoa.report_submission report ON report.id = other.submission_id
         WHERE other.activity_id = held.activity_id AND other.submission_id <> held.submission_id
           AND NOT other.is_removed AND report.step IN ('accepted', 'frozen'))) AS "isHeldElsewhere"
     FROM lantoa.report_submission_activity held
     CROSS JOIN LATERAL (SELECT revision, status, payload FROM lantoa.activity_revision recorded
       WHERE recorded.activity_id = held.activity_id ORDER BY revision DESC LIMIT 1) newest
     LEFT JOIN lantoa.activity_text text ON text.activity_id = held.activity_id AND text.revision = newest.revision
     WHERE held.submission_id = $1 ORDER BY held.activity_id`,
    [submissionId],
  );
}

/**
 * The next revisions that an act on a report makes of its activities: sent ones are verified by acceptance, returned with
 * their report, sent again with it. What another accepted report vouches for stays verified. What was taken out of a
 * report that had been accepted is retracted when the corrected one is accepted.
 * @param excepted activities that the acceptance does not vouch for
 */
export function activityMoves(
  event: SubmissionEvent,
  activities: readonly AttachedActivity[],
  excepted: ReadonlySet<string>,
): AppendActivity[] {
  return activities.flatMap((activity) => {
    const status = nextStatus(event, activity, excepted);
    if (status === null || status === activity.status) return [];
    const { activityId, revision, payload } = activity;
    return [{ activityId, revision: revision + 1, status, payload, text: textOf(activity) }];
  });
}

function nextStatus(
  event: SubmissionEvent,
  { activityId, status, isRemoved, isHeldElsewhere }: AttachedActivity,
  excepted: ReadonlySet<string>,
): ActivityStatus | null {
  if (isRemoved) return event === 'accept' && status === 'VERIFIED' && !isHeldElsewhere ? 'RETRACTED' : null;
  if (event === 'submit') return status === 'RETURNED' || status === 'DRAFT' ? 'SUBMITTED' : null;
  if (event === 'return') return status === 'SUBMITTED' ? 'RETURNED' : null;
  if (event === 'accept') return status === 'SUBMITTED' && !excepted.has(activityId) ? 'VERIFIED' : null;
  return null;
}

function textOf({ note, organisationAsWritten }: AttachedActivity): ActivityText | null {
  return note === null || organisationAsWritten === null ? null : { note, organisationAsWritten };
}

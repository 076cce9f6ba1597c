import { reportChanges, reportFigures } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { fittingBeside } from './checked-activities.ts';
import type { CollectionViewer } from './collection.types.ts';
import type { ReportedActivity, SubmissionContent } from './submission-content.types.ts';
import { submissionRows, type SubmissionRow } from './submission-rows.ts';

interface Revision {
  readonly activityId: string;
  readonly revision: number;
}

interface Sending {
  readonly note: string;
  readonly activities: readonly Revision[];
}

/** Steps in which the newest sending is what a reader has before them. */
const IS_SENT: ReadonlySet<SubmissionRow['step']> = new Set([
  ...(['with_parent', 'read_by_parent', 'with_department', 'read_by_department', 'review_lapsed'] as const),
  ...(['accepted', 'frozen'] as const),
]);

/** What a report says and what it could say, in the viewer's scope; null where the viewer sees no such report. */
export async function readContent(
  manager: EntityManager,
  id: string,
  { role }: CollectionViewer,
): Promise<SubmissionContent | null> {
  const [report] = await submissionRows(manager, 'report.id = $1', [id]);
  if (!report) return null;
  const held = await manager.query<{ id: string }[]>(
    `SELECT activity_id AS id FROM lantoa.report_submission_activity WHERE submission_id = $1 AND NOT is_removed`,
    [id],
  );
  const beside = await fittingBeside(manager, report);
  const before = await sentBefore(manager, report);
  const readsText = role !== 'COMMITTEE';
  const activities = await newest(
    manager,
    held.map((one) => one.id),
    readsText,
  );
  const earlier = before ? await atRevisions(manager, before.activities, readsText) : [];
  const present = new Set(activities.map(({ activityId }) => activityId));
  return {
    activities,
    others: await newest(manager, beside, readsText),
    figures: reportFigures(activities.map(({ payload }) => payload)),
    since: before && {
      note: readsText ? before.note : '',
      changes: reportChanges(earlier, activities),
      removed: earlier.filter(({ activityId }) => !present.has(activityId)),
    },
  };
}

async function sentBefore(manager: EntityManager, { id, step }: SubmissionRow): Promise<Sending | null> {
  const [sending] = await manager.query<Sending[]>(
    `SELECT note, activities FROM lantoa.report_sending WHERE submission_id = $1 ORDER BY event DESC OFFSET $2 LIMIT 1`,
    [id, IS_SENT.has(step) ? 1 : 0],
  );
  return sending ?? null;
}

const COLUMNS = `recorded.activity_id AS "activityId", recorded.revision, recorded.status, recorded.payload`;

async function newest(manager: EntityManager, ids: readonly string[], readsText: boolean): Promise<ReportedActivity[]> {
  return manager.query<ReportedActivity[]>(
    `SELECT newest.*, ${noteOf(readsText)} FROM unnest($1::uuid[]) AS asked (id)
     CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM lantoa.activity_revision recorded
       WHERE recorded.activity_id = asked.id ORDER BY recorded.revision DESC LIMIT 1) newest
     LEFT JOIN lantoa.activity_text text
       ON text.activity_id = newest."activityId" AND text.revision = newest.revision
     ORDER BY newest.payload->>'date', newest."activityId"`,
    [ids],
  );
}

async function atRevisions(
  manager: EntityManager,
  revisions: readonly Revision[],
  readsText: boolean,
): Promise<ReportedActivity[]> {
  return manager.query<ReportedActivity[]>(
    `SELECT ${COLUMNS}, ${noteOf(readsText)} FROM jsonb_to_recordset($1::jsonb) AS asked ("activityId" uuid, revision integer)
     JOIN lantoa.activity_revision recorded
       ON recorded.activity_id = asked."activityId" AND recorded.revision = asked.revision
     LEFT JOIN lantoa.activity_text text
       ON text.activity_id = recorded.activity_id AND text.revision = recorded.revision
     ORDER BY recorded.payload->>'date', recorded.activity_id`,
    [JSON.stringify(revisions)],
  );
}

// The committee reads lists without free text.
function noteOf(readsText: boolean): string {
  return readsText ? `nullif(text.note, '') AS note` : 'NULL AS note';
}

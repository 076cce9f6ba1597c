import { passDeadlines, submissionStatusOf, waitingFor, type CivilDate } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { actorsOf } from './actors-of.ts';
import type {
  CellComment,
  CollectionViewer,
  Submission,
  SubmissionDetail,
  SubmissionFilter,
  SubmissionHistoryEntry,
} from './collection.types.ts';
import { readRequests } from './read-requests.ts';
import { placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';

/** Reports that the viewer sees; runs in the viewer's scope. */
export async function readSubmissions(
  manager: EntityManager,
  { requestId }: SubmissionFilter,
  viewer: CollectionViewer,
  today: CivilDate,
): Promise<Submission[]> {
  const ofRequest = requestId !== null && requestId !== undefined;
  const rows = await submissionRows(
    manager,
    ofRequest ? 'report.request_id = $1' : 'true',
    ofRequest ? [requestId] : [],
  );
  return rows.map((row) => submissionOf(row, viewer, today));
}

/** One report with everything that was said and done about it; null where the viewer sees none. */
export async function readSubmission(
  manager: EntityManager,
  id: string,
  viewer: CollectionViewer,
  today: CivilDate,
): Promise<SubmissionDetail | null> {
  const [row] = await submissionRows(manager, 'report.id = $1', [id]);
  const [request] = row ? await readRequests(manager, today, row.requestId) : [];
  if (!row || !request) return null;
  const activities = await manager.query<{ id: string }[]>(
    `SELECT activity_id AS id FROM lantoa.report_submission_activity
     WHERE submission_id = $1 AND NOT is_removed ORDER BY activity_id`,
    [id],
  );
  const reminders = await manager.query<{ day: CivilDate }[]>(
    'SELECT on_day::text AS day FROM lantoa.report_reminder WHERE submission_id = $1 ORDER BY on_day',
    [id],
  );
  return {
    ...submissionOf(row, viewer, today),
    request,
    activityIds: activities.map((activity) => activity.id),
    history: await readHistory(manager, id),
    comments: await readComments(manager, id),
    remindedOn: reminders.map(({ day }) => day),
  };
}

async function readHistory(manager: EntityManager, id: string): Promise<SubmissionHistoryEntry[]> {
  const rows = await manager.query<(Omit<SubmissionHistoryEntry, 'at'> & { readonly at: Date })[]>(
    `SELECT event, from_step AS "from", to_step AS "to", version, role, at, reason, exceptions
     FROM lantoa.report_submission_event WHERE submission_id = $1 ORDER BY ordinal`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function readComments(
  manager: EntityManager,
  id: string,
): Promise<(CellComment & { readonly isResolved: boolean })[]> {
  return manager.query<(CellComment & { readonly isResolved: boolean })[]>(
    `SELECT activity_id AS "activityId", cell, comment, is_resolved AS "isResolved"
     FROM lantoa.report_cell_comment WHERE submission_id = $1 ORDER BY ordinal`,
    [id],
  );
}

function submissionOf(row: SubmissionRow, viewer: CollectionViewer, today: CivilDate): Submission {
  const { id, requestId, organisation, unit, version, note, activities, updatedAt, lastRemindedOn } = row;
  const actors = actorsOf(viewer, row);
  const terms = termsOf(row);
  const place = passDeadlines(placeOf(row), terms, today);
  const waiting = waitingFor(place, terms, { actors, today });
  const said = { id, requestId, organisation, unit, version, note, activities, updatedAt: updatedAt.toISOString() };
  return { ...said, status: submissionStatusOf(place), place, waiting, actors, lastRemindedOn };
}

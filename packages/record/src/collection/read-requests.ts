import {
  requestProgress,
  submissionStatusOf,
  passDeadlines,
  type CivilDate,
  type SubmissionStatus,
} from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { ReportRequest, RequestChange } from './collection.types.ts';
import { periodOfRequest, placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';

type RequestRow = Pick<SubmissionRow, 'kind' | 'period' | 'windowFrom' | 'windowTo' | 'dueOn' | 'correctionDays'> &
  Pick<SubmissionRow, 'parentReviewDays' | 'departmentReviewDays' | 'holidays' | 'isClosed'> &
  Pick<ReportRequest, 'id' | 'title' | 'requester' | 'basis' | 'topics' | 'formVersion'> & { readonly openedAt: Date };

const SELECT = `
  SELECT id, kind, period, title, requester, basis, window_from::text AS "windowFrom", window_to::text AS "windowTo",
    coalesce((SELECT moved.due_on FROM lantoa.report_request_change moved
      WHERE moved.request_id = request.id ORDER BY moved.ordinal DESC LIMIT 1), due_on)::text AS "dueOn",
    coalesce((SELECT moved.kind = 'close' FROM lantoa.report_request_change moved
      WHERE moved.request_id = request.id ORDER BY moved.ordinal DESC LIMIT 1), false) AS "isClosed", correction_days AS "correctionDays", parent_review_days AS "parentReviewDays",
    department_review_days AS "departmentReviewDays", holidays::text[] AS holidays, form_version AS "formVersion",
    opened_at AS "openedAt",
    ARRAY(SELECT topic FROM lantoa.report_request_topic asked WHERE asked.request_id = request.id ORDER BY topic) AS topics
  FROM lantoa.report_request request`;

/** Requests that the scope of the transaction sees, newest first, with how their reports stand today. */
export async function readRequests(manager: EntityManager, today: CivilDate, id?: string): Promise<ReportRequest[]> {
  const rows = await manager.query<RequestRow[]>(
    `${SELECT} ${id === undefined ? '' : 'WHERE id = $1'} ORDER BY opened_at DESC, id`,
    id === undefined ? [] : [id],
  );
  const reports = await submissionRows(manager, 'report.request_id = ANY ($1)', [rows.map((row) => row.id)]);
  const changes = await readChanges(manager, rows);
  return rows.map((row) =>
    requestOf(
      { row, changes: changes.filter(({ requestId }) => requestId === row.id) },
      reports.filter(({ requestId }) => requestId === row.id),
      today,
    ),
  );
}

type ChangeRow = Omit<RequestChange, 'at'> & { readonly requestId: string; readonly at: Date };

async function readChanges(manager: EntityManager, rows: readonly RequestRow[]): Promise<ChangeRow[]> {
  return manager.query<ChangeRow[]>(
    `SELECT request_id AS "requestId", kind, due_on::text AS "dueOn", reason, at
     FROM lantoa.report_request_change WHERE request_id = ANY ($1) ORDER BY request_id, ordinal`,
    [rows.map(({ id }) => id)],
  );
}

function requestOf(
  { row, changes }: { readonly row: RequestRow; readonly changes: readonly ChangeRow[] },
  reports: readonly SubmissionRow[],
  today: CivilDate,
): ReportRequest {
  const { id, kind, title, requester, basis, topics, formVersion, openedAt } = row;
  const terms = termsOf(row);
  const places = reports.map((report) => passDeadlines(placeOf(report), terms, today));
  const byStatus: Partial<Record<SubmissionStatus, number>> = {};
  for (const place of places) {
    const status = submissionStatusOf(place);
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  return {
    ...{ id, kind, title, requester, basis, topics, formVersion, terms, byStatus },
    ...{ period: periodOfRequest(row), openedAt: openedAt.toISOString(), progress: requestProgress(places) },
    version: changes.length + 1,
    changes: changes.map(({ kind: changed, dueOn, reason, at }) => ({
      ...{ kind: changed, dueOn, reason, at: at.toISOString() },
    })),
  };
}

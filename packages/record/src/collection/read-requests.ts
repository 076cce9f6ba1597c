import { submissionStatusOf, passDeadlines, type CivilDate, type SubmissionStatus } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { ReportRequest } from './collection.types.ts';
import { periodOfRequest, placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';

type RequestRow = Pick<SubmissionRow, 'kind' | 'period' | 'windowFrom' | 'windowTo' | 'dueOn' | 'correctionDays'> &
  Pick<SubmissionRow, 'parentReviewDays' | 'departmentReviewDays' | 'holidays'> &
  Pick<ReportRequest, 'id' | 'title' | 'requester' | 'basis' | 'topics' | 'formVersion'> & { readonly openedAt: Date };

const SELECT = `
  SELECT id, kind, period, title, requester, basis, window_from::text AS "windowFrom", window_to::text AS "windowTo",
    due_on::text AS "dueOn", correction_days AS "correctionDays", parent_review_days AS "parentReviewDays",
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
  return rows.map((row) => requestOf(row, reports, today));
}

function requestOf(row: RequestRow, reports: readonly SubmissionRow[], today: CivilDate): ReportRequest {
  const { id, kind, title, requester, basis, topics, formVersion, openedAt } = row;
  const terms = termsOf(row);
  const byStatus: Partial<Record<SubmissionStatus, number>> = {};
  for (const report of reports) {
    if (report.requestId !== id) continue;
    const status = submissionStatusOf(passDeadlines(placeOf(report), terms, today));
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  const said = { id, kind, title, requester, basis, topics, formVersion };
  return { ...said, period: periodOfRequest(row), terms, openedAt: openedAt.toISOString(), byStatus };
}

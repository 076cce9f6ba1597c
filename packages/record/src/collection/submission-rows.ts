import type { AreaUnitId, CivilDate, SubmissionPlace, SubmissionTerms } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { ReportKindOfRequest } from './collection.types.ts';

/** A report with the terms of its request, as the tables hold it. */
export interface SubmissionRow extends SubmissionPlace, Omit<SubmissionTerms, 'window'> {
  readonly id: string;
  readonly requestId: string;
  readonly kind: ReportKindOfRequest;
  readonly period: string | null;
  readonly windowFrom: CivilDate;
  readonly windowTo: CivilDate;
  readonly topics: readonly string[];
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
  /** The unit is a commune: what it reported is a figure. */
  readonly inFigures: boolean;
  readonly version: number;
  readonly note: string;
  readonly activities: number;
  readonly updatedAt: Date;
  readonly lastRemindedOn: CivilDate | null;
  /** The day on which it was sent and not taken back or forgotten since. */
  readonly sentOn: CivilDate | null;
}

const SELECT = `
  SELECT report.id, report.request_id AS "requestId", asked.kind, asked.period, asked.window_from::text AS "windowFrom",
    asked.window_to::text AS "windowTo", coalesce((SELECT moved.due_on FROM lantoa.report_request_change moved
      WHERE moved.request_id = asked.id ORDER BY moved.ordinal DESC LIMIT 1), asked.due_on)::text AS "dueOn",
    coalesce((SELECT moved.kind = 'close' FROM lantoa.report_request_change moved
      WHERE moved.request_id = asked.id ORDER BY moved.ordinal DESC LIMIT 1), false) AS "isClosed", asked.correction_days AS "correctionDays",
    asked.parent_review_days AS "parentReviewDays", asked.department_review_days AS "departmentReviewDays",
    asked.holidays::text[] AS holidays, report.organisation, report.unit, report.in_figures AS "inFigures",
    report.has_parent AS "hasParent", report.version, report.step, report.is_zero AS "isZero",
    report.sent_on_time AS "sentOnTime", report.since::text AS since, report.deadline_on::text AS "deadlineOn",
    ARRAY(SELECT topic FROM lantoa.report_request_topic named WHERE named.request_id = asked.id) AS topics,
    report.note, report.updated_at AS "updatedAt",
    (SELECT count(*)::integer FROM lantoa.report_submission_activity held
     WHERE held.submission_id = report.id AND NOT held.is_removed) AS activities,
    (SELECT max(on_day)::text FROM lantoa.report_reminder reminder
     WHERE reminder.submission_id = report.id) AS "lastRemindedOn",
    (SELECT (min(sent.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM lantoa.report_submission_event sent
     WHERE sent.submission_id = report.id AND sent.event IN ('submit', 'report_nothing')
       AND sent.ordinal > coalesce((SELECT max(ordinal) FROM lantoa.report_submission_event undone
         WHERE undone.submission_id = report.id
           AND (undone.event = 'withdraw' OR undone.to_step = 'missing')), 0)) AS "sentOn"
  FROM lantoa.report_submission report JOIN lantoa.report_request asked ON asked.id = report.request_id`;

/** Reports that the scope of the transaction sees, by a condition on `report`; in the order of units. */
export async function submissionRows(
  manager: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<SubmissionRow[]> {
  return manager.query<SubmissionRow[]>(
    `${SELECT} WHERE ${condition} ORDER BY asked.opened_at DESC, report.unit, report.organisation NULLS FIRST, report.id`,
    [...parameters],
  );
}

export function placeOf(row: SubmissionRow): SubmissionPlace {
  const { step, isZero, sentOnTime, hasParent, since, deadlineOn } = row;
  return { step, isZero, sentOnTime, hasParent, since, deadlineOn };
}

export function termsOf(
  row: Omit<SubmissionTerms, 'window'> & Pick<SubmissionRow, 'windowFrom' | 'windowTo'>,
): SubmissionTerms {
  const { windowFrom, windowTo, dueOn, correctionDays, parentReviewDays, departmentReviewDays, holidays } = row;
  const isClosed = row.isClosed === true;
  const window = { from: windowFrom, to: windowTo };
  return { window, dueOn, correctionDays, parentReviewDays, departmentReviewDays, holidays, isClosed };
}

/** The code under which the ledger knows the report's days. */
export function periodOfRequest({ period, id }: { readonly period: string | null; readonly id: string }): string {
  return period ?? `req:${id}`;
}

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
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
  /** The unit is a commune: what it reported is a figure. */
  readonly inFigures: boolean;
  readonly version: number;
  readonly note: string;
  readonly activities: number;
  readonly updatedAt: Date;
}

const SELECT = `
  SELECT report.id, report.request_id AS "requestId", asked.kind, asked.period, asked.window_from::text AS "windowFrom",
    asked.window_to::text AS "windowTo", asked.due_on::text AS "dueOn", asked.correction_days AS "correctionDays",
    asked.parent_review_days AS "parentReviewDays", asked.department_review_days AS "departmentReviewDays",
    asked.holidays::text[] AS holidays, report.organisation, report.unit, report.in_figures AS "inFigures",
    report.has_parent AS "hasParent", report.version, report.step, report.is_zero AS "isZero",
    report.sent_on_time AS "sentOnTime", report.since::text AS since, report.deadline_on::text AS "deadlineOn",
    report.note, report.updated_at AS "updatedAt",
    (SELECT count(*)::integer FROM lantoa.report_submission_activity held
     WHERE held.submission_id = report.id AND NOT held.is_removed) AS activities
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
  const window = { from: windowFrom, to: windowTo };
  return { window, dueOn, correctionDays, parentReviewDays, departmentReviewDays, holidays };
}

/** The code under which the ledger knows the report's days. */
export function periodOfRequest({ period, id }: { readonly period: string | null; readonly id: string }): string {
  return period ?? `req:${id}`;
}

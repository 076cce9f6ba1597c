import type { EntityManager } from 'typeorm';
import { RecordFault } from '../record-fault.ts';
import type { NewRequest } from './move.types.ts';

/** @throws RecordFault CONFLICT when the period has a periodic request */
export async function writeRequest(manager: EntityManager, request: NewRequest, at: Date): Promise<void> {
  const { id, input } = request;
  await writeHead(manager, request, at);
  await manager.query(
    'INSERT INTO lantoa.report_request_topic (request_id, topic) SELECT $1, topic FROM unnest($2::text[]) AS asked (topic)',
    [id, [...new Set(input.topics)]],
  );
  const rows = request.reports.map((report) => ({
    ...{ id: report.id, organisation: report.organisation, unit: report.unit, in_figures: report.inFigures },
    ...{ has_parent: report.hasParent, step: report.step, since: report.since, deadline_on: report.deadlineOn },
  }));
  await manager.query(
    `INSERT INTO lantoa.report_submission (id, request_id, organisation, unit, in_figures, has_parent, version, step,
       is_zero, sent_on_time, since, deadline_on, note, updated_by, updated_at)
     SELECT id, $1, organisation, unit, in_figures, has_parent, 1, step, false, NULL, since, deadline_on, '', $3, $4
     FROM jsonb_to_recordset($2::jsonb) AS owed
       (id uuid, organisation text, unit text, in_figures boolean, has_parent boolean, step text, since date,
        deadline_on date)`,
    [id, JSON.stringify(rows), input.by, at],
  );
}

async function writeHead(manager: EntityManager, { id, input, terms }: NewRequest, at: Date): Promise<void> {
  const written = await manager.query<{ id: string }[]>(
    `INSERT INTO lantoa.report_request (id, kind, period, title, requester, basis, window_from, window_to, due_on,
       correction_days, parent_review_days, department_review_days, holidays, form_version, opened_by, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (period) DO NOTHING RETURNING id`,
    [
      ...[id, input.kind, input.period ?? null, input.title.trim(), input.requester, input.basis.trim()],
      ...[terms.window.from, terms.window.to, terms.dueOn, terms.correctionDays, terms.parentReviewDays],
      ...[terms.departmentReviewDays, terms.holidays, input.formVersion ?? '1', input.by, at],
    ],
  );
  if (written.length === 0) throw periodTaken(input.period ?? '');
}

function periodTaken(period: string): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: `Kỳ ${period} đã có yêu cầu báo cáo định kỳ.`, en: `The period ${period} has a periodic request already.` },
    { vi: 'Mở yêu cầu đó, hoặc lập yêu cầu đột xuất.', en: 'Open that one, or open an ad hoc request.' },
  );
}

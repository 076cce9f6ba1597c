import { finishedWindows, nextWindow, scheduleDimension, type CivilDate, type ScheduledPeriod } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { OpenedPeriod, ReportSchedule } from './schedule.types.ts';

const COLUMNS = `id, scheme, periodicity, due_working_days AS "dueWorkingDays", correction_days AS "correctionDays",
  parent_review_days AS "parentReviewDays", department_review_days AS "departmentReviewDays",
  holidays::text[] AS holidays, title_pattern AS "titlePattern", requester, basis, topics, addressees,
  form_version AS "formVersion", from_day::text AS "from", until_day::text AS "until", is_paused AS "isPaused",
  resumed_on::text AS "resumedOn", version, updated_by AS "updatedBy", updated_at AS "updatedAt"`;

interface ScheduleRow extends Omit<ReportSchedule, 'updatedAt' | 'opened' | 'due' | 'next'> {
  readonly updatedAt: Date;
}

interface OpeningRow extends Omit<OpenedPeriod, 'at'> {
  readonly scheduleId: string;
  readonly at: Date;
}

/** All schedules that the scope of the transaction shows, or one, with what they opened and what comes next. */
export async function readSchedules(
  manager: EntityManager,
  today: CivilDate,
  id: string | null = null,
): Promise<ReportSchedule[]> {
  const rows = await manager.query<ScheduleRow[]>(
    `SELECT ${COLUMNS} FROM lantoa.report_schedule WHERE $1::uuid IS NULL OR id = $1
     ORDER BY scheme, array_position(ARRAY['month', 'quarter', 'half', 'year'], periodicity)`,
    [id],
  );
  const openings = await manager.query<OpeningRow[]>(
    `SELECT schedule_id AS "scheduleId", period, request_id AS "requestId", at FROM lantoa.report_schedule_opening
     WHERE $1::uuid IS NULL OR schedule_id = $1 ORDER BY at DESC, period DESC`,
    [id],
  );
  return rows.map((row) => {
    const opened = openings
      .filter(({ scheduleId }) => scheduleId === row.id)
      .map(({ period, requestId, at }) => ({ period, requestId, at: at.toISOString() }));
    return { ...row, updatedAt: row.updatedAt.toISOString(), opened, ...ahead(row, opened, today) };
  });
}

/** A paused schedule opens nothing: neither what is over nor what comes. */
function ahead(
  row: ScheduleRow,
  opened: readonly OpenedPeriod[],
  today: CivilDate,
): { due: ScheduledPeriod[]; next: ScheduledPeriod | null } {
  if (row.isPaused) return { due: [], next: null };
  const standing = { ...row, every: scheduleDimension(row.scheme, row.periodicity) };
  const done = new Set(opened.map(({ period }) => period));
  const due = finishedWindows(standing, today).filter(({ code }) => !done.has(code));
  return { due, next: nextWindow(standing, today) };
}

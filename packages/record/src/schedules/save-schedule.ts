import { randomUUID } from 'node:crypto';
import { civilDateAt } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { notFound, otherVersion } from '../collection/refusals.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { RecordFault } from '../record-fault.ts';
import { checkedSchedule } from './checked-schedule.ts';
import { readSchedules } from './read-schedules.ts';
import type { ReportSchedule, SaveReportSchedule, ScheduleTerms } from './schedule.types.ts';

/**
 * Makes a schedule, or changes what it asks for from its next request on.
 * @throws RecordFault NOT_FOUND; INVALID_ARGUMENT; CONFLICT for another version, or when the periods have a schedule
 */
export async function saveSchedule(
  dataSource: DataSource,
  input: SaveReportSchedule,
  now: Clock,
): Promise<ReportSchedule> {
  if (input.viewer.role !== 'LEAD_DEPARTMENT') throw notFound();
  const today = civilDateAt(now().toISOString());
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const known = input.id === null ? null : ((await readSchedules(manager, today, input.id))[0] ?? null);
    if (input.id !== null && !known) throw notFound();
    const terms = checkedSchedule(input, known, today);
    const id = known?.id ?? randomUUID();
    const written = known ? await change(manager, input, terms, now()) : await make(manager, id, input, terms, now());
    if (!written) throw known ? otherVersion(input.version, await versionOf(manager, id)) : periodsTaken();
    const action = known ? 'report_schedule.change' : 'report_schedule.create';
    const detail = { asks: asText(terms) };
    await audit(manager, { at: now(), actor: input.viewer.userId, action, subject: id, detail });
    const [saved] = await readSchedules(manager, today, id);
    if (!saved) throw notFound();
    return saved;
  });
}

async function make(
  manager: EntityManager,
  id: string,
  { viewer }: SaveReportSchedule,
  terms: ScheduleTerms,
  at: Date,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO lantoa.report_schedule (id, due_working_days, correction_days, parent_review_days,
       department_review_days, holidays, title_pattern, requester, basis, topics, addressees, form_version, from_day,
       until_day, updated_by, updated_at, scheme, periodicity, is_paused, resumed_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, false, NULL, 1)
     ON CONFLICT (scheme, periodicity) DO NOTHING RETURNING id`,
    [id, ...valuesOf(terms), viewer.userId, at, terms.scheme, terms.periodicity],
  );
  return rows.length > 0;
}

async function change(
  manager: EntityManager,
  { id, viewer, version }: SaveReportSchedule,
  terms: ScheduleTerms,
  at: Date,
): Promise<boolean> {
  const [, count] = await manager.query<[unknown[], number]>(
    `UPDATE lantoa.report_schedule SET due_working_days = $2, correction_days = $3, parent_review_days = $4,
       department_review_days = $5, holidays = $6, title_pattern = $7, requester = $8, basis = $9, topics = $10,
       addressees = $11, form_version = $12, from_day = $13, until_day = $14, updated_by = $15, updated_at = $16,
       version = version + 1
     WHERE id = $1 AND version = $17`,
    [id, ...valuesOf(terms), viewer.userId, at, version],
  );
  return count > 0;
}

function valuesOf(terms: ScheduleTerms): unknown[] {
  return [
    ...[terms.dueWorkingDays, terms.correctionDays, terms.parentReviewDays, terms.departmentReviewDays],
    ...[terms.holidays, terms.titlePattern, terms.requester, terms.basis, terms.topics],
    ...[JSON.stringify(terms.addressees), terms.formVersion, terms.from, terms.until],
  ];
}

/** What the audit tells of a schedule: what it asks for, as of then. */
function asText(terms: ScheduleTerms): string {
  const { scheme, periodicity, dueWorkingDays, correctionDays, parentReviewDays, departmentReviewDays } = terms;
  const { holidays, titlePattern, requester, topics, addressees, formVersion, from, until } = terms;
  return JSON.stringify({
    ...{ scheme, periodicity, dueWorkingDays, correctionDays, parentReviewDays, departmentReviewDays },
    ...{ holidays, titlePattern, requester, topics, addressees, formVersion, from, until },
  });
}

async function versionOf(manager: EntityManager, id: string): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>('SELECT version FROM lantoa.report_schedule WHERE id = $1', [
    id,
  ]);
  return row?.version ?? 0;
}

function periodsTaken(): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: 'Loại kỳ này đã có lịch báo cáo.', en: 'These periods have a schedule already.' },
    { vi: 'Sửa lịch đang có.', en: 'Change the one that is there.' },
  );
}

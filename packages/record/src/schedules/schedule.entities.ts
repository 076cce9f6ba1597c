import { EntitySchema } from 'typeorm';
import { instant, integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/* The tables as TypeORM knows them; a test holds them against the migrations. The use cases speak SQL. */

const date = { type: 'date' } as const;

const ReportScheduleEntity = new EntitySchema<object>({
  name: 'ReportSchedule',
  tableName: 'report_schedule',
  columns: {
    id: key('report_schedule', uuid),
    scheme: text,
    periodicity: text,
    dueWorkingDays: { ...integer, name: 'due_working_days' },
    correctionDays: { ...integer, name: 'correction_days' },
    parentReviewDays: { ...integer, name: 'parent_review_days' },
    departmentReviewDays: { ...integer, name: 'department_review_days' },
    holidays: { ...date, array: true },
    titlePattern: { ...text, name: 'title_pattern' },
    requester: text,
    basis: text,
    topics: { ...text, array: true },
    addressees: { type: 'jsonb' },
    formVersion: { ...text, name: 'form_version' },
    fromDay: { ...date, name: 'from_day' },
    untilDay: { ...date, ...nullable, name: 'until_day' },
    isPaused: { type: 'boolean', name: 'is_paused' },
    resumedOn: { ...date, ...nullable, name: 'resumed_on' },
    version: integer,
    updatedBy: { ...text, name: 'updated_by' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  uniques: [{ name: 'uq_report_schedule_periods', columns: ['scheme', 'periodicity'] }],
  checks: [
    { name: 'ck_report_schedule_scheme', expression: `scheme IN ('admin', 'cal')` },
    { name: 'ck_report_schedule_periodicity', expression: `periodicity IN ('month', 'quarter', 'half', 'year')` },
    { name: 'ck_report_schedule_days', expression: 'until_day IS NULL OR from_day <= until_day' },
  ],
});

const ReportScheduleOpeningEntity = new EntitySchema<object>({
  name: 'ReportScheduleOpening',
  tableName: 'report_schedule_opening',
  columns: {
    scheduleId: key('report_schedule_opening', { ...uuid, name: 'schedule_id' }),
    period: key('report_schedule_opening', text),
    requestId: { ...uuid, name: 'request_id' },
    at: instant,
  },
  foreignKeys: [
    {
      name: 'fk_report_schedule_opening_schedule',
      ...{ target: 'ReportSchedule', columnNames: ['scheduleId'], referencedColumnNames: ['id'] },
    },
    {
      name: 'fk_report_schedule_opening_request',
      ...{ target: 'ReportRequest', columnNames: ['requestId'], referencedColumnNames: ['id'] },
    },
  ],
});

export const SCHEDULE_ENTITIES = [ReportScheduleEntity, ReportScheduleOpeningEntity] as const;

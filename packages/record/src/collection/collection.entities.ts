import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { instant, integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/* The tables as TypeORM knows them; a test holds them against the migrations. The use cases speak SQL. */

const date = { type: 'date' } as const;
const boolean = { type: 'boolean' } as const;

function belongsTo(table: string, part: string, target: string, column: string) {
  return [{ name: `fk_${table}_${part}`, target, columnNames: [column], referencedColumnNames: ['id'] }];
}

function entity(
  name: string,
  tableName: string,
  columns: Readonly<Record<string, EntitySchemaColumnOptions>>,
  rules: Pick<EntitySchema<object>['options'], 'uniques' | 'checks' | 'indices' | 'foreignKeys'> = {},
): EntitySchema<object> {
  return new EntitySchema<object>({ name, tableName, columns, ...rules });
}

const submissionId = { ...uuid, name: 'submission_id' };

const ReportRequestEntity = entity(
  'ReportRequest',
  'report_request',
  {
    id: key('report_request', uuid),
    kind: text,
    period: { ...text, ...nullable },
    title: text,
    requester: text,
    basis: text,
    windowFrom: { ...date, name: 'window_from' },
    windowTo: { ...date, name: 'window_to' },
    dueOn: { ...date, name: 'due_on' },
    correctionDays: { ...integer, name: 'correction_days' },
    parentReviewDays: { ...integer, name: 'parent_review_days' },
    departmentReviewDays: { ...integer, name: 'department_review_days' },
    holidays: { ...date, array: true },
    formVersion: { ...text, name: 'form_version' },
    openedBy: { ...text, name: 'opened_by' },
    openedAt: { ...instant, name: 'opened_at' },
  },
  {
    uniques: [{ name: 'uq_report_request_period', columns: ['period'] }],
    checks: [
      { name: 'ck_report_request_kind', expression: `kind IN ('periodic', 'thematic', 'ad_hoc')` },
      { name: 'ck_report_request_window', expression: 'window_from <= window_to AND window_to < due_on' },
    ],
  },
);

const ReportRequestTopicEntity = entity(
  'ReportRequestTopic',
  'report_request_topic',
  { requestId: key('report_request_topic', { ...uuid, name: 'request_id' }), topic: key('report_request_topic', text) },
  { foreignKeys: belongsTo('report_request_topic', 'request', 'ReportRequest', 'requestId') },
);

const ReportSubmissionEntity = entity(
  'ReportSubmission',
  'report_submission',
  {
    id: key('report_submission', uuid),
    requestId: { ...uuid, name: 'request_id' },
    organisation: { ...text, ...nullable },
    unit: text,
    inFigures: { ...boolean, name: 'in_figures' },
    hasParent: { ...boolean, name: 'has_parent' },
    version: integer,
    step: text,
    isZero: { ...boolean, name: 'is_zero' },
    sentOnTime: { ...boolean, ...nullable, name: 'sent_on_time' },
    since: date,
    deadlineOn: { ...date, ...nullable, name: 'deadline_on' },
    note: text,
    updatedBy: { ...text, name: 'updated_by' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  {
    indices: [
      { name: 'ix_report_submission_request', columns: ['requestId', 'unit'] },
      { name: 'ix_report_submission_deadline', columns: ['deadlineOn'] },
    ],
    checks: [
      {
        name: 'ck_report_submission_step',
        expression: `step IN ('not_due', 'due', 'draft', 'missing', 'with_parent', 'read_by_parent', 'with_department',
          'read_by_department', 'review_lapsed', 'returned', 'accepted', 'frozen')`,
      },
    ],
    foreignKeys: belongsTo('report_submission', 'request', 'ReportRequest', 'requestId'),
  },
);

const ReportSubmissionActivityEntity = entity(
  'ReportSubmissionActivity',
  'report_submission_activity',
  {
    submissionId: key('report_submission_activity', submissionId),
    activityId: key('report_submission_activity', { ...uuid, name: 'activity_id' }),
    isRemoved: { ...boolean, name: 'is_removed' },
  },
  {
    indices: [{ name: 'ix_report_submission_activity_activity', columns: ['activityId'] }],
    foreignKeys: belongsTo('report_submission_activity', 'submission', 'ReportSubmission', 'submissionId'),
  },
);

const ReportSubmissionEventEntity = entity(
  'ReportSubmissionEvent',
  'report_submission_event',
  {
    submissionId: key('report_submission_event', submissionId),
    ordinal: key('report_submission_event', integer),
    event: text,
    fromStep: { ...text, name: 'from_step' },
    toStep: { ...text, name: 'to_step' },
    version: integer,
    by: text,
    role: text,
    at: instant,
    reason: { ...text, ...nullable },
    exceptions: { type: 'jsonb' },
  },
  { foreignKeys: belongsTo('report_submission_event', 'submission', 'ReportSubmission', 'submissionId') },
);

const ReportRequestChangeEntity = entity(
  'ReportRequestChange',
  'report_request_change',
  {
    requestId: key('report_request_change', { ...uuid, name: 'request_id' }),
    ordinal: key('report_request_change', integer),
    kind: text,
    dueOn: { ...date, name: 'due_on' },
    reason: text,
    by: text,
    at: instant,
  },
  {
    checks: [{ name: 'ck_report_request_change_kind', expression: `kind IN ('extend', 'close')` }],
    foreignKeys: belongsTo('report_request_change', 'request', 'ReportRequest', 'requestId'),
  },
);

const ReportSendingEntity = entity(
  'ReportSending',
  'report_sending',
  {
    submissionId: key('report_sending', submissionId),
    event: key('report_sending', integer),
    note: text,
    activities: { type: 'jsonb' },
  },
  { foreignKeys: belongsTo('report_sending', 'submission', 'ReportSubmission', 'submissionId') },
);

const ReportCellCommentEntity = entity(
  'ReportCellComment',
  'report_cell_comment',
  {
    submissionId: key('report_cell_comment', submissionId),
    ordinal: key('report_cell_comment', integer),
    event: integer,
    activityId: { ...uuid, ...nullable, name: 'activity_id' },
    cell: text,
    comment: text,
    isResolved: { ...boolean, name: 'is_resolved' },
  },
  { foreignKeys: belongsTo('report_cell_comment', 'submission', 'ReportSubmission', 'submissionId') },
);

const ReportReminderEntity = entity(
  'ReportReminder',
  'report_reminder',
  {
    submissionId: key('report_reminder', submissionId),
    onDay: key('report_reminder', { ...date, name: 'on_day' }),
    by: text,
    at: instant,
  },
  { foreignKeys: belongsTo('report_reminder', 'submission', 'ReportSubmission', 'submissionId') },
);

const ObservancePlanEntity = entity(
  'ObservancePlan',
  'observance_plan',
  {
    organisation: key('observance_plan', text),
    observance: key('observance_plan', text),
    year: key('observance_plan', integer),
    status: text,
    number: { ...text, ...nullable },
    issuedOn: { ...date, ...nullable, name: 'issued_on' },
    version: integer,
    updatedBy: { ...text, name: 'updated_by' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  {
    checks: [
      { name: 'ck_observance_plan_status', expression: `status IN ('none', 'draft', 'issued')` },
      { name: 'ck_observance_plan_issued', expression: `status <> 'issued' OR issued_on IS NOT NULL` },
    ],
  },
);

export const COLLECTION_ENTITIES = [
  ReportRequestEntity,
  ReportRequestTopicEntity,
  ReportSubmissionEntity,
  ReportSubmissionActivityEntity,
  ReportSubmissionEventEntity,
  ReportRequestChangeEntity,
  ReportSendingEntity,
  ReportCellCommentEntity,
  ReportReminderEntity,
  ObservancePlanEntity,
] as const;

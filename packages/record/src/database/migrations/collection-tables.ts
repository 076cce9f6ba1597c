import type { TablePolicies } from './row-security.ts';

export const COLLECTION_TABLES = [
  `CREATE TABLE lantoa.report_request (
     id uuid NOT NULL,
     kind text NOT NULL,
     period text,
     title text NOT NULL,
     requester text NOT NULL,
     basis text NOT NULL,
     window_from date NOT NULL,
     window_to date NOT NULL,
     due_on date NOT NULL,
     correction_days integer NOT NULL,
     parent_review_days integer NOT NULL,
     department_review_days integer NOT NULL,
     holidays date array NOT NULL,
     form_version text NOT NULL,
     opened_by text NOT NULL,
     opened_at timestamp(3) with time zone NOT NULL,
     CONSTRAINT pk_report_request PRIMARY KEY (id),
     CONSTRAINT uq_report_request_period UNIQUE (period),
     CONSTRAINT ck_report_request_kind CHECK (kind IN ('periodic', 'thematic', 'ad_hoc')),
     CONSTRAINT ck_report_request_window CHECK (window_from <= window_to AND window_to < due_on))`,
  `CREATE TABLE lantoa.report_request_topic (
     request_id uuid NOT NULL,
     topic text NOT NULL,
     CONSTRAINT pk_report_request_topic PRIMARY KEY (request_id, topic),
     CONSTRAINT fk_report_request_topic_request FOREIGN KEY (request_id) REFERENCES lantoa.report_request (id))`,
  `CREATE TABLE lantoa.report_submission (
     id uuid NOT NULL,
     request_id uuid NOT NULL,
     organisation text,
     unit text NOT NULL,
     in_figures boolean NOT NULL,
     has_parent boolean NOT NULL,
     version integer NOT NULL,
     step text NOT NULL,
     is_zero boolean NOT NULL,
     sent_on_time boolean,
     since date NOT NULL,
     deadline_on date,
     note text NOT NULL,
     updated_by text NOT NULL,
     updated_at timestamp(3) with time zone NOT NULL,
     CONSTRAINT pk_report_submission PRIMARY KEY (id),
     CONSTRAINT fk_report_submission_request FOREIGN KEY (request_id) REFERENCES lantoa.report_request (id),
     CONSTRAINT ck_report_submission_step CHECK (step IN ('not_due', 'due', 'draft', 'missing', 'with_parent',
       'read_by_parent', 'with_department', 'read_by_department', 'review_lapsed', 'returned', 'accepted', 'frozen')))`,
  `CREATE INDEX ix_report_submission_request ON lantoa.report_submission (request_id, unit)`,
  `CREATE INDEX ix_report_submission_deadline ON lantoa.report_submission (deadline_on)`,
  `CREATE TABLE lantoa.report_submission_activity (
     submission_id uuid NOT NULL,
     activity_id uuid NOT NULL,
     is_removed boolean NOT NULL,
     CONSTRAINT pk_report_submission_activity PRIMARY KEY (submission_id, activity_id),
     CONSTRAINT fk_report_submission_activity_submission FOREIGN KEY (submission_id)
       REFERENCES lantoa.report_submission (id))`,
  `CREATE INDEX ix_report_submission_activity_activity ON lantoa.report_submission_activity (activity_id)`,
  `CREATE TABLE lantoa.report_submission_event (
     submission_id uuid NOT NULL,
     ordinal integer NOT NULL,
     event text NOT NULL,
     from_step text NOT NULL,
     to_step text NOT NULL,
     version integer NOT NULL,
     by text NOT NULL,
     role text NOT NULL,
     at timestamp(3) with time zone NOT NULL,
     reason text,
     exceptions jsonb NOT NULL,
     CONSTRAINT pk_report_submission_event PRIMARY KEY (submission_id, ordinal),
     CONSTRAINT fk_report_submission_event_submission FOREIGN KEY (submission_id)
       REFERENCES lantoa.report_submission (id))`,
  `CREATE TABLE lantoa.report_cell_comment (
     submission_id uuid NOT NULL,
     ordinal integer NOT NULL,
     event integer NOT NULL,
     activity_id uuid,
     cell text NOT NULL,
     comment text NOT NULL,
     is_resolved boolean NOT NULL,
     CONSTRAINT pk_report_cell_comment PRIMARY KEY (submission_id, ordinal),
     CONSTRAINT fk_report_cell_comment_submission FOREIGN KEY (submission_id)
       REFERENCES lantoa.report_submission (id))`,
  `CREATE TABLE lantoa.report_reminder (
     submission_id uuid NOT NULL,
     on_day date NOT NULL,
     by text NOT NULL,
     at timestamp(3) with time zone NOT NULL,
     CONSTRAINT pk_report_reminder PRIMARY KEY (submission_id, on_day),
     CONSTRAINT fk_report_reminder_submission FOREIGN KEY (submission_id) REFERENCES lantoa.report_submission (id))`,
  `CREATE TABLE lantoa.observance_plan (
     organisation text NOT NULL,
     observance text NOT NULL,
     year integer NOT NULL,
     status text NOT NULL,
     number text,
     issued_on date,
     version integer NOT NULL,
     updated_by text NOT NULL,
     updated_at timestamp(3) with time zone NOT NULL,
     CONSTRAINT pk_observance_plan PRIMARY KEY (organisation, observance, year),
     CONSTRAINT ck_observance_plan_status CHECK (status IN ('none', 'draft', 'issued')),
     CONSTRAINT ck_observance_plan_issued CHECK (status <> 'issued' OR issued_on IS NOT NULL))`,
];

const ROLE = '(SELECT lantoa.scope_role())';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const ORGANISATION = '(SELECT lantoa.scope_organisation())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';

/** Its own body's; those of its commune that no body owes by name; all of its units for whoever looks them over. */
const OWN_SUBMISSION = `
  ${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER') AND organisation = ${ORGANISATION}
  OR ${ROLE} = 'REPORTER' AND organisation IS NULL AND unit = ANY (${UNITS})
  OR ${ROLE} IN ('UNIT_APPROVER', 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;
const OF_SEEN = (table: string): string =>
  `EXISTS (SELECT FROM lantoa.report_submission seen WHERE seen.id = ${table}.submission_id)`;
const OF_SEEN_REQUEST = (column: string): string =>
  `${READS_ALL} OR EXISTS (SELECT FROM lantoa.report_submission seen WHERE seen.request_id = ${column})`;

const INSERT = ['INSERT'] as const;
const CHANGE = ['INSERT', 'UPDATE'] as const;

/** In the order in which they can be dropped again. The feeder sees none of it: figures follow the ledger alone. */
export const COLLECTION_POLICIES: readonly TablePolicies[] = [
  { table: 'observance_plan', read: `${READS_ALL} OR organisation = ${ORGANISATION}`, feed: false, grants: CHANGE },
  { table: 'report_reminder', read: OF_SEEN('report_reminder'), feed: false, grants: INSERT },
  { table: 'report_cell_comment', read: OF_SEEN('report_cell_comment'), feed: false, grants: CHANGE },
  { table: 'report_submission_event', read: OF_SEEN('report_submission_event'), feed: false, grants: INSERT },
  { table: 'report_submission_activity', read: OF_SEEN('report_submission_activity'), feed: false, grants: CHANGE },
  { table: 'report_submission', read: `${READS_ALL} OR ${OWN_SUBMISSION}`, feed: false, grants: CHANGE },
  {
    table: 'report_request_topic',
    read: OF_SEEN_REQUEST('report_request_topic.request_id'),
    feed: false,
    grants: INSERT,
  },
  { table: 'report_request', read: OF_SEEN_REQUEST('report_request.id'), feed: false, grants: INSERT },
];

/** Who did what with a report is never changed afterwards. */
export const COLLECTION_APPEND_ONLY = ['report_submission_event', 'report_reminder', 'report_request'] as const;

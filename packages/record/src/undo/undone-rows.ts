import type { ActivityPayload, ActivityStatus, SubmissionStatus, SummaryRow } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { holdsRuns, undoneRuns } from '../broadcasts/undone-runs.ts';
import { isLead } from '../duplicates/is-lead.ts';
import { prepareActivity, prepareSubmission, prepareSummary, type PreparedRow } from '../ledger/prepared-row.ts';

/** Rows read at a time, so that an import of a whole year does not stand in memory. */
const SLICE = 2_000;

const ACTIVITIES = `
  SELECT own.ordinal, own.activity_id AS "activityId", own.revision, own.payload, said.note,
    said.organisation_as_written AS "organisationAsWritten"
  FROM lantoa.activity_revision own
  LEFT JOIN lantoa.activity_text said ON said.activity_id = own.activity_id AND said.revision = own.revision
  WHERE own.batch_id = $1 AND own.ordinal > $2 AND own.status <> 'RETRACTED'
    AND NOT ${isLead('own.activity_id')}
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
      WHERE later.activity_id = own.activity_id AND later.revision = own.revision + 1)
  ORDER BY own.ordinal LIMIT ${String(SLICE)}`;

const SUMMARIES = `
  SELECT own.payload, before.payload AS "payloadBefore", before.status AS "statusBefore"
  FROM lantoa.summary_revision own
  LEFT JOIN lantoa.summary_revision before
    ON before.summary_id = own.summary_id AND before.revision = own.revision - 1
  WHERE own.batch_id = $1 AND own.status <> 'RETRACTED'
    AND NOT EXISTS (SELECT FROM lantoa.summary_revision later
      WHERE later.summary_id = own.summary_id AND later.revision = own.revision + 1)
  ORDER BY own.ordinal`;

const SUBMISSIONS = `
  SELECT own.unit, own.period, before.status, before.on_time AS "onTime"
  FROM lantoa.submission own
  LEFT JOIN lantoa.submission before
    ON before.unit = own.unit AND before.period = own.period AND before.revision = own.revision - 1
  WHERE own.batch_id = $1
    AND NOT EXISTS (SELECT FROM lantoa.submission later
      WHERE later.unit = own.unit AND later.period = own.period AND later.revision = own.revision + 1)
  ORDER BY own.ordinal`;

interface ActivityRow {
  readonly ordinal: number;
  readonly activityId: string;
  readonly revision: number;
  readonly payload: ActivityPayload;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
}

interface SummaryPair {
  readonly payload: SummaryRow;
  readonly payloadBefore: SummaryRow | null;
  readonly statusBefore: ActivityStatus | null;
}

interface StateRow {
  readonly unit: string;
  readonly period: string;
  readonly status: SubmissionStatus | null;
  readonly onTime: boolean | null;
}

/**
 * The revisions that take an import back: activities retracted; tables and reporting states as they were before it. A
 * state that nobody had told before becomes `not_due`, which counts like none.
 */
export async function* undoneRows(manager: EntityManager, batchId: string): AsyncGenerator<PreparedRow> {
  if (await holdsRuns(manager, batchId)) {
    for await (const undone of undoneRuns(manager, batchId)) if (undone.kind === 'row') yield undone.row;
    return;
  }
  for (let after: number | undefined = 0; after !== undefined;) {
    const rows: ActivityRow[] = await manager.query<ActivityRow[]>(ACTIVITIES, [batchId, after]);
    for (const row of rows) yield retraction(row);
    after = rows.length < SLICE ? undefined : rows.at(-1)?.ordinal;
  }
  for (const { payload, payloadBefore, statusBefore } of await manager.query<SummaryPair[]>(SUMMARIES, [batchId])) {
    yield prepareSummary({ status: statusBefore ?? 'RETRACTED', row: payloadBefore ?? payload });
  }
  for (const { unit, period, status, onTime } of await manager.query<StateRow[]>(SUBMISSIONS, [batchId])) {
    yield prepareSubmission({ unit, period, status: status ?? 'not_due', onTime });
  }
}

function retraction({ activityId, revision, payload, note, organisationAsWritten }: ActivityRow): PreparedRow {
  const isKept = note !== null && organisationAsWritten !== null;
  return prepareActivity({
    activityId,
    revision: revision + 1,
    status: 'RETRACTED',
    payload,
    text: isKept ? { note, organisationAsWritten } : null,
  });
}

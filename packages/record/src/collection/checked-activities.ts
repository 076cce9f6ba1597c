import type { EntityManager } from 'typeorm';
import type { SubmissionCommand } from './collection.types.ts';
import { invalid } from './refusals.ts';
import type { SubmissionRow } from './submission-rows.ts';

const MOST_SHOWN = 5;
/** A page can hardly offer more to choose from; an import is taken in by its batch. */
const MOST_BESIDE = 500;

/**
 * The activities that a saved draft is made of, in the viewer's scope; null where it keeps those that it has.
 * @throws RecordFault INVALID_ARGUMENT for one that is not of this report: unknown, out of scope, of another body or
 *   unit, of another day, of no topic that was asked about, or retracted
 */
export async function checkedActivities(
  manager: EntityManager,
  { activityIds, submissionId }: SubmissionCommand,
  report: SubmissionRow,
  batchId: string | null,
): Promise<readonly string[] | null> {
  if (activityIds === undefined && batchId === null) return null;
  const kept = activityIds ?? (await heldBy(manager, submissionId));
  const imported = batchId === null ? [] : await fittingOfBatch(manager, batchId, report);
  const wanted = [...new Set([...kept, ...imported])];
  const fitting = new Set(await fittingOf(manager, wanted, report));
  const others = wanted.filter((id) => !fitting.has(id));
  if (others.length > 0) throw notOfThisReport(others);
  return wanted;
}

async function heldBy(manager: EntityManager, submissionId: string): Promise<string[]> {
  return idsOf(
    manager,
    'SELECT activity_id AS id FROM lantoa.report_submission_activity WHERE submission_id = $1 AND NOT is_removed',
    [submissionId],
  );
}

/** Of the report: its days, its body or unit, a topic that was asked about. */
const FITS = `
  newest.status <> 'RETRACTED' AND newest.date BETWEEN $2 AND $3
  AND EXISTS (SELECT FROM jsonb_array_elements(newest.payload->'topics') AS told (of)
    WHERE told.of->>'topic' = ANY ($6::text[]))
  AND (newest.organisation = $4::text OR $4::text IS NULL AND $5 = ANY (newest.communes))`;

async function fittingOf(manager: EntityManager, ids: readonly string[], report: SubmissionRow): Promise<string[]> {
  return idsOf(
    manager,
    `SELECT newest.activity_id AS id FROM unnest($1::uuid[]) AS asked (id)
     CROSS JOIN LATERAL (SELECT * FROM lantoa.activity_revision recorded
       WHERE recorded.activity_id = asked.id ORDER BY revision DESC LIMIT 1) newest WHERE ${FITS}`,
    [ids, ...placesOf(report)],
  );
}

// An import may tell of more than one report: what fits is taken in, the rest is left for the others.
async function fittingOfBatch(manager: EntityManager, batchId: string, report: SubmissionRow): Promise<string[]> {
  return idsOf(
    manager,
    `SELECT newest.activity_id AS id
     FROM (SELECT DISTINCT activity_id FROM lantoa.activity_revision
       WHERE batch_id = $1) AS asked
     CROSS JOIN LATERAL (SELECT * FROM lantoa.activity_revision recorded
       WHERE recorded.activity_id = asked.activity_id ORDER BY revision DESC LIMIT 1) newest WHERE ${FITS}`,
    [batchId, ...placesOf(report)],
  );
}

function placesOf({ windowFrom, windowTo, organisation, unit, topics }: SubmissionRow): unknown[] {
  return [windowFrom, windowTo, organisation, unit, topics];
}

async function idsOf(manager: EntityManager, statement: string, parameters: unknown[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(statement, parameters);
  return rows.map(({ id }) => id);
}

/** Activities of the report's body, days and topics that it does not hold, in the viewer's scope. */
export async function fittingBeside(manager: EntityManager, report: SubmissionRow): Promise<string[]> {
  return idsOf(
    manager,
    `SELECT newest.activity_id AS id
     FROM (SELECT DISTINCT activity_id FROM lantoa.activity_revision
       WHERE date BETWEEN $2 AND $3 AND (organisation = $4::text OR $4::text IS NULL AND $5 = ANY (communes))
         AND activity_id NOT IN (SELECT activity_id FROM lantoa.report_submission_activity
           WHERE submission_id = $1 AND NOT is_removed)) AS asked
     CROSS JOIN LATERAL (SELECT * FROM lantoa.activity_revision recorded
       WHERE recorded.activity_id = asked.activity_id ORDER BY revision DESC LIMIT 1) newest WHERE ${FITS}
     ORDER BY newest.date, newest.activity_id LIMIT ${String(MOST_BESIDE)}`,
    [report.id, ...placesOf(report)],
  );
}

function notOfThisReport(ids: readonly string[]) {
  const shown = ids.slice(0, MOST_SHOWN).join(', ');
  return invalid(
    `${String(ids.length)} hoạt động không thuộc báo cáo này (không có, đã rút, khác đơn vị, ngoài kỳ hoặc khác nội dung được yêu cầu): ${shown}`,
    `${String(ids.length)} activities are not of this report (unknown, retracted, of another body, of other days, or of no topic that was asked about): ${shown}`,
  );
}

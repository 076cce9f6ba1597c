import type { EntityManager } from 'typeorm';
import { lockReports } from './lock-reports.ts';
import type { Move } from './move.types.ts';
import { placeOf } from './submission-rows.ts';
import { writeEvent, writePlace } from './write-place.ts';

/**
 * Writes an act to the tables, under locks on all reports of the unit.
 * @throws ReportMovedMeanwhile
 */
export async function writeMove(manager: EntityManager, move: Move, at: Date): Promise<void> {
  const { command, report, ofUnit, place } = move;
  await lockReports(manager, ofUnit);
  await writePlace(manager, report.id, place);
  const by = { by: command.viewer.userId, at };
  await manager.query(
    `UPDATE lantoa.report_submission SET version = version + 1, note = coalesce($2, note), updated_by = $3, updated_at = $4
     WHERE id = $1`,
    [report.id, command.note ?? null, by.by, at],
  );
  const ordinal = await writeEvent(manager, {
    ...{ submissionId: report.id, event: command.event, from: placeOf(report).step, to: place.step },
    ...{ version: report.version + 1, ...by, role: command.viewer.role },
    ...{ reason: command.reason ?? null, exceptions: command.exceptions ?? [] },
  });
  await writeSending(manager, move, ordinal);
  await writeComments(manager, move, ordinal);
  await writeActivities(manager, move);
}

// What was sent, so that a later reader sees what changed since.
async function writeSending(
  manager: EntityManager,
  { command: { event }, report, activities }: Move,
  ordinal: number,
): Promise<void> {
  if (event !== 'submit' && event !== 'report_nothing') return;
  const held = activities.filter(({ isRemoved }) => !isRemoved);
  await manager.query(
    'INSERT INTO lantoa.report_sending (submission_id, event, note, activities) VALUES ($1, $2, $3, $4)',
    [
      ...[report.id, ordinal, report.note],
      JSON.stringify(held.map(({ activityId, revision }) => ({ activityId, revision }))),
    ],
  );
}

async function writeComments(manager: EntityManager, { command, report }: Move, event: number): Promise<void> {
  // Whoever sends again answers what was remarked.
  if (command.event === 'submit' || command.event === 'report_nothing') {
    await manager.query('UPDATE lantoa.report_cell_comment SET is_resolved = true WHERE submission_id = $1', [
      report.id,
    ]);
  }
  await manager.query(
    `INSERT INTO lantoa.report_cell_comment (submission_id, ordinal, event, activity_id, cell, comment, is_resolved)
     SELECT $1, (SELECT count(*)::integer FROM lantoa.report_cell_comment WHERE submission_id = $1) + place::integer, $2,
       (said->>'activityId')::uuid, said->>'cell', said->>'comment', false
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS given (said, place)`,
    [report.id, event, JSON.stringify(command.comments ?? [])],
  );
}

async function writeActivities(manager: EntityManager, { report, activityIds }: Move): Promise<void> {
  if (activityIds === null) return;
  await manager.query(
    `UPDATE lantoa.report_submission_activity SET is_removed = activity_id <> ALL ($2::uuid[]) WHERE submission_id = $1`,
    [report.id, activityIds],
  );
  await manager.query(
    `INSERT INTO lantoa.report_submission_activity (submission_id, activity_id, is_removed)
     SELECT $1, id, false FROM unnest($2::uuid[]) AS given (id)
     ON CONFLICT (submission_id, activity_id) DO NOTHING`,
    [report.id, activityIds],
  );
}

import { applySubmissionEvent, civilDateAt } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { prepareActivity, prepareSubmission } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault } from '../record-fault.ts';
import { actorsOf } from './actors-of.ts';
import { activityMoves, attachedActivities, type AttachedActivity } from './attached-activities.ts';
import { checkedActivities } from './checked-activities.ts';
import { checkedCommand } from './checked-command.ts';
import type { ActedSubmission, SubmissionCommand } from './collection.types.ts';
import { ReportMovedMeanwhile } from './lock-reports.ts';
import type { Move } from './move.types.ts';
import { invalid, keyOfOtherAct, notFound, otherVersion, stepRefused } from './refusals.ts';
import { reportingStatesOf } from './reporting-states.ts';
import { scopeOf } from './scope-of.ts';
import { placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';
import { untilUnmoved } from './until-unmoved.ts';
import { writeMove } from './write-move.ts';

/** What is kept of an act for a later call with the same key. */
interface KeptAct {
  readonly submissionId: string;
  readonly event: string;
  readonly version: number;
}

/**
 * One act on one report, in one transaction: the report's new step and version, what was said, and one ledger batch where
 * a figure can change. The same key again has no further effect; of two that saw the same version the second is refused.
 * @throws RecordFault NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_ARGUMENT
 */
export async function moveSubmission(
  dataSource: DataSource,
  given: SubmissionCommand,
  now: Clock,
): Promise<ActedSubmission> {
  const command = checkedCommand(given);
  const key = `collection ${command.viewer.userId} ${command.idempotencyKey}`;
  return untilUnmoved(async () => {
    const earlier = await replayed(dataSource, key, command);
    if (earlier) return earlier;
    try {
      return await recordMove(dataSource, await decide(dataSource, command, now), key, now);
    } catch (fault) {
      // Its own earlier call may have come through meanwhile: then this is no conflict.
      const done = isRefusal(fault) ? await replayed(dataSource, key, command) : null;
      if (done) return done;
      throw fault;
    }
  });
}

function isRefusal(fault: unknown): boolean {
  return fault instanceof RecordFault && fault.code !== 'DATABASE_UNAVAILABLE';
}

async function replayed(
  dataSource: DataSource,
  key: string,
  { submissionId, event }: SubmissionCommand,
): Promise<ActedSubmission | null> {
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readOutcome<KeptAct>(manager, key));
  if (!earlier) return null;
  const { kept, seq } = earlier;
  if (kept.submissionId !== submissionId || kept.event !== event) throw keyOfOtherAct();
  return { submissionId, version: kept.version, seq, replayed: true };
}

async function decide(dataSource: DataSource, command: SubmissionCommand, now: Clock): Promise<Move> {
  const { submissionId, viewer, version, event, reason, fromBatch } = command;
  const today = civilDateAt(now().toISOString());
  const batchId = fromBatch === undefined ? null : await batchIdOf(dataSource, fromBatch);
  const { report, activityIds } = await inScope(dataSource, scopeOf(viewer), async (manager) => {
    const [seen] = await submissionRows(manager, 'report.id = $1', [submissionId]);
    if (!seen) throw notFound();
    return { report: seen, activityIds: await checkedActivities(manager, command, seen, batchId) };
  });
  if (report.version !== version) throw otherVersion(version, report.version);
  const act = { event, actors: actorsOf(viewer, report), today, ...(reason === undefined ? {} : { reason }) };
  const move = applySubmissionEvent(placeOf(report), termsOf(report), act);
  if (move.kind === 'refused') throw stepRefused(move.code);
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const activities = await attachedActivities(manager, submissionId);
    checkContent(command, activities);
    const ofUnit = await reportsOfUnit(manager, report);
    // Read a moment later: what was decided must be about the same state.
    const own = ofUnit.find(({ id }) => id === submissionId);
    if (own?.version !== report.version || own.step !== report.step || own.deadlineOn !== report.deadlineOn)
      throw new ReportMovedMeanwhile();
    return { command, report, ofUnit, activities, activityIds, place: move.place, today };
  });
}

async function batchIdOf(dataSource: DataSource, seq: number): Promise<string> {
  const [batch] = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<{ id: string }[]>('SELECT id FROM lantoa.ledger_batch WHERE seq = $1', [seq]),
  );
  if (!batch) throw invalid(`Không có lô ${String(seq)}.`, `There is no batch ${String(seq)}.`);
  return batch.id;
}

async function reportsOfUnit(manager: EntityManager, { requestId, unit }: SubmissionRow): Promise<SubmissionRow[]> {
  return submissionRows(manager, 'report.request_id = $1 AND report.unit = $2', [requestId, unit]);
}

// A report tells of activities, or says that there were none.
function checkContent({ event }: SubmissionCommand, activities: readonly AttachedActivity[]): void {
  const held = activities.filter(({ isRemoved }) => !isRemoved).length;
  if (event === 'submit' && held === 0) {
    throw invalid(
      'Báo cáo chưa có hoạt động nào; nếu không phát sinh, hãy báo không phát sinh.',
      'The report holds no activity; where there were none, report that there was nothing.',
    );
  }
  if (event === 'report_nothing' && held > 0) {
    throw invalid(
      `Báo cáo đang có ${String(held)} hoạt động, không thể báo không phát sinh.`,
      `The report holds ${String(held)} activities, so it cannot say that there was nothing.`,
    );
  }
}

async function recordMove(dataSource: DataSource, move: Move, key: string, now: Clock): Promise<ActedSubmission> {
  const { command, report, ofUnit, activities, place, today } = move;
  const excepted = new Set(command.exceptions?.flatMap(({ activityId }) => activityId ?? []));
  const version = report.version + 1;
  const kept: KeptAct = { submissionId: report.id, event: command.event, version };
  return Staging.during(dataSource, async (staging) => {
    for (const activity of activityMoves(command.event, activities, excepted))
      await staging.add(prepareActivity(activity));
    for (const state of reportingStatesOf(ofUnit, today, { id: report.id, place })) {
      await staging.add(prepareSubmission(state));
    }
    await staging.finish();
    const request = {
      ...{ source: 'collection' as const, isSample: false, by: command.viewer.userId },
      ...{ idempotencyKey: key, file: null, kept },
    };
    const outcome = await recordBatch(dataSource, staging, request, now, async (manager) => {
      await writeMove(manager, move, now());
    });
    const { submissionId } = outcome.kept;
    return { submissionId, version: outcome.kept.version, seq: outcome.seq, replayed: outcome.replayed };
  });
}

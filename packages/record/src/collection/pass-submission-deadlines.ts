import { civilDateAt, groupBy, passDeadlines, type CivilDate, type SubmissionPlace } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { sha256 } from '../ledger/hashes.ts';
import { prepareSubmission } from '../ledger/prepared-row.ts';
import { recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { lockReports } from './lock-reports.ts';
import { reportingStatesOf } from './reporting-states.ts';
import { placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';
import { untilUnmoved } from './until-unmoved.ts';
import { writeEvent, writePlace } from './write-place.ts';

interface Passed {
  readonly report: SubmissionRow;
  readonly place: SubmissionPlace;
}

interface Behind {
  readonly passed: readonly Passed[];
  /** All reports of the units that these are of. */
  readonly ofUnits: readonly SubmissionRow[];
}

/**
 * Takes on every report whose deadline has passed, in one ledger batch. Whoever acts on a report passes its deadlines too,
 * so this is for those that nobody looks at: figures and lists follow the day without them. Versions stay: nobody acted.
 */
export async function passSubmissionDeadlines(dataSource: DataSource, now: Clock): Promise<number> {
  return untilUnmoved(async () => {
    const today = civilDateAt(now().toISOString());
    const behind = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readBehind(manager, today));
    return behind.passed.length === 0 ? 0 : recordPassed(dataSource, behind, today, now);
  });
}

async function recordPassed(dataSource: DataSource, { passed, ofUnits }: Behind, today: CivilDate, now: Clock) {
  return Staging.during(dataSource, async (staging) => {
    for (const reports of groupBy(ofUnits, ({ requestId, unit }) => `${requestId} ${unit}`).values()) {
      for (const state of reportingStatesOf(reports, today)) await staging.add(prepareSubmission(state));
    }
    await staging.finish();
    const what = passed.map(({ report, place }) => [report.id, report.version, report.step, place.step, place.since]);
    const request = {
      ...{ source: 'collection' as const, isSample: false, by: 'clock', file: null, kept: {} },
      // Processes that look at the same moment take the same step: one effect.
      idempotencyKey: `deadlines ${today} ${sha256(canonicalJson(what)).toString('hex')}`,
    };
    await recordBatch(dataSource, staging, request, now, async (manager) => {
      await lockReports(manager, ofUnits);
      for (const one of passed) await writePassed(manager, one, now());
    });
    return passed.length;
  });
}

async function readBehind(manager: EntityManager, today: CivilDate): Promise<Behind> {
  const behind = await submissionRows(manager, 'report.deadline_on < $1', [today]);
  const passed = behind.map((report) => ({ report, place: passDeadlines(placeOf(report), termsOf(report), today) }));
  const ofUnits = await submissionRows(
    manager,
    `(report.request_id, report.unit) IN (SELECT request_id, unit FROM lantoa.report_submission WHERE deadline_on < $1)`,
    [today],
  );
  return { passed, ofUnits };
}

async function writePassed(manager: EntityManager, { report, place }: Passed, at: Date): Promise<void> {
  await writePlace(manager, report.id, place);
  await writeEvent(manager, {
    ...{ submissionId: report.id, event: 'deadline', from: report.step, to: place.step, version: report.version },
    ...{ by: 'clock', role: 'CLOCK', at, reason: null, exceptions: [] },
  });
}

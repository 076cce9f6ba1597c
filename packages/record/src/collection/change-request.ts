import {
  applySubmissionEvent,
  civilDateAt,
  extendDue,
  isDateRange,
  leavesWorkingDay,
  passDeadlines,
  type CivilDate,
  type SubmissionPlace,
} from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { prepareSubmission } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { checkedText } from './checked-text.ts';
import type { ChangeRequest, ReportRequest } from './collection.types.ts';
import { lockReports } from './lock-reports.ts';
import { readRequests } from './read-requests.ts';
import { invalid, notFound, otherVersion, underWay } from './refusals.ts';
import { reportingStatesOf } from './reporting-states.ts';
import { scopeOf } from './scope-of.ts';
import { placeOf, submissionRows, termsOf, type SubmissionRow } from './submission-rows.ts';
import { untilUnmoved } from './until-unmoved.ts';
import { writeEvent, writePlace } from './write-place.ts';

interface Changed {
  readonly report: SubmissionRow;
  readonly place: SubmissionPlace;
}

interface Plan {
  readonly change: ChangeRequest;
  readonly dueOn: CivilDate;
  readonly reports: readonly SubmissionRow[];
  readonly changed: readonly Changed[];
  readonly today: CivilDate;
}

const DONE: ReadonlySet<SubmissionPlace['step']> = new Set(['missing', 'accepted', 'frozen']);

/**
 * Moves the due date of a request, or closes it, with its reports: in one transaction and one ledger batch. Closing freezes
 * what was accepted; an extension opens it again. Versions of reports stay: nobody's draft is lost by it.
 * @throws RecordFault NOT_FOUND, CONFLICT, INVALID_ARGUMENT
 */
export async function changeRequest(dataSource: DataSource, given: ChangeRequest, now: Clock): Promise<void> {
  const change = { ...given, reason: checkedText(given.reason) };
  if (change.reason === '') throw invalid('Cần nêu lý do.', 'A reason is needed.');
  const key = `request change ${change.viewer.userId} ${change.idempotencyKey}`;
  await untilUnmoved(async () => {
    const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readOutcome(manager, key));
    if (!earlier) await record(dataSource, await planned(dataSource, change, now), key, now);
  });
}

async function planned(dataSource: DataSource, change: ChangeRequest, now: Clock): Promise<Plan> {
  const today = civilDateAt(now().toISOString());
  const [request] = await inScope(dataSource, scopeOf(change.viewer), async (manager) =>
    readRequests(manager, today, change.requestId),
  );
  if (!request) throw notFound();
  if (request.version !== change.version) throw otherVersion(change.version, request.version);
  const dueOn = change.dueOn ?? request.terms.dueOn;
  if (change.dueOn !== null) checkDue(request, change.dueOn);
  const reports = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    submissionRows(manager, 'report.request_id = $1', [change.requestId]),
  );
  const changed = reports.flatMap((report) => {
    const place = change.dueOn === null ? closed(report, today) : extended(report, dueOn, today);
    return isSame(place, placeOf(report)) ? [] : [{ report, place }];
  });
  if (change.dueOn === null) checkNothingUnderWay(reports, today);
  return { change, dueOn, reports, changed, today };
}

function checkDue({ terms }: ReportRequest, dueOn: CivilDate): void {
  const isDay = isDateRange({ from: dueOn, to: dueOn });
  if (!isDay || !leavesWorkingDay(terms.window.to, dueOn, terms.holidays) || dueOn < terms.dueOn) {
    throw invalid(`Hạn mới phải sau hạn đang có ${terms.dueOn}.`, `The new due date must be after ${terms.dueOn}.`);
  }
  if (dueOn === terms.dueOn && terms.isClosed !== true) {
    throw invalid('Hạn mới trùng với hạn đang có.', 'The new due date is the one that stands.');
  }
}

function checkNothingUnderWay(reports: readonly SubmissionRow[], today: CivilDate): void {
  const open = reports.filter((report) => !DONE.has(passDeadlines(placeOf(report), termsOf(report), today).step));
  if (open.length > 0) throw underWay(open.length);
}

function extended(report: SubmissionRow, dueOn: CivilDate, today: CivilDate): SubmissionPlace {
  const before = termsOf(report);
  const after = { ...before, dueOn, isClosed: false };
  return extendDue(placeOf(report), { before, after, today, sentOn: report.sentOn });
}

// What was accepted is closed with its request.
function closed(report: SubmissionRow, today: CivilDate): SubmissionPlace {
  const act = { event: 'freeze', actors: ['DEPARTMENT'], today } as const;
  return applySubmissionEvent(placeOf(report), termsOf(report), act).place;
}

function isSame(a: SubmissionPlace, b: SubmissionPlace): boolean {
  return a.step === b.step && a.sentOnTime === b.sentOnTime && a.deadlineOn === b.deadlineOn;
}

async function record(dataSource: DataSource, plan: Plan, key: string, now: Clock): Promise<void> {
  const { change, changed, dueOn, reports, today } = plan;
  const moved = new Map(changed.map(({ report, place }) => [report.id, place]));
  const units = new Set(changed.map(({ report }) => report.unit));
  const after = reports.map((report) => ({ ...report, dueOn, ...moved.get(report.id) }));
  await Staging.during(dataSource, async (staging) => {
    for (const unit of units) {
      const ofUnit = after.filter((report) => report.unit === unit);
      for (const state of reportingStatesOf(ofUnit, today)) await staging.add(prepareSubmission(state));
    }
    await staging.finish();
    const batch = {
      ...{ source: 'collection' as const, isSample: false, by: change.viewer.userId },
      ...{ idempotencyKey: key, file: null, kept: {} },
    };
    await recordBatch(dataSource, staging, batch, now, async (manager) => {
      await lockReports(manager, reports);
      await writeChange(manager, plan, now());
    });
  });
}

async function writeChange(manager: EntityManager, { change, dueOn, changed }: Plan, at: Date): Promise<void> {
  const { requestId, version, reason, viewer } = change;
  const kind = change.dueOn === null ? ('close' as const) : ('extend' as const);
  const written = await manager.query<unknown[]>(
    `INSERT INTO lantoa.report_request_change (request_id, ordinal, kind, due_on, reason, by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (request_id, ordinal) DO NOTHING RETURNING ordinal`,
    [requestId, version, kind, dueOn, reason, viewer.userId, at],
  );
  if (written.length === 0) throw otherVersion(version, version + 1);
  for (const { report, place } of changed) {
    await writePlace(manager, report.id, place);
    await writeEvent(manager, {
      ...{ submissionId: report.id, event: kind, from: report.step, to: place.step, version: report.version },
      ...{ by: viewer.userId, role: viewer.role, at, reason, exceptions: [] },
    });
  }
}

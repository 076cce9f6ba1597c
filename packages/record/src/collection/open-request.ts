import { randomUUID } from 'node:crypto';
import {
  civilDateAt,
  expandAddressees,
  firstSubmission,
  groupBy,
  type CivilDate,
  type ExpectedSubmission,
  type LeftOut,
  type SubmissionTerms,
} from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { prepareReference, prepareSubmission } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import type { OpenRequest, OpenedRequest } from './collection.types.ts';
import type { NewRequest } from './move.types.ts';
import { invalid } from './refusals.ts';
import { reportingStatesOf } from './reporting-states.ts';
import { requestTerms } from './request-terms.ts';
import { periodOfRequest, type SubmissionRow } from './submission-rows.ts';
import { writeRequest } from './write-request.ts';

interface KeptRequest {
  readonly id: string;
  readonly submissions: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Opens a request: its reports, by what exists on the last day of its window, and one ledger batch that tells its days
 * (the period `req:<id>`) and that communes owe a report. A state that the ledger has for the period already stays.
 * What `also` writes belongs to the same transaction.
 * @throws RecordFault INVALID_ARGUMENT; CONFLICT when the period has a periodic request
 */
export async function openRequest(
  dataSource: DataSource,
  input: OpenRequest,
  now: Clock,
  also?: (manager: EntityManager, id: string) => Promise<void>,
): Promise<OpenedRequest> {
  const key = `request ${input.by} ${input.idempotencyKey}`;
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readOutcome<KeptRequest>(manager, key));
  if (earlier) return { ...earlier.kept, seq: earlier.seq, replayed: true };
  const today = civilDateAt(now().toISOString());
  const terms = requestTerms(input);
  const { expected, leftOut } = owedReports(input, terms);
  const id = randomUUID();
  const reports = expected.map((owed) => reportOf(owed, { id, input, terms }, today));
  return Staging.during(dataSource, async (staging) => {
    const { from, to } = terms.window;
    await staging.add(prepareReference({ kind: 'report_request', key: id, payload: { id, from, to } }));
    for (const state of await newStates(dataSource, reports, today)) await staging.add(prepareSubmission(state));
    await staging.finish();
    const kept: KeptRequest = { id, submissions: reports.length, leftOut };
    const request = {
      ...{ source: 'collection' as const, isSample: false, by: input.by, idempotencyKey: key, file: null, kept },
    };
    const outcome = await recordBatch(dataSource, staging, request, now, async (manager) => {
      await writeRequest(manager, { id, input, terms, reports }, now());
      await also?.(manager, id);
    });
    return { ...outcome.kept, seq: outcome.seq, replayed: outcome.replayed };
  });
}

/** Whose reports a request asks for. @throws RecordFault INVALID_ARGUMENT where nobody owes one */
export function owedReports(
  { index, addressees }: Pick<OpenRequest, 'index' | 'addressees'>,
  { window }: Pick<SubmissionTerms, 'window'>,
): ReturnType<typeof expandAddressees> {
  const owed = expandAddressees(index, addressees, window);
  if (owed.expected.length > 0) return owed;
  throw invalid('Không có đơn vị nào phải báo cáo trong kỳ này.', 'Nobody owes a report for these days.');
}

function reportOf(
  { organisation, unit, hasParent }: ExpectedSubmission,
  { id, input, terms }: Omit<NewRequest, 'reports'>,
  today: CivilDate,
): SubmissionRow {
  return {
    ...firstSubmission(hasParent, terms, today),
    ...terms,
    ...{ id: randomUUID(), requestId: id, kind: input.kind, period: input.period ?? null, organisation, unit },
    ...{ windowFrom: terms.window.from, windowTo: terms.window.to, note: '', activities: 0, updatedAt: new Date(0) },
    ...{ inFigures: input.index.unit(unit)?.level === 'commune', version: 1, topics: input.topics },
    ...{ lastRemindedOn: null, sentOn: null },
  };
}

async function newStates(dataSource: DataSource, reports: readonly SubmissionRow[], today: CivilDate) {
  const byUnit = groupBy(reports, ({ unit }) => unit);
  const states = [...byUnit.values()].flatMap((ofUnit) => reportingStatesOf(ofUnit, today));
  const [first] = reports;
  const period = periodOfRequest({ period: first?.period ?? null, id: first?.requestId ?? '' });
  const known = await inScope(dataSource, SERVICE_SCOPE, async (manager: EntityManager) =>
    manager.query<{ unit: string }[]>('SELECT DISTINCT unit FROM lantoa.submission WHERE period = $1', [period]),
  );
  const present = new Set(known.map(({ unit }) => unit));
  return states.filter(({ unit }) => !present.has(unit));
}

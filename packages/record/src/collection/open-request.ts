import { randomUUID } from 'node:crypto';
import {
  civilDateAt,
  expandAddressees,
  firstSubmission,
  groupBy,
  isDateRange,
  leavesWorkingDay,
  periodOfCode,
  type CivilDate,
  type DateRange,
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
import { checkedText } from './checked-text.ts';
import type { OpenRequest, OpenedRequest } from './collection.types.ts';
import type { NewRequest } from './move.types.ts';
import { invalid } from './refusals.ts';
import { reportingStatesOf } from './reporting-states.ts';
import { periodOfRequest, type SubmissionRow } from './submission-rows.ts';
import { writeRequest } from './write-request.ts';

const DEFAULT_DAYS = { correctionDays: 3, parentReviewDays: 3, departmentReviewDays: 5 } as const;
const MOST_DAYS = 60;

interface KeptRequest {
  readonly id: string;
  readonly submissions: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Opens a request: its reports, by what exists on the last day of its window, and one ledger batch that tells its days
 * (the period `req:<id>`) and that communes owe a report. A state that the ledger has for the period already stays.
 * @throws RecordFault INVALID_ARGUMENT; CONFLICT when the period has a periodic request
 */
export async function openRequest(dataSource: DataSource, input: OpenRequest, now: Clock): Promise<OpenedRequest> {
  const key = `request ${input.by} ${input.idempotencyKey}`;
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readOutcome<KeptRequest>(manager, key));
  if (earlier) return { ...earlier.kept, seq: earlier.seq, replayed: true };
  const today = civilDateAt(now().toISOString());
  const terms = termsOfInput(input);
  const { expected, leftOut } = expandAddressees(input.index, input.addressees, terms.window);
  if (expected.length === 0) {
    throw invalid('Không có đơn vị nào phải báo cáo trong kỳ này.', 'Nobody owes a report for these days.');
  }
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
    });
    return { ...outcome.kept, seq: outcome.seq, replayed: outcome.replayed };
  });
}

function termsOfInput(input: OpenRequest): SubmissionTerms {
  const window = windowOf(input);
  const { index, dueOn, holidays = [], correctionDays, parentReviewDays, departmentReviewDays } = input;
  const days = {
    correctionDays: correctionDays ?? DEFAULT_DAYS.correctionDays,
    parentReviewDays: parentReviewDays ?? DEFAULT_DAYS.parentReviewDays,
    departmentReviewDays: departmentReviewDays ?? DEFAULT_DAYS.departmentReviewDays,
  };
  for (const count of Object.values(days)) {
    if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
      throw invalid('Số ngày làm việc phải từ 1 đến 60.', 'Working days must be from 1 to 60.');
    }
  }
  if (!isDateRange({ from: dueOn, to: dueOn }) || !leavesWorkingDay(window.to, dueOn, holidays)) {
    throw invalid(
      `Hạn báo cáo phải sau ngày chốt số liệu ${window.to} ít nhất 1 ngày làm việc (NĐ 09/2019, Điều 8 khoản 5).`,
      `The due date must be at least one working day after the cut-off ${window.to} (ND 09/2019 art. 8(5)).`,
    );
  }
  if (!index.organisation(input.requester)) {
    throw invalid('Không có cơ quan yêu cầu này trong danh mục.', 'The requester is not in the reference data.');
  }
  if (input.topics.length === 0 || input.topics.some((topic) => !index.code('topic', topic))) {
    throw invalid('Cần ít nhất một nội dung có trong danh mục.', 'At least one topic of the catalogue is needed.');
  }
  if (checkedText(input.title) === '') throw invalid('Yêu cầu phải có tên.', 'A request needs a title.');
  checkedText(input.basis);
  return { window, dueOn, ...days, holidays };
}

function windowOf({ kind, period, window }: OpenRequest): DateRange {
  if (kind === 'periodic') {
    const ofCode = periodOfCode(period ?? '');
    if (!ofCode || window)
      throw invalid('Báo cáo định kỳ cần đúng một mã kỳ.', 'A periodic request takes a period code.');
    return { from: ofCode.from, to: ofCode.to };
  }
  if (!window || (period !== null && period !== undefined) || !isDateRange(window)) {
    throw invalid('Cần khoảng ngày từ–đến hợp lệ.', 'A window of real days, from and to, is needed.');
  }
  return { from: window.from, to: window.to };
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
    ...{ inFigures: input.index.unit(unit)?.level === 'commune', version: 1 },
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

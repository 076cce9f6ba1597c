import { Inject, Injectable } from '@nestjs/common';
import type { SubmissionEvent } from '@lantoa/domain';
import {
  REPORT_KINDS,
  type CollectionStore,
  type CollectionViewer,
  type OpenRequest,
  type RecordStore,
  type SubmissionCommand,
} from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { OpenReportRequestInput, SubmissionActInput } from './collection.input.ts';
import type {
  ActedSubmission,
  OpenedRequest,
  ReportRequest,
  Submission,
  SubmissionDetail,
} from './collection.types.ts';
import { presentDetail, presentRequest, presentSubmission } from './present-submission.ts';

/** What an act tells beside which report it is about. */
type Told = Partial<
  Pick<SubmissionCommand, 'reason' | 'note' | 'activityIds' | 'fromBatch' | 'comments' | 'exceptions'>
>;

/** Requests and reports, for whoever asks: the record decides what they see and may do. */
@Injectable()
export class CollectionService {
  private readonly store: CollectionStore;

  constructor(
    @Inject(RECORD_STORE) record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {
    this.store = record.collection;
  }

  async requests(viewer: RequestViewer): Promise<readonly ReportRequest[]> {
    return (await this.store.requests(this.asking(viewer))).map(presentRequest);
  }

  /** @throws AppError NOT_FOUND, also for what is somebody else's */
  async request(id: string, viewer: RequestViewer): Promise<ReportRequest> {
    const request = await this.store.request(id, this.asking(viewer));
    if (!request) throw new AppError('NOT_FOUND');
    return presentRequest(request);
  }

  async submissions(requestId: string | null, viewer: RequestViewer): Promise<readonly Submission[]> {
    const reports = await this.store.submissions({ requestId }, this.asking(viewer));
    return reports.map((report) => presentSubmission(report, this.follower.model.index));
  }

  /** @throws AppError NOT_FOUND, also for what is somebody else's */
  async submission(id: string, viewer: RequestViewer): Promise<SubmissionDetail> {
    const report = await this.store.submission(id, this.asking(viewer));
    if (!report) throw new AppError('NOT_FOUND');
    return presentDetail(report, this.follower.model.index);
  }

  async open(input: OpenReportRequestInput, viewer: RequestViewer): Promise<OpenedRequest> {
    const asking = this.asking(viewer);
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const opened = await this.store.openRequest({ ...openRequestOf(input), index, by: asking.userId });
    const dataVersion = await this.dataVersion();
    const request = await this.request(opened.id, viewer);
    return { request, submissions: opened.submissions, leftOut: opened.leftOut, dataVersion };
  }

  /** The read model holds the batch before this answers: whoever accepts sees the figure change at once. */
  async act(
    event: SubmissionEvent,
    { submissionId, version, idempotencyKey }: SubmissionActInput,
    viewer: RequestViewer,
    told: Told = {},
  ): Promise<ActedSubmission> {
    const command = { submissionId, version, idempotencyKey, event, viewer: this.asking(viewer), ...told };
    const { seq } = await this.store.act(command);
    const dataVersion = await this.dataVersion();
    const submission = await this.submission(submissionId, viewer);
    return { submission, batch: seq === null ? null : String(seq), dataVersion };
  }

  async remind(requestId: string, viewer: RequestViewer): Promise<number> {
    return this.store.remind(requestId, this.asking(viewer));
  }

  private async dataVersion(): Promise<string> {
    await this.follower.catchUp();
    return String(this.follower.model.version);
  }

  /** With the units below the viewer's own: a district sees its communes. */
  private asking(viewer: RequestViewer): CollectionViewer {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { userId, role, organisation, units } = viewer;
    const below = this.follower.model.index?.pack.units.filter(
      ({ parent }) => parent !== null && units.includes(parent),
    );
    return { userId, role, organisation, units: [...units, ...(below ?? []).map(({ id }) => id)] };
  }
}

function openRequestOf(input: OpenReportRequestInput): Omit<OpenRequest, 'index' | 'by'> {
  const { windowFrom, windowTo, correctionDays, parentReviewDays, departmentReviewDays, formVersion } = input;
  const kind = REPORT_KINDS.find((known) => known === input.kind);
  if (!kind) throw new AppError('INVALID_ARGUMENT', { text: KIND_TEXT });
  const { period, title, requester, basis, topics, dueOn, holidays, addressees, idempotencyKey } = input;
  return {
    ...{ kind, title, requester, basis, topics, dueOn, holidays, addressees, idempotencyKey, period: period ?? null },
    window: windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null,
    ...(typeof correctionDays === 'number' ? { correctionDays } : {}),
    ...(typeof parentReviewDays === 'number' ? { parentReviewDays } : {}),
    ...(typeof departmentReviewDays === 'number' ? { departmentReviewDays } : {}),
    ...(formVersion ? { formVersion } : {}),
  };
}

const KIND_TEXT = {
  vi: `kind phải là một trong: ${REPORT_KINDS.join(', ')}.`,
  en: `kind must be one of ${REPORT_KINDS.join(', ')}.`,
};

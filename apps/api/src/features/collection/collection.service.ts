import { Inject, Injectable } from '@nestjs/common';
import type { SubmissionEvent } from '@lantoa/domain';
import type { CollectionStore, CollectionViewer, RecordStore, SubmissionCommand } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { SubmissionActInput } from './collection.input.ts';
import type { ActedSubmission, Submission, SubmissionDetail } from './collection.types.ts';
import type { SubmissionContent } from './content.types.ts';
import { presentContent } from './present-content.ts';
import { presentDetail, presentRequest, presentSubmission } from './present-submission.ts';
import type { ReportRequest } from './request.types.ts';

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
    return (await this.store.requests(this.asking(viewer))).map((request) =>
      presentRequest(request, this.follower.model.index),
    );
  }

  /** @throws AppError NOT_FOUND, also for what is somebody else's */
  async request(id: string, viewer: RequestViewer): Promise<ReportRequest> {
    const request = await this.store.request(id, this.asking(viewer));
    if (!request) throw new AppError('NOT_FOUND');
    return presentRequest(request, this.follower.model.index);
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

  /** @throws AppError NOT_FOUND, also for what is somebody else's */
  async content(id: string, lang: Lang, viewer: RequestViewer): Promise<SubmissionContent> {
    const content = await this.store.content(id, this.asking(viewer));
    if (!content) throw new AppError('NOT_FOUND');
    return presentContent(content, this.follower.model.index, lang);
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

  private async dataVersion(): Promise<string> {
    await this.follower.catchUp();
    return String(this.follower.model.version);
  }

  /** With the units below the viewer's own: a district sees its communes. */
  private asking(viewer: RequestViewer): CollectionViewer {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { organisation, units } = recordScope(viewer, this.follower.model.index);
    return { userId: viewer.userId, role: viewer.role, organisation, units };
  }
}

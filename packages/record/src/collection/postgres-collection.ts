import { civilDateAt, type CivilDate } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type {
  ActedSubmission,
  ChangeRequest,
  CollectionStore,
  CollectionViewer,
  ObservancePlan,
  OpenRequest,
  OpenedRequest,
  ReportRequest,
  SaveObservancePlan,
  Submission,
  SubmissionCommand,
  SubmissionDetail,
  SubmissionFilter,
} from './collection.types.ts';
import { changeRequest } from './change-request.ts';
import { moveSubmission } from './move-submission.ts';
import { readObservancePlans, saveObservancePlan } from './observance-plans.ts';
import { openRequest } from './open-request.ts';
import { passSubmissionDeadlines } from './pass-submission-deadlines.ts';
import { readContent } from './read-content.ts';
import { readRequests } from './read-requests.ts';
import { readSubmission, readSubmissions } from './read-submissions.ts';
import { notFound } from './refusals.ts';
import { scopeOf } from './scope-of.ts';
import type { SubmissionContent } from './submission-content.types.ts';

/** Requests and reports in PostgreSQL; what changes a figure goes through the ledger. */
export class PostgresCollection implements CollectionStore {
  private readonly dataSource: DataSource;
  private readonly now: Clock;

  constructor(dataSource: DataSource, now: Clock) {
    this.dataSource = dataSource;
    this.now = now;
  }

  async openRequest(input: OpenRequest): Promise<OpenedRequest> {
    return openRequest(this.dataSource, input, this.now);
  }

  async changeRequest(change: ChangeRequest): Promise<void> {
    if (!isUuid(change.requestId)) throw notFound();
    return changeRequest(this.dataSource, change, this.now);
  }

  async requests(viewer: CollectionViewer): Promise<readonly ReportRequest[]> {
    return inScope(this.dataSource, scopeOf(viewer), async (manager) => readRequests(manager, this.today()));
  }

  async request(id: string, viewer: CollectionViewer): Promise<ReportRequest | null> {
    if (!isUuid(id)) return null;
    const [request] = await inScope(this.dataSource, scopeOf(viewer), async (manager) =>
      readRequests(manager, this.today(), id),
    );
    return request ?? null;
  }

  async submissions(filter: SubmissionFilter, viewer: CollectionViewer): Promise<readonly Submission[]> {
    if (typeof filter.requestId === 'string' && !isUuid(filter.requestId)) return [];
    return inScope(this.dataSource, scopeOf(viewer), async (manager) =>
      readSubmissions(manager, filter, viewer, this.today()),
    );
  }

  async submission(id: string, viewer: CollectionViewer): Promise<SubmissionDetail | null> {
    if (!isUuid(id)) return null;
    return inScope(this.dataSource, scopeOf(viewer), async (manager) =>
      readSubmission(manager, id, viewer, this.today()),
    );
  }

  async content(id: string, viewer: CollectionViewer): Promise<SubmissionContent | null> {
    if (!isUuid(id)) return null;
    return inScope(this.dataSource, scopeOf(viewer), async (manager) => readContent(manager, id, viewer));
  }

  async act(command: SubmissionCommand): Promise<ActedSubmission> {
    if (!isUuid(command.submissionId)) throw notFound();
    return moveSubmission(this.dataSource, command, this.now);
  }

  async passDeadlines(): Promise<number> {
    return passSubmissionDeadlines(this.dataSource, this.now);
  }

  async observancePlans(year: number, viewer: CollectionViewer): Promise<readonly ObservancePlan[]> {
    return readObservancePlans(this.dataSource, year, viewer);
  }

  async saveObservancePlan(plan: SaveObservancePlan): Promise<ObservancePlan> {
    return saveObservancePlan(this.dataSource, plan, this.now);
  }

  private today(): CivilDate {
    return civilDateAt(this.now().toISOString());
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { IssuedFormat, IssuedReport as Recorded, RecordStore, Viewer } from '@lantoa/record';
import { figureDifferences, type ReportAnswers, type ReportDocument, type ReportTemplate } from '@lantoa/report';
import { SensitiveReads } from '../../platform/answers/sensitive-reads.ts';
import { analyticsRights } from '../../platform/auth/analytics-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { DRAFT_MAKER, type DraftMaker } from '../../platform/reports/draft-maker.ts';
import { searchOfIssued } from './draft-search.ts';
import type { IssuedReport, OpenedIssuedReport, ReportDifference, ReportVerification } from './issued-report.types.ts';
import { presentNarrative, presentParts, presentReport } from './present-report.ts';
import { VerificationLimit } from './verification-limit.ts';

const MOST = 100;
const MOST_DIFFERENCES = 500;

/** What is compared: figures and text, of a revision or of today. */
interface Side {
  readonly figures: ReportAnswers;
  readonly narrative: Readonly<Record<string, string>>;
  readonly dataVersion: string;
  readonly revision: number | null;
}

/** Issued reports as far as row-level security shows them to whoever asks. */
@Injectable()
export class IssuedReportsService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(DRAFT_MAKER) private readonly maker: DraftMaker,
    @Inject(SensitiveReads) private readonly sensitive: SensitiveReads,
    @Inject(VerificationLimit) private readonly limit: VerificationLimit,
  ) {}

  async list(limit: number, offset: number, { viewer }: RequestContext): Promise<readonly IssuedReport[]> {
    if (limit < 1 || limit > MOST || offset < 0) throw new AppError('INVALID_ARGUMENT', PAGE);
    const { model } = this.follower;
    const reports = await this.record.issuedReports.list({ limit, offset }, recordScope(signedIn(viewer), model.index));
    return reports.map((report) => presentReport(report, model));
  }

  /** @throws AppError NOT_FOUND */
  async open(id: string, { viewer }: RequestContext): Promise<OpenedIssuedReport> {
    const person = signedIn(viewer);
    const { content, ...report } = await this.found(id, person);
    const { model } = this.follower;
    const page = { limit: MOST, offset: 0, key: report.key };
    const revisions = await this.record.issuedReports.list(page, recordScope(person, model.index));
    return {
      report: presentReport(report, model),
      revisions: revisions.map((one) => presentReport(one, model)),
      narrative: presentNarrative(content.template as ReportTemplate, content.narrative),
      parts: presentParts(content.document as ReportDocument),
    };
  }

  /**
   * @param against another revision; null: figures of today, asked with the rights of whoever looks
   * @throws AppError NOT_FOUND
   */
  async difference(id: string, against: string | null, { viewer, reply }: RequestContext): Promise<ReportDifference> {
    const person = signedIn(viewer);
    const report = await this.found(id, person);
    const other = against === null ? await this.today(report, person, reply) : await this.revision(against, person);
    const template = report.content.template as ReportTemplate;
    const figures = figureDifferences(template, report.content.figures as ReportAnswers, other.figures);
    const sections = presentNarrative(template, report.content.narrative)
      .filter(({ section, text }) => (other.narrative[section] ?? '') !== text)
      .map(({ section }) => section);
    return {
      ...{ revision: other.revision, dataVersion: other.dataVersion, sections },
      ...{ total: figures.length, figures: figures.slice(0, MOST_DIFFERENCES) },
    };
  }

  /** Whoever asks is told that a print is genuine, and no figure (ADR 42). @throws AppError RATE_LIMITED */
  async verify(code: string, { address }: RequestContext): Promise<ReportVerification | null> {
    this.limit.attempt(address);
    const found = await this.record.issuedReports.verify(code.slice(0, MOST));
    if (!found) return null;
    const { title, scope, from, to, revision, issuedAt, dataVersion, hash } = found.report;
    return {
      ...{ isGenuine: found.isIntact, title, scope, from, to, revision, issuedAt, hash },
      ...{ latestRevision: found.latest, dataVersion: String(dataVersion) },
    };
  }

  /**
   * A file as it was written when the report was issued.
   * @throws AppError NOT_FOUND; CONFIRMATION_NEEDED for exact figures about sensitive groups of others than the own body
   */
  async file(
    id: string,
    format: IssuedFormat,
    { viewer, confirmed }: { readonly viewer: Viewer; readonly confirmed: boolean },
  ) {
    const file = await this.record.issuedReports.file(id, format, recordScope(viewer, this.follower.model.index));
    if (!file) throw new AppError('NOT_FOUND');
    if (file.holdsExact && !confirmed && analyticsRights(viewer).profile === 'exact')
      throw new AppError('CONFIRMATION_NEEDED');
    await this.noteRead(file, viewer, format);
    return file;
  }

  private async found(id: string, viewer: Viewer) {
    const report = await this.record.issuedReports.read(id, recordScope(viewer, this.follower.model.index));
    if (!report) throw new AppError('NOT_FOUND');
    await this.noteRead(report, viewer, null);
    return report;
  }

  private async revision(id: string, viewer: Viewer): Promise<Side> {
    const { content, revision, dataVersion } = await this.found(id, viewer);
    const { narrative } = content;
    return { figures: content.figures as ReportAnswers, narrative, revision, dataVersion: String(dataVersion) };
  }

  private async today(report: Recorded, viewer: Viewer, reply: RequestContext['reply']): Promise<Side> {
    const made = await this.maker.inTurn(() => this.maker.made(searchOfIssued(report), viewer, reply));
    const { figures, narrative, dataVersion } = made;
    return { figures, narrative: narrative.texts, dataVersion, revision: null };
  }

  private async noteRead(report: Recorded, viewer: Viewer, file: IssuedFormat | null): Promise<void> {
    if (!report.holdsExact) return;
    const period = report.period ?? `${report.from}..${report.to}`;
    const read = { measures: `issued report ${report.id}`, groupBy: 'TARGET_GROUP', period, groups: '' };
    await this.sensitive.note(viewer, [file === null ? read : { ...read, file }]);
  }
}

function signedIn(viewer: RequestContext['viewer']): Viewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const PAGE = {
  text: { vi: 'limit từ 1 đến 100, offset từ 0.', en: 'limit is 1 to 100, offset 0 or more.' },
} as const;

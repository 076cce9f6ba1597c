import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { IssueStamp, RecordStore, Viewer } from '@lantoa/record';
import { issuedDocument } from '@lantoa/report';
import { isPermitted } from '../../platform/auth/require-permission.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { DRAFT_MAKER, type DraftMaker, type MadeDraft } from '../../platform/reports/draft-maker.ts';
import { draftSearch } from './draft-search.ts';
import type { IssueReportInput, IssueReportResult } from './issued-report.types.ts';
import { presentNarrative, presentParts, presentReport } from './present-report.ts';
import type {
  ReportDraft,
  ReportSubjectInput,
  SavedReportNarrative,
  SaveReportNarrativeInput,
} from './report-draft.types.ts';

const MOST_KEY_CHARACTERS = 200;

/** From a draft to an issued report: what it would hold, what people write into it, and the act. */
@Injectable()
export class IssueReportsService {
  /** Calls under way by account and key: the same call twice at once makes one report. */
  private readonly underWay = new Map<string, Promise<IssueReportResult>>();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(DRAFT_MAKER) private readonly maker: DraftMaker,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async draft(input: ReportSubjectInput, { viewer, reply }: RequestContext): Promise<ReportDraft> {
    const person = signedIn(viewer);
    const made = await this.maker.inTurn(() => this.maker.made(draftSearch(input), person, reply));
    const { template, narrative, document, period, scope, dataVersion, holdsExact } = made;
    return {
      ...{ title: document.head.subject, scope, from: period.from, to: period.to, dataVersion },
      ...{ holdsExactFigures: holdsExact, revision: await this.record.issuedReports.latestRevision(made.subject) },
      ...{ seen: seenOf(made), narrativeVersion: narrative.version },
      ...{ narrative: presentNarrative(template, narrative.texts), parts: presentParts(document) },
      mayWrite: isPermitted('Mutation.saveReportNarrative', viewer),
      mayIssue: isPermitted('Mutation.issueReport', viewer),
    };
  }

  async saveNarrative(input: SaveReportNarrativeInput, { viewer }: RequestContext): Promise<SavedReportNarrative> {
    const person = signedIn(viewer);
    const subject = await this.maker.subjectOf(draftSearch(input.subject), person);
    const known = new Set(this.maker.sections);
    if (input.texts.some(({ section }) => !known.has(section))) throw new AppError('INVALID_ARGUMENT', NO_SECTION);
    const texts = Object.fromEntries(input.texts.map(({ section, text }) => [section, text]));
    return this.record.issuedReports.saveNarrative({ subject, version: input.version, texts, by: person.userId });
  }

  /** @throws AppError, RecordFault CONFLICT where another revision came in between */
  async issue(input: IssueReportInput, context: RequestContext): Promise<IssueReportResult> {
    const person = signedIn(context.viewer);
    const { idempotencyKey } = input;
    if (idempotencyKey === '' || idempotencyKey.length > MOST_KEY_CHARACTERS) throw new AppError('INVALID_ARGUMENT');
    const call = JSON.stringify([person.userId, input]);
    const running = this.underWay.get(call) ?? this.issueOnce(input, person, context);
    this.underWay.set(call, running);
    return running.finally(() => this.underWay.delete(call));
  }

  private async issueOnce(
    { subject, revision, seen, idempotencyKey }: IssueReportInput,
    person: Viewer,
    { reply }: RequestContext,
  ): Promise<IssueReportResult> {
    const { model } = this.follower;
    const counted = await this.maker.subjectOf(draftSearch(subject), person);
    const earlier = await this.record.issuedReports.issuedUnder(person.userId, idempotencyKey);
    if (earlier?.key === counted.key) return { report: presentReport(earlier, model), refusal: null };
    return this.maker.inTurn(async () => {
      const made = await this.maker.made(draftSearch(subject), person, reply);
      if (seenOf(made) !== seen) return { report: null, refusal: 'CHANGED' };
      const { report, isIssued } = await this.record.issuedReports.issue({
        ...made.subject,
        ...{ idempotencyKey, after: revision, issuedBy: person.userId, issuedFor: person.organisation },
        ...{ scope: made.scope, title: made.document.head.subject, request: made.request, authority: made.authority },
        ...{ period: made.period.code, from: made.period.from, to: made.period.to, base: made.base },
        ...{ dataVersion: Number(made.dataVersion), recordedUpTo: made.recordedUpTo, profile: made.profile },
        ...{ holdsExact: made.holdsExact, template: `${made.template.id}@${made.template.version}` },
        content: {
          ...{ template: made.template, figures: made.figures, reports: made.reports },
          ...{ narrative: made.narrative.texts, document: made.document },
        },
        write: async (stamp) => this.files(made, stamp),
      });
      return { report: presentReport(report, model), refusal: isIssued ? null : 'NOTHING_NEW' };
    });
  }

  private async files({ document }: MadeDraft, stamp: IssueStamp) {
    const address = `${this.config.publicUrl}/verify`;
    return this.maker.files(issuedDocument(document, { ...stamp, address }));
  }
}

/** Names figures and text: whoever issues sends back what was looked at. */
function seenOf({ figures, reports, narrative, authority }: MadeDraft): string {
  const text = JSON.stringify([figures, reports, narrative.version, authority]);
  return createHash('sha256').update(text).digest('base64url');
}

function signedIn(viewer: RequestContext['viewer']): Viewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const NO_SECTION = {
  text: { vi: 'Báo cáo không có phần này.', en: 'The report has no such section.' },
} as const;

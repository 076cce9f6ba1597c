import { Inject } from '@nestjs/common';
import { Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { IssueReportsService } from './issue-reports.service.ts';
import {
  IssuedReport,
  IssueReportInput,
  IssueReportResult,
  OpenedIssuedReport,
  ReportDifference,
  ReportVerification,
} from './issued-report.types.ts';
import { IssuedReportsService } from './issued-reports.service.ts';
import {
  ReportDraft,
  ReportSubjectInput,
  SavedReportNarrative,
  SaveReportNarrativeInput,
} from './report-draft.types.ts';

@Resolver()
export class IssuedReportsResolver {
  constructor(
    @Inject(IssuedReportsService) private readonly issued: IssuedReportsService,
    @Inject(IssueReportsService) private readonly issuing: IssueReportsService,
  ) {}

  @Query(() => ReportDraft, { description: 'What a report would hold if it were issued now.' })
  reportDraft(
    @Argument('subject', () => ReportSubjectInput) subject: ReportSubjectInput,
    @Context() context: RequestContext,
  ): Promise<ReportDraft> {
    return this.issuing.draft(subject, context);
  }

  @Query(() => [IssuedReport], { description: 'Issued reports of the own scope, newest first.' })
  issuedReports(
    @Argument('limit', () => Int, { defaultValue: 50 }) limit: number,
    @Argument('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Context() context: RequestContext,
  ): Promise<readonly IssuedReport[]> {
    return this.issued.list(limit, offset, context);
  }

  @Query(() => OpenedIssuedReport)
  issuedReport(@Argument('id', () => ID) id: string, @Context() context: RequestContext): Promise<OpenedIssuedReport> {
    return this.issued.open(id, context);
  }

  @Query(() => ReportDifference, {
    description: 'Figures of a report that are others in another revision, or today where none is named.',
  })
  reportDifference(
    @Argument('id', () => ID) id: string,
    @Argument('against', () => ID, { nullable: true }) against: string | null | undefined,
    @Context() context: RequestContext,
  ): Promise<ReportDifference> {
    return this.issued.difference(id, against ?? null, context);
  }

  @Query(() => ReportVerification, {
    nullable: true,
    description: 'What the code on a print proves, without signing in; null: no report has it.',
  })
  verifyReport(
    @Argument('code', () => String) code: string,
    @Context() context: RequestContext,
  ): Promise<ReportVerification | null> {
    return this.issued.verify(code, context);
  }

  @Mutation(() => SavedReportNarrative, { description: 'Keeps what people write into the report about a subject.' })
  saveReportNarrative(
    @Argument('input', () => SaveReportNarrativeInput) input: SaveReportNarrativeInput,
    @Context() context: RequestContext,
  ): Promise<SavedReportNarrative> {
    return this.issuing.saveNarrative(input, context);
  }

  @Mutation(() => IssueReportResult, {
    description: 'Freezes figures, text and files as the next revision of a report.',
  })
  issueReport(
    @Argument('input', () => IssueReportInput) input: IssueReportInput,
    @Context() context: RequestContext,
  ): Promise<IssueReportResult> {
    return this.issuing.issue(input, context);
  }
}

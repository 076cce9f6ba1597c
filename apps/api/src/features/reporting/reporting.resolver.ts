import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ReportingQuery, ReportingResult } from './reporting.types.ts';

@Resolver()
export class ReportingResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => ReportingResult, {
    description:
      'Expected, actual and on-time reports by reporter and period, and who is missing. Same formula as the REPORTING_* measures.',
  })
  reportingRates(
    @Argument('query', () => ReportingQuery) query: ReportingQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReportingResult> {
    return this.answers.ask(viewer, (model, rights) => model.reportingRates(query, rights));
  }
}

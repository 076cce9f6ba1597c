import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { AnalyticsQuery } from './analytics.input.ts';
import { AnalyticsResult } from './analytics.types.ts';

@Resolver()
export class AnalyticsResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => AnalyticsResult, {
    description:
      'Grouped rows, subtotals, grand total, comparison and targets in one answer, from one consistent data version.',
  })
  analytics(
    @Argument('query', () => AnalyticsQuery) query: AnalyticsQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AnalyticsResult> {
    return this.answers.ask(viewer, (model, rights) => model.analytics(query, rights));
  }
}

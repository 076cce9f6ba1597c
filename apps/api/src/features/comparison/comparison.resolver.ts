import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ComparisonQuery, ComparisonResult } from './comparison.types.ts';

@Resolver()
export class ComparisonResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => ComparisonResult, {
    description: 'Funnel plot of units against peers, with control limits and rank intervals; no bare league table.',
  })
  comparison(
    @Argument('query', () => ComparisonQuery) query: ComparisonQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ComparisonResult> {
    return this.answers.ask(viewer, (model, rights) => model.comparison(query, rights));
  }
}

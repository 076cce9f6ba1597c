import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ObservanceLiftQuery, ObservanceLiftResult } from './observances.types.ts';

@Resolver()
export class ObservancesResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => ObservanceLiftResult, {
    description: 'Whether more was done on the days of an observance than in the weeks before and after.',
  })
  observanceLift(
    @Argument('query', () => ObservanceLiftQuery) query: ObservanceLiftQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ObservanceLiftResult> {
    return this.answers.ask(viewer, (model, rights) => model.observanceLift(query, rights));
  }
}

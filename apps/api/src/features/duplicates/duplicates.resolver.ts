import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { DuplicateQuery, DuplicateResult } from './duplicates.types.ts';

@Resolver()
export class DuplicatesResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => DuplicateResult, {
    description:
      "Pairs of records that may tell of one event, newest first, within the viewer's rights (FORBIDDEN for roles without records).",
  })
  duplicateCandidates(
    @Argument('query', () => DuplicateQuery) query: DuplicateQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<DuplicateResult> {
    return this.answers.ask(viewer, (model, rights) => model.duplicateCandidates(query, rights));
  }
}

import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ActivityListQuery, ActivityListResult } from './activities.types.ts';

@Resolver()
export class ActivitiesResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => ActivityListResult, {
    description:
      "Records behind a figure, newest first, within the viewer's rights (FORBIDDEN for roles without records).",
  })
  activities(
    @Argument('query', () => ActivityListQuery) query: ActivityListQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActivityListResult> {
    return this.answers.ask(viewer, (model, rights) => model.activities(query, rights));
  }
}

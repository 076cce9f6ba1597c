import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { SummaryTable } from './summaries.types.ts';

@Resolver()
export class SummariesResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => [SummaryTable], {
    description: 'Summary tables as they were reported: never added to activities.',
  })
  summaryTables(
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly SummaryTable[]> {
    return this.answers.ask(viewer, (model, rights) => model.summaryTables(lang, rights));
  }
}

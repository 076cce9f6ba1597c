import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { ActivityListQuery, ActivityListResult } from './activities.types.ts';
import { ActivityHistory, RedactNoteInput, Redaction } from './history.types.ts';
import { RedactionService } from './redaction.service.ts';

@Resolver()
export class ActivitiesResolver {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(RedactionService) private readonly redaction: RedactionService,
  ) {}

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

  @Query(() => ActivityHistory, {
    nullable: true,
    description: "Every revision of a record within the viewer's rights; null where there is none.",
  })
  activityHistory(
    @Argument('id', () => ID) id: string,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ActivityHistory | null> {
    return this.answers.ask(viewer, (model, rights) => model.activityHistory({ id, lang }, rights));
  }

  @Mutation(() => Redaction, {
    description:
      'Erases note and reporting body of one revision for good, on record: what was counted stays as it was.',
  })
  redactNote(
    @Argument('input', () => RedactNoteInput) input: RedactNoteInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<Redaction> {
    return this.redaction.redact(input, viewer);
  }
}

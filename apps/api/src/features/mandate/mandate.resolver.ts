import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { MandateQuery, MandateResult } from './mandate.types.ts';

@Resolver()
export class MandateResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => MandateResult, {
    description:
      'The mandate of the directive: topic x area class, group, setting, channel, body or observance, and what has been done in each cell.',
  })
  mandateMatrix(
    @Argument('query', () => MandateQuery) query: MandateQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<MandateResult> {
    return this.answers.ask(viewer, (model, rights) => model.mandateMatrix(query, rights));
  }
}

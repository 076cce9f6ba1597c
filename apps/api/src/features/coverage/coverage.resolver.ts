import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { BlindSpotQuery, EquityGapQuery } from './coverage.input.ts';
import { BlindSpotResult, EquityGapResult } from './coverage.types.ts';

@Resolver()
export class CoverageResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => BlindSpotResult, {
    description: 'Units where nothing qualifying happened for `days`, kept apart from units whose reports are missing.',
  })
  blindSpots(
    @Argument('query', () => BlindSpotQuery) query: BlindSpotQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<BlindSpotResult> {
    return this.answers.ask(viewer, (model, rights) => model.blindSpots(query, rights));
  }

  @Query(() => EquityGapResult, {
    description:
      'Coverage of an area class against its complement: difference in points and ratio, both with intervals.',
  })
  equityGaps(
    @Argument('query', () => EquityGapQuery) query: EquityGapQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EquityGapResult> {
    return this.answers.ask(viewer, (model, rights) => model.equityGaps(query, rights));
  }
}

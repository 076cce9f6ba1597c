import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentBasis } from '../../platform/graphql/current-basis.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ObservanceCalendarQuery, ObservanceCalendarResult } from './observance-calendar.types.ts';
import { ObservanceLiftQuery, ObservanceLiftResult } from './observances.types.ts';
import { RecognitionQuery, RecognitionResult } from './recognitions.types.ts';

/** Answers that depend on the day are asked for the day of their ETag. */
@Resolver()
export class ObservancesResolver {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(CurrentBasis) private readonly basis: CurrentBasis,
  ) {}

  @Query(() => ObservanceLiftResult, {
    description: 'Whether more was done on the days of an observance than in the weeks before and after.',
  })
  observanceLift(
    @Argument('query', () => ObservanceLiftQuery) query: ObservanceLiftQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ObservanceLiftResult> {
    const { today } = this.basis.now();
    return this.answers.ask(viewer, (model, rights) => model.observanceLift(query, rights, today));
  }

  @Query(() => ObservanceCalendarResult, {
    description: 'The observances of a year: their days, what was done on them, and whether that was more than usual.',
  })
  observanceCalendar(
    @Argument('query', () => ObservanceCalendarQuery) query: ObservanceCalendarQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ObservanceCalendarResult> {
    const { today } = this.basis.now();
    return this.answers.ask(viewer, (model, rights) => model.observanceCalendar(query, rights, today));
  }

  @Query(() => RecognitionResult, {
    description: 'Collectives and individuals that were praised or rewarded, by what it was for, by level and by form.',
  })
  recognitions(
    @Argument('query', () => RecognitionQuery) query: RecognitionQuery,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<RecognitionResult> {
    return this.answers.ask(viewer, (model, rights) => model.recognitions(query, rights));
  }
}

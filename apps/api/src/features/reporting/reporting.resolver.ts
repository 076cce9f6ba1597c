import { Query, Resolver } from '@nestjs/graphql';
import { AppError } from '../../platform/errors/app-error.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ReportingQuery, ReportingResult } from './reporting.types.ts';

/** The query stands in the schema before it is built: it refuses, never answers wrongly. */
@Resolver()
export class ReportingResolver {
  @Query(() => ReportingResult, {
    description:
      'Expected, actual and on-time reports by reporter and period, and who is missing. Same formula as the REPORTING_* measures.',
  })
  reportingRates(@Argument('query', () => ReportingQuery) _query: ReportingQuery): ReportingResult {
    throw new AppError('NOT_YET_AVAILABLE');
  }
}

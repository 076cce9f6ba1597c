import { Query, Resolver } from '@nestjs/graphql';
import { AppError } from '../../platform/errors/app-error.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ComparisonQuery, ComparisonResult } from './comparison.types.ts';

/** The query stands in the schema before it is built: it refuses, never answers wrongly. */
@Resolver()
export class ComparisonResolver {
  @Query(() => ComparisonResult, {
    description: 'Funnel plot of units against peers, with control limits and rank intervals; no bare league table.',
  })
  comparison(@Argument('query', () => ComparisonQuery) _query: ComparisonQuery): ComparisonResult {
    throw new AppError('NOT_YET_AVAILABLE');
  }
}

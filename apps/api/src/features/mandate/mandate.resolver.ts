import { Query, Resolver } from '@nestjs/graphql';
import { AppError } from '../../platform/errors/app-error.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { MandateQuery, MandateResult } from './mandate.types.ts';

/** The query stands in the schema before it is built: it refuses, never answers wrongly. */
@Resolver()
export class MandateResolver {
  @Query(() => MandateResult, {
    description:
      'The mandate of the directive: topic x area class, group, setting, channel, body or observance, and what has been done in each cell.',
  })
  mandateMatrix(@Argument('query', () => MandateQuery) _query: MandateQuery): MandateResult {
    throw new AppError('NOT_YET_AVAILABLE');
  }
}

import { Inject } from '@nestjs/common';
import { Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { OwnTokensService } from './own-tokens.service.ts';
import { CreateOwnTokenOutcome, OwnToken } from './own-tokens.types.ts';

@Resolver()
export class OwnTokensResolver {
  constructor(@Inject(OwnTokensService) private readonly service: OwnTokensService) {}

  @Query(() => [OwnToken], { description: 'Tokens of the own account, newest first.' })
  ownTokens(@Context() context: RequestContext): Promise<readonly OwnToken[]> {
    return this.service.list(context);
  }

  @Mutation(() => CreateOwnTokenOutcome, { description: 'At most ten are in force at a time.' })
  createOwnToken(
    @Argument('name', () => String) name: string,
    @Argument('days', () => Int, { description: '1 to 366.' }) days: number,
    @Context() context: RequestContext,
  ): Promise<CreateOwnTokenOutcome> {
    return this.service.create(name, days, context);
  }

  @Mutation(() => Boolean, { description: 'From the next request on; false where none was in force.' })
  revokeOwnToken(@Argument('id', () => ID) id: string, @Context() context: RequestContext): Promise<boolean> {
    return this.service.revoke(id, context);
  }
}

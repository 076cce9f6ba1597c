import { Inject } from '@nestjs/common';
import { Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { SharesService } from './shares.service.ts';
import { OpenedShare, Share, ShareInput, ShareOutcome } from './shares.types.ts';

@Resolver()
export class SharesResolver {
  constructor(@Inject(SharesService) private readonly service: SharesService) {}

  @Query(() => [Share], { description: 'Links of the own account; administrators and auditors see all. Newest first.' })
  shares(@Context() context: RequestContext): Promise<readonly Share[]> {
    return this.service.list(context);
  }

  @Mutation(() => ShareOutcome, {
    description: 'Answers the questions under the public profile, keeps the answers, and makes a link that shows them.',
  })
  createShare(
    @Argument('input', () => ShareInput) input: ShareInput,
    @Context() context: RequestContext,
  ): Promise<ShareOutcome> {
    return this.service.create(input, context);
  }

  @Mutation(() => Boolean, { description: 'From the next opening on; false where no such link is in force.' })
  revokeShare(@Argument('id', () => ID) id: string, @Context() context: RequestContext): Promise<boolean> {
    return this.service.revoke(id, context);
  }

  @Mutation(() => OpenedShare, {
    nullable: true,
    description: 'What a link shows, without signing in; null for a link that is unknown, expired or revoked.',
  })
  openShare(
    @Argument('secret', () => String) secret: string,
    @Context() context: RequestContext,
  ): Promise<OpenedShare | null> {
    return this.service.open(secret, context);
  }
}

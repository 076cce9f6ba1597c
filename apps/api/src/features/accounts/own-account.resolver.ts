import { Inject } from '@nestjs/common';
import { Context, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { AcceptInvitationInput } from './accounts.input.ts';
import { Invitation, OwnAccountOutcome } from './accounts.types.ts';
import { OwnAccountService } from './own-account.service.ts';

@Resolver()
export class OwnAccountResolver {
  constructor(@Inject(OwnAccountService) private readonly service: OwnAccountService) {}

  @Mutation(() => Invitation, {
    nullable: true,
    description:
      'What a secret invites to; null once it opens nothing. A mutation, so that no address holds the secret.',
  })
  openInvitation(
    @Argument('secret', () => String) secret: string,
    @Context() context: RequestContext,
  ): Promise<Invitation | null> {
    return this.service.openInvitation(secret, context);
  }

  @Mutation(() => OwnAccountOutcome, { description: 'Makes the account and signs in: the answer sets the cookie.' })
  acceptInvitation(
    @Argument('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<OwnAccountOutcome> {
    return this.service.acceptInvitation(input, context);
  }

  @Mutation(() => OwnAccountOutcome, { description: 'Needs the password in force; ends every other session.' })
  changeOwnPassword(
    @Argument('current', () => String) current: string,
    @Argument('next', () => String, { description: '12 to 256 characters.' }) next: string,
    @Context() context: RequestContext,
  ): Promise<OwnAccountOutcome> {
    return this.service.changePassword(current, next, context);
  }

  @Mutation(() => Int, { description: 'Ends every other session of the own account; answers how many there were.' })
  signOutElsewhere(@Context() context: RequestContext): Promise<number> {
    return this.service.signOutElsewhere(context);
  }
}

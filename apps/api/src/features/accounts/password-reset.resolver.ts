import { Inject } from '@nestjs/common';
import { Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { OwnAccountOutcome } from './accounts.types.ts';
import { PasswordResetService } from './password-reset.service.ts';
import { PasswordReset, ResetPasswordOutcome } from './password-reset.types.ts';

@Resolver()
export class PasswordResetResolver {
  constructor(@Inject(PasswordResetService) private readonly service: PasswordResetService) {}

  @Mutation(() => ResetPasswordOutcome, {
    description:
      'A one-time link to a new password, for a day. The old password, the sessions and the own tokens of the account end at once.',
  })
  resetPassword(
    @Argument('id', () => ID) id: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ResetPasswordOutcome> {
    return this.service.issue(id, viewer);
  }

  @Mutation(() => PasswordReset, {
    nullable: true,
    description: 'Whose password a secret sets; null once it opens nothing. A mutation, so that no address holds it.',
  })
  openPasswordReset(
    @Argument('secret', () => String) secret: string,
    @Context() context: RequestContext,
  ): Promise<PasswordReset | null> {
    return this.service.open(secret, context);
  }

  @Mutation(() => OwnAccountOutcome, {
    description: 'Sets the password. Opens no session: the person signs in with it.',
  })
  acceptPasswordReset(
    @Argument('secret', () => String) secret: string,
    @Argument('password', () => String, { description: '12 to 256 characters.' }) password: string,
    @Context() context: RequestContext,
  ): Promise<OwnAccountOutcome> {
    return this.service.accept(secret, password, context);
  }
}

import { Inject } from '@nestjs/common';
import { Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { OwnAccountOutcome } from './accounts.types.ts';
import { SecondStepService } from './second-step.service.ts';
import { BeginSecondStepOutcome, ConfirmSecondStepOutcome, OwnAccount } from './second-step.types.ts';

@Resolver()
export class SecondStepResolver {
  constructor(@Inject(SecondStepService) private readonly service: SecondStepService) {}

  @Query(() => OwnAccount, { description: 'The own account; a token has none.' })
  ownAccount(@Context() context: RequestContext): Promise<OwnAccount> {
    return this.service.ownAccount(context);
  }

  @Mutation(() => BeginSecondStepOutcome, {
    description: 'Needs the password; counts once confirmSecondStep has a code.',
  })
  beginSecondStep(
    @Argument('password', () => String) password: string,
    @Context() context: RequestContext,
  ): Promise<BeginSecondStepOutcome> {
    return this.service.begin(password, context);
  }

  @Mutation(() => ConfirmSecondStepOutcome, { description: 'Turns the second step on; ends every other session.' })
  confirmSecondStep(
    @Argument('code', () => String) code: string,
    @Context() context: RequestContext,
  ): Promise<ConfirmSecondStepOutcome> {
    return this.service.confirm(code, context);
  }

  @Mutation(() => OwnAccountOutcome, { description: 'Needs a code of the app, or a recovery code.' })
  endSecondStep(
    @Argument('code', () => String) code: string,
    @Context() context: RequestContext,
  ): Promise<OwnAccountOutcome> {
    return this.service.end(code, context);
  }

  @Mutation(() => OwnAccountOutcome, { description: 'For a lost phone: takes the second step from another account.' })
  resetSecondStep(
    @Argument('id', () => ID) id: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<OwnAccountOutcome> {
    return this.service.reset(id, viewer);
  }
}

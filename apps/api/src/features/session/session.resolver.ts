import { Inject } from '@nestjs/common';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Role } from '../../platform/schema/enums.ts';
import { SessionService } from './session.service.ts';
import { Viewer } from './session.types.ts';
import { SignOutService } from './sign-out.service.ts';

@Resolver()
export class SessionResolver {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignOutService) private readonly ending: SignOutService,
  ) {}

  @Query(() => Viewer, { description: 'Who is asking, and what this server is.' })
  viewer(@Context() context: RequestContext): Promise<Viewer> {
    return this.sessions.describe(context.viewer, context.host);
  }

  @Mutation(() => Viewer, { description: 'Opens a session: the answer sets its cookie.' })
  signIn(
    @Argument('email', () => String) email: string,
    @Argument('password', () => String) password: string,
    @Argument('code', () => String, {
      nullable: true,
      description: 'Of an account with a second step: six digits of the app, or a recovery code.',
    })
    code: string | null | undefined,
    @Context() context: RequestContext,
  ): Promise<Viewer> {
    return this.sessions.signIn({ email, password, code: code ?? null }, context);
  }

  @Mutation(() => Viewer, { description: 'Sample data on a loopback address only; else NOT_AVAILABLE.' })
  signInAsSample(@Argument('role', () => Role) role: Role, @Context() context: RequestContext): Promise<Viewer> {
    return this.sessions.signInAsSample(role, context);
  }

  @Mutation(() => Viewer, { description: 'Ends the session, here and at once.' })
  signOut(@Context() context: RequestContext): Promise<Viewer> {
    return this.ending.signOut(context);
  }
}

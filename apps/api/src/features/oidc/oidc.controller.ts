import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityProvider } from '../../platform/auth/identity-provider.ts';
import { SessionCookie } from '../../platform/auth/session-cookie.ts';
import { SignInLimit } from '../../platform/auth/sign-in-limit.ts';
import { SignOutState } from '../../platform/auth/sign-out-state.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { Config } from '../../platform/config/config.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { nextPath } from './next-path.ts';
import { keepAttempt, takeAttempt, type SignInAttempt } from './sign-in-attempt.ts';

/** What the sign-in page tells, by code. */
type Problem = 'OIDC_NO_ACCOUNT' | 'OIDC_REFUSED' | 'OIDC_UNAVAILABLE';

/** Signing in at the operator's identity provider: there, and back with a session or a reason. */
@Controller('auth/oidc')
export class OidcController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get('start')
  async start(
    @Query('next') next: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    this.requireProvider();
    try {
      const { address, attempt } = await this.provider.start(redirectUri(request));
      keepAttempt(request, reply, { ...attempt, next: nextPath(next, originOf(request)) });
      return await goTo(reply, address.href);
    } catch (fault) {
      return this.tell(reply, 'OIDC_UNAVAILABLE', fault);
    }
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    this.requireProvider();
    this.limit.attempt(request.ip);
    const attempt = takeAttempt(request, reply);
    if (attempt === null) return this.tell(reply, 'OIDC_REFUSED', 'no attempt under way in this browser');
    return this.finish(attempt, request, reply);
  }

  /** Back from the provider, whose session is over. Whoever is sent here otherwise is told nothing. */
  @Get('signed-out')
  async signedOut(
    @Query('state') state: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const isOver = new SignOutState(request, reply).take(state);
    return goTo(reply, isOver ? '/sign-in?notice=OIDC_SIGNED_OUT' : '/sign-in');
  }

  private async finish(attempt: SignInAttempt, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    let person;
    try {
      person = await this.provider.finish(new URL(request.url, redirectUri(request)), attempt);
    } catch (fault) {
      return this.tell(reply, 'OIDC_REFUSED', fault);
    }
    const signedIn = await this.record.externalIdentities.signIn(person);
    if (signedIn === null) return this.tell(reply, 'OIDC_NO_ACCOUNT', 'no account in use');
    new SessionCookie(request, reply).set(signedIn.token);
    return goTo(reply, nextPath(attempt.next, originOf(request)));
  }

  /** @throws AppError NOT_AVAILABLE */
  private requireProvider(): void {
    if (this.config.oidc === null) throw new AppError('NOT_AVAILABLE');
  }

  private tell(reply: FastifyReply, problem: Problem, fault: unknown): FastifyReply {
    // The message of the library names what did not fit, never a code or a token.
    const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    this.log.write('warning', 'oidc_sign_in_failed', { problem, reason });
    return goTo(reply, `/sign-in?problem=${problem}`);
  }
}

function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}

function redirectUri(request: FastifyRequest): string {
  return `${originOf(request)}/auth/oidc/callback`;
}

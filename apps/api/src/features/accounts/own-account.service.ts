import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { SignInLimit } from '../../platform/auth/sign-in-limit.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { unitKeys } from '../../platform/schema/unit-keys.ts';
import type { AcceptInvitationInput } from './accounts.input.ts';
import type { Invitation, OwnAccountOutcome } from './accounts.types.ts';
import { ownSession } from './own-session.ts';

/** What people do to their own account. A program with a token has none. */
@Injectable()
export class OwnAccountService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
  ) {}

  async openInvitation(secret: string, { address }: RequestContext): Promise<Invitation | null> {
    this.limit.attempt(address);
    const found = await this.record.administration.invitationOf(secret);
    return found && { ...found, units: unitKeys(found.units, this.follower.model.index) };
  }

  async acceptInvitation(
    { secret, name, password }: AcceptInvitationInput,
    { address, session }: RequestContext,
  ): Promise<OwnAccountOutcome> {
    this.limit.attempt(address);
    const outcome = await this.record.administration.acceptInvitation(secret, name, password);
    if (!outcome.ok) return { refusal: outcome.refusal };
    session.set(outcome.result.token);
    return { refusal: null };
  }

  async changePassword(current: string, next: string, context: RequestContext): Promise<OwnAccountOutcome> {
    const { userId, token } = ownSession(context);
    const outcome = await this.record.administration.changeOwnPassword({ userId, current, next, keepToken: token });
    this.viewers.forgetAccount(userId);
    return { refusal: outcome.ok ? null : outcome.refusal };
  }

  async signOutElsewhere(context: RequestContext): Promise<number> {
    const { userId, token } = ownSession(context);
    const ended = await this.record.administration.endOtherSessions(userId, token);
    this.viewers.forgetAccount(userId);
    return ended;
  }
}

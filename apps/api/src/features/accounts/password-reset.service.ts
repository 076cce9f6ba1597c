import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { SignInLimit } from '../../platform/auth/sign-in-limit.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { OwnAccountOutcome } from './accounts.types.ts';
import type { PasswordReset, ResetPasswordOutcome } from './password-reset.types.ts';

/** One-time links to a new password: administrators make them, whoever holds one uses it. */
@Injectable()
export class PasswordResetService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
  ) {}

  async issue(id: string, viewer: RequestViewer): Promise<ResetPasswordOutcome> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const outcome = await this.record.passwordResets.issue(viewer.userId, id);
    if (!outcome.ok) return { secret: null, expiresAt: null, refusal: outcome.refusal };
    this.viewers.forgetAccount(id);
    return { ...outcome.result, refusal: null };
  }

  async open(secret: string, { address }: RequestContext): Promise<PasswordReset | null> {
    this.limit.attempt(address);
    const found = await this.record.passwordResets.open(secret);
    return found && { email: found.email, name: found.name, expiresAt: found.expiresAt };
  }

  async accept(secret: string, password: string, { address }: RequestContext): Promise<OwnAccountOutcome> {
    this.limit.attempt(address);
    const outcome = await this.record.passwordResets.accept(secret, password);
    if (!outcome.ok) return { refusal: outcome.refusal };
    this.viewers.forgetAccount(outcome.result.userId);
    return { refusal: null };
  }
}

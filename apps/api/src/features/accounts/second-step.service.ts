import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { OwnAccountOutcome } from './accounts.types.ts';
import { ownSession } from './own-session.ts';
import type { BeginSecondStepOutcome, ConfirmSecondStepOutcome, OwnAccount } from './second-step.types.ts';

/** The second step of signing in: a code of an app after the password. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
  ) {}

  async ownAccount(context: RequestContext): Promise<OwnAccount> {
    const { userId, scope } = ownSession(context);
    const [account, { isOn, recoveryCodesLeft }] = await Promise.all([
      this.record.administration.account(userId, scope),
      this.record.secondSteps.ofAccount(userId, scope),
    ]);
    if (!account) throw new AppError('UNAUTHENTICATED');
    const { email, hasPassword } = account;
    return { email, hasPassword, secondStep: isOn, recoveryCodesLeft };
  }

  async begin(password: string, context: RequestContext): Promise<BeginSecondStepOutcome> {
    const outcome = await this.record.secondSteps.begin(ownSession(context).userId, password);
    if (!outcome.ok) return { secret: null, uri: null, refusal: outcome.refusal };
    return { ...outcome.result, refusal: null };
  }

  async confirm(code: string, context: RequestContext): Promise<ConfirmSecondStepOutcome> {
    const { userId, token } = ownSession(context);
    const outcome = await this.record.secondSteps.confirm(userId, code, token);
    if (!outcome.ok) return { recoveryCodes: [], refusal: outcome.refusal };
    this.viewers.forgetAccount(userId);
    return { recoveryCodes: outcome.result, refusal: null };
  }

  async end(code: string, context: RequestContext): Promise<OwnAccountOutcome> {
    const outcome = await this.record.secondSteps.end(ownSession(context).userId, code);
    return { refusal: outcome.ok ? null : outcome.refusal };
  }

  async reset(id: string, viewer: RequestViewer): Promise<OwnAccountOutcome> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const outcome = await this.record.secondSteps.reset(viewer.userId, id);
    this.viewers.forgetAccount(id);
    return { refusal: outcome.ok ? null : outcome.refusal };
  }
}

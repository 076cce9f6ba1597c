import { Inject, Injectable } from '@nestjs/common';
import type { ProviderSession, RecordStore } from '@lantoa/record';
import { IdentityProvider } from '../../platform/auth/identity-provider.ts';
import { NOBODY } from '../../platform/auth/request-viewer.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { SessionService } from './session.service.ts';
import type { Viewer } from './session.types.ts';

const SESSION_LEFT = '/sign-in?notice=OIDC_SESSION_LEFT';

/** Ends sessions: here at once, and at the identity provider by the way that the browser is told. */
@Injectable()
export class SignOutService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async signOut(context: RequestContext): Promise<Viewer> {
    const { token } = context.session;
    const session = token === null ? null : await this.record.accounts.endSession(token);
    if (token !== null) this.viewers.forget(token);
    context.session.clear();
    const continueAt = session && (await this.wayOut(session, context));
    return this.sessions.describe(NOBODY, context.host, { continueAt });
  }

  private async wayOut(session: ProviderSession, { signOutState }: RequestContext): Promise<string> {
    const address = await this.provider.signOutAddress(session, signOutState);
    if (address !== null) return address.href;
    this.log.write('warning', 'oidc_session_left', { issuer: session.issuer });
    return SESSION_LEFT;
  }
}

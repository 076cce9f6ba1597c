import type { FastifyReply } from 'fastify';
import type { RequestViewer } from '../auth/request-viewer.ts';
import type { SessionCookie } from '../auth/session-cookie.ts';
import type { SignOutState } from '../auth/sign-out-state.ts';

/** What a resolver knows of the request. Made anew for every request. */
export interface RequestContext {
  readonly viewer: RequestViewer;
  readonly session: SessionCookie;
  readonly signOutState: SignOutState;
  /** Where the request comes from, for the limit on sign-in attempts. */
  readonly address: string;
  /** The host name that the request was made to, without its port. */
  readonly host: string;
  /** For headers about what the answer cost. */
  readonly reply: FastifyReply;
}

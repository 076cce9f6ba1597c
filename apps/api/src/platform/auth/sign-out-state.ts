import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HostCookie } from './host-cookie.ts';

const LIFE_SECONDS = 600;

/** Holds the way back from the identity provider's sign-out against the browser that went there. */
export class SignOutState {
  private readonly request: FastifyRequest;
  private readonly cookie: HostCookie;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.request = request;
    const terms = { name: 'lantoa_sign_out', sameSite: 'lax', maxAgeSeconds: LIFE_SECONDS } as const;
    this.cookie = new HostCookie(request, reply, terms);
  }

  /** Where the provider sends the browser back to. */
  get returnUri(): string {
    const { protocol, host } = this.request;
    return `${protocol}://${host}/auth/oidc/signed-out`;
  }

  /** A new state, kept in a cookie. */
  begin(): string {
    const state = randomBytes(32).toString('base64url');
    this.cookie.set(state);
    return state;
  }

  /** Whether it is the state that this browser left with; it counts once. */
  take(state: unknown): boolean {
    const kept = Buffer.from(this.cookie.value ?? '');
    this.cookie.clear();
    const given = Buffer.from(typeof state === 'string' ? state : '');
    return kept.length > 0 && kept.length === given.length && timingSafeEqual(kept, given);
  }
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LIFE_SECONDS = 600;

/** Holds the way back from the identity provider's sign-out against the browser that went there. */
export class SignOutState {
  private readonly request: FastifyRequest;
  private readonly reply: FastifyReply;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.request = request;
    this.reply = reply;
  }

  /** Where the provider sends the browser back to. */
  get returnUri(): string {
    const { protocol, host } = this.request;
    return `${protocol}://${host}/auth/oidc/signed-out`;
  }

  /** A new state, kept in a cookie; `lax`, since the browser comes back from the provider's site. */
  begin(): string {
    const state = randomBytes(32).toString('base64url');
    void this.reply.setCookie(this.name, state, { ...this.attributes, maxAge: LIFE_SECONDS });
    return state;
  }

  /** Whether it is the state that this browser left with; it counts once. */
  take(state: unknown): boolean {
    const kept = Buffer.from(this.request.cookies[this.name] ?? '');
    void this.reply.clearCookie(this.name, this.attributes);
    const given = Buffer.from(typeof state === 'string' ? state : '');
    return kept.length > 0 && kept.length === given.length && timingSafeEqual(kept, given);
  }

  private get name(): string {
    return this.request.protocol === 'https' ? '__Host-lantoa_sign_out' : 'lantoa_sign_out';
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.request.protocol === 'https' } as const;
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { HostCookie } from './host-cookie.ts';

/** Absolute life of a session; the record ends it earlier when idle. */
const MAX_AGE_SECONDS = 12 * 60 * 60;

/** The session cookie of one request and its answer. */
export class SessionCookie {
  private readonly cookie: HostCookie;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    const terms = { name: 'lantoa_session', sameSite: 'strict', maxAgeSeconds: MAX_AGE_SECONDS } as const;
    this.cookie = new HostCookie(request, reply, terms);
  }

  /** The secret that the browser sent; null without one. */
  get token(): string | null {
    return this.cookie.value;
  }

  set(token: string): void {
    this.cookie.set(token);
  }

  clear(): void {
    this.cookie.clear();
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Absolute life of a session, in seconds; the record ends it earlier when idle. */
const MAX_AGE = 12 * 60 * 60;

/** The session cookie of one request and its answer. */
export class SessionCookie {
  private readonly request: FastifyRequest;
  private readonly reply: FastifyReply;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.request = request;
    this.reply = reply;
  }

  /** The secret that the browser sent; null without one. */
  get token(): string | null {
    return this.request.cookies[this.name] ?? null;
  }

  set(token: string): void {
    void this.reply.setCookie(this.name, token, { ...this.attributes, maxAge: MAX_AGE });
  }

  clear(): void {
    void this.reply.clearCookie(this.name, this.attributes);
  }

  /** `__Host-` binds the cookie to this host over TLS; over plain http a browser drops it, so loopback goes without. */
  private get name(): string {
    return this.isSecure ? '__Host-lantoa_session' : 'lantoa_session';
  }

  private get isSecure(): boolean {
    return this.request.protocol === 'https';
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.isSecure } as const;
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';

interface HostCookieTerms {
  readonly name: string;
  /** `lax` where the browser comes back with it from another site. */
  readonly sameSite: 'strict' | 'lax';
  readonly maxAgeSeconds: number;
}

/**
 * A cookie of this host alone, which no script reads. `__Host-` binds it to the host over TLS; over plain http a browser drops
 * such a cookie, so loopback goes without.
 */
export class HostCookie {
  private readonly name: string;
  private readonly isSecure: boolean;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly terms: HostCookieTerms,
  ) {
    this.isSecure = request.protocol === 'https';
    this.name = this.isSecure ? `__Host-${terms.name}` : terms.name;
  }

  /** What the browser sent; null without one. */
  get value(): string | null {
    return this.request.cookies[this.name] ?? null;
  }

  set(value: string): void {
    void this.reply.setCookie(this.name, value, { ...this.attributes, maxAge: this.terms.maxAgeSeconds });
  }

  clear(): void {
    void this.reply.clearCookie(this.name, this.attributes);
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: this.terms.sameSite, secure: this.isSecure } as const;
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Challenge } from '../../platform/auth/identity-provider.ts';

/** What one browser keeps while its person is at the identity provider. */
export interface SignInAttempt extends Challenge {
  readonly next: string;
}

const LIFE_SECONDS = 600;
const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

/**
 * Keeps an attempt in a cookie of the browser that made it: an answer in any other browser finds none. `lax`, since the
 * answer comes from the provider's site.
 */
export function keepAttempt(request: FastifyRequest, reply: FastifyReply, attempt: SignInAttempt): void {
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  void reply.setCookie(nameIn(request), value, { ...attributesIn(request), maxAge: LIFE_SECONDS });
}

/** The attempt under way, taken away: no answer is looked at twice. null where there is none. */
export function takeAttempt(request: FastifyRequest, reply: FastifyReply): SignInAttempt | null {
  const value = request.cookies[nameIn(request)];
  void reply.clearCookie(nameIn(request), attributesIn(request));
  if (value === undefined) return null;
  try {
    const read = attemptSchema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function nameIn({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? '__Host-lantoa_oidc' : 'lantoa_oidc';
}

function attributesIn({ protocol }: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' } as const;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HostCookie } from '../../platform/auth/host-cookie.ts';
import type { Challenge } from '../../platform/auth/identity-provider.ts';

/** What one browser keeps while its person is at the identity provider. */
export interface SignInAttempt extends Challenge {
  readonly next: string;
}

const LIFE_SECONDS = 600;
const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

/** Keeps an attempt in a cookie of the browser that made it: an answer in any other browser finds none. */
export function keepAttempt(request: FastifyRequest, reply: FastifyReply, attempt: SignInAttempt): void {
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  cookieOf(request, reply).set(value);
}

/** The attempt under way, taken away: no answer is looked at twice. null where there is none. */
export function takeAttempt(request: FastifyRequest, reply: FastifyReply): SignInAttempt | null {
  const cookie = cookieOf(request, reply);
  const { value } = cookie;
  cookie.clear();
  if (value === null) return null;
  try {
    const read = attemptSchema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function cookieOf(request: FastifyRequest, reply: FastifyReply): HostCookie {
  return new HostCookie(request, reply, { name: 'lantoa_oidc', sameSite: 'lax', maxAgeSeconds: LIFE_SECONDS });
}

import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as 43 characters that fit into a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random, so a plain hash cannot be turned back. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

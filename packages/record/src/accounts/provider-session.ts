import { seal, unseal } from './seal.ts';

/** A session that an identity provider opened, as it must be named to the provider when it ends. */
export interface ProviderSession {
  /** The provider's own address. */
  readonly issuer: string;
  /** The signed word of the provider about its person; null once it can no longer be read. */
  readonly idToken: string | null;
}

/** Bound to its session: a row copied over another one does not open. */
export function sealProviderSession(key: Buffer, tokenHash: Buffer, session: ProviderSession): Buffer {
  return seal(key, ownerOf(tokenHash), Buffer.from(JSON.stringify(session)));
}

/** Signing out must not fail for another key: the session is then one whose token cannot be read. */
export function unsealProviderSession(key: Buffer, tokenHash: Buffer, sealed: Buffer): ProviderSession {
  try {
    return JSON.parse(unseal(key, ownerOf(tokenHash), sealed).toString('utf8')) as ProviderSession;
  } catch {
    return { issuer: '', idToken: null };
  }
}

function ownerOf(tokenHash: Buffer): string {
  return `session ${tokenHash.toString('hex')}`;
}

import type { SignedIn } from './viewer.ts';

/** Whom an identity provider vouches for. */
export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  /** An address that the provider has verified; null without one. */
  readonly verifiedEmail: string | null;
  /** The provider's signed word, kept encrypted with the session and handed back when it ends. */
  readonly idToken: string;
  /** How the person is called; for a new account alone. */
  readonly name: string | null;
}

/** Sign-in through an identity provider. It opens accounts that are there, and never gives rights. */
export interface ExternalIdentities {
  /**
   * The account that the subject is bound to. The first time: the account, or else the open invitation, of the verified
   * address; the subject is bound to it for good. null for whoever has neither, and for a disabled account.
   */
  signIn(person: ProvenPerson): Promise<SignedIn | null>;
}

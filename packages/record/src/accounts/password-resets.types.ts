import type { AccountOutcome } from './administration.types.ts';

export interface IssuedReset {
  /** 43 characters; shown once, only its hash is kept. */
  readonly secret: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** Whose password a link sets. */
export interface ResetInfo {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** One-time links to a new password, for who forgot the old one or lost it to somebody else. */
export interface PasswordResets {
  /**
   * From here on the old password opens nothing; sessions and own tokens of the account end. Takes the place of an
   * earlier link. Never for the own account. `by` is an account or a token.
   */
  issue(by: string, userId: string): Promise<AccountOutcome<IssuedReset>>;
  /** null for a secret that opens nothing any more. */
  open(secret: string): Promise<ResetInfo | null>;
  /** Sets the password and spends the link. Opens no session: whoever has a second step passes it when signing in. */
  accept(secret: string, password: string): Promise<AccountOutcome<ResetInfo>>;
}

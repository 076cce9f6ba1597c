import type { Scope } from '../database/scope.ts';
import type { AccountOutcome } from './administration.types.ts';
import type { IssuedToken, TokenInfo } from './viewer.ts';

/** A token of the own account acts with the account's rights as they stand at each request, and ends with the account. */
export type OwnToken = Pick<TokenInfo, 'id' | 'name' | 'createdAt' | 'expiresAt' | 'state'>;

export interface OwnTokens {
  /** Those that the scope sees, newest first; never the secret. */
  list(userId: string, scope: Scope): Promise<readonly OwnToken[]>;
  /** @param days 1 to 366 */
  create(userId: string, name: string, days: number): Promise<AccountOutcome<IssuedToken>>;
  /** False where the account has no such token in force. */
  revoke(userId: string, id: string): Promise<boolean>;
}

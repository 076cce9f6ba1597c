import type { AreaUnitId } from '@lantoa/domain';
import type { ProviderSession } from './provider-session.ts';
import type { Role } from './role.ts';

/** Who asks: a person by session, a program by token. */
export interface Viewer {
  readonly kind: 'session' | 'token';
  /** Id of the account, or of the token. */
  readonly userId: string;
  /** The account that this acts for: the own one of a session, the owner of a token; null for a token without one. */
  readonly accountId: string | null;
  readonly name: string;
  readonly role: Role;
  /** Organisation id of the reference pack. */
  readonly organisation: string | null;
  /** Units that the scope is made of; empty for all or none, as the role says. */
  readonly units: readonly AreaUnitId[];
  /** What the requests of a token may cost in an hour, in units; null: no limit, as for every session. */
  readonly budget: number | null;
}

export interface UserAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
  readonly disabled: boolean;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string | null;
  readonly units?: readonly AreaUnitId[];
  /** At least twelve characters; null: no sign-in by password. */
  readonly password: string | null;
}

export interface SignedIn {
  /** Goes into the cookie; only its hash is kept. */
  readonly token: string;
  readonly viewer: Viewer;
  /** ISO instant after which the session ends whatever happens. */
  readonly expiresAt: string;
}

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string | null;
  readonly units?: readonly AreaUnitId[];
  /** Cost units in an hour, at least 1; null or absent: no limit. */
  readonly budget?: number | null;
  /** ISO instant; null: until revoked. */
  readonly expires: string | null;
  readonly by?: string;
  /** The account whose rights the token has, whatever role and scope say here. */
  readonly ownerId?: string;
}

export interface TokenInfo {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
  /** Cost units in an hour; null: no limit. */
  readonly budget: number | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly state: 'active' | 'expired' | 'revoked';
}

/** What became of a request's cost. */
export interface BudgetUse {
  readonly budget: number;
  /** Units left in this hour. */
  readonly remaining: number;
  /** Until the next hour begins. */
  readonly resetsInSeconds: number;
  /** False: too little was left, and nothing was taken. */
  readonly isAllowed: boolean;
}

export interface IssuedToken {
  readonly id: string;
  /** `lt_` and 43 characters; shown once, only its hash is kept. */
  readonly token: string;
}

export interface AccountStore {
  /** @throws RecordFault INVALID_ARGUMENT for a weak password or a malformed address, CONFLICT when the address is taken */
  createUser(user: NewUser): Promise<UserAccount>;
  userByEmail(email: string): Promise<UserAccount | null>;
  /**
   * @throws RecordFault UNAUTHENTICATED for an unknown address, a wrong password or a disabled account alike;
   *   CODE_NEEDED when all is right and the account asks for a second step; RATE_LIMITED with `retryAfterSeconds` after
   *   five failures
   * @param code six digits of the app, or a recovery code
   */
  signIn(email: string, password: string, code?: string | null): Promise<SignedIn>;
  /** A session without a password: the one-click sign-in of sample data. */
  openSession(userId: string): Promise<SignedIn>;
  /**
   * null for an unknown, ended, idle or expired session and for a disabled account.
   * @param options stamp: false only looks; the session is as idle as it was
   */
  resolveSession(token: string, options?: { readonly stamp: boolean }): Promise<Viewer | null>;
  /** The identity provider that the session came from; null for a session of another kind. */
  endSession(token: string): Promise<ProviderSession | null>;
  createToken(token: NewToken): Promise<IssuedToken>;
  /** null for an unknown, expired or revoked token. */
  resolveToken(token: string): Promise<Viewer | null>;
  /** Takes the cost of a request from the budget of whoever asks; null where there is no budget. */
  spend(viewer: Pick<Viewer, 'userId' | 'budget'>, cost: number): Promise<BudgetUse | null>;
  /** Notes that somebody read exact figures about sensitive groups; `detail` says which, never the figures. */
  noteSensitiveRead(viewer: Pick<Viewer, 'userId' | 'role'>, detail: Readonly<Record<string, string>>): Promise<void>;
  /** Every token, newest first; never the secret. */
  tokens(): Promise<readonly TokenInfo[]>;
  /** From the next request on; false where there is no such token or it was revoked before. */
  revokeToken(id: string): Promise<boolean>;
}

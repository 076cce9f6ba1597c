import type { AreaUnitId } from '@lantoa/domain';
import type { Scope } from '../database/scope.ts';
import type { Role } from './role.ts';
import type { SignedIn, UserAccount } from './viewer.ts';

/** Why a change of accounts is refused; each is foreseen, and none changes anything. */
export const ACCOUNT_REFUSALS = [
  'ADDRESS_MALFORMED',
  'ADDRESS_TAKEN',
  'CODE_WRONG',
  'EXPIRY_OUT_OF_RANGE',
  'INVITATION_NOT_VALID',
  'LAST_ADMINISTRATOR',
  'NAME_MISSING',
  'OWN_ACCOUNT',
  'PASSWORD_LENGTH',
  'PASSWORD_WRONG',
  'RESET_NOT_VALID',
  'SCOPE_MISSING',
  'SECOND_STEP_OFF',
  'SECOND_STEP_ON',
  'TOKEN_LIMIT',
  'UNKNOWN_ACCOUNT',
] as const;
export type AccountRefusal = (typeof ACCOUNT_REFUSALS)[number];

export type AccountOutcome<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly refusal: AccountRefusal };

/** What somebody may see and do. */
export interface Access {
  readonly role: Role;
  /** Organisation id of the reference pack. */
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
}

export interface AccountInfo extends UserAccount {
  /** ISO instant. */
  readonly createdAt: string;
  /** False: signs in without one, through an identity provider or as sample. */
  readonly hasPassword: boolean;
}

/** An invitation that waits for its person. */
export interface InvitationInfo extends Access {
  readonly id: string;
  readonly email: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface IssuedInvitation {
  readonly invitation: InvitationInfo;
  /** 43 characters; shown once, only its hash is kept. */
  readonly secret: string;
}

/** What administrators do to accounts, and people to their own. Every method is noted in the audit. */
export interface AccountAdministration {
  /** The accounts that the scope sees, by address. */
  accounts(scope: Scope): Promise<readonly AccountInfo[]>;
  /** null for one that the scope does not see. */
  account(userId: string, scope: Scope): Promise<AccountInfo | null>;
  /** Those that the scope sees and were neither accepted nor withdrawn and have not expired, newest first. */
  invitations(scope: Scope): Promise<readonly InvitationInfo[]>;
  /** Takes the place of an earlier invitation to the same address. `by` is an account or a token. */
  invite(by: string, email: string, access: Access): Promise<AccountOutcome<IssuedInvitation>>;
  /** False where none was open. */
  withdrawInvitation(by: string, id: string): Promise<boolean>;
  /** null for a secret that opens nothing any more. */
  invitationOf(secret: string): Promise<InvitationInfo | null>;
  /** Makes the account and opens its first session; the invitation is spent. */
  acceptInvitation(secret: string, name: string, password: string): Promise<AccountOutcome<SignedIn>>;
  /** Disabling ends the account's sessions. */
  setDisabled(by: string, userId: string, disabled: boolean): Promise<AccountOutcome<AccountInfo>>;
  /** Ends the account's sessions. */
  changeAccess(by: string, userId: string, access: Access): Promise<AccountOutcome<AccountInfo>>;
  /** Ends the account's sessions but the one that asks. */
  changeOwnPassword(input: OwnPassword): Promise<AccountOutcome<null>>;
  /** Ends the account's sessions but the one that asks; answers how many. */
  endOtherSessions(userId: string, keepToken: string): Promise<number>;
}

export interface OwnPassword {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  /** Secret of the session that asks. */
  readonly keepToken: string;
}

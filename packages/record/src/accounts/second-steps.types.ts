import type { Scope } from '../database/scope.ts';
import type { AccountOutcome } from './administration.types.ts';

export interface NewSecondStep {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

export interface OwnSecondStep {
  readonly isOn: boolean;
  readonly recoveryCodesLeft: number;
}

/** Time-based codes (RFC 6238) after the password. */
export interface SecondSteps {
  /** As the scope sees it: of another account nothing. */
  ofAccount(userId: string, scope: Scope): Promise<OwnSecondStep>;
  /** Needs the password; nothing changes for signing in until a code has confirmed it. */
  begin(userId: string, password: string): Promise<AccountOutcome<NewSecondStep>>;
  /** Answers ten recovery codes, shown once. Ends every session but the one that asks. */
  confirm(userId: string, code: string, keepToken: string): Promise<AccountOutcome<readonly string[]>>;
  /** Needs a code of the app or on paper. */
  end(userId: string, code: string): Promise<AccountOutcome<null>>;
  /** For a lost phone and lost paper: an administrator takes the step away; never from the own account. */
  reset(by: string, userId: string): Promise<AccountOutcome<null>>;
}

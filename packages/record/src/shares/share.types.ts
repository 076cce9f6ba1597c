export const SHARE_REFUSALS = ['EXPIRY_OUT_OF_RANGE', 'SHARE_LIMIT', 'UNKNOWN_ACCOUNT'] as const;
/** Why no link was made. */
export type ShareRefusal = (typeof SHARE_REFUSALS)[number];

/** Roles that answer for the whole province: what they may hand out, and only as long as they hold the role. */
export const SHARING_ROLES = ['LEAD_DEPARTMENT', 'COMMITTEE'] as const;

export interface NewShare {
  readonly userId: string;
  /** What is shown and under which filters, in the words of the pages. */
  readonly view: object;
  /** The released answers, one JSON text for each question. */
  readonly answers: readonly string[];
  /** What each of them answers, in the words of whoever asked; as many as answers. */
  readonly questions: readonly string[];
  readonly dataVersion: string;
  /** 1 to 92. */
  readonly days: number;
}

export interface Share {
  readonly id: string;
  readonly view: object;
  readonly dataVersion: string;
  /** Name of the account that made it. */
  readonly madeBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'active' | 'expired' | 'revoked';
  readonly timesOpened: number;
  readonly lastOpenedAt: string | null;
}

/** What a link shows. */
export interface OpenedShare extends Pick<Share, 'view' | 'dataVersion' | 'createdAt' | 'expiresAt'> {
  readonly answers: readonly string[];
  /** Empty for links of before questions were kept: their answers are known by their place. */
  readonly questions: readonly string[];
}

export type ShareOutcome =
  | { readonly ok: true; readonly result: { readonly id: string; readonly secret: string } }
  | { readonly ok: false; readonly refusal: ShareRefusal };

/** Views shared by link. Only a hash of the secret is kept. */
export interface ShareStore {
  create(share: NewShare): Promise<ShareOutcome>;
  /** Newest first; of one account, or with null of all. */
  list(userId: string | null): Promise<readonly Share[]>;
  /** False where no such link was in force. @param ownerId null: whoever made it */
  revoke(id: string, by: string, ownerId: string | null): Promise<boolean>;
  /** Null for a secret that opens nothing: unknown, expired, revoked, or of an account that may share no longer. */
  open(secret: string): Promise<OpenedShare | null>;
}

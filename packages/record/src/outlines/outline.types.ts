import type { AreaUnitId } from '@lantoa/domain';

export interface NewOutlineSet {
  /** The map of units that the outlines are of. */
  readonly base: string;
  /** Who made the outlines, as it is to stand beside the map. */
  readonly source: string;
  readonly licence: string;
  /** Lines that are near enough to be looked at and no more. */
  readonly isApproximate: boolean;
  /** Units that have an outline. */
  readonly units: readonly AreaUnitId[];
  readonly unitsOfBase: number;
  /** Of the file as it came, SHA-256. */
  readonly fileHash: Buffer;
  /** TopoJSON, UTF-8. */
  readonly topology: Buffer;
  readonly by: string;
}

/** A set without its lines. */
export interface OutlineSet extends Pick<
  NewOutlineSet,
  'base' | 'source' | 'licence' | 'isApproximate' | 'units' | 'unitsOfBase'
> {
  readonly id: string;
  /** 1 is the first one of its base. */
  readonly version: number;
  readonly recordedAt: string;
}

/** A set as one of all that were imported for its base. */
export interface OutlineVersion extends OutlineSet {
  /** The command, or the name of the account. */
  readonly recordedBy: string;
  /** Of the lines as they are kept. */
  readonly bytes: number;
  readonly isInForce: boolean;
  /** Null where it was not taken back. */
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

export interface OutlineWithdrawal {
  readonly base: string;
  /** Null: the one in force. */
  readonly version: number | null;
  readonly by: string;
  readonly reason: string;
}

/** What was taken back and which version is in force since; null: none, the map shows tiles. */
export type WithdrawalOutcome =
  | { readonly ok: true; readonly version: number; readonly inForce: number | null }
  | { readonly ok: false; readonly refusal: 'NONE_IN_FORCE' | 'UNKNOWN_VERSION' | 'WITHDRAWN_BEFORE' };

/** Outlines of units. They change no figure, so they stand beside the ledger. */
export interface OutlineStore {
  /** The newest set of the base already says the same: no second one is made. */
  add(set: NewOutlineSet): Promise<{ readonly version: number; readonly isNew: boolean }>;
  /**
   * Takes one set back: it stays recorded, and is shown and sent no more.
   * @throws RecordFault INVALID_ARGUMENT for the reason
   */
  withdraw(withdrawal: OutlineWithdrawal): Promise<WithdrawalOutcome>;
  /** Every set that was imported, newest first within its base. */
  versions(base: string | null): Promise<readonly OutlineVersion[]>;
  /** The newest set of each base that was not taken back, in the order of their ids. */
  inForce(): Promise<readonly OutlineSet[]>;
  /** TopoJSON of a set; null where there is none, or it was taken back. */
  topology(id: string): Promise<Buffer | null>;
  /** Whether a set is there and was not taken back. */
  stands(id: string): Promise<boolean>;
}

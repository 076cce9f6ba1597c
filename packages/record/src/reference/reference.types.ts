import type { ChangeDecision, ReferenceIndex, ReferenceKind } from '@lantoa/domain';

/** An entry of the reference data at its newest version. */
export interface ReferenceEntry {
  readonly kind: ReferenceKind;
  readonly key: string;
  /** 1, 2, … */
  readonly version: number;
  readonly payload: unknown;
}

/** One version of an entry: what it said, since when, by whom. A payload of null took it away. */
export interface ReferenceVersion extends ReferenceEntry {
  /** Number of the ledger batch. */
  readonly seq: number;
  /** ISO instant. */
  readonly recordedAt: string;
  /** Address of an account, or the name of the program that wrote. */
  readonly by: string;
}

export interface ChangeReference {
  /** The entry that was seen, with the version that it had; null where a new one is added. */
  readonly seen: Pick<ReferenceEntry, 'kind' | 'key' | 'version'> | null;
  /** Asked again with the newer state when somebody else changed the reference data meanwhile; so it only decides. */
  readonly decide: (index: ReferenceIndex) => ChangeDecision;
  /** Id of the account, or the name of the program that writes. */
  readonly by: string;
  /** The same key again has no further effect and answers the first outcome. */
  readonly idempotencyKey: string;
}

export type ChangeOutcome =
  | {
      readonly kind: 'changed';
      /** The first entry that was changed. */
      readonly key: string;
      readonly version: number;
      readonly rows: number;
    }
  | { readonly kind: 'refused'; readonly faults: ChangeDecision['faults'] };

/** Reference data that people look after. Every method throws RecordFault. */
export interface ReferenceStore {
  /**
   * Writes what was decided as one batch.
   * @throws RecordFault CONFLICT with both versions when somebody changed the entry since it was seen
   */
  change(input: ChangeReference): Promise<ChangeOutcome>;
  /** The entries of a kind in force or ended, in the order in which they came. */
  entries(kind: ReferenceKind): Promise<readonly ReferenceEntry[]>;
  /** Every version of an entry, newest first. */
  history(kind: ReferenceKind, key: string): Promise<readonly ReferenceVersion[]>;
}

import type { Bilingual } from '../record-fault.ts';

/** The first place where the ledger is not what its hashes say. */
export interface ChainBreak {
  readonly seq: number;
  /** `activity 0b1c…/2`, `summary …`, `header` … */
  readonly what: string;
  readonly reason: Bilingual;
}

export interface ChainReport {
  readonly valid: boolean;
  readonly batches: number;
  readonly rows: number;
  /** Texts that were redacted by a recorded batch. */
  readonly redacted: number;
  /** Hash of the last batch, hexadecimal; null while there is none. */
  readonly head: string | null;
  readonly firstBreak: ChainBreak | null;
}

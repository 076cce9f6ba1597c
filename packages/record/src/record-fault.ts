export type RecordFaultCode =
  | 'CONFLICT'
  | 'RECORD_LINKED'
  | 'IMPORT_REFUSED'
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'CODE_NEEDED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'NOT_FOUND'
  | 'LEDGER_DAMAGED'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_NOT_PREPARED';

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The version that was worked on, and the one that stands by now. */
export interface Versions {
  readonly yours: number;
  readonly current: number;
}

/** Why the record refuses, with the repair; both shown to the reader as they stand. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault';
  readonly code: RecordFaultCode;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  /** Seconds to wait, where waiting helps. */
  readonly retryAfterSeconds: number | null;
  /** Set where somebody else changed the same thing meanwhile. */
  readonly versions: Versions | null;

  constructor(
    code: RecordFaultCode,
    text: Bilingual,
    remedy: Bilingual,
    options?: ErrorOptions & { retryAfterSeconds?: number; versions?: Versions },
  ) {
    super(`${text.vi}\n${text.en}`, options);
    this.code = code;
    this.text = text;
    this.remedy = remedy;
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
    this.versions = options?.versions ?? null;
  }
}

export type RecordFaultCode =
  | 'CONFLICT'
  | 'IMPORT_REFUSED'
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'RATE_LIMITED'
  | 'NOT_FOUND'
  | 'LEDGER_DAMAGED'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_NOT_PREPARED';

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Why the record refuses, with the repair; both shown to the reader as they stand. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault';
  readonly code: RecordFaultCode;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  /** Seconds to wait, where waiting helps. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: RecordFaultCode,
    text: Bilingual,
    remedy: Bilingual,
    options?: ErrorOptions & { retryAfterSeconds?: number },
  ) {
    super(`${text.vi}\n${text.en}`, options);
    this.code = code;
    this.text = text;
    this.remedy = remedy;
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
  }
}

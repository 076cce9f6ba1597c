export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_AVAILABLE',
  'NOT_FOUND',
  'NOT_YET_AVAILABLE',
  'INVALID_ARGUMENT',
  'UNKNOWN_DOCUMENT',
  'UNKNOWN_CODE',
  'UNKNOWN_UNIT',
  'AMBIGUOUS_UNIT',
  'INVALID_PERIOD',
  'OUTSIDE_LATTICE',
  'CONFIRMATION_NEEDED',
  'QUERY_TOO_LARGE',
  'RATE_LIMITED',
  'STALE_DATA_VERSION',
  'UPLOAD_NOT_FOUND',
  'UPLOAD_TOO_LARGE',
  'IMPORT_REFUSED',
  'CONFLICT',
  'RECORD_LINKED',
  'DATABASE_UNAVAILABLE',
  'BUSY',
  'TIMEOUT',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** A question that cannot be answered: what is wrong and what to do, in both languages. */
export class AnalyticsFault extends Error {
  readonly code: ErrorCode;
  readonly text: BilingualText;
  readonly remedy: BilingualText;

  constructor(code: ErrorCode, text: BilingualText, remedy: BilingualText) {
    super(`${code}: ${text.en}`);
    this.name = 'AnalyticsFault';
    this.code = code;
    this.text = text;
    this.remedy = remedy;
  }
}

import type { BilingualText } from '@lantoa/analytics';
import type { ErrorCode } from '../schema/error-code.ts';
import { ERROR_TEXTS } from './error-texts.ts';

/** What a request was estimated to cost, and how much one may. */
export interface CostExceeded {
  readonly estimated: number;
  readonly limit: number;
}

interface Said {
  readonly text: BilingualText;
  readonly remedy: BilingualText;
  readonly retryAfter: number;
  readonly status: number;
  readonly cost: CostExceeded;
}

/** A fault with a stable code. What it says never holds a value of the record; `message` of Error is for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly text: BilingualText;
  readonly remedy: BilingualText;
  /** Seconds after which asking again makes sense; null where waiting does not help. */
  readonly retryAfter: number | null;

  /** HTTP status, where the code's own is not exact enough. */
  readonly status: number | null;
  readonly cost: CostExceeded | null;

  constructor(code: ErrorCode, said: Partial<Said> = {}) {
    const text = said.text ?? ERROR_TEXTS[code].text;
    super(`${code}: ${text.en}`);
    this.name = 'AppError';
    this.code = code;
    this.text = text;
    this.remedy = said.remedy ?? ERROR_TEXTS[code].remedy;
    this.retryAfter = said.retryAfter ?? null;
    this.status = said.status ?? null;
    this.cost = said.cost ?? null;
  }
}

import { randomBytes } from 'node:crypto';
import { AnalyticsFault, type BilingualText } from '@lantoa/analytics';
import { RecordFault, type RecordFaultCode, type Versions } from '@lantoa/record';
import { GraphQLError } from 'graphql';
import { framesOf, type Log } from '../logging/log.ts';
import type { ErrorCode } from '../schema/error-code.ts';
import { AppError, type CostExceeded } from './app-error.ts';
import { ERROR_TEXTS } from './error-texts.ts';

/** One fault as it leaves the server. */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly message: BilingualText;
  readonly remedy: BilingualText;
  /** Stands in the log beside the cause: what support asks for. */
  readonly id: string;
  readonly status: number;
  readonly retryAfter: number | null;
  /** Set where a request costs more than it may. */
  readonly cost?: CostExceeded;
  /** Set where somebody else changed the same thing meanwhile. */
  readonly versions?: Versions;
}

const BUSY_CODES: ReadonlySet<ErrorCode> = new Set(['BUSY', 'TIMEOUT', 'DATABASE_UNAVAILABLE']);

/** Maps any fault once to its public form. What nobody foresaw is INTERNAL: logged without values, told without a stack. */
export function reportOf(fault: unknown, log: Log): ErrorReport {
  const cause = fault instanceof GraphQLError ? (fault.originalError ?? fault) : fault;
  const id = randomBytes(6).toString('hex');
  const known = foreseen(cause);
  if (known) {
    const status = clientStatusOf(cause) ?? ERROR_TEXTS[known.code].status;
    const retryAfter = known.retryAfter ?? (BUSY_CODES.has(known.code) ? 2 : null);
    const cost = cause instanceof AppError && cause.cost ? { cost: cause.cost } : {};
    const versions = cause instanceof RecordFault && cause.versions ? { versions: cause.versions } : {};
    return {
      code: known.code,
      message: known.text,
      remedy: known.remedy,
      id,
      status,
      retryAfter,
      ...cost,
      ...versions,
    };
  }
  log.write('error', 'internal_fault', { id, cause: framesOf(cause) });
  const { text, remedy, status } = ERROR_TEXTS.INTERNAL;
  return { code: 'INTERNAL', message: text, remedy, id, status, retryAfter: null };
}

const RECORD_CODES = {
  CONFLICT: 'CONFLICT',
  RECORD_LINKED: 'RECORD_LINKED',
  IMPORT_REFUSED: 'IMPORT_REFUSED',
  INVALID_ARGUMENT: 'INVALID_ARGUMENT',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  CODE_NEEDED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  RATE_LIMITED: 'RATE_LIMITED',
  NOT_FOUND: 'NOT_FOUND',
  LEDGER_DAMAGED: 'DATABASE_UNAVAILABLE',
  DATABASE_UNAVAILABLE: 'DATABASE_UNAVAILABLE',
  DATABASE_NOT_PREPARED: 'DATABASE_UNAVAILABLE',
} as const satisfies Record<RecordFaultCode, ErrorCode>;

interface Foreseen {
  readonly code: ErrorCode;
  readonly text: BilingualText;
  readonly remedy: BilingualText;
  readonly retryAfter?: number | null;
}

function foreseen(cause: unknown): Foreseen | null {
  if (cause instanceof AppError || cause instanceof AnalyticsFault) return cause;
  if (cause instanceof GraphQLError) return invalid(cause.message);
  if (cause instanceof RecordFault) {
    const { text, remedy, retryAfterSeconds } = cause;
    return { code: RECORD_CODES[cause.code], text, remedy, retryAfter: retryAfterSeconds };
  }
  return fromHttp(cause);
}

/** A fault of a document against the schema; graphql's own wording is English. */
function invalid(message: string): Foreseen {
  return {
    ...ERROR_TEXTS.INVALID_ARGUMENT,
    code: 'INVALID_ARGUMENT',
    text: { vi: `${INVALID_VI} ${message}`, en: message },
  };
}

const INVALID_VI = 'Truy vấn không hợp lệ:';

/** Faults that the HTTP server raises before any handler: a body too large or malformed, an unknown type or path. */
function fromHttp(cause: unknown): Foreseen | null {
  const status = clientStatusOf(cause);
  if (status === 413) return new AppError('QUERY_TOO_LARGE');
  if (status === 429) return new AppError('RATE_LIMITED');
  if (status === 404) return new AppError('NOT_AVAILABLE', { text: NO_SUCH_ADDRESS });
  return status === null ? null : new AppError('INVALID_ARGUMENT');
}

const NO_SUCH_ADDRESS: BilingualText = { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' };

/** The status 400 to 499 that a fault of Fastify or Nest carries; null for any other fault. */
function clientStatusOf(cause: unknown): number | null {
  if (typeof cause !== 'object' || cause === null) return null;
  const status = 'statusCode' in cause ? cause.statusCode : 'status' in cause ? cause.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

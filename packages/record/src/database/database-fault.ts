import { QueryFailedError } from 'typeorm';
import { RecordFault } from '../record-fault.ts';

/** SQLSTATE of a PostgreSQL error, or the system's code (`ECONNREFUSED`); null for anything else. */
export function codeOfFault(fault: unknown): string | null {
  const cause: unknown = fault instanceof QueryFailedError ? fault.driverError : fault;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** Connection lost, too many connections, shutting down, starting up, read-only standby, disk or memory full. */
const AWAY_STATES = /^(08|53|57P0[1-4]|25006|58)/;
/** Said by the driver without a code. */
const AWAY_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|connect.*timeout/i;

/** Two transactions met; done again, the second one sees what the first one wrote. */
export function isWorthRepeating(fault: unknown): boolean {
  const code = codeOfFault(fault);
  return code === '40001' || code === '40P01' || code === '23505';
}

/** A fault of the database in the words of the product; everything else as it came. */
export function mapDatabaseFault(fault: unknown): unknown {
  if (fault instanceof RecordFault) return fault;
  const code = codeOfFault(fault);
  if (code === '53100') return diskFull(fault);
  const words = fault instanceof Error ? fault.message : '';
  const isAway = code === null ? AWAY_WORDS.test(words) : AWAY.has(code) || AWAY_STATES.test(code);
  if (isAway) return databaseAway(fault);
  if (code !== null && (NOT_PREPARED.has(code) || isUnknownRole(code, words))) return notPrepared(fault, words);
  if (code !== null && /^22|^23502|^23514/.test(code)) return badValue(fault, words);
  return fault;
}

/** No such table or schema; no such role, or no right to it. */
const NOT_PREPARED = new Set(['42P01', '3F000', '42704', '42501']);

function isUnknownRole(code: string, words: string): boolean {
  return code === '22023' && words.includes('role');
}

function notPrepared(cause: unknown, words: string): RecordFault {
  return new RecordFault(
    'DATABASE_NOT_PREPARED',
    { vi: `Cơ sở dữ liệu chưa được chuẩn bị: ${words}`, en: `The database is not prepared: ${words}` },
    {
      vi: 'Khởi động lại máy chủ Lan Tỏa để cập nhật cơ sở dữ liệu; nếu vẫn lỗi, kiểm tra quyền của người dùng trong DATABASE_URL.',
      en: 'Start the server again, which brings the database up to date; if it goes on, check the rights of the user in DATABASE_URL.',
    },
    { cause },
  );
}

function databaseAway(cause: unknown): RecordFault {
  return new RecordFault(
    'DATABASE_UNAVAILABLE',
    { vi: 'Không kết nối được cơ sở dữ liệu.', en: 'The database cannot be reached.' },
    {
      vi: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị kiểm tra máy chủ PostgreSQL.',
      en: 'Try again in a few minutes. If it goes on, ask the administrator to look at the PostgreSQL server.',
    },
    { cause, retryAfterSeconds: 5 },
  );
}

function diskFull(cause: unknown): RecordFault {
  return new RecordFault(
    'DATABASE_UNAVAILABLE',
    {
      vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy; không ghi được gì.',
      en: 'The disk of the database is full; nothing was written.',
    },
    { vi: 'Giải phóng dung lượng trên máy chủ rồi thử lại.', en: 'Free some space on the server, then try again.' },
    { cause, retryAfterSeconds: 60 },
  );
}

function badValue(cause: unknown, words: string): RecordFault {
  return new RecordFault(
    'INVALID_ARGUMENT',
    { vi: `Cơ sở dữ liệu không nhận một giá trị: ${words}`, en: `The database does not take a value: ${words}` },
    { vi: 'Sửa giá trị đó rồi gửi lại.', en: 'Correct the value and send it again.' },
    { cause },
  );
}

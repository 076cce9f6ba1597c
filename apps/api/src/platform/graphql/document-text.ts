import { createHash } from 'node:crypto';
import { AppError } from '../errors/app-error.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import type { SentRequest } from './read-request.ts';

/**
 * The text of the document that a request sends or names: all that follows (limits, rights, cost, ETag) knows the text only.
 * @throws AppError UNKNOWN_DOCUMENT where the hash names none, INVALID_ARGUMENT where hash and text do not belong together
 */
export function documentText({ query, hash }: SentRequest, persisted: PersistedDocuments): string {
  if (query !== null) {
    if (hash !== null && sha256(query) !== hash) throw new AppError('INVALID_ARGUMENT', ANOTHER_TEXT);
    return query;
  }
  if (hash === null) throw new AppError('INVALID_ARGUMENT', NO_DOCUMENT);
  const text = persisted.get(hash);
  if (text === undefined) throw new AppError('UNKNOWN_DOCUMENT');
  return text;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const NO_DOCUMENT = {
  text: { vi: 'Tham số query phải là một chuỗi.', en: 'The parameter query must be a string.' },
} as const;
const ANOTHER_TEXT = {
  text: {
    vi: 'Mã băm extensions.persistedQuery.sha256Hash không phải của văn bản query.',
    en: 'The hash extensions.persistedQuery.sha256Hash is not that of the text in query.',
  },
  remedy: {
    vi: 'Bỏ mã băm, hoặc gửi SHA-256 (UTF-8, hệ 16) của đúng văn bản đó.',
    en: 'Leave out the hash, or send the SHA-256 (UTF-8, hexadecimal) of that very text.',
  },
} as const;

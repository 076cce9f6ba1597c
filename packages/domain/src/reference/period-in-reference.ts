import { periodOfCode, type Period } from '../time/period.ts';
import type { ReferenceIndex } from './reference-index.ts';

const REQUEST = 'req:';

/** The window of any period code: of the calendar, administrative, or `req:<id>` for the days of a report request. */
export function periodInReference(code: string, index: ReferenceIndex): Period | null {
  if (!code.startsWith(REQUEST)) return periodOfCode(code);
  const request = index.request(code.slice(REQUEST.length));
  return request ? { code, from: request.from, to: request.to } : null;
}

import { createHash } from 'node:crypto';
import type { RequestViewer } from '../auth/request-viewer.ts';
import type { GraphqlRequest } from './read-request.ts';

/** What an answer depends on beside the request and whoever asks. */
export interface AnswerBasis {
  readonly dataVersion: number;
  /** Changes with the code that computes answers. */
  readonly release: string;
  /** Civil date: due dates pass without a new data version. */
  readonly today: string;
}

/** The strong ETag of an answer: a hash of all that it depends on, so that it is known before the answer is. */
export function answerEtag(
  basis: AnswerBasis,
  viewer: RequestViewer,
  request: GraphqlRequest,
  mediaType: string,
): string {
  const scope =
    viewer.kind === 'nobody'
      ? ['nobody']
      : [viewer.kind, viewer.userId, viewer.name, viewer.role, viewer.organisation, ...viewer.units];
  const parts = [basis.dataVersion, basis.release, basis.today, scope, mediaType];
  const text = JSON.stringify([...parts, request.query, request.variables, request.operationName]);
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** That of the same answer compressed: other bytes need another strong ETag (RFC 9110, 8.8.3). */
export function packedEtag(etag: string): string {
  return `${etag.slice(0, -1)}-gzip"`;
}

/** Whether an If-None-Match header names the answer (weak comparison, as RFC 9110 asks for). */
export function isNamedBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.ts';

const FOREIGN: Readonly<{ vi: string; en: string }> = {
  vi: 'Yêu cầu đến từ một trang khác.',
  en: 'The request comes from another site.',
};

/**
 * Refuses what another site makes a browser send with our cookie. A writing request of a browser always names its
 * Origin; a reading one says in Sec-Fetch-Site where it started. Requests with neither cookie nor Origin come from programs.
 * @throws AppError FORBIDDEN
 */
export function refuseCrossSite(request: FastifyRequest, hasCookie: boolean): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = `${request.protocol}://${request.host}`;
  const isForeign =
    request.method === 'GET' || request.method === 'HEAD'
      ? hasCookie && (site === 'cross-site' || site === 'same-site')
      : origin === undefined
        ? hasCookie
        : origin !== own;
  if (isForeign) throw new AppError('FORBIDDEN', { text: FOREIGN });
}

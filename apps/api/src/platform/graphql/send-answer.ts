import type { FastifyReply, FastifyRequest } from 'fastify';
import { takesGzip } from '../http/encoding-of.ts';
import { bytesOf, textOf } from './answer-text.ts';
import type { Answer, ReadyAnswer } from './answer.ts';
import { mediaTypeFor } from './media-type.ts';

/**
 * Sends an answer in the media type that the client takes, compressed where it takes gzip; kept by nobody unless a header
 * already says otherwise.
 */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, retryAfter, text }: ReadyAnswer,
): Promise<FastifyReply> {
  const { bytes, isPacked } = await bytesOf(text, takesGzip(request.headers['accept-encoding']));
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  if (isPacked) void reply.header('content-encoding', 'gzip');
  return reply
    .code(status)
    .type(`${mediaTypeFor(request)}; charset=utf-8`)
    .send(bytes);
}

export async function readyAnswer({ body, ...answer }: Answer): Promise<ReadyAnswer> {
  return { ...answer, text: await textOf(body) };
}

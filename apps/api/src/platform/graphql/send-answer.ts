import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import { mediaTypeFor } from './media-type.ts';

/** Sends an answer in the media type that the client takes; kept by nobody unless a header already says otherwise. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  if (answer.retryAfter !== null) void reply.header('retry-after', answer.retryAfter);
  return reply
    .code(answer.status)
    .type(`${mediaTypeFor(request)}; charset=utf-8`)
    .send(answer.body);
}

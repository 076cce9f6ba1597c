import type { FastifyRequest } from 'fastify';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** The media type of an answer: the newer one for those who name it, else plain JSON. */
export function mediaTypeFor(request: FastifyRequest): string {
  return (request.headers.accept ?? '').includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : 'application/json';
}

/** A JSON body cannot be sent across sites without the browser asking first; a form or plain text could. */
export function isJsonRequest(request: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

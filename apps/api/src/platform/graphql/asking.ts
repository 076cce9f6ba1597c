import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestViewer } from '../auth/request-viewer.ts';
import type { AdmittedDocument } from './admit-document.ts';
import type { GraphqlRequest } from './read-request.ts';

/** One GraphQL request that may be asked: who asks what, and where the answer goes. */
export interface Asking {
  readonly server: FastifyInstance;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: RequestViewer;
  readonly asked: GraphqlRequest;
  readonly document: AdmittedDocument;
}

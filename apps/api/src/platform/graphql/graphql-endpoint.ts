import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requirePermission } from '../auth/require-permission.ts';
import { NOBODY, type RequestViewer } from '../auth/request-viewer.ts';
import { SessionCookie } from '../auth/session-cookie.ts';
import { ViewerResolver } from '../auth/viewer-resolver.ts';
import { AppError } from '../errors/app-error.ts';
import { AnswerCache } from './answer-cache.ts';
import { answerEtag, isNamedBy } from './answer-etag.ts';
import type { Answer } from './answer.ts';
import { CurrentBasis } from './current-basis.ts';
import { DocumentRegister } from './document-register.ts';
import { FILE_ANSWERS, type FileAnswers } from './file-answers.ts';
import { fileFormatOf } from './file-format-of.ts';
import { GraphqlExecutor } from './graphql-executor.ts';
import { isJsonRequest, mediaTypeFor } from './media-type.ts';
import { onlyAnalyticsQuery } from './only-analytics-query.ts';
import { readBody, readSearch, type GraphqlRequest } from './read-request.ts';

/**
 * GraphQL over HTTP: POST for everything, GET for queries with an ETag that is known before the answer is.
 * Limits, permissions and the ETag stand before Mercurius, so that a refused request or a 304 costs no query.
 */
@Injectable()
export class GraphqlEndpoint {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(DocumentRegister) private readonly documents: DocumentRegister,
    @Inject(AnswerCache) private readonly cache: AnswerCache,
    @Inject(GraphqlExecutor) private readonly executor: GraphqlExecutor,
    @Inject(CurrentBasis) private readonly basis: CurrentBasis,
    @Inject(FILE_ANSWERS) private readonly files: FileAnswers,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/graphql', (request, reply) =>
      this.guarded(request, reply, (viewer) => this.get(server, request, reply, viewer)),
    );
    server.post('/graphql', (request, reply) =>
      this.guarded(request, reply, (viewer) => this.post(server, request, reply, viewer)),
    );
  }

  private async guarded(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (viewer: RequestViewer) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    let viewer: RequestViewer = NOBODY;
    try {
      viewer = await this.viewers.resolve(request, reply);
      return await work(viewer);
    } catch (fault) {
      return send(request, reply, this.executor.refused(fault, { viewer }));
    }
  }

  private async post(
    server: FastifyInstance,
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: RequestViewer,
  ): Promise<FastifyReply> {
    if (!isJsonRequest(request)) throw new AppError('INVALID_ARGUMENT', { ...JSON_ONLY, status: 415 });
    const asked = readBody(request.body);
    const document = this.admitted(asked, viewer);
    const format = fileFormatOf(request.headers.accept);
    if (format) {
      return this.files.send(reply, viewer, onlyAnalyticsQuery(server.graphql.schema, asked), format);
    }
    return send(request, reply, await this.executor.run(server, document, asked, contextOf(request, reply, viewer)));
  }

  private async get(
    server: FastifyInstance,
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: RequestViewer,
  ): Promise<FastifyReply> {
    const asked = readSearch(request.query);
    const document = this.admitted(asked, viewer);
    if (document.operation !== 'query') {
      void reply.header('allow', 'POST');
      throw new AppError('INVALID_ARGUMENT', { ...QUERIES_ONLY, status: 405 });
    }
    const format = fileFormatOf(request.headers.accept);
    if (format) {
      return this.files.send(reply, viewer, onlyAnalyticsQuery(server.graphql.schema, asked), format);
    }
    const basis = this.basis.now();
    const etag = answerEtag(basis, viewer, asked, mediaTypeFor(request));
    void reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization, Accept');
    // A page compares it with what /events tells, so that it asks again for what is older and for nothing else.
    void reply.header('x-data-version', basis.dataVersion);
    const isHeld = isNamedBy(request.headers['if-none-match'], etag);
    if (isHeld && (await this.cache.confirm(etag, viewer))) return unchanged(reply, etag);
    const answer = await this.cache.share(etag, viewer, () =>
      this.executor.run(server, document, asked, contextOf(request, reply, viewer)),
    );
    if (!answer.complete) return send(request, reply, answer);
    return isHeld ? unchanged(reply, etag) : send(request, reply.header('etag', etag), answer);
  }

  private admitted(asked: GraphqlRequest, viewer: RequestViewer) {
    const document = this.documents.admit(asked.query);
    for (const operation of document.operations) requirePermission(operation, viewer);
    if (asked.operationName !== null && asked.operationName !== document.operationName) {
      throw new AppError('INVALID_ARGUMENT', UNKNOWN_OPERATION);
    }
    return document;
  }
}

const JSON_ONLY = {
  text: { vi: 'Nội dung yêu cầu phải là application/json.', en: 'The body must be application/json.' },
} as const;
const QUERIES_ONLY = {
  text: { vi: 'GET chỉ dùng cho truy vấn đọc.', en: 'GET is for queries only.' },
  remedy: { vi: 'Gửi lại bằng POST.', en: 'Send it by POST.' },
} as const;
const UNKNOWN_OPERATION = {
  text: {
    vi: 'Không có thao tác mang tên đã nêu trong văn bản.',
    en: 'The document holds no operation of the name given.',
  },
} as const;

function contextOf(request: FastifyRequest, reply: FastifyReply, viewer: RequestViewer) {
  return { viewer, session: new SessionCookie(request, reply), address: request.ip, host: request.hostname };
}

function unchanged(reply: FastifyReply, etag: string): FastifyReply {
  return reply.code(304).header('etag', etag).send();
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  if (answer.retryAfter !== null) void reply.header('retry-after', answer.retryAfter);
  return reply
    .code(answer.status)
    .type(`${mediaTypeFor(request)}; charset=utf-8`)
    .send(answer.body);
}

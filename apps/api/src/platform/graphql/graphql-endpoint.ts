import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requirePermission } from '../auth/require-permission.ts';
import { NOBODY, type RequestViewer } from '../auth/request-viewer.ts';
import { ViewerResolver } from '../auth/viewer-resolver.ts';
import { AppError } from '../errors/app-error.ts';
import type { Asking } from './asking.ts';
import { BESIDE_THE_LEDGER } from './beside-the-ledger.ts';
import { DocumentRegister } from './document-register.ts';
import { FILE_ANSWERS, type FileAnswers } from './file-answers.ts';
import { fileFormatOf } from './file-format-of.ts';
import { GraphqlExecutor } from './graphql-executor.ts';
import { JsonAnswers } from './json-answers.ts';
import { isJsonRequest } from './media-type.ts';
import { onlyAnalyticsQuery } from './only-analytics-query.ts';
import { readBody, readSearch, type SentRequest } from './read-request.ts';
import { readyAnswer, sendAnswer } from './send-answer.ts';

/**
 * GraphQL over HTTP: POST for everything, GET for queries. Limits, permissions and the cost stand before Mercurius, so that
 * a refused request costs no query.
 */
@Injectable()
export class GraphqlEndpoint {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(DocumentRegister) private readonly documents: DocumentRegister,
    @Inject(GraphqlExecutor) private readonly executor: GraphqlExecutor,
    @Inject(JsonAnswers) private readonly answers: JsonAnswers,
    @Inject(FILE_ANSWERS) private readonly files: FileAnswers,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/graphql', (request, reply) =>
      this.guarded(request, reply, (viewer) => this.get({ server, request, reply, viewer })),
    );
    server.post('/graphql', (request, reply) =>
      this.guarded(request, reply, (viewer) => this.post({ server, request, reply, viewer })),
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
      return sendAnswer(request, reply, await readyAnswer(this.executor.refused(fault, { viewer })));
    }
  }

  private async post(from: Sender): Promise<FastifyReply> {
    if (!isJsonRequest(from.request)) throw new AppError('INVALID_ARGUMENT', { ...JSON_ONLY, status: 415 });
    const asking = this.admitted(from, readBody(from.request.body));
    return this.asFile(asking) ?? this.answers.anew(asking);
  }

  private async get(from: Sender): Promise<FastifyReply> {
    const asking = this.admitted(from, readSearch(from.request.query));
    if (asking.document.operation !== 'query') {
      void from.reply.header('allow', 'POST');
      throw new AppError('INVALID_ARGUMENT', { ...QUERIES_ONLY, status: 405 });
    }
    if (asking.document.operations.some((operation) => BESIDE_THE_LEDGER.has(operation))) {
      void from.reply.header('cache-control', 'private, no-store');
      return this.answers.anew(asking);
    }
    return this.asFile(asking) ?? this.answers.orUnchanged(asking);
  }

  /** null where the client takes JSON. */
  private asFile({ server, request, reply, viewer, asked }: Asking): Promise<FastifyReply> | null {
    const format = fileFormatOf(request.headers.accept);
    return format ? this.files.send(reply, viewer, onlyAnalyticsQuery(server.graphql.schema, asked), format) : null;
  }

  private admitted(from: Sender, sent: SentRequest): Asking {
    const asked = this.documents.withText(sent);
    const document = this.documents.admit(asked.query);
    for (const operation of document.operations) requirePermission(operation, from.viewer);
    if (asked.operationName !== null && asked.operationName !== document.operationName) {
      throw new AppError('INVALID_ARGUMENT', UNKNOWN_OPERATION);
    }
    return { ...from, asked, document };
  }
}

type Sender = Pick<Asking, 'server' | 'request' | 'reply' | 'viewer'>;

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

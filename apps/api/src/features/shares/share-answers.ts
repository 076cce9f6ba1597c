import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { requirePermission } from '../../platform/auth/require-permission.ts';
import { SHARE_VIEWER } from '../../platform/auth/share-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { AdmittedDocument } from '../../platform/graphql/admit-document.ts';
import { DocumentRegister } from '../../platform/graphql/document-register.ts';
import { GraphqlExecutor } from '../../platform/graphql/graphql-executor.ts';
import { LIMITS } from '../../platform/graphql/limits.ts';
import { readBody, type GraphqlRequest } from '../../platform/graphql/read-request.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';
import { RequestCosts } from '../../platform/graphql/request-costs.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import type { ShareQuestion } from './shares.types.ts';

/** A pack of all pages in two languages asks some forty. */
const MOST_QUESTIONS = 60;
/** A batch that comes in between two answers makes them anew; more often than this nobody waits for. */
const TRIES = 3;

interface Admitted {
  readonly document: AdmittedDocument;
  readonly request: GraphqlRequest;
}

/** Asks the questions of a page as the permission matrix and the public profile let whoever has the link. */
@Injectable()
export class ShareAnswers {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(DocumentRegister) private readonly documents: DocumentRegister,
    @Inject(GraphqlExecutor) private readonly executor: GraphqlExecutor,
    @Inject(RequestCosts) private readonly costs: RequestCosts,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /**
   * All answers of one data version, each the JSON of its `data`, with what it answers: the name of the operation and its variables.
   * @throws AppError FORBIDDEN for a field that no link shows, QUERY_TOO_LARGE, INVALID_ARGUMENT, BUSY
   */
  async ask(questions: readonly ShareQuestion[], context: RequestContext) {
    if (questions.length === 0 || questions.length > MOST_QUESTIONS)
      throw new AppError('INVALID_ARGUMENT', { text: NUMBER_OF_QUESTIONS });
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const asked = questions.map((question) => this.admitted(question));
    const cost = asked
      .map(({ document, request }) => this.costs.ofDocument(server.graphql.schema, document, request, SHARE_VIEWER))
      .reduce((sum, one) => sum + one.cost, 0);
    if (cost > LIMITS.cost) throw new AppError('QUERY_TOO_LARGE', { cost: { estimated: cost, limit: LIMITS.cost } });
    for (let turn = 0; turn < TRIES; turn += 1) {
      const before = this.follower.model.version;
      const answers: string[] = [];
      for (const { document, request } of asked) {
        const shown = { ...context, viewer: SHARE_VIEWER };
        answers.push(dataOf(await this.executor.run(server, document, request, shown)));
      }
      if (this.follower.model.version === before)
        return { answers, questions: asked.map(wordsOf), dataVersion: String(before) };
    }
    throw new AppError('BUSY', { retryAfter: 5 });
  }

  private admitted({ query, sha256Hash, variables }: ShareQuestion): Admitted {
    const persistedQuery = sha256Hash === null || sha256Hash === undefined ? null : { version: 1, sha256Hash };
    const request: GraphqlRequest = this.documents.withText(
      readBody({ query, variables: jsonOf(variables), extensions: { persistedQuery } }),
    );
    const document = this.documents.admit(request.query);
    // The operations of the matrix are named with their type: a mutation has no entry for links.
    for (const operation of document.operations) requirePermission(operation, SHARE_VIEWER);
    return { document, request };
  }
}

function wordsOf({ document, request }: Admitted): string {
  return JSON.stringify({ name: document.operationName, variables: request.variables });
}

function dataOf({ body, complete }: { readonly body: string | Buffer; readonly complete: boolean }): string {
  if (!complete) throw refusalOf(body.toString());
  const answer: unknown = JSON.parse(body.toString());
  return JSON.stringify(typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null);
}

/** A question that took too long is no figure that must not be shown. */
function refusalOf(body: string): AppError {
  const isSlow = /"code":"(?:TIMEOUT|BUSY)"/.test(body);
  return isSlow
    ? new AppError('BUSY', { retryAfter: 5 })
    : new AppError('NOT_AVAILABLE', { text: NOT_SHOWN, remedy: DROP_FILTER });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('INVALID_ARGUMENT', { text: NO_JSON });
  }
}

const NUMBER_OF_QUESTIONS = {
  vi: 'Một liên kết chia sẻ có từ 1 đến 60 câu hỏi.',
  en: 'A link has 1 to 60 questions.',
} as const;
const NO_JSON = {
  vi: 'variables phải là một đối tượng JSON.',
  en: 'variables must be a JSON object.',
} as const;
const NOT_SHOWN = {
  vi: 'Trang này có số liệu không được xem qua liên kết.',
  en: 'The page holds figures that no link shows.',
} as const;
const DROP_FILTER = {
  vi: 'Bỏ bớt bộ lọc hoặc cách chia rồi tạo lại liên kết.',
  en: 'Drop a filter or a breakdown, then make the link again.',
} as const;

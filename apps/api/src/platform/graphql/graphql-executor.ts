import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { getVariableValues } from 'graphql';
import { isPermitted } from '../auth/require-permission.ts';
import type { ErrorReport } from '../errors/error-report.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Metrics } from '../http/metrics.ts';
import type { ErrorCode } from '../schema/error-code.ts';
import type { AdmittedDocument } from './admit-document.ts';
import type { Answer } from './answer.ts';
import { formatErrors } from './format-errors.ts';
import { LIMITS } from './limits.ts';
import type { GraphqlRequest } from './read-request.ts';
import type { RequestContext } from './request-context.ts';
import { runWithin } from './run-within.ts';

/** Codes that tell a program to come back later; they set the status where nothing was answered. */
const LATER: ReadonlySet<ErrorCode> = new Set(['RATE_LIMITED', 'BUSY', 'TIMEOUT', 'DATABASE_UNAVAILABLE']);

/** Runs admitted documents through Mercurius and writes their answers. */
@Injectable()
export class GraphqlExecutor {
  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  async run(
    server: FastifyInstance,
    document: AdmittedDocument,
    asked: GraphqlRequest,
    context: RequestContext,
  ): Promise<Answer> {
    const limit = document.operation === 'query' ? LIMITS.queryMilliseconds : LIMITS.mutationMilliseconds;
    try {
      const result = await runWithin(
        limit,
        server.graphql(
          asked.query,
          { ...context },
          completed(server, document, asked),
          asked.operationName ?? undefined,
        ),
      );
      if (result.errors && result.errors.length > 0) return this.withErrors(result.data, result.errors, context);
      return { status: 200, body: JSON.stringify({ data: result.data }), complete: true, retryAfter: null };
    } catch (fault) {
      return this.refused(fault, context);
    }
  }

  /** An answer to a request that never ran. */
  refused(fault: unknown, context: Pick<RequestContext, 'viewer'>): Answer {
    const { errors, reports } = this.formatted(faultsOf(fault), context);
    const [first] = reports;
    return {
      status: first?.status ?? 400,
      body: JSON.stringify({ errors }),
      complete: false,
      retryAfter: first?.retryAfter ?? null,
    };
  }

  private withErrors(data: unknown, faults: readonly unknown[], context: RequestContext): Answer {
    const { errors, reports } = this.formatted(faults, context);
    const later = data === null || data === undefined ? reports.find((report) => LATER.has(report.code)) : undefined;
    return {
      status: later?.status ?? 200,
      body: JSON.stringify({ data: data ?? null, errors }),
      complete: false,
      retryAfter: later?.retryAfter ?? null,
    };
  }

  private formatted(faults: readonly unknown[], { viewer }: Pick<RequestContext, 'viewer'>) {
    const formatted = formatErrors(faults, this.log, isPermitted('Query.__schema', viewer));
    for (const { code } of formatted.reports) this.countError(code);
    return formatted;
  }

  private countError(code: ErrorReport['code']): void {
    this.metrics.count('lantoa_graphql_errors_total', { code });
  }
}

/**
 * The variables with the defaults of their input fields. The compiled form of a document misses a field that is
 * required and has a default; complete values are the same to both forms. Faulty ones go on as they came, to be reported.
 */
function completed(server: FastifyInstance, document: AdmittedDocument, { variables }: GraphqlRequest) {
  const { coerced } = getVariableValues(server.graphql.schema, document.variableDefinitions, variables);
  return coerced ?? variables;
}

/** Mercurius throws one error that holds all faults of a document. */
function faultsOf(fault: unknown): readonly unknown[] {
  if (fault instanceof Error && 'errors' in fault && Array.isArray(fault.errors)) return fault.errors;
  return [fault];
}

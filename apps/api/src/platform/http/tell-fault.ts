import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportOf, type ErrorReport } from '../errors/error-report.ts';
import { formatErrors } from '../graphql/format-errors.ts';
import { mediaTypeFor } from '../graphql/media-type.ts';
import type { Log } from '../logging/log.ts';

interface Told {
  readonly report: ErrorReport;
  readonly body: object;
}

/** Answers a request with a fault: `{error}`, or `{errors}` where GraphQL is spoken. An answer under way is left alone. */
export function tellFault(fault: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  if (reply.sent) return;
  const isGraphql = request.url.split('?')[0] === '/graphql';
  const { report, body } = isGraphql ? asGraphql(fault, log) : asPlain(fault, log);
  void reply.code(report.status).header('cache-control', 'no-store');
  if (report.retryAfter !== null) void reply.header('retry-after', report.retryAfter);
  const mediaType = isGraphql ? mediaTypeFor(request) : 'application/json';
  void reply.type(`${mediaType}; charset=utf-8`).send(JSON.stringify(body));
}

function asPlain(fault: unknown, log: Log): Told {
  const report = reportOf(fault, log);
  const { code, message, remedy, id, cost } = report;
  return { report, body: { error: { code, message, remedy, id, ...(cost ? { cost } : {}) } } };
}

function asGraphql(fault: unknown, log: Log): Told {
  const { errors, reports } = formatErrors([fault], log, false);
  const [report] = reports;
  return report ? { report, body: { errors } } : asPlain(fault, log);
}

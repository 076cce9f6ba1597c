import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportOf, type ErrorReport } from '../errors/error-report.ts';
import { formatErrors } from '../graphql/format-errors.ts';
import { mediaTypeFor } from '../graphql/media-type.ts';
import type { Log } from '../logging/log.ts';

/** Gives every fault outside GraphQL one public form. Faults of resolvers pass on to the GraphQL endpoint. */
@Catch()
export class HttpFaultFilter implements ExceptionFilter {
  private readonly log: Log;

  constructor(log: Log) {
    this.log = log;
  }

  catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw fault;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const isGraphql = request.url.split('?')[0] === '/graphql';
    const { report, body } = isGraphql ? this.asGraphql(fault) : this.asPlain(fault);
    void reply.code(report.status).header('cache-control', 'no-store');
    if (report.retryAfter !== null) void reply.header('retry-after', report.retryAfter);
    const mediaType = isGraphql ? mediaTypeFor(request) : 'application/json';
    void reply.type(`${mediaType}; charset=utf-8`).send(JSON.stringify(body));
  }

  private asPlain(fault: unknown): Told {
    const report = reportOf(fault, this.log);
    const { code, message, remedy, id } = report;
    return { report, body: { error: { code, message, remedy, id } } };
  }

  private asGraphql(fault: unknown): Told {
    const { errors, reports } = formatErrors([fault], this.log, false);
    const [report] = reports;
    return report ? { report, body: { errors } } : this.asPlain(fault);
  }
}

interface Told {
  readonly report: ErrorReport;
  readonly body: object;
}

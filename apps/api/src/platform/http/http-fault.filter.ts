import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportOf, statusOf } from '../errors/error-report.ts';
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
    const { code, message, remedy, id, status, retryAfter } = reportOf(fault, this.log);
    // The server's own status is the more exact one: 415 and 405 are INVALID_ARGUMENT too.
    void reply
      .code(code === 'INVALID_ARGUMENT' ? (statusOf(fault) ?? status) : status)
      .header('cache-control', 'no-store');
    if (retryAfter !== null) void reply.header('retry-after', retryAfter);
    if (request.url.split('?')[0] === '/graphql') {
      const { errors } = formatErrors([fault], this.log, false);
      void reply.type(`${mediaTypeFor(request)}; charset=utf-8`).send(JSON.stringify({ errors }));
      return;
    }
    void reply.send({ error: { code, message, remedy, id } });
  }
}

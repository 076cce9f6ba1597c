import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.ts';
import { tellFault } from './tell-fault.ts';

/** Gives faults of controllers their public form. Faults of resolvers pass on to the GraphQL endpoint. */
@Catch()
export class HttpFaultFilter implements ExceptionFilter {
  private readonly log: Log;

  constructor(log: Log) {
    this.log = log;
  }

  catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw fault;
    const http = host.switchToHttp();
    tellFault(fault, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}

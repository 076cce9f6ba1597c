import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from '../../platform/http/metrics.ts';
import { Readiness } from '../../platform/http/readiness.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';

/** What an orchestrator and a monitor ask; no figure of the record is in it. */
@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(@Res() reply: FastifyReply): FastifyReply {
    return reply.header('cache-control', 'no-store').send({ status: 'live' });
  }

  @Get('health/ready')
  ready(@Res() reply: FastifyReply): FastifyReply {
    const { isReady } = this.readiness;
    const status = isReady ? 'ready' : 'stopping';
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, dataVersion: String(this.follower.model.version) });
  }

  @Get('metrics')
  counters(@Res() reply: FastifyReply): FastifyReply {
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(this.metrics.text());
  }
}

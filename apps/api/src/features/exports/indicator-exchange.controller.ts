import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { IndicatorExchange } from './indicator-exchange.ts';
import { readExchangePeriod } from './read-exchange-period.ts';

/** Indicators of a period for the government's reporting systems (docs/indicator-exchange.md). */
@Controller('export')
export class IndicatorExchangeController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(IndicatorExchange) private readonly exchange: IndicatorExchange,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  @Get('qcvn125.json')
  async packets(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('GET /export/qcvn125.json', request, reply);
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const packets = await this.exchange.packets(readExchangePeriod(query, index), viewer, reply);
    return reply
      .header('content-disposition', 'attachment; filename="lantoa-qcvn125.json"')
      .header('cache-control', 'private, no-store')
      .header('vary', 'Cookie, Authorization')
      .header('x-data-version', packets.phienBanDuLieu)
      .header('x-row-count', packets.duLieuChiSo.length)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(packets));
  }
}

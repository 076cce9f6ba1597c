import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsQuery } from '@lantoa/analytics';
import type { FastifyReply } from 'fastify';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { TokenBudget } from '../auth/token-budget.ts';
import { AppError } from '../errors/app-error.ts';
import type { Asking } from './asking.ts';
import { LIMITS } from './limits.ts';
import type { RequestCost } from './request-cost.ts';
import { RequestCosts } from './request-costs.ts';

/** Lets requests through that cost no more than one may and than the token has left, and tells their cost with the answer. */
@Injectable()
export class CostGate {
  constructor(
    @Inject(RequestCosts) private readonly costs: RequestCosts,
    @Inject(TokenBudget) private readonly budget: TokenBudget,
  ) {}

  /**
   * @param etag of the answer, where it is known: then the cost is estimated once
   * @throws AppError QUERY_TOO_LARGE with the cost, the limit and what makes it large; RATE_LIMITED
   */
  async admit(asking: Asking, etag?: string): Promise<void> {
    const { server, document, asked, viewer, reply } = asking;
    const estimate = () => this.costs.ofDocument(server.graphql.schema, document, asked, viewer);
    await this.check(reply, viewer, etag === undefined ? estimate() : this.costs.remembered(etag, estimate));
  }

  /** The same for an answer that leaves as a file. */
  async admitAnalytics(reply: FastifyReply, viewer: RequestViewer, query: AnalyticsQuery): Promise<void> {
    await this.check(reply, viewer, this.costs.ofAnalytics(query, viewer));
  }

  private async check(reply: FastifyReply, viewer: RequestViewer, { cost, made }: RequestCost): Promise<void> {
    void reply.header('x-query-cost', cost).header('x-query-cost-limit', LIMITS.cost);
    if (cost > LIMITS.cost) throw tooCostly(cost, made);
    await this.budget.take(reply, viewer, cost);
  }
}

function tooCostly(estimated: number, made: string): AppError {
  const [cost, limit] = [String(estimated), String(LIMITS.cost)];
  return new AppError('QUERY_TOO_LARGE', {
    text: {
      vi: `Truy vấn ước tính tốn ${cost} đơn vị, tối đa ${limit} (mỗi đơn vị là 1.000 số liệu).`,
      en: `The query is estimated to cost ${cost} units, at most ${limit} (one unit is 1,000 figures).`,
    },
    remedy: {
      vi: `Bớt chiều, thu hẹp kỳ, lọc thêm hoặc chia nhỏ. Lớn nhất: ${made}.`,
      en: `Group by less, shorten the period, filter more, or split it. The largest: ${made}.`,
    },
    cost: { estimated, limit: LIMITS.cost },
  });
}

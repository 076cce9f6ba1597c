import { Inject, Injectable } from '@nestjs/common';
import { RecordFault, type BudgetUse, type RecordStore } from '@lantoa/record';
import type { FastifyReply } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { RECORD_STORE } from '../ledger/record-store.token.ts';
import type { RequestViewer } from './request-viewer.ts';

/** Takes what a request costs from the hourly budget of its token, and tells what is left. */
@Injectable()
export class TokenBudget {
  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  /** @throws AppError RATE_LIMITED where too little is left, QUERY_TOO_LARGE where the whole budget would not do */
  async take(reply: FastifyReply, viewer: RequestViewer, cost: number): Promise<void> {
    if (viewer.kind === 'nobody' || viewer.budget === null) return;
    if (cost > viewer.budget) throw neverEnough(cost, viewer.budget);
    const use = await this.spend(viewer, cost);
    if (use === null) return;
    void reply
      .header('ratelimit-limit', use.budget)
      .header('ratelimit-remaining', use.remaining)
      .header('ratelimit-reset', use.resetsInSeconds);
    if (!use.isAllowed) throw spent(cost, use);
  }

  // While the database is away nothing can be counted; reading from the read model goes on.
  private async spend(viewer: Exclude<RequestViewer, { kind: 'nobody' }>, cost: number): Promise<BudgetUse | null> {
    try {
      return await this.record.accounts.spend(viewer, cost);
    } catch (fault) {
      if (fault instanceof RecordFault && fault.code === 'DATABASE_UNAVAILABLE') return null;
      throw fault;
    }
  }
}

function spent(cost: number, { budget, remaining, resetsInSeconds }: BudgetUse): AppError {
  const [all, left, needed, wait] = [budget, remaining, cost, resetsInSeconds].map(String);
  return new AppError('RATE_LIMITED', {
    text: {
      vi: `Mã truy cập này được ${all} đơn vị mỗi giờ; còn ${left}, yêu cầu này tốn ${needed}.`,
      en: `This token has ${all} units an hour; ${left} are left and the request costs ${needed}.`,
    },
    remedy: {
      vi: `Thử lại sau ${wait} giây, hỏi ít hơn, hoặc gửi If-None-Match: câu trả lời 304 không tốn gì.`,
      en: `Try again in ${wait} seconds, ask for less, or send If-None-Match: a 304 costs nothing.`,
    },
    retryAfter: resetsInSeconds,
    cost: { estimated: cost, limit: remaining },
  });
}

function neverEnough(cost: number, budget: number): AppError {
  const [needed, all] = [String(cost), String(budget)];
  return new AppError('QUERY_TOO_LARGE', {
    text: {
      vi: `Yêu cầu này tốn ${needed} đơn vị, nhiều hơn toàn bộ ${all} đơn vị mỗi giờ của mã truy cập.`,
      en: `The request costs ${needed} units, more than all ${all} that the token has in an hour.`,
    },
    remedy: {
      vi: 'Bớt chiều, thu hẹp kỳ, lọc thêm hoặc chia nhỏ.',
      en: 'Group by less, shorten the period, filter more, or split it.',
    },
    cost: { estimated: cost, limit: budget },
  });
}

import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import type { AnswerBasis } from './answer-etag.ts';
import { RELEASE } from './release.token.ts';

/** Knows what an answer given now would rest on. */
@Injectable()
export class CurrentBasis {
  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(RELEASE) private readonly release: string,
  ) {}

  now(): AnswerBasis {
    const today = civilDateAt(new Date().toISOString());
    return { dataVersion: this.follower.model.version, release: this.release, today };
  }
}

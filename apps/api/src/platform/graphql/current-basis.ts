import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type CivilDate } from '@lantoa/domain';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import type { AnswerBasis } from './answer-etag.ts';
import { RELEASE } from './release.token.ts';

/** Civil days begin with a minute, so the date need not be computed more often. */
const MINUTE = 60_000;

/** Knows what an answer given now would rest on. */
@Injectable()
export class CurrentBasis {
  private asked: { readonly minute: number; readonly date: CivilDate } = { minute: Number.NaN, date: '' };

  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(RELEASE) private readonly release: string,
  ) {}

  now(): AnswerBasis {
    return { dataVersion: this.follower.model.version, release: this.release, today: this.today() };
  }

  private today(): CivilDate {
    const minute = Math.floor(Date.now() / MINUTE);
    if (minute !== this.asked.minute) this.asked = { minute, date: civilDateAt(new Date().toISOString()) };
    return this.asked.date;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { LedgerFollower } from './ledger-follower.ts';
import { RECORD_STORE } from './record-store.token.ts';

/** Whether the ledger holds sample data; asked anew only when the ledger has grown. */
@Injectable()
export class SampleState {
  private known: { readonly version: number; readonly holds: boolean } | null = null;

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async holdsSample(): Promise<boolean> {
    const { version } = this.follower.model;
    if (this.known?.version === version) return this.known.holds;
    const holds = await this.record.holdsSample();
    this.known = { version, holds };
    return holds;
  }
}

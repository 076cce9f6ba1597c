import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { RedactNoteInput, Redaction } from './history.types.ts';

/** Takes a name that slipped into a note out of the record for good. */
@Injectable()
export class RedactionService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** The read model holds the batch before this answers: whoever asks next finds no text. */
  async redact({ activity, revision, reason }: RedactNoteInput, viewer: RequestViewer): Promise<Redaction> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    await this.record.redactText({ activityId: activity, revision, by: viewer.userId, reason });
    await this.follower.catchUp();
    return { dataVersion: String(this.follower.model.version) };
  }
}

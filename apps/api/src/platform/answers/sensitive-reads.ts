import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { SensitiveRead } from '@lantoa/analytics';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { RECORD_STORE } from '../ledger/record-store.token.ts';
import { LOG, type Log } from '../logging/log.ts';

/** A read as it is noted; `file` where its answer left as one. */
export type NotedRead = SensitiveRead & { readonly file?: string };

/** Notes who read exact figures about sensitive groups, each time they are given: computed, from memory or by a 304. */
@Injectable()
export class SensitiveReads {
  private readonly underWay = new AsyncLocalStorage<NotedRead[]>();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Does some work; beside its result stands what was noted on the way, to be noted again when the result is given again. */
  async collect<Result>(
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly reads: readonly NotedRead[] }> {
    const reads: NotedRead[] = [];
    const result = await this.underWay.run(reads, work);
    return { result, reads };
  }

  async note(viewer: RequestViewer, reads: readonly NotedRead[]): Promise<void> {
    this.underWay.getStore()?.push(...reads);
    for (const read of reads) await this.noteOne(viewer, read);
  }

  // The audit belongs to the record. While that is away, reading goes on and the log keeps the note.
  private async noteOne(viewer: RequestViewer, read: NotedRead): Promise<void> {
    if (viewer.kind === 'nobody') return;
    try {
      await this.record.accounts.noteSensitiveRead(viewer, { ...read });
    } catch {
      this.log.write('warning', 'figures.sensitive', { ...read, actor: viewer.userId });
    }
  }
}

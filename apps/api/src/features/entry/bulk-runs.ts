import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import { NO_REPAIRS, runReaderOf, type RunRecord } from '@lantoa/intake';
import { runIdOf, type RecordStore, type SavedBatch, type SentBatch, type Viewer } from '@lantoa/record';
import { mayTellRuns } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { withTaught } from '../../platform/spellings/with-taught.ts';
import { BROADCAST_RUN_INPUT, toldRunFrom, type BroadcastRunInput } from './broadcast-run.input.ts';
import { faultOfItem, invalidItem } from './bulk-faults.ts';
import { coerced, UNREADABLE } from './bulk-items.ts';
import { indexOf } from './bulk-index.ts';
import type { BulkKind, ReadItem } from './bulk-kind.ts';

/** Batches of runs of loudspeakers, read with the names that the body taught and told like those of an export. */
@Injectable()
export class BulkRuns implements BulkKind<RunRecord> {
  readonly address = 'POST /intake/broadcast-runs';
  readonly keySpace = 'intake:runs';
  readonly form = 'run';

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async reader(viewer: Viewer): Promise<ReadItem<RunRecord>> {
    const index = indexOf(this.follower);
    const { organisation } = viewer;
    const { spellings } = this.record;
    const taught = organisation === null ? [] : await spellings.taughtBy(organisation, recordScope(viewer, index));
    const today = civilDateAt(new Date().toISOString());
    const read = runReaderOf(index, today, withTaught(NO_REPAIRS, taught));
    return (value, place) => {
      if (value === UNREADABLE) return { faults: [invalidItem(place, null, 'json', 'run')], read: null };
      const item = coerced(value, BROADCAST_RUN_INPUT, { index: place, path: [], form: 'run' });
      if ('faults' in item) return { faults: item.faults, read: null };
      const { record: entry, faults: found } = read(toldRunFrom(item.input as BroadcastRunInput), place + 1);
      const faults = found.map((fault) => faultOfItem(place, fault));
      if (!entry) return { faults, read: null };
      const { payload, run } = entry;
      return { faults, read: { id: runIdOf(payload, run), entry, isForeign: !mayTellRuns(viewer, payload, index) } };
    };
  }

  save(runs: readonly RunRecord[], batch: SentBatch, { organisation }: Viewer): Promise<SavedBatch> {
    return this.record.entries.saveRuns({ ...batch, runs, organisation });
  }

  further(saved: SavedBatch | null): object {
    return { corrected: saved?.corrected ?? 0, held: saved?.held ?? 0 };
  }
}

import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { EntryStore, RecordedActivity } from './entry.types.ts';
import { readActivitiesOf, readActivity, readEnteredBy } from './read-recorded.ts';
import { readSaved } from './read-saved.ts';
import { readSavedBatch } from './save-batch.ts';
import { saveEntries } from './save-entries.ts';
import { saveEntry } from './save-entry.ts';
import { saveRuns } from './save-runs.ts';
import { seenInScope } from './seen-in-scope.ts';

/** Entries on PostgreSQL. Written in the service's own scope: who may do what is settled before; row-level security says who reads. */
export function entryStore(dataSource: DataSource, now: Clock): EntryStore {
  const activity = async (id: string) =>
    inScope(dataSource, SERVICE_SCOPE, async (manager) => readActivity(manager, id));
  const shown = async (scope: Scope, read: (manager: EntityManager) => Promise<readonly RecordedActivity[]>) => {
    const found = await inScope(dataSource, SERVICE_SCOPE, read);
    return found.length === 0 ? found : inScope(dataSource, scope, async (manager) => seenInScope(manager, found));
  };
  return {
    save: async (entry) => saveEntry(dataSource, entry, now),
    saveAll: async (entries) => saveEntries(dataSource, entries, now),
    saveRuns: async (runs) => saveRuns(dataSource, runs, now),
    savedAll: async (sent) => readSavedBatch(dataSource, sent),
    outcomeOf: async (key) => inScope(dataSource, SERVICE_SCOPE, async (manager) => readSaved(manager, key)),
    activity,
    seen: async (id, scope) => {
      const [one] = await shown(scope, async (manager) =>
        [await readActivity(manager, id)].filter((row) => row !== null),
      );
      return one ?? null;
    },
    enteredBy: async (account, limit, scope) => shown(scope, async (manager) => readEnteredBy(manager, account, limit)),
    activitiesOf: async (wanted, scope) => shown(scope, async (manager) => readActivitiesOf(manager, wanted)),
  };
}

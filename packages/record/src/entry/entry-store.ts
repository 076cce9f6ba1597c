import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { EntryStore } from './entry.types.ts';
import { readActivity, readEnteredBy } from './read-recorded.ts';
import { saveEntry } from './save-entry.ts';

/** Entries on PostgreSQL, in the service's own scope: who may do what is settled before. */
export function entryStore(dataSource: DataSource, now: Clock): EntryStore {
  return {
    save: async (entry) => saveEntry(dataSource, entry, now),
    activity: async (id) => inScope(dataSource, SERVICE_SCOPE, async (manager) => readActivity(manager, id)),
    enteredBy: async (account, limit) =>
      inScope(dataSource, SERVICE_SCOPE, async (manager) => readEnteredBy(manager, account, limit)),
  };
}

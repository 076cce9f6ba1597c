import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';
import type { DuplicateStore } from './duplicate.types.ts';
import { linkDuplicates } from './link-duplicates.ts';
import { readLinked } from './read-linked.ts';
import { readStandingLinks } from './read-standing-links.ts';
import { unlinkDuplicate } from './unlink-duplicate.ts';

/** Records of one event on PostgreSQL, in the service's own scope: who may do what is settled before. */
export function duplicateStore(dataSource: DataSource, now: Clock): DuplicateStore {
  return {
    link: async (input) => linkDuplicates(dataSource, input, now),
    unlink: async (input) => unlinkDuplicate(dataSource, input, now),
    dismiss: async (input) => dismissDuplicate(dataSource, input, now),
    dismissed: async () =>
      inScope(dataSource, SERVICE_SCOPE, async (manager) => {
        const rows = await manager.query<{ first: string; second: string }[]>(
          'SELECT first_id AS first, second_id AS second FROM lantoa.duplicate_dismissal',
        );
        return rows.map(({ first, second }) => [first, second] as const);
      }),
    standing: async (wanted, scope) => readStandingLinks(dataSource, wanted, scope),
    statusBefore: async (id) =>
      inScope(dataSource, SERVICE_SCOPE, async (manager) => (await readLinked(manager, id))?.before.status ?? null),
  };
}

import type { DataSource } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { refusedLink } from './duplicate-faults.ts';
import type { DismissDuplicate } from './duplicate.types.ts';

/** @throws RecordFault INVALID_ARGUMENT for a pair of one record */
export async function dismissDuplicate(
  dataSource: DataSource,
  { pair, by }: DismissDuplicate,
  now: Clock,
): Promise<void> {
  const [first = '', second = ''] = pair.toSorted();
  if (first === second) throw refusedLink('Hãy chọn hai bản ghi khác nhau.', 'Two different records make a pair.');
  await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const written = await manager.query<object[]>(
      `INSERT INTO lantoa.duplicate_dismissal (first_id, second_id, at, by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [first, second, now(), by],
    );
    if (written.length === 0) return;
    await audit(manager, { at: now(), actor: by, action: 'duplicate dismissed', subject: first, detail: { second } });
  });
}

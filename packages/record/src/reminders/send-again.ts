import type { DataSource } from 'typeorm';
import type { CollectionViewer } from '../collection/collection.types.ts';
import { notFound } from '../collection/refusals.ts';
import { scopeOf } from '../collection/scope-of.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { RecordFault } from '../record-fault.ts';
import { mailRows } from './read-mails.ts';
import type { ReminderMail } from './reminder.types.ts';

/**
 * Queues a failed mail anew, with all its attempts before it.
 * @throws RecordFault NOT_FOUND for a mail that the viewer does not see; CONFLICT for one that has not failed
 */
export async function sendAgain(
  dataSource: DataSource,
  { id, viewer }: { readonly id: string; readonly viewer: CollectionViewer },
  now: Clock,
): Promise<ReminderMail> {
  const [seen] = await inScope(dataSource, scopeOf(viewer), async (manager) => mailRows(manager, 'id = $1', id));
  if (!seen) throw notFound();
  const [mail] = await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const [rows] = await manager.query<[unknown[], number]>(
      `UPDATE lantoa.reminder_mail SET state = 'waiting', attempts = 0, next_try_at = $2, settled_at = NULL
       WHERE id = $1 AND state = 'failed' RETURNING id`,
      [id, now()],
    );
    return rows.length === 0 ? [] : mailRows(manager, 'id = $1', id);
  });
  if (!mail) throw hasNotFailed();
  return mail;
}

function hasNotFailed(): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: 'Thư này không ở trạng thái gửi hỏng.', en: 'This mail has not failed.' },
    { vi: 'Tải lại trang để xem trạng thái hiện tại.', en: 'Load the page again to see how it stands.' },
  );
}

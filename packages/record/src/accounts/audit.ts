import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditEventEntity, type AuditEventRow } from './account.entities.ts';

/** Notes what somebody did, in the transaction that does it. */
export async function audit(
  manager: EntityManager,
  event: Pick<AuditEventRow, 'at' | 'actor' | 'action'> & Partial<Pick<AuditEventRow, 'subject' | 'detail'>>,
): Promise<void> {
  await manager.getRepository(AuditEventEntity).insert({ id: randomUUID(), subject: null, detail: {}, ...event });
}

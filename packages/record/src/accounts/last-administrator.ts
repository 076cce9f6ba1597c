import type { EntityManager } from 'typeorm';
import { ACCESS_LOCK, LOCK_SPACE } from '../database/advisory-locks.ts';
import { UserAccountEntity, type UserAccountRow } from './account.entities.ts';

/** One change of rights at a time: two administrators who shut each other out must not both succeed. */
export async function lockAccess(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, ACCESS_LOCK]);
}

/** Whether nobody is left to administer once this account cannot. Only under the lock of access. */
export async function isLastAdministrator(manager: EntityManager, row: UserAccountRow): Promise<boolean> {
  if (!isAdministrator(row)) return false;
  // Only one who can sign in counts: the sample account, without a password, does not keep the door open.
  const isAnotherThere = await manager
    .getRepository(UserAccountEntity)
    .createQueryBuilder('other')
    .where('other.id <> :id AND other.role = :role AND other.disabled_at IS NULL', { id: row.id, role: row.role })
    .andWhere(
      `(other.password_hash IS NOT NULL
        OR EXISTS (SELECT FROM lantoa.external_identity bound WHERE bound.user_id = other.id))`,
    )
    .getExists();
  return !isAnotherThere;
}

export function isAdministrator({ role, disabledAt }: Pick<UserAccountRow, 'role' | 'disabledAt'>): boolean {
  return role === 'ADMINISTRATOR' && disabledAt === null;
}

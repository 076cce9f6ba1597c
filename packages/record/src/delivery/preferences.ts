import { DIGEST_MODES, NIGHT, TIME_OF_DAY, type DigestMode } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { Role } from '../accounts/role.ts';
import { invalid } from '../collection/refusals.ts';
import type { AlertPreference } from './delivery.types.ts';

/** Roles that act on alerts are written to once a day unless they choose otherwise; others by their own choice alone. */
const WRITTEN_TO: readonly Role[] = ['LEAD_DEPARTMENT', 'DISTRICT_OFFICER', 'UNIT_APPROVER'];

interface PreferenceRow {
  readonly role: Role;
  readonly mode: DigestMode | null;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
}

export function preferenceOf({ role, mode, quiet_from, quiet_to }: PreferenceRow): AlertPreference {
  return {
    mode: mode ?? (WRITTEN_TO.includes(role) ? 'daily' : 'none'),
    ...{ from: quiet_from ?? NIGHT.from, to: quiet_to ?? NIGHT.to },
  };
}

export async function readPreference(manager: EntityManager, accountId: string): Promise<AlertPreference> {
  const [row] = await manager.query<PreferenceRow[]>(
    `SELECT account.role, chosen.mode, chosen.quiet_from, chosen.quiet_to FROM lantoa.user_account account
     LEFT JOIN lantoa.alert_preference chosen ON chosen.account_id = account.id WHERE account.id = $1`,
    [accountId],
  );
  return row ? preferenceOf(row) : { mode: 'none', ...NIGHT };
}

/** @throws RecordFault INVALID_ARGUMENT */
export async function savePreference(
  manager: EntityManager,
  accountId: string,
  { mode, from, to }: AlertPreference,
  at: Date,
): Promise<void> {
  if (!DIGEST_MODES.includes(mode) || !TIME_OF_DAY.test(from) || !TIME_OF_DAY.test(to))
    throw invalid('Giờ yên lặng viết dạng 21:00.', 'Quiet hours are written as 21:00.');
  await manager.query(
    `INSERT INTO lantoa.alert_preference (account_id, mode, quiet_from, quiet_to, changed_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id) DO UPDATE SET mode = excluded.mode, quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, changed_at = excluded.changed_at`,
    [accountId, mode, from, to, at],
  );
}

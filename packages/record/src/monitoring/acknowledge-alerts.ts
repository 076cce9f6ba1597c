import type { DataSource } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { checkedText } from '../collection/checked-text.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { Acknowledgement } from './monitoring.types.ts';

/** @throws RecordFault INVALID_ARGUMENT */
export async function acknowledgeAlerts(dataSource: DataSource, asked: Acknowledgement, now: Clock): Promise<number> {
  const { by, scope } = asked;
  const note = asked.note === null ? null : checkedText(asked.note) || null;
  const ids = asked.ids.filter(isUuid);
  const seen = await inScope(dataSource, scope, async (manager) =>
    manager.query<{ id: string }[]>(`SELECT id FROM lantoa.monitoring_alert WHERE id = ANY ($1::uuid[])`, [ids]),
  );
  if (seen.length === 0) return 0;
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE lantoa.monitoring_alert SET acknowledged_by = $2, acknowledged_at = $3, acknowledged_role = $4,
         acknowledged_organisation = $5, note = $6
       WHERE id = ANY ($1::uuid[]) AND acknowledged_at IS NULL AND cleared_at IS NULL RETURNING id`,
      [seen.map(({ id }) => id), by, now(), scope.role, scope.organisation, note],
    );
    if (rows.length > 0)
      await audit(manager, {
        ...{ at: now(), actor: by, action: 'alert.acknowledge', subject: rows[0]?.id ?? null },
        detail: { alerts: String(rows.length) },
      });
    return rows.length;
  });
}

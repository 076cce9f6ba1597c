import { civilDateAt } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { notFound, otherVersion } from '../collection/refusals.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { readSchedules } from './read-schedules.ts';
import type { PauseReportSchedule, ReportSchedule } from './schedule.types.ts';

/**
 * Stops a schedule or lets it go on, then from the windows that end on the day or later: those that ended in the pause stay
 * unasked unless somebody opens their requests by hand. The same again changes nothing.
 * @throws RecordFault NOT_FOUND; CONFLICT for another version
 */
export async function pauseSchedule(
  dataSource: DataSource,
  { id, version, isPaused, viewer }: PauseReportSchedule,
  now: Clock,
): Promise<ReportSchedule> {
  if (viewer.role !== 'LEAD_DEPARTMENT') throw notFound();
  const today = civilDateAt(now().toISOString());
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    await manager.query('SELECT FROM lantoa.report_schedule WHERE id = $1 FOR UPDATE', [id]);
    const [known] = await readSchedules(manager, today, id);
    if (!known) throw notFound();
    if (known.version !== version) throw otherVersion(version, known.version);
    if (known.isPaused === isPaused) return known;
    await manager.query(
      `UPDATE lantoa.report_schedule SET is_paused = $2, resumed_on = $3, version = version + 1, updated_by = $4,
         updated_at = $5 WHERE id = $1`,
      [id, isPaused, isPaused ? known.resumedOn : today, viewer.userId, now()],
    );
    const action = isPaused ? 'report_schedule.pause' : 'report_schedule.resume';
    await audit(manager, { at: now(), actor: viewer.userId, action, subject: id });
    const [saved] = await readSchedules(manager, today, id);
    return saved ?? known;
  });
}

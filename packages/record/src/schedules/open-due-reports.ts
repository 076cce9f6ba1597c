import { civilDateAt, type CivilDate, type ReferenceIndex, type ScheduledPeriod } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { ReportMovedMeanwhile } from '../collection/lock-reports.ts';
import { openRequest } from '../collection/open-request.ts';
import { untilUnmoved } from '../collection/until-unmoved.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { RecordFault } from '../record-fault.ts';
import { readSchedules } from './read-schedules.ts';
import { requestOfWindow } from './request-of-window.ts';
import type { OpenedByClock, ReportSchedule } from './schedule.types.ts';

/** What became of one window; null when another process came first or nothing is owed any more. */
type Outcome = { readonly requestId: string } | { readonly why: RecordFault['text'] } | null;

/**
 * Opens the request of each window that is over. Who looks, how many at once and how often makes no difference: the
 * request and the note that the schedule saw to the period are one transaction under one key. A period that has its
 * request by hand is noted with that one. What cannot be opened is named, and holds up nothing else.
 */
export async function openDueReports(
  dataSource: DataSource,
  { index, on }: { readonly index: ReferenceIndex; readonly on: CivilDate | undefined },
  now: Clock,
): Promise<OpenedByClock> {
  const all = await schedulesNow(dataSource, now);
  const opened: OpenedByClock['opened'][number][] = [];
  const refused: OpenedByClock['refused'][number][] = [];
  for (const { id: scheduleId, due } of all) {
    for (const { code: period, window } of due) {
      if (on !== undefined && window.to >= on) continue;
      const outcome = await untilUnmoved(async () => openWindow(dataSource, { scheduleId, period, index }, now));
      if (outcome && 'why' in outcome) refused.push({ scheduleId, period, why: outcome.why });
      else if (outcome) opened.push({ scheduleId, period, requestId: outcome.requestId });
    }
  }
  return { opened, refused };
}

interface Wanted {
  readonly scheduleId: string;
  readonly period: string;
  readonly index: ReferenceIndex;
}

async function openWindow(dataSource: DataSource, { scheduleId, period, index }: Wanted, now: Clock): Promise<Outcome> {
  const [schedule] = await schedulesNow(dataSource, now, scheduleId);
  const window = schedule?.due.find(({ code }) => code === period);
  if (!schedule || !window) return null;
  if (await noteRequestByHand(dataSource, schedule, window, now)) return null;
  try {
    const input = {
      ...requestOfWindow(schedule, window, index),
      ...{ by: 'clock', idempotencyKey: `schedule ${scheduleId} ${period}` },
    };
    const opened = await openRequest(dataSource, input, now, async (manager, requestId) => {
      await holdAsRead(manager, schedule);
      await noteOpening(manager, schedule, window, requestId, now());
    });
    return opened.replayed ? null : { requestId: opened.id };
  } catch (fault) {
    if (!(fault instanceof RecordFault) || fault.code === 'DATABASE_UNAVAILABLE') throw fault;
    // Somebody opened the request by hand at the same moment.
    if (fault.code === 'CONFLICT') throw new ReportMovedMeanwhile();
    return { why: fault.text };
  }
}

/** A schedule that was changed or paused since it was read opens nothing as it was. */
async function holdAsRead(manager: EntityManager, { id, version }: ReportSchedule): Promise<void> {
  const rows = await manager.query<unknown[]>(
    'SELECT id FROM lantoa.report_schedule WHERE id = $1 AND version = $2 FOR UPDATE',
    [id, version],
  );
  if (rows.length === 0) throw new ReportMovedMeanwhile();
}

async function noteRequestByHand(
  dataSource: DataSource,
  schedule: ReportSchedule,
  window: ScheduledPeriod,
  now: Clock,
): Promise<boolean> {
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const [known] = await manager.query<{ id: string }[]>('SELECT id FROM lantoa.report_request WHERE period = $1', [
      window.code,
    ]);
    if (known) await noteOpening(manager, schedule, window, known.id, now());
    return known !== undefined;
  });
}

async function noteOpening(
  manager: EntityManager,
  { id }: ReportSchedule,
  { code }: ScheduledPeriod,
  requestId: string,
  at: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO lantoa.report_schedule_opening (schedule_id, period, request_id, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (schedule_id, period) DO NOTHING`,
    [id, code, requestId, at],
  );
}

async function schedulesNow(dataSource: DataSource, now: Clock, id: string | null = null): Promise<ReportSchedule[]> {
  const today = civilDateAt(now().toISOString());
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => readSchedules(manager, today, id));
}

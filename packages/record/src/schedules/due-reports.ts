import { civilDateAt, type CivilDate, type ReferenceIndex, type ScheduledPeriod } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { owedReports } from '../collection/open-request.ts';
import { requestTerms } from '../collection/request-terms.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { RecordFault } from '../record-fault.ts';
import { readSchedules } from './read-schedules.ts';
import { requestOfWindow } from './request-of-window.ts';
import type { DueReports, ReportSchedule } from './schedule.types.ts';

/** What `openDueReports` would do on a day, told by the rules that it opens by; nothing is kept. */
export async function dueReports(
  dataSource: DataSource,
  { index, on }: { readonly index: ReferenceIndex; readonly on: CivilDate },
  now: Clock,
): Promise<DueReports> {
  const today = civilDateAt(now().toISOString());
  // Days count from the day on which a request opens, which is never before today.
  const { schedules, byHand } = await inScope(dataSource, SERVICE_SCOPE, async (manager) => ({
    schedules: await readSchedules(manager, on > today ? on : today),
    byHand: await periodsWithRequest(manager),
  }));
  const due = schedules.flatMap((schedule) =>
    schedule.due
      .filter(({ code, window }) => window.to < on && !byHand.has(code))
      .map((window) => outcomeOf(schedule, window, index)),
  );
  return {
    opened: due.flatMap((outcome) => ('reports' in outcome ? outcome : [])),
    refused: due.flatMap((outcome) => ('why' in outcome ? outcome : [])),
  };
}

function outcomeOf(
  schedule: ReportSchedule,
  period: ScheduledPeriod,
  index: ReferenceIndex,
): DueReports['opened'][number] | DueReports['refused'][number] {
  const window = { scheduleId: schedule.id, period: period.code };
  try {
    const request = requestOfWindow(schedule, period, index);
    const { expected } = owedReports(request, requestTerms(request));
    const { from, to } = period.window;
    return { ...window, title: request.title, from, to, dueOn: period.dueOn, reports: expected.length };
  } catch (fault) {
    if (!(fault instanceof RecordFault)) throw fault;
    return { ...window, why: fault.text };
  }
}

async function periodsWithRequest(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ period: string }[]>(
    'SELECT period FROM lantoa.report_request WHERE period IS NOT NULL',
  );
  return new Set(rows.map(({ period }) => period));
}

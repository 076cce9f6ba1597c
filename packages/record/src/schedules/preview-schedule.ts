import { civilDateAt, finishedWindows, scheduleDimension, upcomingWindows } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { notFound } from '../collection/refusals.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { checkedSchedule } from './checked-schedule.ts';
import { readSchedules } from './read-schedules.ts';
import type { PreviewedWindows, SaveReportSchedule } from './schedule.types.ts';

const UPCOMING = 4;

/**
 * What a schedule would open if it were saved as it is written, by the rules that open requests. Edge: a paused schedule is
 * told as if it went on.
 * @throws RecordFault NOT_FOUND; INVALID_ARGUMENT as saving does
 */
export async function previewSchedule(
  dataSource: DataSource,
  input: SaveReportSchedule,
  now: Clock,
): Promise<PreviewedWindows> {
  if (input.viewer.role !== 'LEAD_DEPARTMENT') throw notFound();
  const today = civilDateAt(now().toISOString());
  const { id } = input;
  const known =
    id === null ? null : await inScope(dataSource, SERVICE_SCOPE, async (manager) => readSchedules(manager, today, id));
  const schedule = known?.[0] ?? null;
  if (known && !schedule) throw notFound();
  const terms = checkedSchedule(input, schedule, today);
  const every = scheduleDimension(terms.scheme, terms.periodicity);
  const standing = { ...terms, every, resumedOn: schedule?.resumedOn ?? null };
  const opened = new Set(schedule?.opened.map(({ period }) => period));
  return {
    due: finishedWindows(standing, today).filter(({ code }) => !opened.has(code)),
    upcoming: upcomingWindows(standing, today, UPCOMING),
  };
}

import { civilDateAt } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { notFound } from '../collection/refusals.ts';
import { scopeOf } from '../collection/scope-of.ts';
import { isUuid } from '../database/is-uuid.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { dueReports } from './due-reports.ts';
import { openDueReports } from './open-due-reports.ts';
import { pauseSchedule } from './pause-schedule.ts';
import { previewSchedule } from './preview-schedule.ts';
import { readSchedules } from './read-schedules.ts';
import { saveSchedule } from './save-schedule.ts';
import type { ScheduleStore } from './schedule.types.ts';

/** Schedules in PostgreSQL; row-level security shows them to the lead department alone. */
export function scheduleStore(dataSource: DataSource, now: Clock): ScheduleStore {
  return {
    schedules: async (viewer) =>
      inScope(dataSource, scopeOf(viewer), async (manager) => readSchedules(manager, civilDateAt(now().toISOString()))),
    save: async (schedule) => {
      if (schedule.id !== null && !isUuid(schedule.id)) throw notFound();
      return saveSchedule(dataSource, schedule, now);
    },
    preview: async (schedule) => {
      if (schedule.id !== null && !isUuid(schedule.id)) throw notFound();
      return previewSchedule(dataSource, schedule, now);
    },
    pause: async (change) => {
      if (!isUuid(change.id)) throw notFound();
      return pauseSchedule(dataSource, change, now);
    },
    openDue: async (index, on) => openDueReports(dataSource, { index, on }, now),
    due: async (index, on) => dueReports(dataSource, { index, on }, now),
  };
}

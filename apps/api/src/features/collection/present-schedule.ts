import { addDays, expandAddressees, scheduleTitle, type ReferenceIndex, type ScheduledPeriod } from '@lantoa/domain';
import type * as record from '@lantoa/record';
import type { ReportSchedule, ScheduledWindow, SchedulePreview } from './schedules.types.ts';

const OPENED_SHOWN = 12;

export function presentSchedule(schedule: record.ReportSchedule, index: ReferenceIndex, today: string): ReportSchedule {
  const { addressees, opened, due, next, requester } = schedule;
  const { directive, allCommunes, organisations, units } = addressees;
  return {
    ...schedule,
    addressees: {
      ...{ directive: directive ?? null, allCommunes: allCommunes === true },
      ...{ organisations: organisations ?? [], units: units ?? [] },
    },
    requesterName: index.organisation(requester)?.vi ?? requester,
    opened: opened.slice(0, OPENED_SHOWN),
    due: due.map((period) => presentWindow(schedule, period, today, index)),
    next: next && presentWindow(schedule, next, addDays(next.window.to, 1), index),
  };
}

export function presentPreview(
  terms: record.ScheduleTerms,
  { due, upcoming }: record.PreviewedWindows,
  index: ReferenceIndex,
  today: string,
): SchedulePreview {
  return {
    due: due.map((period) => presentWindow(terms, period, today, index)),
    upcoming: upcoming.map((period) => presentWindow(terms, period, addDays(period.window.to, 1), index)),
  };
}

function presentWindow(
  { titlePattern, addressees }: record.ScheduleTerms,
  { code, window, dueOn }: ScheduledPeriod,
  opensOn: string,
  index: ReferenceIndex,
): ScheduledWindow {
  return {
    ...{ period: code, windowFrom: window.from, windowTo: window.to, opensOn, dueOn },
    title: scheduleTitle(titlePattern, code) ?? titlePattern,
    reports: expandAddressees(index, addressees, window).expected.length,
  };
}

import type { ActivityPayload } from '../model/activity.ts';
import { reportCells } from './report-cells.ts';

export interface ReportedVersion {
  readonly activityId: string;
  readonly payload: ActivityPayload;
}

export interface ChangedCell {
  readonly cell: string;
  /** Empty: nothing stood there. */
  readonly before: string;
  readonly after: string;
}

export interface ReportChange {
  readonly activityId: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly cells: readonly ChangedCell[];
}

/** What differs between two versions of a report, activity by activity; those that are the same are left out. */
export function reportChanges(before: readonly ReportedVersion[], after: readonly ReportedVersion[]): ReportChange[] {
  const earlier = new Map(before.map((one) => [one.activityId, one.payload]));
  const later = new Set(after.map(({ activityId }) => activityId));
  const kept = after.flatMap(({ activityId, payload }): ReportChange[] => {
    const was = earlier.get(activityId);
    if (!was) return [{ activityId, change: 'added', cells: [] }];
    const cells = changedCells(was, payload);
    return cells.length === 0 ? [] : [{ activityId, change: 'changed', cells }];
  });
  const removed = before.filter(({ activityId }) => !later.has(activityId));
  return [...kept, ...removed.map(({ activityId }) => ({ activityId, change: 'removed' as const, cells: [] }))];
}

function changedCells(before: ActivityPayload, after: ActivityPayload): ChangedCell[] {
  const was = new Map(reportCells(before).map(({ cell, value }) => [cell, value]));
  const is = new Map(reportCells(after).map(({ cell, value }) => [cell, value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((cell) => ({ cell, before: was.get(cell) ?? '', after: is.get(cell) ?? '' }))
    .filter((one) => one.before !== one.after);
}

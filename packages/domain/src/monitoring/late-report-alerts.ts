import type { SubmissionStep } from '../collection/submission-state.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { daysBetween } from '../time/civil-date.ts';
import type { DateRange } from '../model/civil-date.ts';
import type { FoundAlert } from './alert.ts';
import { placeNames } from './place-names.ts';

/** A report as it stands today. */
export interface ReportStanding {
  readonly id: string;
  readonly request: {
    readonly id: string;
    readonly title: string;
    readonly period: string;
    readonly window: DateRange;
  };
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
  readonly step: SubmissionStep;
  /** First day of the step. */
  readonly since: CivilDate;
  /** The request is closed: nothing can be sent any more. */
  readonly isShut: boolean;
}

/**
 * Reports that are missing since at least `days` days, one for each request and body.
 * Reference: domain reference 3.3. Convention: the day after the last day for it is day 1; a report that was sent late, whatever became
 * of it, is late no longer. The onset is that day, so that a report which is missing again after an extension or a return is
 * another fact. Edge: of a closed request nothing is awaited. Example with 1 day: due on 18 April, missing on the 19th, one at once.
 */
export function lateReportAlerts(
  reports: readonly ReportStanding[],
  { today, base, index }: { readonly today: CivilDate; readonly base: string; readonly index: ReferenceIndex },
  { days }: { readonly days: number },
): FoundAlert[] {
  return reports.flatMap(({ id, request, organisation, unit, step, since, isShut }): FoundAlert[] => {
    const value = daysBetween(since, today) + 1;
    if (step !== 'missing' || isShut || value < days) return [];
    const body = organisation === null ? undefined : index.organisation(organisation);
    const { window, period, title } = request;
    return [
      {
        ...{ rule: 'LATE_REPORT', occurrenceKey: [id, since].join('|'), group: request.id, organisation, unit },
        ...{ district: index.districtOf(unit)?.id ?? null, topic: null, observance: null, request: request.id },
        evidence: {
          ...{ asOf: today, since, ...placeNames(unit, index), body: body ? { vi: body.vi, en: body.en } : null },
          ...{ subject: { vi: title, en: title }, value, threshold: days, measure: 'days', usual: null },
          ...{ numerator: null, denominator: null, from: window.from, to: window.to, period, completeness: null, base },
        },
      },
    ];
  });
}

import {
  passDeadlines,
  reportingStateOf,
  unitReportingState,
  type CivilDate,
  type SubmissionPlace,
} from '@lantoa/domain';
import type { AppendSubmission } from '../ledger/append.types.ts';
import { periodOfRequest, placeOf, termsOf, type SubmissionRow } from './submission-rows.ts';

/**
 * What the ledger is to say of a commune whose bodies owe the given reports of one request; nothing for other units.
 * @param moved the one that is about to stand elsewhere
 */
export function reportingStatesOf(
  reports: readonly SubmissionRow[],
  today: CivilDate,
  moved?: { readonly id: string; readonly place: SubmissionPlace },
): AppendSubmission[] {
  const [first] = reports;
  if (!first?.inFigures) return [];
  const states = reports.map((report) => {
    const terms = termsOf(report);
    const place = report.id === moved?.id ? moved.place : passDeadlines(placeOf(report), terms, today);
    return reportingStateOf(place, terms, today);
  });
  const period = periodOfRequest({ period: first.period, id: first.requestId });
  return [{ unit: first.unit, period, ...unitReportingState(states) }];
}

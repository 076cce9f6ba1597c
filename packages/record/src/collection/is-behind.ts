import { waitingFor, type CivilDate } from '@lantoa/domain';
import { placeOf, termsOf, type SubmissionRow } from './submission-rows.ts';

/** Whether the reporting body itself is awaited, or missed the deadline and may still send. */
export function isBehind(report: SubmissionRow, today: CivilDate): boolean {
  const waiting = waitingFor(placeOf(report), termsOf(report), { actors: [], today });
  return waiting.awaits === 'REPORTER' || (waiting.step === 'missing' && !waiting.isShut);
}

import { observanceSubject, type Code, type ReferenceIndex } from '@lantoa/domain';
import type { ActivityFilter } from '../contract.ts';
import { invalidArgument } from '../faults.ts';

const DAYS_A_WEEK = 7;
const USUAL_WEEKS = 4;
const MOST_WEEKS = 26;

/** Days on each side; throws for weeks that are no whole number from 1 to 26. */
export function sideOf(weeks: number | null | undefined): number {
  const given = weeks ?? USUAL_WEEKS;
  if (Number.isInteger(given) && given >= 1 && given <= MOST_WEEKS) return given * DAYS_A_WEEK;
  throw invalidArgument(
    `weeks phải là số nguyên từ 1 đến ${String(MOST_WEEKS)}.`,
    `weeks must be a whole number from 1 to ${String(MOST_WEEKS)}.`,
    { vi: 'Sửa hoặc bỏ weeks.', en: 'Correct weeks or leave it out.' },
  );
}

/** A filter narrowed to what an observance is about; one that names topics itself stays. */
export function onOwnTopics(where: ActivityFilter | null, code: Code, index: ReferenceIndex): ActivityFilter | null {
  const subject = observanceSubject(code, index);
  if (subject === null || where?.topic || where?.subtopic) return where;
  return { ...where, [subject.list]: [subject.code] };
}

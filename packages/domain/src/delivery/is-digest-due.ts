import { isWorkingDay } from '../collection/due-dates.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { civilDateAt } from '../time/civil-date.ts';
import { quietUntil, type QuietHours } from './quiet-hours.ts';

/** How often an account is written to about alerts. */
export const DIGEST_MODES = ['none', 'daily', 'at_once'] as const;
export type DigestMode = (typeof DIGEST_MODES)[number];

export interface DigestHabit extends QuietHours {
  readonly mode: DigestMode;
  /** Day of the last daily digest. */
  readonly lastOn: CivilDate | null;
}

/**
 * Whether an account may be written to now about what is new. Reference: the directive sets no hours, so these are the
 * product's own. Convention: `daily` once on each working day, Monday to Friday; `at_once` on every day; neither in quiet
 * hours. Edge: what is not due waits and is told later. Example: Friday 22:00, daily: on Monday from 06:00.
 */
export function isDigestDue(habit: DigestHabit, at: Date): boolean {
  if (habit.mode === 'none' || quietUntil(at, habit) !== null) return false;
  if (habit.mode === 'at_once') return true;
  const today = civilDateAt(at.toISOString());
  return isWorkingDay(today, []) && habit.lastOn !== today;
}

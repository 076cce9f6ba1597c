import { dayNumber } from './naive-calendar.ts';
import type { NaiveMember } from './naive-cell.ts';

/** Rows 26 and 31 of the reference: said to be for the grassroots, or held in named communes. */
function isGrassroots({ activity }: NaiveMember): boolean {
  const { flags = [], scope } = activity.revision.payload;
  return flags.includes('grassroots_oriented') || (activity.placeBound && scope === 'commune');
}

function isWithPolice({ activity }: NaiveMember): boolean {
  const { actor, otherActors = [] } = activity.revision.payload;
  for (const other of otherActors) {
    if (other.actor === 'commune_police' && (other.role === 'lead' || other.role === 'co_organiser')) return true;
  }
  return actor === 'commune_police';
}

/** Sessions of grassroots activities, and of those that the police led or co-led; `known` is false where all are blank. */
export function policeSessions(members: readonly NaiveMember[]): {
  activities: number;
  known: boolean;
  all: number;
  police: number;
} {
  const found = { activities: 0, known: false, all: 0, police: 0 };
  for (const member of members) {
    if (!isGrassroots(member)) continue;
    found.activities += 1;
    const sessions = member.activity.revision.payload.counts.sessions?.value;
    if (sessions === undefined) continue;
    found.known = true;
    found.all += sessions;
    if (isWithPolice(member)) found.police += sessions;
  }
  return found;
}

/** Days from announcement to item, of the items that report an outcome; those without a day are in `items` only. */
export function outcomeLags(members: readonly NaiveMember[]): { items: number; median: number | null } {
  const lags: number[] = [];
  let items = 0;
  for (const { activity } of members) {
    const { themes = [], announcedOn, date } = activity.revision.payload;
    if (!themes.includes('case_outcome_reporting')) continue;
    items += 1;
    if (announcedOn !== undefined) lags.push(dayNumber(date) - dayNumber(announcedOn));
  }
  const sorted = lags.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(lags.length / 2)];
  const lower = sorted[Math.ceil(lags.length / 2) - 1];
  return { items, median: upper === undefined || lower === undefined ? null : (lower + upper) / 2 };
}

/** Partners that an activity mobilised, of one kind or of all; null where no entry states a number. */
export function partnersOf({ activity }: NaiveMember, kind: string | null): number | null {
  let sum: number | null = null;
  for (const { partner, count } of activity.revision.payload.partners ?? []) {
    if (count !== null && (kind === null || kind === partner)) sum = (sum ?? 0) + count;
  }
  return sum;
}

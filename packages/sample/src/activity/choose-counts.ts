import { INDICATORS, largestRemainder, type ActivityPayload, type Count, type Indicator } from '@lantoa/domain';
import type { CommuneProfile } from '../plan/commune-profile.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { ActivityForm } from './activity-forms.ts';
import type { ChosenAudience } from './choose-audience.ts';

export type Counts = Partial<Record<Indicator, Count>>;

const LEAST_PEOPLE = 8;
// No gathering draws more than this part of the residents.
const MOST_OF_RESIDENTS = 0.6;
const BREAKDOWN = 0.28;
const SPLIT = 0.35;
const ROUNDED = 0.06;

/** Figures within the ranges of the form; people never outnumber a part of the residents. Blank figures are left out. */
export function chooseCounts(form: ActivityForm, communes: readonly CommuneProfile[], random: SeededRandom): Counts {
  const counts: Counts = {};
  for (const indicator of INDICATORS) {
    const range = form.counts[indicator];
    if (!range) continue;
    const [least, most, likely = 1] = range;
    const drawn = random.between(least, most);
    if (!random.chance(likely)) continue;
    const rounded = indicator === 'attendances' && random.chance(ROUNDED);
    const cap = capOf(indicator, communes);
    const value = Math.min(cap, rounded ? Math.ceil(drawn / 10) * 10 : drawn);
    counts[indicator] = { value, quality: rounded ? 'estimated' : 'counted', isRounded: rounded };
  }
  return withinAttendances(counts);
}

/** Reported attendances of each place; null without a split. The parts add up to the total. */
export function splitOver(
  communes: readonly CommuneProfile[],
  counts: Counts,
  random: SeededRandom,
): ActivityPayload['places'] {
  const total = counts.attendances;
  const reported = communes.length > 1 && total !== undefined && random.chance(SPLIT);
  const parts = reported
    ? largestRemainder(
        total.value,
        communes.map(({ unit }) => ({ key: unit.id, weight: random.between(50, 150) })),
      )
    : null;
  return communes.map(({ unit }) => ({ unit: unit.id, attendances: parts?.get(unit.id) ?? null }));
}

/** "Of which": sensitive groups always with their few people, others now and then. None above the total. */
export function breakDown(audience: ChosenAudience, counts: Counts, random: SeededRandom): ActivityPayload['groups'] {
  const total = counts.attendances?.value;
  const named = total !== undefined && random.chance(BREAKDOWN);
  return audience.groups.map((group) => {
    if (total === undefined) return { group, attendances: null };
    if (audience.sensitive?.group === group) {
      return { group, attendances: random.between(1, Math.min(audience.sensitive.most, total)) };
    }
    if (!named) return { group, attendances: null };
    return { group, attendances: random.between(Math.ceil(total * 0.2), Math.ceil(total * 0.7)) };
  });
}

function capOf(indicator: Indicator, communes: readonly CommuneProfile[]): number {
  if (indicator !== 'attendances' || communes.length === 0) return Number.MAX_SAFE_INTEGER;
  const residents = communes.reduce((sum, { people }) => sum + people, 0);
  return Math.max(LEAST_PEOPLE, Math.floor(residents * MOST_OF_RESIDENTS));
}

// Trainees, contestants and households are among those who attend.
const WITHIN_ATTENDANCES = ['trainees', 'contest_entries', 'households_visited'] as const;

function withinAttendances(counts: Counts): Counts {
  const most = counts.attendances?.value;
  if (most === undefined) return counts;
  const capped: Counts = { ...counts };
  for (const indicator of WITHIN_ATTENDANCES) {
    const count = counts[indicator];
    if (count && count.value > most) capped[indicator] = { ...count, value: most };
  }
  return capped;
}

import { addDays, type ActivityPayload, type Recognition } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

const FORMS = [
  ['praise', 2],
  ['award', 3],
] as const;
const LEVELS = [
  ['commune', 5],
  ['district', 4],
  ['province', 1],
] as const;
const TOLD = 0.8;
const HIGHEST_NUMBER = 900;
const MOST_DAYS_TO_CEREMONY = 12;

/** What stands behind the numbers of those recognised; null where there are none, or where the report does not say. */
export function chooseRecognition({ counts, date }: ActivityPayload, random: SeededRandom): Recognition | null {
  const recipients = [
    ...((counts.recognised_collectives?.value ?? 0) > 0 ? ['collective'] : []),
    ...((counts.recognised_individuals?.value ?? 0) > 0 ? ['individual'] : []),
  ];
  const form = random.weighted(FORMS, ([, weight]) => weight)?.[0];
  const level = random.weighted(LEVELS, ([, weight]) => weight)?.[0] ?? null;
  if (recipients.length === 0 || form === undefined || !random.chance(TOLD)) return null;
  // A symbol that no body uses: no real decision is meant.
  const decisionNumber = form === 'award' ? `${String(random.between(1, HIGHEST_NUMBER))}/QĐ-MẪU` : null;
  const decidedOn = decisionNumber === null ? null : addDays(date, -random.between(0, MOST_DAYS_TO_CEREMONY));
  return { form, recipients, level, topics: [], decisionNumber, decidedOn };
}

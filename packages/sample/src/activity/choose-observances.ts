import type { CivilDate, Code } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

interface Occasion {
  readonly observance: string;
  readonly topics: readonly string[];
  readonly likely: number;
}

const OCCASIONS: readonly Occasion[] = [
  { observance: 'child_action_month', topics: ['child_abuse_juvenile_prevention'], likely: 0.62 },
  { observance: 'anti_domestic_violence_month', topics: ['child_abuse_juvenile_prevention'], likely: 0.3 },
  { observance: 'anti_trafficking_day', topics: ['human_trafficking_prevention'], likely: 0.65 },
  { observance: 'drug_action_month', topics: ['drug_prevention'], likely: 0.45 },
];

/** Observances that an activity was held for: only on days and topics that fit. An activity may count for two. */
export function chooseObservances(
  date: CivilDate,
  topics: readonly { readonly topic: string }[],
  observances: readonly Code[],
  random: SeededRandom,
): readonly string[] {
  return OCCASIONS.filter(({ observance, topics: fitting, likely }) => {
    const code = observances.find((known) => known.code === observance);
    if (!code || !isWithin(date, code) || !topics.some(({ topic }) => fitting.includes(topic))) return false;
    return random.chance(likely);
  }).map(({ observance }) => observance);
}

function isWithin(date: CivilDate, observance: Code): boolean {
  const [from = '', to = ''] = (observance.attributes['linkWindow'] ?? '').split('..');
  const day = date.slice(5);
  return from !== '' && from <= day && day <= to;
}

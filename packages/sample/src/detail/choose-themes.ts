import type { ActivityPayload } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

/** Themes that the directive names for each subject, with how likely a report names them. */
const OF_TOPIC: Readonly<Record<string, readonly (readonly [theme: string, likely: number])[]>> = {
  crime_prevention: [
    ['legal_awareness', 0.45],
    ['party_policy', 0.12],
    ['state_law_policy', 0.25],
  ],
  human_trafficking_prevention: [
    ['legal_awareness', 0.3],
    ['state_law_policy', 0.15],
    ['public_participation_prevention', 0.12],
    ['coping_skills_vigilance', 0.3],
  ],
  drug_prevention: [
    ['party_policy', 0.12],
    ['state_law_policy', 0.35],
    ['local_regulations', 0.12],
  ],
  child_abuse_juvenile_prevention: [
    ['public_participation_prevention', 0.15],
    ['coping_skills_vigilance', 0.3],
    ['community_child_protection', 0.25],
    ['child_self_protection', 0.3],
  ],
  prostitution_prevention: [
    ['party_policy', 0.1],
    ['state_law_policy', 0.3],
    ['prevention_measures', 0.35],
    ['stigma_reduction', 0.15],
  ],
};
/** Themes that items of the press and of the net add. */
const OF_ITEMS: Readonly<Record<string, readonly (readonly [theme: string, likely: number])[]>> = {
  crime_prevention: [
    ['objective_comprehensive_reporting', 0.3],
    ['counter_false_information', 0.12],
  ],
  child_abuse_juvenile_prevention: [['case_outcome_reporting', 0.2]],
};
const ITEM_TYPES: ReadonlySet<string> = new Set(['press_item', 'reportage', 'column_programme', 'social_post']);

/** What an activity was about in detail, by its main topic and its kind. Empty where the report does not say. */
export function chooseThemes({ topics, activityType }: ActivityPayload, random: SeededRandom): readonly string[] {
  const topic = topics[0]?.topic ?? '';
  const added = ITEM_TYPES.has(activityType) ? (OF_ITEMS[topic] ?? []) : [];
  return [...(OF_TOPIC[topic] ?? []), ...added].filter(([, likely]) => random.chance(likely)).map(([theme]) => theme);
}

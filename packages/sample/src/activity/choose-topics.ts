import type { CivilDate, TopicRole } from '@lantoa/domain';
import type { CommuneProfile } from '../plan/commune-profile.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

/** How often each subject is the main one; prostitution prevention is sparse. */
const TOPIC_WEIGHTS: readonly { readonly topic: string; readonly weight: number }[] = [
  { topic: 'crime_prevention', weight: 0.29 },
  { topic: 'drug_prevention', weight: 0.28 },
  { topic: 'human_trafficking_prevention', weight: 0.16 },
  { topic: 'child_abuse_juvenile_prevention', weight: 0.21 },
  { topic: 'prostitution_prevention', weight: 0.075 },
];
const SUBTOPICS: readonly string[] = ['child_abuse_crime', 'under18_related_offending', 'domestic_violence'];
const INTEGRATED = 0.09;

/** The main topic of an activity; children come first in June, trafficking in the second half of July. */
export function chooseMainTopic(date: CivilDate, barred: ReadonlySet<string>, random: SeededRandom): string {
  const open = TOPIC_WEIGHTS.filter(({ topic }) => !barred.has(topic));
  const chosen = random.weighted(open, ({ topic, weight }) => weight * season(topic, date.slice(5)));
  if (!chosen) throw new RangeError('generateSample: every topic is barred');
  return chosen.topic;
}

/** The main topic and now and then one more that is woven in; never one that a place is without. */
export function withIntegratedTopic(
  main: string,
  places: readonly CommuneProfile[],
  random: SeededRandom,
): readonly { readonly topic: string; readonly role: TopicRole }[] {
  const primary = { topic: main, role: 'primary' } as const;
  if (!random.chance(INTEGRATED)) return [primary];
  const open = TOPIC_WEIGHTS.filter(
    ({ topic }) => topic !== main && !places.some(({ absentTopics }) => absentTopics.has(topic)),
  );
  const second = random.weighted(open, ({ weight }) => weight);
  return second ? [primary, { topic: second.topic, role: 'integrated' }] : [primary];
}

/** Part of the topic on children that the activity was about, where it says so. */
export function chooseSubtopics(
  topics: readonly { readonly topic: string }[],
  random: SeededRandom,
): readonly string[] {
  if (!topics.some(({ topic }) => topic === 'child_abuse_juvenile_prevention') || random.chance(0.45)) return [];
  const first = random.weighted(SUBTOPICS, (subtopic) => (subtopic === 'child_abuse_crime' ? 3 : 1.5));
  const second = random.chance(0.15) ? random.weighted(SUBTOPICS, (subtopic) => (subtopic === first ? 0 : 1)) : first;
  return SUBTOPICS.filter((subtopic) => subtopic === first || subtopic === second);
}

function season(topic: string, day: string): number {
  if (topic === 'child_abuse_juvenile_prevention' && day >= '05-25' && day <= '06-30') return 2.2;
  if (topic === 'drug_prevention' && day >= '06-15' && day <= '06-30') return 1.6;
  if (topic === 'human_trafficking_prevention' && day >= '07-15' && day <= '08-05') return 3.5;
  return 1;
}

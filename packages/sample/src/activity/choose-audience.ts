import type { SeededRandom } from '../random/seeded-random.ts';
import type { Audience } from './activity-forms.ts';

/** Groups that an activity is for, and where it took place. A sensitive group comes with the few of it that came. */
export interface ChosenAudience {
  readonly setting: string | null;
  readonly groups: readonly string[];
  readonly sensitive: { readonly group: string; readonly most: number } | null;
}

interface SensitiveOccasion {
  readonly group: string;
  readonly topic: string;
  readonly setting: string;
  readonly likely: number;
  readonly most: number;
}

// Few people at a time, so that small cells occur and must be hidden.
const SENSITIVE: readonly SensitiveOccasion[] = [
  {
    group: 'high_risk_trafficking',
    topic: 'human_trafficking_prevention',
    setting: 'community',
    likely: 0.2,
    most: 14,
  },
  {
    group: 'children_disabilities',
    topic: 'child_abuse_juvenile_prevention',
    setting: 'community',
    likely: 0.05,
    most: 6,
  },
  {
    group: 'orphans_with_relatives',
    topic: 'child_abuse_juvenile_prevention',
    setting: 'community',
    likely: 0.07,
    most: 8,
  },
  {
    group: 'children_social_protection',
    topic: 'child_abuse_juvenile_prevention',
    setting: 'social_protection_facility',
    likely: 0.05,
    most: 18,
  },
  {
    group: 'children_ethnic_boarding',
    topic: 'child_abuse_juvenile_prevention',
    setting: 'ethnic_boarding_school',
    likely: 0.08,
    most: 60,
  },
  {
    group: 'under18_post_prison',
    topic: 'child_abuse_juvenile_prevention',
    setting: 'community',
    likely: 0.015,
    most: 3,
  },
];

/** Sensitive groups occur only where exactly one commune is named and people were counted. */
export function chooseAudience(
  audience: Audience,
  topic: string,
  held: { readonly communes: number; readonly countsPeople: boolean },
  random: SeededRandom,
): ChosenAudience {
  const occasion =
    held.countsPeople && held.communes === 1 && audience === 'residents'
      ? SENSITIVE.find((candidate) => candidate.topic === topic && random.chance(candidate.likely))
      : undefined;
  if (occasion) {
    return {
      setting: occasion.setting,
      groups: ['general_public', occasion.group],
      sensitive: { group: occasion.group, most: occasion.most },
    };
  }
  switch (audience) {
    case 'pupils':
      return { setting: 'school', groups: random.chance(0.3) ? ['pupils', 'children'] : ['pupils'], sensitive: null };
    case 'officials':
      return { setting: null, groups: ['other'], sensitive: null };
    case 'viewers':
      return { setting: null, groups: ['general_public'], sensitive: null };
    case 'households':
      return { setting: 'community', groups: ['general_public'], sensitive: null };
    case 'residents':
      return { ...residents(topic, random), sensitive: null };
  }
}

function residents(topic: string, random: SeededRandom): Pick<ChosenAudience, 'setting' | 'groups'> {
  if (topic === 'prostitution_prevention' && random.chance(0.25)) {
    return { setting: 'lodging_area', groups: ['migrant_workers', random.chance(0.5) ? 'students' : 'workers'] };
  }
  if (random.chance(0.05)) return { setting: 'industrial_zone', groups: ['workers'] };
  const groups = ['general_public'];
  if (random.chance(0.25)) groups.push('adolescents_youth');
  if (random.chance(0.1)) groups.push('workers');
  if (topic === 'child_abuse_juvenile_prevention' && random.chance(0.3)) groups.push('children');
  return { setting: random.chance(0.02) ? 'other' : 'community', groups };
}

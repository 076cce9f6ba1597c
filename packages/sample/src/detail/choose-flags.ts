import type { ActivityPayload } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

interface Known {
  readonly themes: readonly string[];
  /** Others took part. */
  readonly joint: boolean;
}

interface Trait {
  readonly flag: string;
  readonly likely: number;
  readonly fits: (payload: ActivityPayload, known: Known) => boolean;
}

const PRIORITY_GROUPS: ReadonlySet<string> = new Set(['adolescents_youth', 'workers', 'pupils', 'students']);
const DIGITAL: ReadonlySet<string> = new Set([
  'social_media',
  'internet',
  'digital_technology',
  'web_portal',
  'social_network_messaging',
]);

const always = (): boolean => true;
const withPeople = ({ counts }: ActivityPayload): boolean => counts.attendances !== undefined;
const held = (type: string) => (payload: ActivityPayload) => payload.activityType === type;
const reportsOutcome = (_: ActivityPayload, { themes }: Known): boolean => themes.includes('case_outcome_reporting');

/** In the order of the list of flags. */
const TRAITS: readonly Trait[] = [
  {
    flag: 'priority_group',
    likely: 0.7,
    fits: ({ groups }) => groups.some(({ group }) => PRIORITY_GROUPS.has(group)),
  },
  {
    flag: 'core_content',
    likely: 0.6,
    fits: (_, { themes }) => themes.includes('party_policy') || themes.includes('state_law_policy'),
  },
  { flag: 'grassroots_oriented', likely: 0.5, fits: (payload) => withPeople(payload) && payload.scope === 'commune' },
  { flag: 'integrated_activity', likely: 0.9, fits: ({ topics }) => topics.length > 1 },
  { flag: 'joint_activity', likely: 0.85, fits: (_, { joint }) => joint },
  { flag: 'tailored_to_audience', likely: 0.15, fits: withPeople },
  { flag: 'tailored_to_area', likely: 0.12, fits: ({ places }) => places.length === 1 },
  { flag: 'innovative_content', likely: 0.03, fits: always },
  { flag: 'innovative_form', likely: 0.03, fits: always },
  { flag: 'innovative_method', likely: 0.02, fits: always },
  { flag: 'lively_format', likely: 0.5, fits: held('contest') },
  { flag: 'lively_format', likely: 0.15, fits: held('mobile_loudspeaker') },
  { flag: 'it_applied', likely: 0.6, fits: ({ channel }) => DIGITAL.has(channel) },
  { flag: 'interactive', likely: 0.7, fits: held('contest') },
  { flag: 'interactive', likely: 0.3, fits: held('school_session') },
  { flag: 'interactive', likely: 0.12, fits: held('community_session') },
  { flag: 'high_public_interest_case', likely: 0.4, fits: reportsOutcome },
  { flag: 'timely_public', likely: 0.6, fits: reportsOutcome },
];

/** How an activity was done, where its report says so; each flag at most once. */
export function chooseFlags(payload: ActivityPayload, known: Known, random: SeededRandom): readonly string[] {
  return TRAITS.filter(({ fits, likely }) => fits(payload, known) && random.chance(likely)).map(({ flag }) => flag);
}

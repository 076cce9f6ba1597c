import type { ActivityFilter } from '../../gql/graphql.ts';

/**
 * Filters that a chart hands down with the link to its records, by their name in the address, and the list that names their
 * codes; null where no list does. They are taken off one by one, but not chosen on the page.
 */
export const NARROWINGS = {
  subtopic: 'subtopic',
  areaClass: 'area_class',
  targetGroup: 'target_group',
  activityType: 'activity_type',
  channel: 'channel',
  setting: 'setting',
  flag: 'flag',
  language: 'language',
  observance: 'observance',
  movement: 'movement',
  campaignLink: 'campaign_link',
  partner: 'partner',
  contentTheme: 'content_theme',
  actor: 'actor',
  plan: 'plan',
  organisation: null,
} as const satisfies Partial<Record<keyof ActivityFilter, string | null>>;

export type Narrowing = keyof typeof NARROWINGS;

export const NARROWING_NAMES = Object.keys(NARROWINGS) as readonly Narrowing[];

import type { ActivityFilter, ReferenceQuery } from '../../gql/graphql.ts';
import type { ActivitiesSearch } from './activities-search.ts';

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
  channelGroup: 'channel',
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
} as const satisfies Partial<Record<keyof ActivityFilter | 'channelGroup', string | null>>;

export type Narrowing = keyof typeof NARROWINGS;

export const NARROWING_NAMES = Object.keys(NARROWINGS) as readonly Narrowing[];

type Codes = ReferenceQuery['catalogue']['codes'];

/** False while the channels of a group are not known yet, without which the list cannot be asked for. */
export function canAsk({ channelGroup }: ActivitiesSearch, codes: Codes): boolean {
  return channelGroup === undefined || codes.length > 0;
}

/** The filter of the question; nothing when nothing narrows it. */
export function filterOf(search: ActivitiesSearch, codes: Codes): { where?: ActivityFilter } {
  const set = (['topic', 'district', 'commune', 'status', ...NARROWING_NAMES] as const).flatMap((name) => {
    const value = search[name];
    return value === undefined || name === 'channelGroup' ? [] : [[name, [value]] as const];
  });
  const channels = channelsOf(search, codes);
  const where = { ...Object.fromEntries(set), ...(channels && { channel: channels }) };
  return Object.keys(where).length === 0 ? {} : { where };
}

/**
 * The API filters by single channels: a group is its own code, which a report may name in place of a channel, and those of its
 * channels. A channel beside a group narrows it further.
 */
function channelsOf({ channel, channelGroup }: ActivitiesSearch, codes: Codes): string[] | undefined {
  if (channelGroup === undefined || channel !== undefined) return undefined;
  const inGroup = codes.filter(({ list, parent }) => list === 'channel' && parent === channelGroup);
  return [channelGroup, ...inGroup.map(({ code }) => code)];
}

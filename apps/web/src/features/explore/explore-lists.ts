import { groups } from 'd3-array';
import type { Dimension, Measure } from '../../gql/graphql.ts';

type MeasureGroup = 'work' | 'people' | 'coverage' | 'media' | 'management' | 'reports';
type DimensionGroup = 'content' | 'place' | 'people' | 'form' | 'time';

/** In the order of the picker. */
const MEASURE_GROUPS: Readonly<Record<Measure, MeasureGroup>> = {
  ACTIVITIES: 'work',
  SESSIONS: 'work',
  DURATION_MINUTES: 'work',
  FACILITATORS: 'work',
  HOUSEHOLDS_VISITED: 'work',
  LEAFLETS: 'work',
  CONTEST_ENTRIES: 'work',
  TRAINEES: 'work',
  PARTNERS_MOBILISED: 'work',
  FORM_DIVERSITY: 'work',
  ATTENDANCES: 'people',
  ATTENDANCES_PER_1000: 'people',
  PEOPLE_LOWER_BOUND: 'people',
  PEOPLE_UPPER_BOUND: 'people',
  COMMUNE_COVERAGE: 'coverage',
  COMMUNES_REACHED: 'coverage',
  COMMUNES: 'coverage',
  DAYS_SINCE_LAST_ACTIVITY: 'coverage',
  POPULATION_COVERAGE: 'coverage',
  POPULATION_IN_REACHED_COMMUNES: 'coverage',
  POPULATION: 'coverage',
  PRESS_ITEMS: 'media',
  CORRECTIONS: 'media',
  OUTCOME_LAG_DAYS: 'media',
  BROADCAST_RUNS: 'media',
  BROADCAST_MINUTES: 'media',
  SOCIAL_REACH: 'media',
  VIEWS: 'media',
  INTERACTIONS: 'media',
  SMS_SENT: 'media',
  PLANS_ISSUED: 'management',
  GUIDANCE_DOCUMENTS: 'management',
  SUPERVISION_VISITS: 'management',
  POLICE_SESSION_SHARE: 'management',
  RECOGNISED_COLLECTIVES: 'management',
  RECOGNISED_INDIVIDUALS: 'management',
  REPORTING_RATE: 'reports',
  REPORTING_RATE_ON_TIME: 'reports',
  REPORTS_EXPECTED: 'reports',
  REPORTS_ACTUAL: 'reports',
  REPORTS_ON_TIME: 'reports',
};

/** In the order of the list. */
const DIMENSION_GROUPS: Readonly<Record<Dimension, DimensionGroup>> = {
  TOPIC: 'content',
  SUBTOPIC: 'content',
  TOPIC_ROLE: 'content',
  CONTENT_THEME: 'content',
  PLAN: 'content',
  OBSERVANCE: 'content',
  MOVEMENT: 'content',
  CAMPAIGN_LINK: 'content',
  DISTRICT: 'place',
  FORMER_DISTRICT: 'place',
  COMMUNE: 'place',
  VILLAGE: 'place',
  AREA_CLASS: 'place',
  AREA_CLASS_COMBINATION: 'place',
  PEER_GROUP: 'place',
  PROVINCE: 'place',
  TARGET_GROUP: 'people',
  ORGANISATION: 'people',
  ACTOR: 'people',
  PARTNER: 'people',
  ACTIVITY_TYPE: 'form',
  CHANNEL_GROUP: 'form',
  CHANNEL: 'form',
  SETTING: 'form',
  FLAG: 'form',
  LANGUAGE: 'form',
  PLATFORM: 'form',
  REPORTING_MONTH: 'time',
  REPORTING_QUARTER: 'time',
  REPORTING_HALF_YEAR: 'time',
  REPORTING_YEAR: 'time',
  MONTH: 'time',
  QUARTER: 'time',
  HALF_YEAR: 'time',
  YEAR: 'time',
  WEEK: 'time',
  DAY: 'time',
};

function byGroup<Member extends string, Group extends string>(groupOf: Readonly<Record<Member, Group>>) {
  const entries = Object.entries(groupOf) as [Member, Group][];
  return groups(entries, ([, group]) => group).map(
    ([group, members]) => [group, members.map(([member]) => member)] as const,
  );
}

export const MEASURES_BY_GROUP = byGroup(MEASURE_GROUPS);
export const DIMENSIONS_BY_GROUP = byGroup(DIMENSION_GROUPS);

export function isTime(dimension: Dimension): boolean {
  return DIMENSION_GROUPS[dimension] === 'time';
}

/** What a question can be narrowed by, in the order of the list; `list` is the code list of the catalogue. */
export const FILTERS = [
  { field: 'topic', list: 'topic', dimension: 'TOPIC' },
  { field: 'subtopic', list: 'subtopic', dimension: 'SUBTOPIC' },
  { field: 'topicRole', list: 'topic_role', dimension: 'TOPIC_ROLE' },
  { field: 'contentTheme', list: 'content_theme', dimension: 'CONTENT_THEME' },
  { field: 'plan', list: 'plan', dimension: 'PLAN' },
  { field: 'district', list: null, dimension: 'DISTRICT' },
  { field: 'commune', list: null, dimension: 'COMMUNE' },
  { field: 'village', list: null, dimension: 'VILLAGE' },
  { field: 'areaClass', list: 'area_class', dimension: 'AREA_CLASS' },
  { field: 'targetGroup', list: 'target_group', dimension: 'TARGET_GROUP' },
  { field: 'activityType', list: 'activity_type', dimension: 'ACTIVITY_TYPE' },
  { field: 'channel', list: 'channel', dimension: 'CHANNEL' },
  { field: 'setting', list: 'setting', dimension: 'SETTING' },
  { field: 'flag', list: 'flag', dimension: 'FLAG' },
  { field: 'language', list: 'language', dimension: 'LANGUAGE' },
  { field: 'platform', list: 'platform', dimension: 'PLATFORM' },
  { field: 'actor', list: 'actor', dimension: 'ACTOR' },
  { field: 'organisation', list: null, dimension: 'ORGANISATION' },
  { field: 'partner', list: 'partner', dimension: 'PARTNER' },
  { field: 'observance', list: 'observance', dimension: 'OBSERVANCE' },
  { field: 'movement', list: 'movement', dimension: 'MOVEMENT' },
  { field: 'campaignLink', list: 'campaign_link', dimension: 'CAMPAIGN_LINK' },
] as const satisfies readonly { field: string; list: string | null; dimension: Dimension }[];

export type FilterField = (typeof FILTERS)[number]['field'];

import type { Dimension } from '../contract.ts';
import type { CodeFilterName, ResolvedFilter } from './resolve-filter.ts';

const FILTER_OF: Readonly<Partial<Record<Dimension, CodeFilterName>>> = {
  TOPIC: 'topic',
  SUBTOPIC: 'subtopic',
  TOPIC_ROLE: 'topicRole',
  PLAN: 'plan',
  TARGET_GROUP: 'targetGroup',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activityType',
  ACTOR: 'actor',
  ORGANISATION: 'organisation',
  SETTING: 'setting',
  OBSERVANCE: 'observance',
  AREA_CLASS: 'areaClass',
  CONTENT_THEME: 'contentTheme',
  PARTNER: 'partner',
  MOVEMENT: 'movement',
  CAMPAIGN_LINK: 'campaignLink',
  FLAG: 'flag',
  LANGUAGE: 'language',
  PLATFORM: 'platform',
};

/** Codes that the filter of a dimension asks for; null where the dimension is not filtered by code. */
export function askedCodes(filter: Pick<ResolvedFilter, 'codes'>, dimension: Dimension): readonly string[] | null {
  const name = FILTER_OF[dimension];
  return name === undefined ? null : filter.codes[name];
}

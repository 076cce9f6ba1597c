import { CALENDAR_COLUMNS } from '../duckdb/calendar.ts';
import type { Dimension } from '../contract.ts';

/** How the members of a dimension are found on the rows of the fact table. */
export type DimensionSpec =
  /** One code an activity. */
  | { readonly kind: 'code'; readonly list: string; readonly column: string }
  /** Several codes an activity, as bits of a mask. */
  | { readonly kind: 'mask'; readonly list: string; readonly column: string }
  /** Main or integrated: which topics of an activity stand in which role. */
  | { readonly kind: 'role'; readonly list: 'topic_role' }
  /** A unit above or at the place. */
  | { readonly kind: 'place'; readonly column: 'province' | 'district' | 'former_district' | 'unit' }
  /** A body of the reference pack, one an activity. */
  | { readonly kind: 'organisation'; readonly column: 'organisation' }
  /** A village of a commune, one an activity; by number, as its name is written by hand. */
  | { readonly kind: 'village'; readonly column: 'village' }
  /** Plans of the year whose topics an activity touches. */
  | { readonly kind: 'plan'; readonly list: 'plan' }
  /** What the place is as of the window's end, exactly one member a unit. */
  | { readonly kind: 'trait'; readonly column: 'peer_group' | 'class_combination' }
  /** Classes of the place as of the window's end, several a unit. */
  | { readonly kind: 'class'; readonly list: 'area_class' }
  | { readonly kind: 'time'; readonly column: string };

const SPECS: Readonly<Record<Dimension, DimensionSpec>> = {
  TOPIC: { kind: 'mask', list: 'topic', column: 'topics' },
  SUBTOPIC: { kind: 'mask', list: 'subtopic', column: 'subtopics' },
  TOPIC_ROLE: { kind: 'role', list: 'topic_role' },
  PLAN: { kind: 'plan', list: 'plan' },
  PROVINCE: { kind: 'place', column: 'province' },
  DISTRICT: { kind: 'place', column: 'district' },
  FORMER_DISTRICT: { kind: 'place', column: 'former_district' },
  COMMUNE: { kind: 'place', column: 'unit' },
  VILLAGE: { kind: 'village', column: 'village' },
  PEER_GROUP: { kind: 'trait', column: 'peer_group' },
  AREA_CLASS: { kind: 'class', list: 'area_class' },
  AREA_CLASS_COMBINATION: { kind: 'trait', column: 'class_combination' },
  TARGET_GROUP: { kind: 'mask', list: 'target_group', column: 'target_groups' },
  CHANNEL: { kind: 'code', list: 'channel', column: 'channel' },
  CHANNEL_GROUP: { kind: 'code', list: 'channel', column: 'channel_group' },
  ACTIVITY_TYPE: { kind: 'code', list: 'activity_type', column: 'activity_type' },
  ACTOR: { kind: 'code', list: 'actor', column: 'actor' },
  ORGANISATION: { kind: 'organisation', column: 'organisation' },
  SETTING: { kind: 'code', list: 'setting', column: 'setting' },
  OBSERVANCE: { kind: 'mask', list: 'observance', column: 'observances' },
  CONTENT_THEME: { kind: 'mask', list: 'content_theme', column: 'themes' },
  PARTNER: { kind: 'mask', list: 'partner', column: 'partners' },
  MOVEMENT: { kind: 'mask', list: 'movement', column: 'movements' },
  CAMPAIGN_LINK: { kind: 'mask', list: 'campaign_link', column: 'campaign_links' },
  FLAG: { kind: 'mask', list: 'flag', column: 'flags' },
  LANGUAGE: { kind: 'mask', list: 'language', column: 'languages' },
  PLATFORM: { kind: 'code', list: 'platform', column: 'platform' },
  DAY: { kind: 'time', column: 'day' },
  ...(Object.fromEntries(
    Object.entries(CALENDAR_COLUMNS).map(([dimension, column]) => [dimension, { kind: 'time', column }]),
  ) as Record<keyof typeof CALENDAR_COLUMNS, DimensionSpec>),
};

export function dimensionSpec(dimension: Dimension): DimensionSpec {
  return SPECS[dimension];
}

/** True where one activity may stand under several members, so that rows do not add up to the total. */
export function isManyValued(dimension: Dimension): boolean {
  const spec = SPECS[dimension];
  return (
    spec.kind === 'mask' ||
    spec.kind === 'role' ||
    spec.kind === 'plan' ||
    spec.kind === 'class' ||
    spec.kind === 'trait' ||
    (spec.kind === 'place' && spec.column !== 'province')
  );
}

export function isPlace(dimension: Dimension): boolean {
  const { kind } = SPECS[dimension];
  return kind === 'place' || kind === 'class' || kind === 'trait';
}

export function isTime(dimension: Dimension): boolean {
  return SPECS[dimension].kind === 'time';
}

import { CALENDAR_COLUMNS } from '../duckdb/calendar.ts';
import { DIMENSIONS, type Dimension } from '../contract.ts';

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
  /** Classes of the place as of the window's end, several a unit. */
  | { readonly kind: 'class'; readonly list: 'area_class' }
  | { readonly kind: 'time'; readonly column: string };

const SPECS: Readonly<Partial<Record<Dimension, DimensionSpec>>> = {
  TOPIC: { kind: 'mask', list: 'topic', column: 'topics' },
  SUBTOPIC: { kind: 'mask', list: 'subtopic', column: 'subtopics' },
  TOPIC_ROLE: { kind: 'role', list: 'topic_role' },
  PROVINCE: { kind: 'place', column: 'province' },
  DISTRICT: { kind: 'place', column: 'district' },
  FORMER_DISTRICT: { kind: 'place', column: 'former_district' },
  COMMUNE: { kind: 'place', column: 'unit' },
  AREA_CLASS: { kind: 'class', list: 'area_class' },
  TARGET_GROUP: { kind: 'mask', list: 'target_group', column: 'target_groups' },
  CHANNEL: { kind: 'code', list: 'channel', column: 'channel' },
  CHANNEL_GROUP: { kind: 'code', list: 'channel', column: 'channel_group' },
  ACTIVITY_TYPE: { kind: 'code', list: 'activity_type', column: 'activity_type' },
  ACTOR: { kind: 'code', list: 'actor', column: 'actor' },
  SETTING: { kind: 'code', list: 'setting', column: 'setting' },
  OBSERVANCE: { kind: 'mask', list: 'observance', column: 'observances' },
  DAY: { kind: 'time', column: 'day' },
  ...(Object.fromEntries(
    Object.entries(CALENDAR_COLUMNS).map(([dimension, column]) => [dimension, { kind: 'time', column }]),
  ) as Record<keyof typeof CALENDAR_COLUMNS, DimensionSpec>),
};

/** undefined: the dimension is part of the contract and cannot be answered yet. */
export function dimensionSpec(dimension: Dimension): DimensionSpec | undefined {
  return SPECS[dimension];
}

/** Dimensions that can be grouped by. */
export const ANSWERED_DIMENSIONS: readonly Dimension[] = DIMENSIONS.filter((dimension) => SPECS[dimension]);

/** True where one activity may stand under several members, so that rows do not add up to the total. */
export function isManyValued(dimension: Dimension): boolean {
  const spec = SPECS[dimension];
  if (!spec) return false;
  return (
    spec.kind === 'mask' ||
    spec.kind === 'role' ||
    spec.kind === 'class' ||
    (spec.kind === 'place' && spec.column !== 'province')
  );
}

export function isPlace(dimension: Dimension): boolean {
  const kind = SPECS[dimension]?.kind;
  return kind === 'place' || kind === 'class';
}

export function isTime(dimension: Dimension): boolean {
  return SPECS[dimension]?.kind === 'time';
}

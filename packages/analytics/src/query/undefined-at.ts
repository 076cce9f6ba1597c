import type { Dimension, Measure } from '../contract.ts';
import type { CellPlace } from './cell-parts.ts';
import { measureSpec } from './measure-table.ts';

/** Figures of platforms count the same people again on each, so nothing can be said of several platforms together. */
export const PER_PLATFORM: ReadonlySet<Measure> = new Set<Measure>(['SOCIAL_REACH', 'VIEWS', 'INTERACTIONS']);
const OF_COMMUNES: ReadonlySet<string | undefined> = new Set(['units', 'reached', 'coverage', 'attendances_per_1000']);
// A cell of one topic, or of one role, cannot tell on how many topics its communes were reached.
const isOfTopics = (dimension: Dimension) => dimension === 'TOPIC' || dimension === 'TOPIC_ROLE';
const OF_REACH: ReadonlySet<string | undefined> = new Set(['reached', 'coverage']);

/** Why a measure has no meaning at a cell, as a code that the client words; null where it has one. */
export function undefinedAt(measure: Measure, { plan, grain }: CellPlace): string | null {
  const grouped = plan.groupBy.slice(0, grain);
  if (grouped.includes('VILLAGE') && OF_COMMUNES.has(measureSpec(measure).kind)) return 'villages_are_parts_of_units';
  if (plan.reach.topics > 1 && grouped.some(isOfTopics) && OF_REACH.has(measureSpec(measure).kind))
    return 'divided_by_topic';
  const manyPlatforms = plan.groupBy.includes('PLATFORM') && plan.filter.codes.platform?.length !== 1;
  return PER_PLATFORM.has(measure) && manyPlatforms && !grouped.includes('PLATFORM')
    ? 'not_additive_over_platforms'
    : null;
}

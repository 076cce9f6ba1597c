import type { ActivityFilter, AnalyticsQuery, Dimension, Measure } from '../../gql/graphql.ts';
import { figuresQuestion, type ComparedLevel, type ComparisonFilters } from './comparison-questions.ts';
import { COMPARED_MEASURES } from './comparison-search.ts';

type Asked = Pick<ComparisonFilters, 'level' | 'period' | 'base' | 'topic' | 'district'>;

export function isOfOwnDay(base: string): boolean {
  return base === 'AS_OF_EVENT';
}

/** Whether units of a level can be compared by a measure: one commune was reached or was not, which is no share. */
export function isCompared(measure: Measure, level: ComparedLevel): boolean {
  const isShare = measure === 'COMMUNE_COVERAGE' || measure === 'POPULATION_COVERAGE';
  return COMPARED_MEASURES.some((one) => one === measure) && !(isShare && level === 'COMMUNE');
}

/** The places of units, as filters say them; nothing at levels that no filter knows. */
export function placesOf(level: ComparedLevel, units: readonly string[]): ActivityFilter | null {
  if (level === 'DISTRICT') return { district: [...units] };
  return level === 'COMMUNE' ? { commune: [...units] } : null;
}

/** The question of all units, narrowed to one where a filter can say it. */
export function unitQuestion(filters: ComparisonFilters, unit: string): AnalyticsQuery {
  const { where, ...rest } = figuresQuestion(filters);
  return { ...rest, where: { ...where, ...placesOf(filters.level, [unit]) } };
}

/** One level down from units: their communes, or the villages of communes, in a table of any figures. */
export function levelSearch(filters: Asked, measure: Measure, units: readonly string[]) {
  const { level, period, base, topic, district } = filters;
  const places = placesOf(level, units);
  return {
    ...{ measures: measure, by: levelsDown(level, units).join(','), period, topic },
    base: isOfOwnDay(base) ? undefined : base,
    district: places?.district?.join(',') ?? district,
    commune: places?.commune?.join(','),
  };
}

/** The grouping of the table; units that no filter can say stand in it beside the others. */
function levelsDown(level: ComparedLevel, units: readonly string[]): Dimension[] {
  if (units.length === 0 || level === 'DISTRICT') return ['COMMUNE'];
  return level === 'COMMUNE' ? ['COMMUNE', 'VILLAGE'] : [level, 'COMMUNE'];
}

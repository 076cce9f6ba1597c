import type { Dimension } from '../contract.ts';
import { dimensionSpec } from '../query/dimension-table.ts';
import { figureColumns } from './hit-relation.ts';
import { columnDimensions, placeDimensions, type Grain } from './grain.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

/**
 * Rows of `hit` that count each activity once per place of the grain. A filter by district keeps whole districts, so the
 * marks of the fact table still hold for it; after a finer filter the first matching row has to be found anew.
 */
export function activityRelation({ plan }: StatementContext, grain: Grain): string {
  const { filter } = plan;
  const places = placeDimensions(grain.unfolded);
  const filtersUnits = filter.communes !== null || filter.codes.areaClass !== null;
  const filtersDistricts = filter.districts !== null || filter.provinces !== null;
  const byUnit = places.includes('COMMUNE');
  const byDistrict = places.includes('DISTRICT');
  const byTrait = places.some((dimension) => ['class', 'trait'].includes(dimensionSpec(dimension).kind));
  // On a base of another time the marks of the fact table no longer hold.
  if (plan.rebase) return oncePerPlace(grain, places, figureColumns(plan.measures));
  // Which place of an activity is the first beyond the kept rows has to be found, too.
  if (plan.beyond) return oncePerPlace(grain, places, figureColumns(plan.measures));
  if (byUnit && byDistrict) return 'SELECT * FROM hit';
  if (!filtersUnits && !filtersDistricts) {
    if (byUnit) return 'SELECT * FROM hit WHERE first_of_key';
    if (places.length === 0) return 'SELECT * FROM hit WHERE first';
  }
  if (!filtersUnits && !byTrait && byDistrict) return 'SELECT * FROM hit WHERE first_in_district';
  return oncePerPlace(grain, places, figureColumns(plan.measures));
}

function oncePerPlace(grain: Grain, places: readonly Dimension[], figures: readonly string[]): string {
  const keys = places.filter((dimension) => dimension !== 'AREA_CLASS').map(keyColumn);
  const columns = columnDimensions(grain.unfolded, grain.sources).filter((dimension) => !places.includes(dimension));
  const constant = ['day', 'place_bound', 'activity_type', ...figures, ...columns.map(keyColumn)];
  const masks = grain.sources.map((source) => `m_${source.name}`);
  const picked = [
    'fact',
    ...keys,
    ...constant.map((column) => `any_value(${column}) AS ${column}`),
    // An activity belongs to the classes of all its matching places.
    ...masks.map((mask) => (mask === 'm_area_class' ? `bit_or(${mask}) AS ${mask}` : `any_value(${mask}) AS ${mask}`)),
  ];
  return `SELECT ${picked.join(', ')} FROM hit GROUP BY ${['fact', ...keys].join(', ')}`;
}

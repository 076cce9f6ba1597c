import { UNSPECIFIED } from '../duckdb/schema.ts';
import { dimensionSpec } from '../query/dimension-table.ts';
import {
  branchColumns,
  columnDimensions,
  groupByKeys,
  keyAlias,
  placeDimensions,
  unfoldJoins,
  type Grain,
} from './grain.ts';
import { factTables } from './rebased-rows.ts';
import { inWindow } from './rows-in-time.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const ATTENDANCE_FAMILY = 3;

/** Values: attendances, reported inputs, rows they are about, 1 where an estimate is among them. */
export const ATTENDANCE_VALUES = { people: 0, reported: 1, rows: 2, estimated: 3 } as const;

/**
 * Attendances lie in places, and the places of an activity add up to it, so matching places are summed and nothing is
 * counted twice. By target group only the reported "of which" counts; what no group explains stands under `unspecified`.
 */
export function attendanceBranch(context: StatementContext, grain: Grain, width: number): string {
  const row = 'a';
  const sources = grain.sources.filter((source) => !source.dimensions.includes('TARGET_GROUP'));
  const alias = keyAlias(sources, row);
  const columns = columnDimensions(grain.unfolded, sources).map(keyColumn);
  const keys = [...columns, ...sources.map((source) => `m_${source.name}`)];
  const values = [
    'sum(people) AS people',
    'count(people) AS reported',
    'count(*) AS entries',
    'max(estimate) AS estimate',
  ];
  const firstStage = `SELECT ${[...keys, ...values].join(', ')} FROM (${attendanceRows(context, grain)})${
    keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`
  }`;
  const outputs = [`sum(${row}.people)`, `sum(${row}.reported)`, `sum(${row}.entries)`, `max(${row}.estimate)`];
  return `SELECT ${branchColumns(ATTENDANCE_FAMILY, context.plan, grain.length, grain.keys, outputs, width, alias)}
  FROM (${firstStage}) AS ${row}${unfoldJoins(sources, row)}${groupByKeys(grain.keys, alias)}`;
}

/** Rows of `hit` with the attendances of their place, or of each group there where groups are unfolded. */
export function attendanceRows(context: StatementContext, grain: Grain): string {
  return grain.unfolded.includes('TARGET_GROUP') ? groupRows(context, grain) : placeRows(context, grain);
}

function placeRows(context: StatementContext, grain: Grain): string {
  return `SELECT *, place_attendances AS people, ${estimate(context, grain, 'place_attendances')} AS estimate FROM hit`;
}

function groupRows(context: StatementContext, grain: Grain): string {
  const { plan, slots, bindings } = context;
  const { groupPart } = factTables(context);
  const asked = plan.filter.codes.targetGroup;
  const key = keyColumn('TARGET_GROUP');
  const numbers = asked?.map((code) => slots.code('target_group', code));
  const conditions = [
    // Rows on another base are those of the window already.
    ...(plan.rebase ? [] : [inWindow(context, 'g')]),
    ...(numbers ? [bindings.among('g.target_group', numbers)] : []),
  ];
  const groups = `SELECT hit.*, g.target_group::INTEGER AS ${key}, g.people AS people, ${estimate(context, grain, 'g.people')} AS estimate
    FROM hit JOIN ${groupPart} AS g ON g.fact = hit.fact AND g.unit = hit.unit AND g.district = hit.district${where(conditions)}`;
  if (asked !== null) return groups;
  return `${groups} UNION ALL SELECT hit.*, ${String(UNSPECIFIED)} AS ${key}, hit.ungrouped_attendances AS people,
    ${estimate(context, grain, 'hit.ungrouped_attendances')} AS estimate FROM hit`;
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

// A division by population is an estimate only as far as the grain or the filter tells its parts apart.
function estimate({ plan }: StatementContext, grain: Grain, value: string): string {
  const { filter } = plan;
  const places = placeDimensions(plan.beyond?.groupBy ?? grain.unfolded);
  const finerThanDistrict =
    places.includes('COMMUNE') ||
    places.some((dimension) => ['class', 'trait'].includes(dimensionSpec(dimension).kind)) ||
    filter.communes !== null ||
    filter.codes.areaClass !== null;
  const districts = places.includes('DISTRICT') || places.includes('FORMER_DISTRICT') || filter.districts !== null;
  const column = finerThanDistrict ? 'estimated' : districts ? 'estimated_in_district' : null;
  return column === null ? '0' : `CASE WHEN hit.${column} AND ${value} IS NOT NULL THEN 1 ELSE 0 END`;
}

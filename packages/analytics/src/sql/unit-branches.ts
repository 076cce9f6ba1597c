import type { Dimension } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { dimensionSpec } from '../query/dimension-table.ts';
import { branchColumns, groupByKeys, unitDimensions, type Grain } from './grain.ts';
import { reachedPairs } from './reached-pairs.ts';
import { timeDimensionsOf } from '../query/time-dimensions.ts';
import { REPORTED, isOneStretch, timeSuffix } from './relations.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const REACH_FAMILY = 4;
export const UNREPORTED_FAMILY = 5;
export const REPORT_FAMILY = 6;
export const DUE_FAMILY = 10;

/** Values: reached units, those of them without a report, their people. */
export const REACH_VALUES = { units: 0, silent: 1, people: 2 } as const;
/** Values: a unit, and the days of a report of it that is not in. A list: rows have no keys. */
export const UNREPORTED_VALUES = { unit: 0, from: 1, to: 2 } as const;
/** Values: reports expected, accepted, accepted on time, accepted at an unknown time. */
export const REPORT_VALUES = { expected: 0, actual: 1, onTime: 2, timeUnknown: 3 } as const;

const ACTUAL = "s.status IN ('accepted', 'zero_report', 'frozen')";

/** Units of the base that the place-bound activities of the cell reach; on the topics of the cell. */
export function reachBranch(context: StatementContext, grain: Grain, width: number): string {
  const alias = unitAlias('u');
  const silent = timeDimensionsOf(grain.keys).map((time) => ` AND silent.${keyColumn(time)} = u.${keyColumn(time)}`);
  return `SELECT ${branchColumns(REACH_FAMILY, context.plan, grain.length, grain.keys, ['count(*)', 'count(silent.unit)', 'coalesce(sum(place.people), 0)'], width, alias)}
  FROM (${reachedPairs(context, grain)}) AS u JOIN place ON place.unit = u.unit AND place.in_base = 1
    LEFT JOIN silent_${timeSuffix(grain.keys)} AS silent ON silent.unit = u.unit${silent.join('')}${classJoin(grain.keys)}${groupByKeys(grain.keys, alias)}`;
}

/** Reports that are not in, whose days overlap the window. */
export function unreportedBranch(context: StatementContext, width: number): string {
  const { plan, bindings, version } = context;
  const v = bindings.int(version);
  const unit = plan.rebase ? 'kin.unit' : 's.unit';
  return `SELECT ${branchColumns(UNREPORTED_FAMILY, plan, 0, [], [unit, 's.day_from', 's.day_to'], width, () => '')}
  FROM submission AS s${plan.rebase ? ' JOIN kin ON kin.event_unit = s.unit' : ''}
  WHERE s.day_from <= ${bindings.int(dayNumber(plan.period.to))} AND s.day_to >= ${bindings.int(dayNumber(plan.period.from))}
    AND s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status NOT IN ${REPORTED}`;
}

/** Reports whose period ends in the cell, of units that exist on that day: expected, accepted, on time. */
export function reportBranch(context: StatementContext, grain: Grain, width: number): string {
  const keyed = unitDimensions(grain.keys);
  const alias = unitAlias('cell');
  const v = context.bindings.int(context.version);
  const values = [
    'count(*)',
    `count(*) FILTER (WHERE ${ACTUAL})`,
    `count(*) FILTER (WHERE ${ACTUAL} AND s.on_time)`,
    `count(*) FILTER (WHERE ${ACTUAL} AND s.on_time IS NULL)`,
  ];
  return `SELECT ${branchColumns(REPORT_FAMILY, context.plan, grain.length, keyed, values, width, alias)}
  FROM submission AS s JOIN ${reportPlace(context)}
    ${reportTime(context, grain)}${classJoin(grain.keys)}
  WHERE s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status <> 'not_due' AND place.in_base >= 0${groupByKeys(keyed, alias)}`;
}

/** Reports that were due on some days of the cell, counted; a cell without any has no row. */
export function dueBranch(context: StatementContext, grain: Grain, width: number): string {
  const { plan, bindings, version } = context;
  const keyed = unitDimensions(grain.keys);
  const alias = unitAlias('cell');
  const v = bindings.int(version);
  const { from, to } = plan.period;
  const kin = plan.rebase ? ' JOIN kin ON kin.event_unit = s.unit' : '';
  const time = isOneStretch(plan, grain.keys)
    ? `AND s.day_from <= ${bindings.int(dayNumber(to))} AND s.day_to >= ${bindings.int(dayNumber(from))}`
    : `JOIN cell_${timeSuffix(grain.keys)} AS cell ON s.day_from <= cell.day_to AND s.day_to >= cell.day_from`;
  return `SELECT ${branchColumns(DUE_FAMILY, plan, grain.length, keyed, ['count(*)'], width, alias)}
  FROM submission AS s${kin} JOIN place ON place.unit = ${plan.rebase ? 'kin' : 's'}.unit
    ${time}${classJoin(grain.keys)}
  WHERE s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status <> 'not_due' AND place.in_base >= 0${groupByKeys(keyed, alias)}`;
}

function reportTime({ plan, bindings }: StatementContext, { keys }: Grain): string {
  const { from, to } = plan.period;
  return isOneStretch(plan, keys)
    ? `AND s.day_to BETWEEN ${bindings.int(dayNumber(from))} AND ${bindings.int(dayNumber(to))}`
    : `JOIN cell_${timeSuffix(keys)} AS cell ON s.day_to BETWEEN cell.day_from AND cell.day_to`;
}

// On a base of another time a report is counted in the one unit that its unit mainly went into.
function reportPlace({ plan }: StatementContext): string {
  return plan.rebase
    ? 'report_base ON report_base.event_unit = s.unit JOIN place ON place.unit = report_base.unit'
    : 'place ON place.unit = s.unit AND s.day_to BETWEEN place.valid_from AND place.valid_to';
}

function classJoin(keys: readonly Dimension[]): string {
  return keys.includes('AREA_CLASS') ? ' JOIN member_area_class ON (place.classes & member_area_class.mask) <> 0' : '';
}

// Place keys come from the unit itself, the others from the row.
function unitAlias(row: string): (dimension: Dimension) => string {
  return (dimension) => {
    const spec = dimensionSpec(dimension);
    if (spec.kind === 'class') return `member_area_class.${keyColumn(dimension)}`;
    return spec.kind === 'place' || spec.kind === 'trait'
      ? `place.${spec.column === 'unit' ? 'unit_key' : spec.column}`
      : `${row}.${keyColumn(dimension)}`;
  };
}

import { attendanceRows } from './attendance-branch.ts';
import { branchColumns, columnDimensions, groupByKeys, keyAlias, unfoldJoins, type Grain } from './grain.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const CROWD_FAMILY = 8;
/** Values: most attendances of one activity, those of all, reported inputs, activities, 1 where an estimate is among them. */
export const CROWD_VALUES = { most: 0, all: 1, reported: 2, entries: 3, estimated: 4 } as const;

/** Attendances of each activity in the cell: all its matching places together, since one person may not be in two of them. */
export function crowdBranch(context: StatementContext, grain: Grain, width: number): string {
  const row = 'a';
  const sources = grain.sources.filter((source) => !source.dimensions.includes('TARGET_GROUP'));
  const alias = keyAlias(sources, row);
  const columns = columnDimensions(grain.unfolded, sources).map(keyColumn);
  const own = (dimension: Grain['keys'][number]) => `c.${keyColumn(dimension)}`;
  const masks = sources.map((source) => `m_${source.name}`);
  const rows = `SELECT ${['fact', ...columns, ...masks].join(', ')}, sum(people) AS people, max(estimate) AS estimate
    FROM (${attendanceRows(context, grain)}) GROUP BY ${['fact', ...columns, ...masks].join(', ')}`;
  const keyed = grain.keys.map((dimension) => `${alias(dimension)} AS ${keyColumn(dimension)}`);
  const crowds = `SELECT ${[...keyed, 'sum(a.people) AS people', 'max(a.estimate) AS estimate'].join(', ')}
    FROM (${rows}) AS ${row}${unfoldJoins(sources, row)} GROUP BY ${[...grain.keys.map(alias), 'a.fact'].join(', ')}`;
  const values = ['max(c.people)', 'sum(c.people)', 'count(c.people)', 'count(*)', 'max(c.estimate)'];
  return `SELECT ${branchColumns(CROWD_FAMILY, context.plan, grain.length, grain.keys, values, width, own)}
  FROM (${crowds}) AS c${groupByKeys(grain.keys, own)}`;
}

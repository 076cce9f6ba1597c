import { activityRelation } from './activity-rows.ts';
import { branchColumns, columnDimensions, groupByKeys, keyAlias, unfoldJoins, type Grain } from './grain.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const LAG_FAMILY = 7;
/** Values: median of the days, items whose day of announcement is known, items that report an outcome. */
export const LAG_VALUES = { median: 0, dated: 1, items: 2 } as const;

/** A median cannot be put together from those of groups, so the few items are unfolded one by one. */
export function outcomeLagBranch(context: StatementContext, grain: Grain, width: number): string {
  const row = 'a';
  const alias = keyAlias(grain.sources, row);
  const columns = columnDimensions(grain.unfolded, grain.sources).map(keyColumn);
  const picked = [...columns, ...grain.sources.map((source) => `m_${source.name}`), 'outcome_lag'];
  const items = `SELECT ${picked.join(', ')} FROM (${activityRelation(context, grain)}) WHERE outcome_item`;
  const values = [`median(${row}.outcome_lag)`, `count(${row}.outcome_lag)`, 'count(*)'];
  return `SELECT ${branchColumns(LAG_FAMILY, context.plan, grain.length, grain.keys, values, width, alias)}
  FROM (${items}) AS ${row}${unfoldJoins(grain.sources, row)}${groupByKeys(grain.keys, alias)}`;
}

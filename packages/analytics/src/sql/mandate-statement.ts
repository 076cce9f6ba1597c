import { INDICATORS } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import type { Statement } from '../duckdb/read-model-database.ts';
import { columnDimensions, keyAlias, unfoldJoins } from './grain.ts';
import { hitRelations, type HitScope } from './hit-relation.ts';
import { memberRelation, timeRelations, withRelations } from './relations.ts';
import { keyColumn, maskSources, type StatementContext } from './statement-context.ts';

/** Columns: topic, member, verified activities, done, planned, last day, communes reached. */
export const MANDATE_COLUMNS = { topic: 0, member: 1, activities: 2, done: 3, planned: 4, lastDay: 5, reached: 6 };

/**
 * What was done in the cells topic x member, from records of every status that the viewer may see. A record that issues plans
 * and reports no other figure is a plan, not work done.
 */
export function mandateStatement(context: StatementContext, dimension: Dimension, scope: HitScope): Statement {
  const { bindings } = context;
  const sources = maskSources(context);
  const alias = keyAlias(sources, 'w');
  const columns = columnDimensions(context.plan.groupBy, sources).map((one) => `hit.${keyColumn(one)}`);
  const masks = sources.map(({ name }) => `hit.m_${name}`);
  const others = INDICATORS.filter((indicator) => indicator !== 'plans_issued');
  const planOnly = `coalesce(f.plans_issued, 0) > 0 AND ${others.map((indicator) => `coalesce(f.${indicator}, 0)`).join(' + ')} = 0`;
  const verified = `w.status = ${bindings.int(STATUS_CODES.indexOf('VERIFIED'))}`;
  const relations = [
    ...sources.map((source) => memberRelation(source, context)),
    ...hitRelations(context, sources, scope),
    `w AS (SELECT ${['hit.fact, hit.day, hit.unit, hit.place_bound', ...columns, ...masks].join(', ')}, f.status, (${planOnly}) AS plan_only
  FROM hit JOIN part AS f ON f.fact = hit.fact AND f.first)`,
  ];
  const body = `SELECT ${alias('TOPIC')}, ${alias(dimension)}, count(DISTINCT w.fact) FILTER (WHERE ${verified}),
  max(CASE WHEN ${verified} AND NOT w.plan_only THEN 1 ELSE 0 END), max(CASE WHEN ${verified} AND NOT w.plan_only THEN 0 ELSE 1 END),
  max(w.day) FILTER (WHERE ${verified}),
  count(DISTINCT w.unit) FILTER (WHERE ${verified} AND w.place_bound AND w.unit IN (SELECT place.unit FROM place WHERE place.in_base = 1))
FROM w${unfoldJoins(sources, 'w')} GROUP BY ${alias('TOPIC')}, ${alias(dimension)}`;
  return { sql: withRelations(context, relations, body), values: bindings.values, types: bindings.types };
}

/** Communes of the base with a report missing for a month that overlaps the window. */
export function silentUnitsStatement(context: StatementContext): Statement {
  const { bindings } = context;
  const body = 'SELECT place.unit FROM place JOIN silent_0 ON silent_0.unit = place.unit WHERE place.in_base = 1';
  return {
    sql: withRelations(context, timeRelations(context, []), body),
    values: bindings.values,
    types: bindings.types,
  };
}

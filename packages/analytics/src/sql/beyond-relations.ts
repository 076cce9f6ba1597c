import { UNSPECIFIED } from '../duckdb/schema.ts';
import type { Beyond } from '../query/beyond.ts';
import { columnDimensions, keyAlias, unfoldJoins } from './grain.ts';
import { keyColumn, type MaskSource, type StatementContext } from './statement-context.ts';

/**
 * `hit` of everything beyond the kept rows, from the rows `hit_all` that qualify: those that stand under at least one other
 * key. An activity of a kept topic and of another one is among them, once.
 */
export function beyondRelations(
  { bindings }: StatementContext,
  { groupBy, kept }: Beyond,
  sources: readonly MaskSource[],
): string[] {
  const row = 's';
  const alias = keyAlias(sources, row);
  const columns = [
    ...columnDimensions(groupBy, sources).map(keyColumn),
    ...sources.map((source) => `m_${source.name}`),
  ];
  const keys = groupBy.map(
    (dimension, position) =>
      `unnest(${bindings.ints(kept.map((tuple) => tuple[position] ?? UNSPECIFIED))}) AS ${keyColumn(dimension)}`,
  );
  const same = groupBy.map((dimension) => `kept.${keyColumn(dimension)} = ${alias(dimension)}`);
  const list = columns.join(', ');
  return [
    `kept AS MATERIALIZED (SELECT ${keys.join(', ')})`,
    `beyond AS MATERIALIZED (SELECT DISTINCT ${columns.map((column) => `${row}.${column}`).join(', ')}
    FROM (SELECT DISTINCT ${list} FROM hit_all) AS ${row}${unfoldJoins(sources, row)}
    WHERE NOT EXISTS (SELECT 1 FROM kept WHERE ${same.join(' AND ')}))`,
    `hit AS NOT MATERIALIZED (SELECT hit_all.* FROM hit_all JOIN beyond
    ON ${columns.map((column) => `beyond.${column} = hit_all.${column}`).join(' AND ')})`,
  ];
}

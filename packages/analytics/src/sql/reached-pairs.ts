import type { Dimension } from '../contract.ts';
import { isPlace } from '../query/dimension-table.ts';
import { columnDimensions, sourcesOf, unfoldJoins, type Grain } from './grain.ts';
import { keyColumn, type MaskSource, type StatementContext } from './statement-context.ts';

/**
 * Units that the place-bound activities of each cell reach, once a unit and cell. One activity is enough unless the question
 * asks for more; then activities are counted one by one, and their topics as far as the question lets them count.
 */
export function reachedPairs(context: StatementContext, grain: Grain): string {
  const { reach } = context.plan;
  const dimensions = grain.keys.filter((dimension) => !isPlace(dimension));
  const sources = sourcesOf(dimensions, grain.sources);
  const columns = columnDimensions(dimensions, sources).map(keyColumn);
  const counts = reach.activities > 1 || reach.topics > 1;
  const row = [...columns, ...sources.map((source) => `m_${source.name}`), 'unit', ...(counts ? ['fact'] : [])];
  const found = [...row, ...(reach.topics > 1 ? ['reach_topics'] : [])];
  const rows = `SELECT DISTINCT ${found.join(', ')}
      FROM hit WHERE place_bound AND unit >= 0`;
  const keys = dimensions.map((dimension) => keyOf(sources, dimension));
  const picked = [...dimensions.map((dimension, at) => `${keys[at] ?? ''} AS ${keyColumn(dimension)}`), 'r.unit'];
  const from = `FROM (${rows}) AS r${unfoldJoins(sources, 'r')}`;
  if (!counts) return `SELECT DISTINCT ${picked.join(', ')} ${from}`;
  const enough = [
    `count(DISTINCT r.fact) >= ${context.bindings.int(reach.activities)}`,
    ...(reach.topics > 1 ? [`bit_count(bit_or(r.reach_topics)) >= ${context.bindings.int(reach.topics)}`] : []),
  ];
  return `SELECT ${picked.join(', ')} ${from} GROUP BY ${[...keys, 'r.unit'].join(', ')} HAVING ${enough.join(' AND ')}`;
}

function keyOf(sources: readonly MaskSource[], dimension: Dimension): string {
  const source = sources.find((one) => one.dimensions.includes(dimension));
  return `${source ? `member_${source.name}` : 'r'}.${keyColumn(dimension)}`;
}

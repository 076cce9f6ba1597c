import { activityRelation } from './activity-rows.ts';
import { branchColumns, columnDimensions, groupByKeys, keyAlias, unfoldJoins, type Grain } from './grain.ts';
import type { Beyond } from '../query/beyond.ts';
import { keyColumn, type MaskSource, type StatementContext } from './statement-context.ts';

export const PARTNER_FAMILY = 9;
/** Values: partners mobilised, entries that state how many. */
export const PARTNER_VALUES = { mobilised: 0, reported: 1 } as const;

/** By kind of partner only those of that kind count, as each activity states them. */
export function partnerBranch(context: StatementContext, grain: Grain, width: number): string {
  const { plan } = context;
  const row = 'a';
  const unfolded = grain.unfolded.filter((dimension) => dimension !== 'PARTNER');
  const sources = grain.sources.filter((source) => !source.dimensions.includes('PARTNER'));
  const alias = keyAlias(sources, row);
  const key = keyColumn('PARTNER');
  const columns = columnDimensions(unfolded, sources).map(keyColumn);
  const picked = [...columns, ...sources.map((source) => `m_${source.name}`)];
  const asked = askedKinds(context);
  const among = asked === null ? '' : ` WHERE ${asked}`;
  const rows = `SELECT ${[...picked.map((column) => `w.${column}`), `q.partner::INTEGER AS ${key}`, 'q.mobilised'].join(', ')}
    FROM (${activityRelation(context, { ...grain, unfolded, sources })}) AS w JOIN partner_part AS q ON q.fact = w.fact${among}`;
  const values = [`sum(${row}.mobilised)`, `count(${row}.mobilised)`];
  return `SELECT ${branchColumns(PARTNER_FAMILY, plan, grain.length, grain.keys, values, width, alias)}
  FROM (${rows}) AS ${row}${unfoldJoins(sources, row)}${groupByKeys(grain.keys, alias)}`;
}

/** Beyond kept rows: entries of a kind that stand under at least one other key, each entry once. */
export function partnersBeyondBranch(
  context: StatementContext,
  { groupBy }: Beyond,
  sources: readonly MaskSource[],
  width: number,
): string {
  const others = sources.filter((source) => !source.dimensions.includes('PARTNER'));
  const alias = keyAlias(others, 'hit');
  const same = groupBy.map((dimension) => {
    const own = dimension === 'PARTNER' ? 'q.partner' : alias(dimension);
    return `kept.${keyColumn(dimension)} = ${own}`;
  });
  const asked = askedKinds(context);
  const conditions = [
    `NOT EXISTS (SELECT 1 FROM kept WHERE ${same.join(' AND ')})`,
    ...(asked === null ? [] : [asked]),
  ];
  const entries = `SELECT DISTINCT hit.fact, q.partner FROM hit JOIN partner_part AS q ON q.fact = hit.fact${unfoldJoins(others, 'hit')}
    WHERE ${conditions.join(' AND ')}`;
  const values = ['sum(q.mobilised)', 'count(q.mobilised)'];
  return `SELECT ${branchColumns(PARTNER_FAMILY, context.plan, 0, [], values, width, () => '')}
  FROM (${entries}) AS e JOIN partner_part AS q ON q.fact = e.fact AND q.partner = e.partner`;
}

function askedKinds({ plan, slots, bindings }: StatementContext): string | null {
  const asked = plan.filter.codes.partner;
  return asked === null
    ? null
    : `q.partner IN (SELECT unnest(${bindings.ints(asked.map((code) => slots.code('partner', code)))}))`;
}

import { activityRelation } from './activity-rows.ts';
import { branchColumns, columnDimensions, groupByKeys, keyAlias, unfoldJoins, type Grain } from './grain.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const PARTNER_FAMILY = 9;
/** Values: partners mobilised, entries that state how many. */
export const PARTNER_VALUES = { mobilised: 0, reported: 1 } as const;

/** By kind of partner only those of that kind count, as each activity states them. */
export function partnerBranch(context: StatementContext, grain: Grain, width: number): string {
  const { plan, slots, bindings } = context;
  const row = 'a';
  const unfolded = grain.unfolded.filter((dimension) => dimension !== 'PARTNER');
  const sources = grain.sources.filter((source) => !source.dimensions.includes('PARTNER'));
  const alias = keyAlias(sources, row);
  const key = keyColumn('PARTNER');
  const columns = columnDimensions(unfolded, sources).map(keyColumn);
  const picked = [...columns, ...sources.map((source) => `m_${source.name}`)];
  const asked = plan.filter.codes.partner;
  const among =
    asked === null
      ? ''
      : ` WHERE q.partner IN (SELECT unnest(${bindings.ints(asked.map((code) => slots.code('partner', code)))}))`;
  const rows = `SELECT ${[...picked.map((column) => `w.${column}`), `q.partner::INTEGER AS ${key}`, 'q.mobilised'].join(', ')}
    FROM (${activityRelation(context, { ...grain, unfolded, sources })}) AS w JOIN partner_part AS q ON q.fact = w.fact${among}`;
  const values = [`sum(${row}.mobilised)`, `count(${row}.mobilised)`];
  return `SELECT ${branchColumns(PARTNER_FAMILY, plan, grain.length, grain.keys, values, width, alias)}
  FROM (${rows}) AS ${row}${unfoldJoins(sources, row)}${groupByKeys(grain.keys, alias)}`;
}

import type { Measure } from '../contract.ts';
import { measureSpec, sumsOf, type MeasureSpec, type SumOf } from '../query/measure-table.ts';
import type { QueryPlan } from '../query/plan.ts';
import { activityRelation } from './activity-rows.ts';
import {
  branchColumns,
  columnDimensions,
  groupByKeys,
  keyAlias,
  placeDimensions,
  unfoldJoins,
  type Grain,
} from './grain.ts';
import { keyColumn, type StatementContext } from './statement-context.ts';

export const ACTIVITY_FAMILY = 1;
export const DIVERSITY_FAMILY = 2;

/** Sums that the measures are made of, in the order of their value columns. */
export function sumColumns(measures: readonly Measure[]): { readonly measure: Measure; readonly sum: SumOf }[] {
  return measures.flatMap((measure) => sumsOf(measure).map((sum) => ({ measure, sum })));
}

/** Values: activities, last day of a place-bound one, then per sum: the sum, reported inputs, activities it is about. */
export const ACTIVITY_VALUES = { activities: 0, lastDay: 1, sums: 2, perSum: 3 } as const;

/**
 * Two stages: grouped by mask first, unfolded into members after. Every activity stands in one group of the first stage,
 * so a member's figure counts it once; weights of the fractional basis are a property of the group. Grains that count the
 * same rows share the first stage of the finest of them: `work_n`, groups of activities that have no activity in common.
 */
export function activityBranches(
  context: StatementContext,
  grains: readonly Grain[],
  width: number,
): { readonly relations: string[]; readonly branches: ReadonlyMap<Grain, string> } {
  const sharing = new Map<string, Grain[]>();
  for (const grain of grains) {
    const rows = stageRows(context, grain);
    sharing.set(rows, [...(sharing.get(rows) ?? []), grain]);
  }
  const relations: string[] = [];
  const branches = new Map<Grain, string>();
  for (const alike of sharing.values()) {
    // Grains come from the finest to the coarsest.
    const stage = alike
      .slice(0, 1)
      .map((finest) => firstStage(context, finest, []))
      .join('');
    const name = `work_${String(relations.length)}`;
    if (alike.length > 1) relations.push(`${name} AS MATERIALIZED (${stage})`);
    for (const grain of alike)
      branches.set(grain, activityBranch(context, grain, width, alike.length > 1 ? name : `(${stage})`));
  }
  return { relations, branches };
}

function activityBranch(context: StatementContext, grain: Grain, width: number, stage: string): string {
  const { plan } = context;
  const row = 'a';
  const alias = keyAlias(grain.sources, row);
  const weight = fractionalDivisor(context, grain, row);
  const scaled = (column: string) => (weight === null ? `sum(${row}.${column})` : `sum(${row}.${column} / ${weight})`);
  const sums = sumColumns(plan.measures);
  const values = [
    scaled('activities'),
    `max(${row}.last_day)`,
    ...sums.flatMap((_, position) => {
      const n = String(position);
      return [scaled(`s${n}`), `sum(${row}.c${n})`, `sum(${row}.n${n})`];
    }),
  ];
  return `SELECT ${branchColumns(ACTIVITY_FAMILY, plan, grain.length, grain.keys, values, width, alias)}
  FROM ${stage} AS ${row}${unfoldJoins(grain.sources, row)}${groupByKeys(grain.keys, alias)}`;
}

/** exp(H) with H = ln N - sum(n ln n) / N, the Shannon entropy of n activities of each type. */
export function diversityBranch(context: StatementContext, grain: Grain, width: number): string {
  const row = 'a';
  const alias = keyAlias(grain.sources, row);
  const typed = `SELECT ${[...grain.keys.map((dimension) => `${alias(dimension)} AS ${keyColumn(dimension)}`), `sum(${row}.activities) AS activities`].join(', ')}
    FROM (${firstStage(context, grain, ['activity_type'])}) AS ${row}${unfoldJoins(grain.sources, row)}
    GROUP BY ${[...grain.keys.map(alias), `${row}.activity_type`].join(', ')}`;
  const own = (dimension: Grain['keys'][number]) => `t.${keyColumn(dimension)}`;
  const value = 'exp(ln(sum(t.activities)) - sum(t.activities * ln(t.activities)) / sum(t.activities))';
  return `SELECT ${branchColumns(DIVERSITY_FAMILY, context.plan, grain.length, grain.keys, [value], width, own)}
  FROM (${typed}) AS t${groupByKeys(grain.keys, own)}`;
}

function firstStage(context: StatementContext, grain: Grain, extra: readonly string[]): string {
  const { plan } = context;
  const columns = columnDimensions(grain.unfolded, grain.sources).map(keyColumn);
  const keys = [
    ...columns,
    ...grain.sources.map((source) => `m_${source.name}`),
    ...extra,
    ...(hasCopies(context, grain) ? ['copies'] : []),
  ];
  const sums = sumColumns(plan.measures).flatMap(({ sum }, position) => {
    const n = String(position);
    const only = filterOf(context, sum);
    return [`sum(${sum.column})${only} AS s${n}`, `count(${sum.column})${only} AS c${n}`, `count(*)${only} AS n${n}`];
  });
  const values = ['count(*) AS activities', 'max(day) FILTER (WHERE place_bound) AS last_day', ...sums];
  return `SELECT ${[...keys, ...values].join(', ')} FROM (${stageRows(context, grain)})${keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`}`;
}

// What a first stage groups.
function stageRows(context: StatementContext, grain: Grain): string {
  const rows = countsWork(context.plan) ? activityRelation(context, grain) : 'SELECT * FROM hit';
  return hasCopies(context, grain) ? `SELECT *, count(*) OVER (PARTITION BY fact) AS copies FROM (${rows})` : rows;
}

function hasCopies(context: StatementContext, grain: Grain): boolean {
  return fractional(context) && placeDimensions(grain.unfolded).some((dimension) => dimension !== 'AREA_CLASS');
}

const ONLY = { grassroots: 'grassroots', grassroots_police: 'grassroots AND police_led' } as const;

function filterOf({ slots, bindings }: StatementContext, { only }: SumOf): string {
  if (only === undefined) return '';
  if (only !== 'broadcast_run') return ` FILTER (WHERE ${ONLY[only]})`;
  return ` FILTER (WHERE activity_type = ${bindings.int(slots.code('activity_type', only))})`;
}

// Without a figure of work the branch only says which cells something happened in, and need not count it once.
function countsWork({ measures }: QueryPlan): boolean {
  return measures.some((measure) => WORK_KINDS.has(measureSpec(measure).kind));
}

const WORK_KINDS: ReadonlySet<MeasureSpec['kind']> = new Set([
  'activities',
  'sum',
  'police_share',
  'outcome_lag',
  'people',
  'attendances',
  'attendances_per_1000',
  'form_diversity',
] as const);

function fractional({ plan }: StatementContext): boolean {
  return plan.countBasis === 'FRACTIONAL';
}

// 1/k for the k members that an activity has on each unfolded dimension; the parts of an activity add up to 1.
function fractionalDivisor(context: StatementContext, grain: Grain, row: string): string | null {
  if (!fractional(context)) return null;
  const places = placeDimensions(grain.unfolded).some((dimension) => dimension !== 'AREA_CLASS');
  const factors = [
    ...grain.sources.map((source) => `bit_count(${row}.m_${source.name})`),
    ...(places ? [`${row}.copies`] : []),
  ];
  return factors.length === 0 ? null : `(${factors.join(' * ')})::DOUBLE`;
}

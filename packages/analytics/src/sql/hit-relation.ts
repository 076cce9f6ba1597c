import type { Dimension, Measure } from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { UNPLACED, UNSPECIFIED } from '../duckdb/schema.ts';
import { dimensionSpec } from '../query/dimension-table.ts';
import { measureSpec, sumsOf } from '../query/measure-table.ts';
import { ownFacts, type OwnRecords } from './own-records.ts';
import { planMask } from './plan-mask.ts';
import { factTables, rebasedRows } from './rebased-rows.ts';
import { rowsInTime } from './rows-in-time.ts';
import { keyColumn, topicMasks, type MaskSource, type StatementContext } from './statement-context.ts';

export interface HitScope {
  /** What the viewer may see whatever its status; null: all. */
  readonly own: OwnRecords | null;
}

/** `hit`: rows of the fact table that qualify, with keys, masks and indicators of the question; before it what it is made of. */
export function hitRelations(
  context: StatementContext,
  sources: readonly MaskSource[],
  scope: HitScope,
  name = 'hit',
): string[] {
  const { groupBy } = context.plan;
  const needsCalendar = groupBy.some((dimension) => dimension !== 'DAY' && dimensionSpec(dimension).kind === 'time');
  const needsPlace = groupBy.some((dimension) => ['class', 'trait'].includes(dimensionSpec(dimension).kind));
  const columns = [
    'p.fact, p.batch_from, p.day, p.unit, p.district, p.first, p.first_in_district, p.first_of_key, p.place_bound, p.activity_type',
    context.plan.rebase ? 'p.split' : 'FALSE AS split',
    'p.place_attendances, p.ungrouped_attendances, p.estimated, p.estimated_in_district',
    ...figureColumns(context.plan.measures).map((column) => `p.${column}`),
    ...(context.plan.reach.topics > 1 ? [`${topicMasks(context).all} AS reach_topics`] : []),
    ...groupBy.flatMap((dimension) => keyExpression(dimension)),
    ...sources.map((source) => `${source.expression} AS m_${source.name}`),
  ];
  const { rebase } = context.plan;
  // Re-based rows are made once; rows as they were recorded are cheaper to read again for every branch.
  const hit = `${name} AS ${rebase ? '' : 'NOT '}MATERIALIZED (SELECT ${columns.join(', ')}
    FROM ${factTables(context).part} AS p${needsCalendar ? ' JOIN calendar AS c ON c.day = p.day' : ''}${needsPlace ? ' LEFT JOIN place ON place.unit = p.unit' : ''}
    WHERE ${conditions(context, scope).join('\n      AND ')})`;
  return [...(rebase ? rebasedRows(context, rebase) : []), hit];
}

/** Columns of the fact table that the measures need beside the keys, each once. */
export function figureColumns(measures: readonly Measure[]): string[] {
  const columns = measures.flatMap((measure): string[] => {
    const sums = sumsOf(measure);
    const conditions = sums.some(({ only }) => only?.startsWith('grassroots')) ? ['grassroots', 'police_led'] : [];
    const lag = measureSpec(measure).kind === 'outcome_lag' ? ['outcome_item', 'outcome_lag'] : [];
    return [...sums.map(({ column }) => column), ...conditions, ...lag];
  });
  return [...new Set(columns)];
}

// Codes, places and days are keys as they stand; masks are unfolded later.
function keyExpression(dimension: Dimension): string[] {
  const spec = dimensionSpec(dimension);
  switch (spec.kind) {
    case 'code':
    case 'organisation':
    case 'village':
      return [`coalesce(p.${spec.column}, ${String(UNSPECIFIED)})::INTEGER AS ${keyColumn(dimension)}`];
    case 'place':
      return [`p.${spec.column} AS ${keyColumn(dimension)}`];
    // What is for a whole district or province has no trait of a commune.
    case 'trait':
      return [
        `CASE WHEN p.unit < 0 THEN p.unit ELSE coalesce(place.${spec.column}, ${String(UNPLACED)}) END AS ${keyColumn(dimension)}`,
      ];
    case 'time':
      return [`${dimension === 'DAY' ? 'p' : 'c'}.${spec.column} AS ${keyColumn(dimension)}`];
    default:
      return [];
  }
}

function conditions(context: StatementContext, scope: HitScope): string[] {
  const { plan } = context;
  return [
    ...rowsInTime(context),
    statusCondition(context, scope),
    ...codeConditions(context),
    ...placeConditions(context),
    ...(plan.filter.reachBasis === null
      ? []
      : [plan.filter.reachBasis === 'PLACE_BOUND' ? 'p.place_bound' : 'NOT p.place_bound']),
  ];
}

// What is not verified yet is seen inside the viewer's own scope only.
function statusCondition({ plan, bindings }: StatementContext, { own }: HitScope): string {
  const asked = bindings.among(
    'p.status',
    plan.filter.statuses.map((status) => STATUS_CODES.indexOf(status)),
  );
  const openToAll = plan.filter.statuses.every((status) => status === 'VERIFIED');
  if (openToAll || own === null) return asked;
  const verified = bindings.int(STATUS_CODES.indexOf('VERIFIED'));
  return `${asked} AND (p.status = ${verified} OR p.fact IN ${ownFacts(own, bindings)})`;
}

const SCALARS = {
  channel: 'channel',
  activityType: 'activity_type',
  actor: 'actor',
  setting: 'setting',
  organisation: 'organisation',
  platform: 'platform',
} as const;
const MASKS = {
  subtopic: ['subtopic', 'subtopics'],
  targetGroup: ['target_group', 'target_groups'],
  observance: ['observance', 'observances'],
  flag: ['flag', 'flags'],
  contentTheme: ['content_theme', 'themes'],
  partner: ['partner', 'partners'],
  movement: ['movement', 'movements'],
  campaignLink: ['campaign_link', 'campaign_links'],
  language: ['language', 'languages'],
} as const;

function codeConditions(context: StatementContext): string[] {
  const { plan, slots, bindings } = context;
  const { codes } = plan.filter;
  const found: string[] = [];
  if (codes.topic !== null || codes.topicRole !== null) found.push(`${topicMasks(context).all} <> 0`);
  for (const name of Object.keys(SCALARS) as (keyof typeof SCALARS)[]) {
    const asked = codes[name];
    const column = SCALARS[name];
    const numbers = asked?.map((code) => slots.code(column, code));
    if (numbers) found.push(bindings.among(`p.${column}`, numbers));
  }
  for (const name of Object.keys(MASKS) as (keyof typeof MASKS)[]) {
    const asked = codes[name];
    const [list, column] = MASKS[name];
    if (asked !== null) found.push(`(p.${column} & ${bindings.big(slots.mask(list, asked))}) <> 0`);
  }
  if (codes.plan !== null) found.push(`(${planMask(context)} & ${bindings.big(slots.mask('plan', codes.plan))}) <> 0`);
  if (plan.filter.villages !== null) found.push(bindings.among('p.village', plan.filter.villages));
  return found;
}

function placeConditions({ plan, slots, bindings }: StatementContext): string[] {
  const { filter } = plan;
  const among = (column: string, units: readonly string[] | null) =>
    units === null
      ? []
      : [
          bindings.among(
            `p.${column}`,
            units.map((unit) => slots.unit(unit)),
          ),
        ];
  return [
    ...among('province', filter.provinces),
    ...among('district', filter.districts),
    ...among('unit', filter.communes),
    ...(filter.codes.areaClass === null ? [] : ['p.unit IN (SELECT place.unit FROM place)']),
  ];
}

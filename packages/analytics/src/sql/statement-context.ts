import type { Dimension } from '../contract.ts';
import type { Bindings } from '../duckdb/bindings.ts';
import { NO_MEMBER_BIT, UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { askedCodes } from '../query/asked-codes.ts';
import { dimensionSpec } from '../query/dimension-table.ts';
import type { QueryPlan } from '../query/plan.ts';
import { planMask } from './plan-mask.ts';

export const NO_MEMBER = 1n << BigInt(NO_MEMBER_BIT);
/** Bits of integrated topics stand this far above those of main ones where the role is asked together with the topic. */
export const ROLE_SHIFT = 30;

/** All that the parts of one statement share. */
export interface StatementContext {
  readonly plan: QueryPlan;
  readonly slots: Slots;
  readonly bindings: Bindings;
  /** Last batch that counts. */
  readonly version: number;
}

/** Several dimensions unfolded from one mask: `member` relation of the key columns and the bits of each member. */
export interface MaskSource {
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  /** Mask of a row of the fact table, over the asked members only. */
  readonly expression: string;
  readonly members: readonly { readonly keys: readonly number[]; readonly mask: bigint }[];
}

export function keyColumn(dimension: Dimension): string {
  return `k_${dimension.toLowerCase()}`;
}

/** Topics of a row as far as the role filter lets them count. */
export function topicMasks({ plan, bindings, slots }: StatementContext): {
  primary: string;
  integrated: string;
  all: string;
} {
  const roles = plan.filter.codes.topicRole;
  const asked = plan.filter.codes.topic;
  const limit = (text: string) => (asked === null ? text : `(${text} & ${bindings.big(slots.mask('topic', asked))})`);
  const primary = roles === null || roles.includes('primary') ? limit('p.primary_topics') : '0';
  const integrated = roles === null || roles.includes('integrated') ? limit('(p.topics & ~p.primary_topics)') : '0';
  const all = roles === null ? limit('p.topics') : `(${primary} | ${integrated})`;
  return { primary, integrated, all };
}

/** Mask sources of the grouped dimensions. Area classes are a source too: their mask stands on the row's place. */
export function maskSources(context: StatementContext): MaskSource[] {
  const { groupBy } = context.plan;
  const sources: MaskSource[] = [];
  const withRole = groupBy.includes('TOPIC') && groupBy.includes('TOPIC_ROLE');
  if (withRole) sources.push(topicAndRole(context));
  for (const dimension of groupBy) {
    if (withRole && (dimension === 'TOPIC' || dimension === 'TOPIC_ROLE')) continue;
    const spec = dimensionSpec(dimension);
    if (spec.kind === 'role') sources.push(roleOnly(context));
    if (spec.kind === 'class') sources.push(listSource(context, dimension, spec.list, 'coalesce(place.classes, 0)'));
    if (spec.kind === 'plan') sources.push(listSource(context, dimension, spec.list, planMask(context)));
    if (spec.kind === 'mask') {
      const expression = dimension === 'TOPIC' ? topicMasks(context).all : `p.${spec.column}`;
      sources.push(listSource(context, dimension, spec.list, expression));
    }
  }
  return sources;
}

// A filter on a dimension that is also grouped by leaves only the asked members; without one, "none" is a member too.
function listSource(
  { plan, slots, bindings }: StatementContext,
  dimension: Dimension,
  list: string,
  mask: string,
): MaskSource {
  const asked = askedCodes(plan.filter, dimension);
  const codes = asked ?? slots.codesInUse(list);
  const limited = asked === null ? mask : `(${mask} & ${bindings.big(slots.mask(list, asked))})`;
  const members = codes.map((code) => ({ keys: [slots.code(list, code)], mask: slots.mask(list, [code]) }));
  const none = { keys: [UNSPECIFIED], mask: NO_MEMBER };
  const withNone = asked === null && !(dimension === 'TOPIC' && plan.filter.codes.topicRole !== null);
  return {
    name: dimension.toLowerCase(),
    dimensions: [dimension],
    expression: withNone ? `CASE WHEN ${limited} = 0 THEN ${bindings.big(NO_MEMBER)} ELSE ${limited} END` : limited,
    members: withNone ? [...members, none] : members,
  };
}

const PRIMARY = 0;
const INTEGRATED = 1;
/** Codes of the keys of TOPIC_ROLE. */
export const ROLE_CODES = ['primary', 'integrated'] as const;

function topicAndRole(context: StatementContext): MaskSource {
  const { primary, integrated } = topicMasks(context);
  const { slots } = context;
  const topics = context.plan.filter.codes.topic ?? slots.codesInUse('topic');
  const roleFirst = context.plan.groupBy.indexOf('TOPIC_ROLE') < context.plan.groupBy.indexOf('TOPIC');
  const keys = (topic: string, role: number) =>
    roleFirst ? [role, slots.code('topic', topic)] : [slots.code('topic', topic), role];
  return {
    name: 'topic_role',
    dimensions: roleFirst ? ['TOPIC_ROLE', 'TOPIC'] : ['TOPIC', 'TOPIC_ROLE'],
    expression: `(${primary} | (${integrated} << ${String(ROLE_SHIFT)}))`,
    members: topics.flatMap((topic) => [
      { keys: keys(topic, PRIMARY), mask: slots.mask('topic', [topic]) },
      { keys: keys(topic, INTEGRATED), mask: slots.mask('topic', [topic]) << BigInt(ROLE_SHIFT) },
    ]),
  };
}

function roleOnly(context: StatementContext): MaskSource {
  const { primary, integrated } = topicMasks(context);
  return {
    name: 'role',
    dimensions: ['TOPIC_ROLE'],
    expression: `(CASE WHEN ${primary} <> 0 THEN 1 ELSE 0 END | CASE WHEN ${integrated} <> 0 THEN 2 ELSE 0 END)::BIGINT`,
    members: [
      { keys: [PRIMARY], mask: 1n },
      { keys: [INTEGRATED], mask: 2n },
    ],
  };
}

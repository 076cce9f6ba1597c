import { UNPLACED } from '../duckdb/schema.ts';
import type { Statement } from '../duckdb/read-model-database.ts';
import { measureSpec } from '../query/measure-table.ts';
import { grainLengths } from '../query/plan.ts';
import { ACTIVITY_VALUES, activityBranches, diversityBranch, sumColumns } from './activity-branch.ts';
import { attendanceBranch } from './attendance-branch.ts';
import { crowdBranch } from './crowd-branch.ts';
import { beyondRelations } from './beyond-relations.ts';
import { branchColumns, grainFor, sourcesOf, unitDimensions, type Grain } from './grain.ts';
import { hitRelations, type HitScope } from './hit-relation.ts';
import { memberRelation, timeRelations, timeSuffix, withRelations } from './relations.ts';
import { outcomeLagBranch } from './outcome-lag-branch.ts';
import { partnerBranch, partnersBeyondBranch } from './partner-branch.ts';
import { maskSources, type StatementContext } from './statement-context.ts';
import { dueBranch, reachBranch, reportBranch, unreportedBranch } from './unit-branches.ts';

export const EVIDENCE_FAMILY = 0;
/** Values: rows behind the answer, newest batch among them; place-bound rows of split units and of units without a place on the base. */
export const EVIDENCE_VALUES = { rows: 0, newestBatch: 1, split: 2, unplaced: 3 } as const;

/** Values of the widest family of a fixed number: crowds. */
const LEAST_WIDTH = 5;

/**
 * The one statement that answers a plan: what qualifies is found once, then every grain is aggregated for itself and the
 * branches are put below each other. A total is never a sum of rows.
 */
export function statementFor(context: StatementContext, scope: HitScope): Statement {
  const { plan, bindings } = context;
  const { beyond } = plan;
  // What lies beyond kept rows is told by their keys, and then aggregated as one total.
  const asked = beyond ? { ...context, plan: { ...plan, groupBy: beyond.groupBy } } : context;
  const sources = maskSources(asked);
  const lengths = grainLengths(plan);
  const width = Math.max(LEAST_WIDTH, ACTIVITY_VALUES.sums + ACTIVITY_VALUES.perSum * sumColumns(plan.measures).length);
  const grains = lengths.map((length) => grainFor(plan, length, sources));
  const work = activityBranches(context, grains, width);
  const branches = grains.flatMap((grain) => [work.branches.get(grain) ?? '', ...branchesOf(context, grain, width)]);
  if (beyond?.groupBy.includes('PARTNER') && plan.measures.includes('PARTNERS_MOBILISED'))
    branches.push(partnersBeyondBranch(context, beyond, sources, width));
  branches.push(unreportedBranch(context, width));
  const evidence = [
    'count(*)',
    'max(batch_from)',
    'count(*) FILTER (WHERE split AND place_bound)',
    `count(*) FILTER (WHERE unit = ${String(UNPLACED)} AND place_bound)`,
  ];
  branches.push(`SELECT ${branchColumns(EVIDENCE_FAMILY, plan, 0, [], evidence, width, () => '')} FROM hit`);
  const times = new Map(lengths.map((length) => plan.groupBy.slice(0, length)).map((keys) => [timeSuffix(keys), keys]));
  const relations = [
    ...sources.map((source) => memberRelation(source, context)),
    ...[...times.values()].flatMap((keys) => timeRelations(context, keys)),
    ...hitRelations(asked, sources, scope, beyond ? 'hit_all' : 'hit'),
    ...(beyond ? beyondRelations(context, beyond, sources) : []),
    ...work.relations,
  ];
  return {
    sql: withRelations(context, relations, branches.join('\nUNION ALL\n')),
    values: bindings.values,
    types: bindings.types,
  };
}

function branchesOf(context: StatementContext, grain: Grain, width: number): string[] {
  const { plan } = context;
  const kinds = new Set(plan.measures.map((measure) => measureSpec(measure).kind));
  const asks = (...wanted: string[]) => wanted.some((kind) => [...kinds].some((asked) => asked === kind));
  const distinct = { ...grain, unfolded: grain.keys, sources: sourcesOf(grain.keys, grain.sources) };
  return [
    ...(asks('form_diversity') ? [diversityBranch(context, distinct, width)] : []),
    ...(asks('outcome_lag') ? [outcomeLagBranch(context, distinct, width)] : []),
    ...(asks('people') ? [crowdBranch(context, distinct, width)] : []),
    ...(plan.measures.includes('PARTNERS_MOBILISED') && grain.unfolded.includes('PARTNER')
      ? [partnerBranch(context, grain, width)]
      : []),
    ...(asks('attendances', 'attendances_per_1000') ? [attendanceBranch(context, grain, width)] : []),
    ...(asks('reached', 'coverage') ? [reachBranch(context, grain, width)] : []),
    ...(asks('reports') || grain.length === 0 ? [reportBranch(context, grain, width)] : []),
    // Of the finest grain alone: a report that was due there was due in whatever holds it.
    ...(grain.length === plan.groupBy.length && unitDimensions(grain.keys).length > 0
      ? [dueBranch(context, grain, width)]
      : []),
  ];
}

import type { AnalyticsQuery, AnalyticsViewer, Cell, Explain, Measure } from '../contract.ts';
import { measureInfo } from '../catalogue/measure-info.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Statement } from '../duckdb/read-model-database.ts';
import { completenessOf, recordedUpTo } from '../query/evidence.ts';
import { Grid } from '../query/grid.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { checkSize } from '../query/query-size.ts';
import type { Snapshot } from '../snapshot.ts';
import { EVIDENCE_VALUES, statementFor } from '../sql/statement.ts';
import { ownUnits } from './viewer-scope.ts';

/** What one plan brought: the grid and the statement that brought it. */
export interface Computed {
  readonly plan: QueryPlan;
  readonly grid: Grid;
  readonly statement: Statement;
  readonly bindings: Bindings;
}

export async function compute(
  snapshot: Snapshot,
  plan: QueryPlan,
  viewer: AnalyticsViewer,
  version = snapshot.version,
): Promise<Computed> {
  checkSize(plan);
  const bindings = new Bindings();
  const context = { plan, slots: snapshot.slots, bindings, version };
  const statement = statementFor(context, { ownUnits: ownUnits(viewer, snapshot.slots) });
  const grid = new Grid(await snapshot.read(statement), plan.groupBy.length);
  return { plan, grid, statement, bindings };
}

/** Reports and recency behind an answer that has a statement of its own. */
export async function backgroundOf(
  snapshot: Snapshot,
  query: Pick<AnalyticsQuery, 'period' | 'where' | 'base'>,
  viewer: AnalyticsViewer,
): Promise<{
  readonly completeness: Cell;
  readonly recordedUpTo: string | null;
  readonly plan: QueryPlan;
  readonly grid: Grid;
}> {
  const plan = planOf({ ...query, measures: ['REPORTS_EXPECTED'] }, snapshot, viewer);
  const { grid } = await compute(snapshot, plan, viewer);
  return {
    plan,
    grid,
    completeness: completenessOf(plan, grid),
    recordedUpTo: recordedUpTo(snapshot, { plan, grid }, viewer.profile !== 'exact'),
  };
}

/** `guarded`: neither rows nor bindings, because the question touches what the viewer may not see. */
export function explainOf(parts: {
  readonly measures: readonly Measure[];
  readonly sql: string;
  readonly bindings: Bindings;
  readonly rowsRead: number | null;
  readonly milliseconds: number;
  readonly viewer: AnalyticsViewer;
  readonly guarded: boolean;
}): Explain {
  return {
    formulas: parts.measures.map((measure) => `${measure}: ${measureInfo(measure).definition}`),
    sql: parts.sql,
    bindings: parts.guarded ? null : parts.bindings.described(),
    rowsRead: parts.guarded ? null : parts.rowsRead,
    milliseconds: Math.round(parts.milliseconds * 10) / 10,
    profile: parts.viewer.profile,
  };
}

export function rowsReadOf({ plan, grid }: Pick<Computed, 'plan' | 'grid'>): number {
  return (
    grid.at(
      'evidence',
      0,
      plan.groupBy.map(() => null),
    )?.[EVIDENCE_VALUES.rows] ?? 0
  );
}

import type { AnalyticsQuery, AnalyticsViewer, Cell, Explain, Measure } from '../contract.ts';
import { measureInfo } from '../catalogue/measure-info.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Statement } from '../duckdb/read-model-database.ts';
import { completenessOf, recordedUpTo } from '../query/evidence.ts';
import { Grid } from '../query/grid.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { unitCounts } from '../query/unit-counts.ts';
import { checkSize } from '../query/query-size.ts';
import type { Snapshot } from '../snapshot.ts';
import { ownRecords } from '../sql/own-records.ts';
import { EVIDENCE_VALUES, statementFor } from '../sql/statement.ts';

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
  const statement = statementFor(context, { own: ownRecords(viewer, snapshot.slots) });
  const grid = new Grid(await snapshot.read(statement), plan.groupBy.length, (grain, unreported) =>
    unitCounts({ plan, slots: snapshot.slots }, grain, unreported),
  );
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
  /** The statements that the answer was made of, in the order they were asked. */
  readonly statements: readonly {
    readonly sql: string;
    readonly bindings: Bindings;
    readonly rowsRead: number | null;
  }[];
  readonly milliseconds: number;
  readonly viewer: AnalyticsViewer;
  readonly guarded: boolean;
}): Explain {
  const { statements } = parts;
  const several = statements.length > 1;
  return {
    formulas: parts.measures.map((measure) => `${measure}: ${measureInfo(measure).definition}`),
    sql: statements.map(({ sql }) => sql).join(';\n\n'),
    bindings: parts.guarded
      ? null
      : statements.flatMap(({ bindings }, position) => described(bindings, position, several)),
    rowsRead: parts.guarded ? null : rowsReadBy(statements),
    milliseconds: Math.round(parts.milliseconds * 10) / 10,
    profile: parts.viewer.profile,
  };
}

function rowsReadBy(statements: readonly { readonly rowsRead: number | null }[]): number | null {
  const known = statements.flatMap(({ rowsRead }) => (rowsRead === null ? [] : [rowsRead]));
  return known.length === 0 ? null : known.reduce((sum, rows) => sum + rows, 0);
}

// Each statement numbers its own bindings, so that of several each says which it belongs to.
function described(bindings: Bindings, position: number, several: boolean): string[] {
  const lines = bindings.described();
  return several ? lines.map((line) => `${String(position + 1)}: ${line}`) : lines;
}

/** A computed plan as a statement of the explanation. */
export function statementOf(computed: Computed): {
  readonly sql: string;
  readonly bindings: Bindings;
  readonly rowsRead: number;
} {
  return { sql: computed.statement.sql, bindings: computed.bindings, rowsRead: rowsReadOf(computed) };
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

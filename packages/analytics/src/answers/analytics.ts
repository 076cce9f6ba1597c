import type { AnalyticsQuery, AnalyticsResult, AnalyticsRow, AnalyticsViewer } from '../contract.ts';
import { disclosureGate, type DisclosureGate, type ReleasedRows } from '../disclosure/disclosure-gate.ts';
import { tellHotspotsOfPlan } from '../disclosure/tell-hotspots-of-plan.ts';
import { comparedPeriod, keysBefore, withPrevious } from '../query/compare-periods.ts';
import { completenessOf, evidenceOf, recordedUpTo } from '../query/evidence.ts';
import { emptyCell } from '../query/cell.ts';
import type { Grid, GridKeys } from '../query/grid.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { orderByMeasures } from '../query/order-rows.ts';
import { grainLengths, planOf, type QueryPlan } from '../query/plan.ts';
import { cellsAt, lastDays, resultRows, type GridRow } from '../query/result-rows.ts';
import { reportsDue } from '../query/reports-due.ts';
import { rowKeys, type MemberContext } from '../query/row-keys.ts';
import { withTargets } from '../query/with-targets.ts';
import { villageRights } from '../query/village-rights.ts';
import type { Snapshot } from '../snapshot.ts';
import { dataSpan } from './span.ts';
import { asKnownOn } from './as-known-on.ts';
import { checkAnswerable } from './check-answerable.ts';
import { resultColumns } from './result-columns.ts';
import { answerReported } from './reported-as-is.ts';
import { othersRow } from './others-row.ts';
import { compute, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Answers one question from one snapshot. Throws AnalyticsFault. */
export async function answerAnalytics(
  newest: Snapshot,
  query: AnalyticsQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<AnalyticsResult> {
  checkMayAsk(viewer);
  checkAnswerable(query);
  const { snapshot, known } = asKnownOn(newest, query.asKnownOn ?? null);
  if (query.countBasis === 'REPORTED_AS_IS') return answerReported(snapshot, query, viewer, clock);
  const started = clock();
  const { index } = snapshot;
  const plan = planOf(query, snapshot, viewer);
  const planBefore = query.compareTo ? comparedPlan(snapshot, query, plan, viewer) : null;
  const gate = await disclosureGate({ snapshot, query, plan, before: planBefore, viewer });
  tellHotspotsOfPlan(plan, index, viewer);
  const computed = await compute(snapshot, plan, viewer, known);
  const before = planBefore ? await earlier(snapshot, plan, planBefore, viewer, known) : null;
  const gridRows = rowsOf(snapshot, computed, before, { gate, viewer });
  const released = gate.release(gridRows, before?.keysThen);
  const { kept, left, rest } = orderedRows(released, plan, query);
  const keysOf = new Map(released.rows.map((row, position) => [row, gridRows[position]?.keys ?? []]));
  const others =
    query.others === true && left > 0
      ? await othersRow(snapshot, { plan, kept: kept.map((row) => keysOf.get(row) ?? []), before, viewer, known })
      : null;
  const statements = [computed, ...(before?.computed ? [before.computed] : []), ...(others?.computed ?? [])];
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: completenessOf(plan, computed.grid),
      recordedUpTo: recordedUpTo(snapshot, computed, gate.guarded),
      notices: noticesOf(plan, computed.grid, index, released.hidden),
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        statements: statements.map(statementOf),
        milliseconds: clock() - started,
        viewer,
        guarded: gate.guarded,
      }),
    }),
    columns: resultColumns(plan),
    rows: [...kept, ...(others ? [others.row] : []), ...rest],
    rowCount: kept.length + left,
    truncated: left > 0,
  };
}

function rowsOf(
  { index, slots }: Snapshot,
  { plan, grid }: Computed,
  before: Earlier | null,
  { gate, viewer }: { readonly gate: DisclosureGate; readonly viewer: AnalyticsViewer },
): GridRow[] {
  const context = { plan, index, slots, viewer };
  const book = new KeyBook(index, slots, plan.lang, villageRights(viewer, index));
  const rows = resultRows(context, grid, book, (keys, grain) => {
    const all = before ? [...keys, ...keysOfBefore(before, context, grain)] : keys;
    return gate.evenKeys(all);
  });
  const aimed = withTargets(rows, { plan, index, slots });
  return before ? compareRows(aimed, plan, before) : aimed;
}

/** The compared period: its grid, or null where it lies before the first activity that is known. */
interface Earlier {
  readonly plan: QueryPlan;
  readonly grid: Grid | null;
  readonly computed: Computed | null;
  readonly keysThen: (keys: GridKeys) => GridKeys | null;
}

function comparedPlan(snapshot: Snapshot, query: AnalyticsQuery, plan: QueryPlan, viewer: AnalyticsViewer): QueryPlan {
  const { code, from, to } = comparedPeriod(plan.period, query.compareTo ?? 'PREVIOUS_PERIOD');
  const period = code === null ? { range: { from, to } } : { code };
  return planOf({ ...query, period }, snapshot, viewer);
}

async function earlier(
  snapshot: Snapshot,
  plan: QueryPlan,
  before: QueryPlan,
  viewer: AnalyticsViewer,
  known: number,
): Promise<Earlier> {
  const keysThen = keysBefore(plan, before);
  const first = (await dataSpan(snapshot)).from;
  if (first === null || before.period.to < first) return { plan: before, grid: null, computed: null, keysThen };
  const computed = await compute(snapshot, before, viewer, known);
  return { plan: before, grid: computed.grid, computed, keysThen };
}

// What happened in the compared period and not in this one is a change too.
function keysOfBefore(before: Earlier, context: MemberContext, grain: number): GridKeys[] {
  if (!before.grid) return [];
  const keysNow = keysBefore(before.plan, context.plan);
  return rowKeys({ ...context, plan: before.plan }, before.grid, grain).flatMap((keys) => {
    const now = keysNow(keys);
    return now ? [now] : [];
  });
}

function compareRows(rows: readonly GridRow[], plan: QueryPlan, before: Earlier): GridRow[] {
  const { grid, plan: then } = before;
  const lastDay = new Map(grainLengths(then).map((grain) => [grain, lastDays(then, grain)]));
  return rows.map((gridRow) => {
    const { grain, row } = gridRow;
    const keys = before.keysThen(gridRow.keys);
    const at = grid && keys ? { plan: then, grid, grain, keys, lastDay: lastDay.get(grain)?.(keys) ?? 0 } : null;
    const figures = at ? cellsAt(at) : [];
    const cells = row.cells.map((cell, position) => {
      const measure = plan.measures[position];
      return measure ? withPrevious(measure, cell, figures[position] ?? NO_DATA_THEN) : cell;
    });
    return { ...gridRow, row: { ...row, cells, reportsDueBefore: at && reportsDue(at) } };
  });
}

const NO_DATA_THEN = emptyCell('MISSING', 'before_first_data');

// Order and limit see what the gate has released.
function orderedRows(
  { rows }: ReleasedRows,
  plan: QueryPlan,
  query: AnalyticsQuery,
): { readonly kept: readonly AnalyticsRow[]; readonly left: number; readonly rest: readonly AnalyticsRow[] } {
  const data = orderByMeasures(
    rows.filter(({ kind }) => kind === 'DATA'),
    plan,
    query.orderBy ?? [],
  );
  const kept = data.slice(0, query.limit ?? data.length);
  return { kept, left: data.length - kept.length, rest: rows.filter(({ kind }) => kind !== 'DATA') };
}

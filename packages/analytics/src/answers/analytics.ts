import type { SensitiveQuestion } from '@lantoa/domain';
import type { AnalyticsQuery, AnalyticsResult, AnalyticsRow, AnalyticsViewer } from '../contract.ts';
import { checkCountBasis, disclose, evenKeys, sensitiveQuestion, targetGroupRule } from '../query/disclose.ts';
import { comparedPeriod, keysBefore, withPrevious } from '../query/compare-periods.ts';
import { completenessOf, evidenceOf, recordedUpTo } from '../query/evidence.ts';
import { emptyCell } from '../query/cell.ts';
import type { Grid, GridKeys } from '../query/grid.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { orderByMeasures } from '../query/order-rows.ts';
import { grainLengths, planOf, type QueryPlan } from '../query/plan.ts';
import { cellsAt, lastDays, resultRows, type GridRow } from '../query/result-rows.ts';
import { rowKeys, type MemberContext } from '../query/row-keys.ts';
import { villageRights } from '../query/village-rights.ts';
import type { Snapshot } from '../snapshot.ts';
import { dataSpan } from './span.ts';
import { versionKnownOn } from './known-version.ts';
import { checkAnswerable } from './check-answerable.ts';
import { resultColumns } from './result-columns.ts';
import { answerReported } from './reported-as-is.ts';
import { compute, explainOf, rowsReadOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Answers one question from one snapshot. Throws AnalyticsFault. */
export async function answerAnalytics(
  snapshot: Snapshot,
  query: AnalyticsQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<AnalyticsResult> {
  checkMayAsk(viewer);
  checkAnswerable(query);
  if (query.countBasis === 'REPORTED_AS_IS') return answerReported(snapshot, query, viewer, clock);
  const started = clock();
  const { index } = snapshot;
  const plan = planOf(query, snapshot, viewer);
  const question = sensitiveQuestion(plan, query, viewer);
  checkCountBasis(plan, question);
  const known = versionKnownOn(snapshot, query.asKnownOn ?? null);
  const computed = await compute(snapshot, plan, viewer, known);
  const before = query.compareTo ? await earlier(snapshot, query, computed, viewer, known) : null;
  const rows = rowsOf(snapshot, computed, before, { question, viewer });
  const disclosed = disclose(rows, plan, question, targetGroupRule(index));
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: completenessOf(plan, computed.grid),
      recordedUpTo: recordedUpTo(snapshot, computed, disclosed.guarded),
      notices: noticesOf(plan, computed.grid, index, disclosed.hidden),
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        sql: computed.statement.sql,
        bindings: computed.bindings,
        rowsRead: rowsReadOf(computed),
        milliseconds: clock() - started,
        viewer,
        guarded: disclosed.guarded,
      }),
    }),
    columns: resultColumns(plan),
    ...listRows(disclosed.rows, plan, query),
  };
}

function rowsOf(
  { index, slots }: Snapshot,
  { plan, grid }: Computed,
  before: Earlier | null,
  { question, viewer }: { readonly question: SensitiveQuestion; readonly viewer: AnalyticsViewer },
): AnalyticsRow[] {
  const context = { plan, index, slots, viewer };
  const ruleOf = targetGroupRule(index);
  const groups = index.codesOf('target_group').filter(({ code }) => ruleOf(code)?.provinceOnly === true);
  const provinceOnly = groups.map(({ code }) => ({ code, slot: slots.code('target_group', code) }));
  const rows = resultRows(
    context,
    grid,
    new KeyBook(index, slots, plan.lang, villageRights(viewer, index)),
    (keys, grain) => {
      const all = before ? [...keys, ...keysOfBefore(before, context, grain)] : keys;
      return evenKeys(all, plan, question, provinceOnly);
    },
  );
  return (before ? compareRows(rows, plan, before) : rows).map(({ row }) => row);
}

/** The compared period: its grid, or null where it lies before the first activity that is known. */
interface Earlier {
  readonly plan: QueryPlan;
  readonly grid: Grid | null;
  readonly keysThen: (keys: GridKeys) => GridKeys | null;
}

async function earlier(
  snapshot: Snapshot,
  query: AnalyticsQuery,
  { plan }: Computed,
  viewer: AnalyticsViewer,
  known: number,
): Promise<Earlier> {
  const { code, from, to } = comparedPeriod(plan.period, query.compareTo ?? 'PREVIOUS_PERIOD');
  const period = code === null ? { range: { from, to } } : { code };
  const before = planOf({ ...query, period }, snapshot, viewer);
  const keysThen = keysBefore(plan, before);
  const first = (await dataSpan(snapshot)).from;
  if (first === null || to < first) return { plan: before, grid: null, keysThen };
  return { plan: before, grid: (await compute(snapshot, before, viewer, known)).grid, keysThen };
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
    return { ...gridRow, row: { ...row, cells } };
  });
}

const NO_DATA_THEN = emptyCell('MISSING', 'before_first_data');

function listRows(
  rows: readonly AnalyticsRow[],
  plan: QueryPlan,
  query: AnalyticsQuery,
): Pick<AnalyticsResult, 'rows' | 'rowCount' | 'truncated'> {
  const data = orderByMeasures(
    rows.filter(({ kind }) => kind === 'DATA'),
    plan,
    query.orderBy ?? [],
  );
  const rest = rows.filter(({ kind }) => kind !== 'DATA');
  const limit = query.limit ?? data.length;
  return { rows: [...data.slice(0, limit), ...rest], rowCount: data.length, truncated: limit < data.length };
}

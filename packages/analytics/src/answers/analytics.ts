import type { AnalyticsQuery, AnalyticsResult, AnalyticsRow, AnalyticsViewer } from '../contract.ts';
import { disclose, sensitiveQuestion, targetGroupRule } from '../query/disclose.ts';
import { comparedPeriod, keysBefore, withPrevious } from '../query/compare-periods.ts';
import { completenessOf, evidenceOf, recordedUpTo } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { measureInfo } from '../catalogue/measure-info.ts';
import { noticesOf } from '../query/notices.ts';
import { orderByMeasures } from '../query/order-rows.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { cellsAt, lastDays, resultRows, type GridRow } from '../query/result-rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { versionKnownOn } from './known-version.ts';
import { checkAnswerable } from './check-answerable.ts';
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
  const { index, slots } = snapshot;
  const plan = planOf(query, index, viewer);
  const known = versionKnownOn(snapshot, query.asKnownOn ?? null);
  const computed = await compute(snapshot, plan, viewer, known);
  const book = new KeyBook(index, slots, plan.lang);
  let rows = resultRows({ plan, index, slots, viewer }, computed.grid, book);
  if (query.compareTo) rows = await compared(snapshot, query, rows, computed, viewer, known);
  const question = sensitiveQuestion(plan, query, viewer);
  const disclosed = disclose(
    rows.map(({ row }) => row),
    plan,
    question,
    targetGroupRule(index),
  );
  const listed = listRows(disclosed.rows, plan, query);
  const explain = explainOf({
    measures: plan.measures,
    sql: computed.statement.sql,
    bindings: computed.bindings,
    rowsRead: rowsReadOf(computed),
    milliseconds: clock() - started,
    viewer,
    guarded: disclosed.guarded,
  });
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: completenessOf(plan, computed.grid),
      recordedUpTo: recordedUpTo(snapshot, plan, computed.grid),
      notices: noticesOf(plan, computed.grid, index, disclosed.hidden),
      lang: plan.lang,
      explain,
    }),
    columns: plan.measures.map((measure) => {
      const info = measureInfo(measure);
      return {
        measure,
        label: plan.lang === 'VI' ? info.vi : info.en,
        unit: info.unit,
        additiveOver: info.additiveOver,
        countBasis: plan.countBasis,
      };
    }),
    ...listed,
  };
}

async function compared(
  snapshot: Snapshot,
  query: AnalyticsQuery,
  rows: readonly GridRow[],
  { plan }: Computed,
  viewer: AnalyticsViewer,
  known: number,
): Promise<GridRow[]> {
  const { code, from, to } = comparedPeriod(plan.period, query.compareTo ?? 'PREVIOUS_PERIOD');
  const period = code === null ? { range: { from, to } } : { code };
  const before = planOf({ ...query, period }, snapshot.index, viewer);
  const { grid } = await compute(snapshot, before, viewer, known);
  const keysOf = keysBefore(plan, before);
  return rows.map((gridRow) => {
    const { grain, row } = gridRow;
    const keys = keysOf(gridRow.keys);
    if (!keys) return gridRow;
    const earlier = cellsAt({ plan: before, grid, grain, keys, lastDay: lastDays(before, grain)(keys) });
    const cells = row.cells.map((cell, position) => {
      const measure = plan.measures[position];
      const previous = earlier[position];
      return measure && previous ? withPrevious(measure, cell, previous) : cell;
    });
    return { ...gridRow, row: { ...row, cells } };
  });
}

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

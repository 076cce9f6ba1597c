import {
  comparisonGate,
  funnel,
  funnelCurve,
  funnelSize,
  rankIntervals,
  type Funnel,
  type FunnelUnit,
  type RankInterval,
} from '@lantoa/domain';
import type {
  AnalyticsViewer,
  Cell,
  ComparisonQuery,
  ComparisonResult,
  FunnelPoint,
  Key,
  Warning,
} from '../contract.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { invalidArgument } from '../faults.ts';
import { cellOfMeasure } from '../query/cell-of-measure.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { comparedCell, comparedUnits, funnelUnit, methodOf, type ComparedUnit } from '../query/compared-units.ts';
import { refusalOf } from '../query/comparison-refusals.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf } from '../query/plan.ts';
import { liesIn } from '../query/reporting-scope.ts';
import type { Snapshot } from '../snapshot.ts';
import { compute, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { reportsBehind, type ReportsBehind } from './reports-behind.ts';
import { checkMayAsk } from './viewer-scope.ts';

/**
 * Units of different size on a funnel plot with rank intervals. Not shown: a measure whose comparison would mislead, less
 * than 80 % of the reports, fewer than three units; then `refusal` says why and `notReported` who is missing.
 */
export async function answerComparison(
  snapshot: Snapshot,
  query: ComparisonQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<ComparisonResult> {
  checkMayAsk(viewer);
  const started = clock();
  const seed = checkedSeed(query);
  const { measure, level, period, where = null, base = null, lang = null } = query;
  const plan = planOf({ measures: [measure], groupBy: [level], period, where, base, lang }, snapshot, viewer);
  const { guarded } = checkOpenQuestion(plan, snapshot.index, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const reports = await reportsBehind(snapshot, { period, where, base }, viewer, book);
  const computed = await compute(snapshot, plan, viewer);
  const { refusal, units, found } = comparedOf(query, computed, snapshot, reports);
  const ranks = found && query.ranks !== false ? rankIntervals(found.ranked, seed) : [];
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: reports.completeness,
      recordedUpTo: reports.recordedUpTo,
      notices: noticesOf(plan, computed.grid, snapshot.index, 0),
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [statementOf(computed)],
        milliseconds: clock() - started,
        viewer,
        guarded,
      }),
    }),
    refusal,
    notReported: reports.notReported,
    mean: found ? numberCell(found.mean) : emptyCell('NOT_APPLICABLE', 'not_compared'),
    overDispersion: found?.overDispersion ?? null,
    points: found ? pointsOf(units, { found, ranks, level, book, snapshot, viewer }) : [],
    limits: found
      ? funnelCurve(
          found,
          units.filter(hasFigure).map(({ inFunnel }) => funnelSize(inFunnel)),
        )
      : [],
  };
}

function checkedSeed({ seed }: ComparisonQuery): number {
  const given = seed ?? 1;
  if (Number.isInteger(given)) return given;
  throw invalidArgument('seed phải là số nguyên.', 'seed must be a whole number.', {
    vi: 'Sửa hoặc bỏ seed.',
    en: 'Correct seed or leave it out.',
  });
}

interface Compared {
  readonly unit: ComparedUnit;
  readonly cell: Cell;
  readonly inFunnel: FunnelUnit;
}

function comparedOf(
  { measure, level }: ComparisonQuery,
  { plan, grid }: Computed,
  { slots }: Snapshot,
  reports: ReportsBehind,
): { readonly refusal: Warning | null; readonly units: readonly Compared[]; readonly found: Funnel | null } {
  const nothing = (code: Parameters<typeof refusalOf>[0]) => ({
    refusal: refusalOf(code, plan.lang),
    units: [],
    found: null,
  });
  const method = methodOf(measure, level);
  if (method === null) return nothing('NOT_COMPARABLE');
  const lastDay = dayNumber(plan.period.to);
  const units = comparedUnits(plan, level, slots)
    .map((unit) => {
      const cell = cellOfMeasure(measure, { plan, grid, grain: 1, keys: [unit.slot], lastDay });
      return { unit, cell, inFunnel: funnelUnit(method, level, unit, cell) };
    })
    .filter(({ inFunnel }) => funnelSize(inFunnel) > 0);
  const known = units.filter(hasFigure);
  const refused = comparisonGate(reports.completeness.value, known.length);
  if (refused !== null) return nothing(refused);
  return { refusal: null, units, found: funnel(known.map(({ inFunnel }) => inFunnel)) };
}

// Averages are over units that reported: a unit without a figure has a place on the plot, no rank and no part in the mean.
function hasFigure({ cell }: Compared): boolean {
  return cell.value !== null;
}

function pointsOf(
  units: readonly Compared[],
  context: {
    readonly found: Funnel;
    readonly ranks: readonly RankInterval[];
    readonly level: ComparisonQuery['level'];
    readonly book: KeyBook;
    readonly snapshot: Snapshot;
    readonly viewer: AnalyticsViewer;
  },
): FunnelPoint[] {
  const { found, ranks, level, book } = context;
  const known = units.filter(hasFigure);
  return units
    .toSorted((a, b) => book.compare(level, a.unit.slot, b.unit.slot))
    .map((compared) => {
      const { unit, cell, inFunnel } = compared;
      const size = funnelSize(inFunnel);
      const rank = ranks[known.indexOf(compared)];
      const limits = hasFigure(compared) ? found.limitsAt(size) : null;
      return {
        unit: book.key(level, unit.slot),
        peerGroup: groupOf(unit, book),
        size,
        cell: comparedCell(inFunnel, cell),
        lower95: limits?.lower95 ?? null,
        upper95: limits?.upper95 ?? null,
        lower999: limits?.lower999 ?? null,
        upper999: limits?.upper999 ?? null,
        rankFrom: rank?.from ?? null,
        rankTo: rank?.to ?? null,
        lowestQuarter: rank?.lowestQuarter ?? null,
        own: isOwn(unit, context),
      };
    });
}

function groupOf({ peerGroup }: ComparedUnit, book: KeyBook): Key | null {
  return peerGroup === null ? null : book.peerGroup(peerGroup);
}

// A unit is the viewer's own where it is, holds or lies in one of the viewer's units.
function isOwn(
  { communes }: ComparedUnit,
  { viewer, snapshot }: { readonly viewer: AnalyticsViewer; readonly snapshot: Snapshot },
): boolean {
  return viewer.units.some((own) => communes.some(({ unit }) => liesIn(unit, own, snapshot.index)));
}

import type { AnalyticsQuery, AnalyticsViewer, Cell, Key } from '../contract.ts';
import { completenessOf, recordedUpTo } from '../query/evidence.ts';
import type { KeyBook } from '../query/key-book.ts';
import { planOf } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { REPORT_VALUES } from '../sql/unit-branches.ts';
import { compute } from './statement-parts.ts';

/** How complete the reports behind an answer are, and whose are missing. */
export interface ReportsBehind {
  readonly completeness: Cell;
  readonly recordedUpTo: string | null;
  /** Communes with at least one expected report that is not in, in their order. */
  readonly notReported: readonly Key[];
}

/** Reports of the communes of a question, commune by commune. */
export async function reportsBehind(
  snapshot: Snapshot,
  query: Pick<AnalyticsQuery, 'period' | 'where' | 'base'>,
  viewer: AnalyticsViewer,
  book: KeyBook,
): Promise<ReportsBehind> {
  const plan = planOf({ ...query, measures: ['REPORTS_EXPECTED'], groupBy: ['COMMUNE'] }, snapshot, viewer);
  const computed = await compute(snapshot, plan, viewer);
  const silent = computed.grid.keys('report', 1).filter((keys) => {
    const values = computed.grid.at('report', 1, keys);
    return (values?.[REPORT_VALUES.actual] ?? 0) < (values?.[REPORT_VALUES.expected] ?? 0);
  });
  return {
    completeness: completenessOf(plan, computed.grid),
    recordedUpTo: recordedUpTo(snapshot, computed, viewer.profile !== 'exact'),
    notReported: silent
      .map(([unit]) => unit ?? 0)
      .toSorted((a, b) => book.compare('COMMUNE', a, b))
      .map((unit) => book.key('COMMUNE', unit)),
  };
}

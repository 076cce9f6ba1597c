import type { Cell, Evidence, Explain, Lang, Warning } from '../contract.ts';
import type { BilingualText } from '../analytics-fault.ts';
import type { Snapshot } from '../snapshot.ts';
import { EVIDENCE_VALUES } from '../sql/statement.ts';
import { reportFigure } from './cell-of-measure.ts';
import type { Grid } from './grid.ts';
import type { QueryPlan } from './plan.ts';

export interface Notice extends BilingualText {
  readonly code: string;
}

/** Share of expected reports accepted, for the units and window of the plan. */
export function completenessOf(plan: QueryPlan, grid: Grid): Cell {
  return reportFigure(
    'rate',
    grid.at(
      'report',
      0,
      plan.groupBy.map(() => null),
    ),
  );
}

/**
 * When the newest record behind the answer was recorded; null without any. Where the answer is `guarded` it is the newest
 * record of all, which does not tell whether there was one behind it.
 */
export function recordedUpTo(
  snapshot: Snapshot,
  { plan, grid }: { readonly plan: QueryPlan; readonly grid: Grid },
  guarded: boolean,
): string | null {
  if (guarded) return snapshot.batches.at(-1)?.recordedAt ?? null;
  const total = plan.groupBy.map(() => null);
  const newest = grid.at('evidence', 0, total)?.[EVIDENCE_VALUES.newestBatch] ?? null;
  return snapshot.batches.find(({ seq }) => seq === newest)?.recordedAt ?? null;
}

export function evidenceOf(
  snapshot: Snapshot,
  parts: {
    base: string;
    completeness: Cell;
    recordedUpTo: string | null;
    notices: readonly Notice[];
    lang: Lang;
    explain: Explain | null;
  },
): Evidence {
  return {
    dataVersion: String(snapshot.version),
    recordedUpTo: parts.recordedUpTo,
    base: parts.base,
    completeness: parts.completeness,
    warnings: parts.notices.map((notice) => worded(notice, parts.lang)),
    explain: parts.explain,
  };
}

function worded(notice: Notice, lang: Lang): Warning {
  return { code: notice.code, message: lang === 'VI' ? notice.vi : notice.en };
}

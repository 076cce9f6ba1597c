import { observanceWindows, type CivilDate, type Code, type DateRange } from '@lantoa/domain';
import type { AnalyticsViewer, ObservanceLift, ObservanceLiftQuery, ObservanceLiftResult } from '../contract.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { invalidArgument } from '../faults.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { liftFigures } from './lift-figures.ts';
import { onOwnTopics, sideOf } from './lift-question.ts';
import { stretchOf } from './observance-stretch.ts';
import { backgroundOf, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Windows of one answer: each is three statements. */
const MOST_WINDOWS = 24;

/**
 * Whether more was done on the days of an observance than in the weeks before and after. Counts whatever matches `where`,
 * linked to the observance or not. Convention: the days on which work is linked to it, whole, in each year that the period
 * touches; `observanceLift` of the domain says when there is no figure.
 */
export async function answerObservanceLift(
  snapshot: Snapshot,
  query: ObservanceLiftQuery,
  viewer: AnalyticsViewer,
  { clock, today }: { readonly clock: () => number; readonly today: CivilDate },
): Promise<ObservanceLiftResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { period, where = null, base = null, lang = null } = query;
  const side = sideOf(query.weeks);
  const plan = planOf({ period, where, base, lang, measures: ['ACTIVITIES'] }, snapshot, viewer);
  const { guarded } = checkOpenQuestion(plan, snapshot.index, viewer);
  const background = await backgroundOf(snapshot, { period, where, base }, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const parts: Computed[] = [];
  const lifts: ObservanceLift[] = [];
  for (const { code, window } of windowsOf(query, plan, snapshot, viewer)) {
    const about = query.ownTopics === true ? onOwnTopics(where, code, snapshot.index) : where;
    const asked = { where: about, base, lang };
    const inside = await stretchOf(snapshot, window, ['ACTIVITIES'], asked, viewer);
    const lift = await liftFigures(snapshot, window, inside, { ...asked, side, today }, viewer);
    parts.push(inside.computed, ...lift.parts);
    lifts.push({ observance: book.code('OBSERVANCE', 'observance', code.code), ...window, ...lift.figures });
  }
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf(plan, background.grid, snapshot.index, 0),
      lang: plan.lang,
      explain:
        parts.length > 0
          ? explainOf({
              measures: plan.measures,
              statements: parts.map(statementOf),
              milliseconds: clock() - started,
              viewer,
              guarded,
            })
          : null,
    }),
    lifts,
  };
}

function windowsOf(
  query: ObservanceLiftQuery,
  plan: QueryPlan,
  snapshot: Snapshot,
  viewer: AnalyticsViewer,
): { readonly code: Code; readonly window: DateRange }[] {
  // Checks the codes as a filter would; without any asked, all that the catalogue has.
  const { filter } = planOf(
    { measures: ['ACTIVITIES'], period: query.period, where: { observance: query.observance ?? null } },
    snapshot,
    viewer,
  );
  const wanted = filter.codes.observance;
  const windows = snapshot.index
    .codesOf('observance')
    .filter(({ code }) => wanted === null || wanted.includes(code))
    .flatMap((code) => observanceWindows(code, plan.period, true).map((window) => ({ code, window })));
  if (windows.length <= MOST_WINDOWS) return windows;
  throw invalidArgument('Kỳ quá dài.', 'The period is too long.', {
    vi: 'Hỏi ít năm hoặc ít đợt hơn.',
    en: 'Ask for fewer years or fewer observances.',
  });
}

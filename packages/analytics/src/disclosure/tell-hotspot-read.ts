import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { restrictedClasses } from '../query/restricted-classes.ts';

/** What was asked, and of which units an answer may name which classes. */
interface AnswerWithClasses {
  readonly measures: readonly string[];
  readonly groupBy: readonly string[];
  readonly period: string;
  /** Classes of the filter; null: none. */
  readonly asked: readonly string[] | null;
  /** Classes, as far as the viewer knows them, of units that rows or labels stand for. */
  readonly shown: readonly string[];
}

/**
 * Tells whoever keeps the audit that somebody who may know all hotspots read which units are some; that a unit reads so of
 * itself is nobody's concern. Edge: where no unit is one, nothing was learnt and nothing is told. Source: domain reference 6.
 */
export function tellHotspotRead(
  { measures, groupBy, period, asked, shown }: AnswerWithClasses,
  index: ReferenceIndex,
  viewer: AnalyticsViewer,
): void {
  if (viewer.profile !== 'exact') return;
  const classes = [...restrictedClasses(index)].filter((code) => shown.includes(code) || asked?.includes(code));
  if (classes.length === 0) return;
  const question = { measures: measures.join(' '), groupBy: groupBy.join(' '), period };
  viewer.onSensitiveRead?.({ ...question, groups: '', classes: classes.join(' ') });
}

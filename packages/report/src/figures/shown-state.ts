import type { CellState, ReportFigure } from './report-answer.ts';

/**
 * What a figure is to a reader. Nothing found where reports are missing is not zero: nobody knows whether there was anything
 * (domain reference 3, rule 5), so that it stands as not reported, as on the maps of the web.
 */
export function shownState({ status, unknown }: ReportFigure): CellState {
  return status === 'ZERO' && (unknown ?? 0) > 0 ? 'MISSING' : status;
}

/** The number that is shown, zero included; null where a sign of the figure's state stands instead. */
export function shownNumber(figure: ReportFigure | null): number | null {
  if (!figure) return null;
  const state = shownState(figure);
  return state === 'VALUE' || state === 'ZERO' ? (figure.value ?? 0) : null;
}

/** True where units with missing reports may add to a figure: it is the least that it can be. */
export function isLeast(figure: ReportFigure): boolean {
  return figure.status === 'VALUE' && (figure.unknown ?? 0) > 0;
}

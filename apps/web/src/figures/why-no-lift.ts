import type { Formats } from '../language/formats.ts';
import { figureOf, type CellState } from './cell.ts';
import { liftReasonMessages } from './lift.messages.ts';
import { upperFirst } from './names.ts';

interface Lift {
  /** Name of the observance. */
  readonly label: string;
  readonly ratio: CellState;
}

/** Why none can be compared: each reason once, with the observances that it holds for where there are several. */
export function whyNoLift(lifts: readonly Lift[], formats: Formats): string[] {
  if (lifts.some(({ ratio }) => figureOf(ratio) !== null)) return [];
  const reasons = [...new Set(lifts.map(({ ratio }) => reasonText(ratio.reason, formats)))];
  if (reasons.length === 1) return reasons.map((reason) => `${upperFirst(reason)}.`);
  return reasons.map((reason) => {
    const own = lifts.filter(({ ratio }) => reasonText(ratio.reason, formats) === reason);
    return `${upperFirst(reason)}: ${own.map(({ label }) => label).join('; ')}.`;
  });
}

/** How many times as much was done, in the reader's form, or why that is not told. */
export function ratioText(ratio: CellState, formats: Formats): string {
  const value = figureOf(ratio);
  return value === null ? reasonText(ratio.reason, formats) : `× ${formats.number(value, 1)}`;
}

function reasonText(reason: string | null | undefined, formats: Formats): string {
  const { reasons, noFigure } = liftReasonMessages[formats.lang];
  const known: Readonly<Record<string, string>> = reasons;
  return (typeof reason === 'string' ? known[reason] : undefined) ?? noFigure;
}

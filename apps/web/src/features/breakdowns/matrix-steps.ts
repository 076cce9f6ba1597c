import type { LegendStep } from '../../components/legend.tsx';
import { stepOf } from '../../figures/palette.ts';
import type { Formats } from '../../language/formats.ts';

/** Class limits as shares of the largest cell. */
const LIMITS = [0.1, 0.25, 0.5, 0.75] as const;

/** The colour of a cell, by how it compares with the largest one. */
export function matrixStep(figure: number, largest: number): number {
  return stepOf(figure / largest, LIMITS);
}

/** What each colour stands for in numbers of activities: for 20, "1", "2–4", "5–9", "10–14", "15–20". */
export function matrixSteps(largest: number, formats: Formats): LegendStep[] {
  const starts = [1, ...LIMITS.map((limit) => Math.max(1, Math.ceil(limit * largest)))];
  return starts.flatMap((from, step) => {
    const to = (starts[step + 1] ?? largest + 1) - 1;
    if (from > to) return [];
    const [first, last] = [formats.number(from), formats.number(to)];
    return [{ label: from === to ? first : `${first}–${last}`, colour: `var(--seq-${String(step)})` }];
  });
}

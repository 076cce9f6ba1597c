import type { FunnelLimits } from './funnel-limits.ts';
import type { Funnel } from './funnel.ts';

export interface FunnelCurvePoint extends FunnelLimits {
  readonly size: number;
}

/** Enough for a line that looks smooth. */
const STEPS = 32;

/**
 * The limits of a funnel along its sizes, to be drawn as lines: at equal steps from the smallest to the largest unit.
 * Convention: exact limits exist at whole numbers of communes only, so steps are rounded there and each size stands once.
 * Edge: units of one size give a single point. Example: exact limits from 8 to 12 communes stand at 8, 9, 10, 11 and 12.
 */
export function funnelCurve(found: Funnel, sizes: readonly number[]): FunnelCurvePoint[] {
  if (sizes.length === 0) return [];
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  const isExact = found.overDispersion === null;
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => from + ((to - from) * step) / STEPS);
  const at = new Set(isExact ? steps.map(Math.round) : steps);
  return [...at].map((size) => ({ size, ...found.limitsAt(size) }));
}

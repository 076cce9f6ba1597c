import { extent, max, ticks } from 'd3-array';

/** Where figures and sizes stand on the drawing. */
export interface FunnelScale {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: (size: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** Sizes and largest figure that must fit; figures begin at 0, sizes just before the smallest unit. */
  readonly leastSize: number;
  readonly topSize: number;
  readonly topValue: number;
  /** Shares do not go beyond 1, however wide the limits. */
  readonly highest: number;
}

/** Straight scales with room above the highest mark and on both sides of the funnel. */
export function funnelScale({ width, height, margin, leastSize, topSize, topValue, highest }: Drawn): FunnelScale {
  const [across, up] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  const ceiling = Math.min(highest, topValue > 0 ? topValue * 1.05 : 1);
  const room = (topSize - leastSize) * SIDE || Math.max(1, topSize) * SIDE;
  const [begin, end] = [Math.max(0, leastSize - room), topSize + room];
  return {
    width,
    height,
    margin,
    x: (size) => margin.left + ((size - begin) / (end - begin)) * across,
    y: (value) => margin.top + up - (Math.min(value, ceiling) / ceiling) * up,
    xTicks: ticks(begin, end, Math.max(2, Math.floor(across / 90))),
    yTicks: ticks(0, ceiling, Math.max(2, Math.floor(up / 60))),
  };
}

/** Room beside the smallest and the largest unit, as a share of what lies between. */
const SIDE = 0.07;

/** Smallest and largest size; 0 and 1 where there are no units. */
export function sizeRange(sizes: readonly number[]): { readonly leastSize: number; readonly topSize: number } {
  const [leastSize, topSize] = extent(sizes);
  return leastSize === undefined ? { leastSize: 0, topSize: 1 } : { leastSize, topSize };
}

interface Point {
  readonly size: number;
  readonly cell: { readonly value?: number | null };
}
interface Limits {
  readonly upper95: number;
}

/** The highest figure or 95 % limit of the drawings that share one scale; outer limits may leave it at the top. */
export function topValueOf(
  drawings: readonly { readonly points: readonly Point[]; readonly limits: readonly Limits[] }[],
): number {
  const tops = drawings.flatMap(({ points, limits }) => [
    max(points, ({ cell }) => cell.value ?? 0),
    // The limits of the smallest unit are the widest by far: half way along they tell enough.
    limits.at(Math.floor(limits.length / 2))?.upper95,
  ]);
  return max(tops.filter((top) => top !== undefined)) ?? 0;
}

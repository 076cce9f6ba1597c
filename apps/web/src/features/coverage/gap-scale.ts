export interface GapBar {
  readonly key: string;
  readonly topic: string;
  /** The bar in words, for who does not see it. */
  readonly name: string;
  /** Percentage points, class minus rest, with the ends of its interval. */
  readonly points: number;
  readonly lower: number;
  readonly upper: number;
  /** The interval leaves out 0. */
  readonly certain: boolean;
}
export interface GapPanel {
  readonly code: string;
  readonly name: string;
  readonly size: string;
  readonly bars: readonly GapBar[];
  /** Why there is no bar. */
  readonly empty: string;
}

/** Ends of the scale that all panels share: whole tens that hold every interval, at least ±10. */
export function gapScale(panels: readonly GapPanel[]): [number, number] {
  const bars = panels.flatMap((panel) => panel.bars);
  const low = Math.min(-10, ...bars.map((bar) => bar.lower));
  const high = Math.max(10, ...bars.map((bar) => bar.upper));
  return [Math.floor(low / 10) * 10, Math.ceil(high / 10) * 10];
}

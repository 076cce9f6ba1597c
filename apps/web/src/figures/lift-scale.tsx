import { figureOf, type CellState } from './cell.ts';
import classes from './lift-scale.module.css';

const FARTHEST = 3;

interface LiftScaleProps {
  readonly ratio: CellState & { readonly lower?: number | null; readonly upper?: number | null };
  /** What the line at 1 means. */
  readonly usual: string;
}

/** A ratio and its interval on a scale from 0 to 3 times, with a line at 1; an arrow where the interval goes on beyond. Without a ratio no scale. */
export function LiftScale({ ratio, usual }: LiftScaleProps) {
  const value = figureOf(ratio);
  const at = (times: number) => `${String((100 * Math.min(Math.max(times, 0), FARTHEST)) / FARTHEST)}%`;
  if (value === null) return <span aria-hidden="true" />;
  return (
    <span className={classes.scale} aria-hidden="true">
      <span className={classes.usual} style={{ left: at(1) }}>
        <small>{usual}</small>
      </span>
      {typeof ratio.lower === 'number' && typeof ratio.upper === 'number' && (
        <span
          className={classes.whisker}
          data-beyond={ratio.upper > FARTHEST || undefined}
          style={{ left: at(ratio.lower), right: `calc(100% - ${at(ratio.upper)})` }}
        />
      )}
      <span className={classes.dot} style={{ left: at(value) }} />
    </span>
  );
}

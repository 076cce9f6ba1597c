import { usePlotArea } from 'recharts';
import type { GapBar } from './gap-scale.ts';
import type { Roving } from './use-roving.ts';
import classes from './panels.module.css';

interface GapRowsProps {
  readonly bars: readonly GapBar[];
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
  readonly roving: Roving;
}

/**
 * The rows of the bars, to be picked: a whole row takes the pointer, since a difference near 0 leaves little to hit. They
 * lie under the bars and not around them: the chart draws its bars anew with every change, and a mark would lose the focus.
 */
export function GapRows({ bars, picked, onPick, roving }: GapRowsProps) {
  const area = usePlotArea();
  if (!area) return null;
  const height = area.height / bars.length;
  return bars.map(({ key, name }, index) => (
    <g
      key={key}
      ref={roving.refOf(key)}
      role="button"
      tabIndex={roving.isStop(key) ? 0 : -1}
      aria-label={name}
      aria-pressed={key === picked}
      className={classes.mark}
      onFocus={() => {
        roving.onFocus(key);
      }}
      onClick={() => {
        onPick(key);
      }}
      onKeyDown={(event) => {
        roving.onKeyDown(event, key);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick(key);
      }}
    >
      <title>{name}</title>
      <rect x={area.x} y={area.y + index * height + 1} width={area.width} height={height - 2} fill="none" />
    </g>
  ));
}

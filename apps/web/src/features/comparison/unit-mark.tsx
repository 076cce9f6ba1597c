import { blankFill } from '../../components/blank-swatch.tsx';
import { blankOf } from '../../figures/cell.ts';
import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import { standsOut } from './limit-state.ts';
import classes from './comparison.module.css';

interface UnitMarkProps {
  readonly point: FunnelPointPartsFragment;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isSelected: boolean;
  readonly isFaint: boolean;
}

/** The form says the peer group, a strong fill that the unit stands out, a ring whose it is; blanks keep their drawings. */
export function UnitMark({ point, x, y, radius, isSelected, isFaint }: UnitMarkProps) {
  const blank = blankOf(point.cell);
  const fill = standsOut(point) ? 'var(--accent)' : blank === null ? 'var(--context)' : blankFill(blank, 'chart');
  return (
    <g opacity={isFaint ? 0.25 : 1}>
      {(point.own || isSelected) && (
        <circle
          cx={x}
          cy={y}
          r={radius + 4}
          fill="none"
          stroke={isSelected ? 'var(--ink)' : 'var(--mark)'}
          strokeWidth={2}
        />
      )}
      <path
        className={classes.mark}
        d={markPath(point.peerGroup?.code, x, y, radius)}
        fill={fill}
        stroke={standsOut(point) ? 'var(--accent)' : 'var(--frame)'}
        strokeWidth={1.25}
      />
    </g>
  );
}

/** Circle, triangle, diamond, square: told apart without colour. */
export function markPath(peers: string | undefined, x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number) => `${(x + dx * radius).toFixed(1)} ${(y + dy * radius).toFixed(1)}`;
  if (peers === 'border') return `M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}Z`;
  if (peers === 'city') return `M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}Z`;
  if (peers === undefined) return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
  const arc = `${radius.toFixed(1)} ${radius.toFixed(1)} 0 1 0`;
  return `M${at(-1, 0)}A${arc} ${at(1, 0)}A${arc} ${at(-1, 0)}Z`;
}

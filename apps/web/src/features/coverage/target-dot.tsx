import type { ReactNode } from 'react';
import type { Formats } from '../../language/formats.ts';

interface TargetDotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly value?: unknown;
  readonly index?: number | undefined;
}

/** A short bar at the height of a target, half of `width` to each side of its month; the first one has its figure on it. */
export function targetDot(width: number, firstIndex: number, formats: Formats) {
  return function TargetDot({ cx, cy, value, index }: TargetDotProps): ReactNode {
    if (cx === undefined || cy === undefined || typeof value !== 'number') return null;
    return (
      <g key={index}>
        <path d={`M${String(cx - width / 2)} ${String(cy)}h${String(width)}`} {...BAR} />
        {index === firstIndex && (
          <text x={cx} y={cy - 5} {...FIGURE}>
            {formats.share(value)}
          </text>
        )}
      </g>
    );
  };
}

const BAR = { stroke: 'var(--ink)', strokeWidth: 2.5, fill: 'none' } as const;
const FIGURE = { fontSize: 11, fontWeight: 600, fill: 'var(--ink)', textAnchor: 'middle' } as const;

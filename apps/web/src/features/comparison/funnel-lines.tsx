import { useId } from 'react';
import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import type { FunnelScale } from './funnel-scale.ts';
import classes from './comparison.module.css';

interface FunnelLinesProps {
  readonly scale: FunnelScale;
  readonly limits: ComparisonPartsFragment['limits'];
  readonly mean: number | null;
}

/** The funnel itself: bands between the limits, and the line of the common figure. */
export function FunnelLines({ scale, limits, mean }: FunnelLinesProps) {
  const id = useId();
  const { margin, width, height } = scale;
  const line = (end: 'lower95' | 'upper95' | 'lower999' | 'upper999') =>
    limits.map((limit) => `${scale.x(limit.size).toFixed(1)} ${scale.y(limit[end]).toFixed(1)}`);
  const band = (lower: readonly string[], upper: readonly string[]) =>
    `M${upper.join('L')}L${lower.toReversed().join('L')}Z`;
  const [inner, outer] = [band(line('lower95'), line('upper95')), band(line('lower999'), line('upper999'))];
  return (
    <g aria-hidden="true">
      <clipPath id={id}>
        <rect
          x={margin.left}
          y={margin.top}
          width={width - margin.left - margin.right}
          height={height - margin.top - margin.bottom}
        />
      </clipPath>
      {limits.length > 1 && (
        <g clipPath={`url(#${id})`}>
          <path d={outer} className={classes.outer} />
          <path d={inner} className={classes.inner} />
        </g>
      )}
      {mean !== null && (
        <path
          d={`M${String(margin.left)} ${String(scale.y(mean))}H${String(width - margin.right)}`}
          className={classes.mean}
        />
      )}
    </g>
  );
}

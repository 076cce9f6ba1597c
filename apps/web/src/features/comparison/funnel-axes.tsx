import type { FunnelScale } from './funnel-scale.ts';
import classes from './comparison.module.css';

interface FunnelAxesProps {
  readonly scale: FunnelScale;
  readonly valueText: (value: number) => string;
  readonly sizeText: (size: number) => string;
  /** Name of the size axis; small panels leave it out. */
  readonly sizeLabel: string | undefined;
}

/** Rules across, figures on the left, sizes below. */
export function FunnelAxes({ scale, valueText, sizeText, sizeLabel }: FunnelAxesProps) {
  const { margin, width, height } = scale;
  const floor = height - margin.bottom;
  return (
    <g aria-hidden="true" className={classes.axes}>
      {scale.yTicks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${String(margin.left)} ${String(scale.y(tick))}H${String(width - margin.right)}`}
            stroke={tick === 0 ? 'var(--frame)' : 'var(--rule)'}
          />
          <text x={margin.left - 6} y={scale.y(tick)} textAnchor="end" dominantBaseline="middle">
            {valueText(tick)}
          </text>
        </g>
      ))}
      {scale.xTicks.map((tick) => (
        <text key={tick} x={scale.x(tick)} y={floor + 16} textAnchor="middle">
          {sizeText(tick)}
        </text>
      ))}
      {sizeLabel !== undefined && (
        <text x={width - margin.right} y={floor + 34} textAnchor="end">
          {sizeLabel} →
        </text>
      )}
    </g>
  );
}

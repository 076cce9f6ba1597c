import type { ReactNode } from 'react';
import { ResponsiveContainer } from 'recharts';
import { useWidth } from './use-width.ts';
import classes from './chart-space.module.css';

interface ChartSpaceProps {
  readonly height: number;
  /** Width in pixels until that of the place is known. */
  readonly firstWidth: number;
  readonly children: ReactNode;
}

/** A chart as wide as its place, on the screen and on paper. */
export function ChartSpace({ height, firstWidth, children }: ChartSpaceProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className={classes.space} style={{ minHeight: height }}>
      <ResponsiveContainer width={width || firstWidth} height={height}>
        {children}
      </ResponsiveContainer>
    </div>
  );
}

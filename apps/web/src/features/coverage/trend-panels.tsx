import { CartesianGrid, Line, LineChart, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../language/language-context.tsx';
import classes from './panels.module.css';

export interface TrendPoint {
  readonly month: string;
  readonly label: string;
  /** Share of each topic code; null where nothing was reported: the line breaks there. */
  readonly shares: Readonly<Record<string, number | null>>;
}

interface TrendPanelsProps {
  readonly points: readonly TrendPoint[];
  readonly topics: readonly { readonly code: string; readonly name: string }[];
}

const AXIS = { fontSize: 11, fill: 'var(--quiet)' };

export function TrendPanels({ points, topics }: TrendPanelsProps) {
  const formats = useFormats();
  const top = Math.max(0.1, ...points.flatMap((point) => topics.map((topic) => point.shares[topic.code] ?? 0)));
  const ceiling = Math.ceil(top * 5) / 5;
  const ends = points.map((point) => point.label);
  const ticks = [ends[0], ends[Math.floor((ends.length - 1) / 2)], ends.at(-1)].filter((tick) => tick !== undefined);
  return (
    <div className={classes.panels} data-count={topics.length}>
      {topics.map((topic) => {
        const last = points.findLast((point) => typeof point.shares[topic.code] === 'number');
        const share = last?.shares[topic.code];
        return (
          <div key={topic.code} className={classes.panel}>
            <p className={classes.title}>{topic.name}</p>
            <ResponsiveContainer width="100%" height={150} initialDimension={{ width: 220, height: 150 }}>
              <LineChart
                data={[...points]}
                margin={{ top: 18, right: 34, bottom: 0, left: 0 }}
                accessibilityLayer={false}
              >
                <CartesianGrid vertical={false} stroke="var(--rule)" />
                <XAxis
                  dataKey="label"
                  tick={AXIS}
                  ticks={ticks}
                  interval={0}
                  tickLine={false}
                  axisLine={{ stroke: 'var(--frame)' }}
                />
                <YAxis
                  domain={[0, ceiling]}
                  ticks={[0, ceiling / 2, ceiling]}
                  tick={AXIS}
                  width={36}
                  tickLine={false}
                  axisLine={false}
                  tickFormatter={(value: number) => formats.share(value)}
                />
                <Tooltip
                  isAnimationActive={false}
                  cursor={{ stroke: 'var(--frame)' }}
                  content={({ active, payload, label }) => {
                    const value = payload.find((entry) => entry.name === topic.code)?.value;
                    return active && typeof value === 'number' ? (
                      <p className={classes.tooltip}>
                        {label}: <strong>{formats.share(value)}</strong>
                      </p>
                    ) : null;
                  }}
                />
                {topics
                  .filter((other) => other.code !== topic.code)
                  .map((other) => (
                    <Line
                      key={other.code}
                      name={other.code}
                      dataKey={(point: TrendPoint) => point.shares[other.code]}
                      stroke="var(--context)"
                      strokeWidth={1}
                      dot={false}
                      activeDot={false}
                      isAnimationActive={false}
                    />
                  ))}
                <Line
                  name={topic.code}
                  dataKey={(point: TrendPoint) => point.shares[topic.code]}
                  stroke="var(--accent)"
                  strokeWidth={2.5}
                  dot={false}
                  isAnimationActive={false}
                />
                {last && typeof share === 'number' && (
                  <ReferenceDot
                    x={last.label}
                    y={share}
                    r={3.5}
                    fill="var(--accent)"
                    stroke="var(--paper)"
                    label={{
                      value: formats.share(share),
                      position: 'right',
                      fontSize: 12,
                      fontWeight: 600,
                      fill: 'var(--accent)',
                    }}
                  />
                )}
              </LineChart>
            </ResponsiveContainer>
          </div>
        );
      })}
    </div>
  );
}

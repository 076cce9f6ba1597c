import { CartesianGrid, Line, LineChart, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartSpace } from '../../components/chart-space.tsx';
import { useFormats } from '../../language/language-context.tsx';
import classes from './panels.module.css';

export interface TrendPoint {
  readonly month: string;
  readonly label: string;
  /** Share of each topic code; null where nothing was reported: the line breaks there. */
  readonly shares: Readonly<Record<string, number | null>>;
}
export interface TrendTopic {
  readonly code: string;
  readonly name: string;
}

interface TrendPanelsProps {
  readonly points: readonly TrendPoint[];
  readonly topics: readonly TrendTopic[];
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };
const HEIGHT = 150;

/** One panel a topic on one scale: its line strong, the others pale behind it, its newest share written at its end. */
export function TrendPanels({ points, topics }: TrendPanelsProps) {
  const top = Math.max(0.1, ...points.flatMap((point) => topics.map((topic) => point.shares[topic.code] ?? 0)));
  return (
    <div className={classes.panels} data-count={topics.length}>
      {topics.map((topic) => (
        <div key={topic.code} className={classes.panel}>
          <p className={classes.title} data-picture-text>
            {topic.name}
          </p>
          <ChartSpace height={HEIGHT} firstWidth={220}>
            <TrendChart points={points} topics={topics} topic={topic} ceiling={Math.ceil(top * 5) / 5} />
          </ChartSpace>
        </div>
      ))}
    </div>
  );
}

interface TrendChartProps extends TrendPanelsProps {
  readonly topic: TrendTopic;
  readonly ceiling: number;
}

function TrendChart({ points, topics, topic, ceiling, ...size }: TrendChartProps) {
  const formats = useFormats();
  const labels = points.map((point) => point.label);
  const ticks = [labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)];
  const shareOf = (code: string) => (point: TrendPoint) => point.shares[code];
  const last = points.findLast((point) => typeof point.shares[topic.code] === 'number');
  const share = last?.shares[topic.code];
  return (
    <LineChart
      {...size}
      data={[...points]}
      margin={{ top: 18, right: 34, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="label"
        tick={TICK}
        ticks={ticks.filter((tick) => tick !== undefined)}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: 'var(--frame)' }}
      />
      <YAxis
        domain={[0, ceiling]}
        ticks={[0, ceiling / 2, ceiling]}
        tick={TICK}
        width={36}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value: number) => formats.share(value)}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--frame)' }}
        content={({ active, label }) => <MonthTip active={active} label={label} points={points} topic={topic} />}
      />
      {topics
        .filter((other) => other.code !== topic.code)
        .map((other) => (
          <Line key={other.code} dataKey={shareOf(other.code)} {...PALE} />
        ))}
      <Line dataKey={shareOf(topic.code)} {...STRONG} />
      {last && typeof share === 'number' && (
        <ReferenceDot x={last.label} y={share} {...DOT} label={{ ...DOT_LABEL, value: formats.share(share) }} />
      )}
    </LineChart>
  );
}

const PALE = {
  stroke: 'var(--context)',
  strokeWidth: 1,
  dot: false,
  activeDot: false,
  isAnimationActive: false,
} as const;
const STRONG = { stroke: 'var(--accent)', strokeWidth: 2.5, dot: false, isAnimationActive: false } as const;
const DOT = { r: 3.5, fill: 'var(--accent)', stroke: 'var(--paper)' } as const;
const DOT_LABEL = { position: 'right', fontSize: 12, fontWeight: 600, fill: 'var(--accent)' } as const;

interface MonthTipProps {
  readonly active: boolean | undefined;
  readonly label: unknown;
  readonly points: readonly TrendPoint[];
  readonly topic: TrendTopic;
}

function MonthTip({ active, label, points, topic }: MonthTipProps) {
  const formats = useFormats();
  const point = points.find((candidate) => candidate.label === label);
  const share = point?.shares[topic.code];
  if (active !== true || !point || typeof share !== 'number') return null;
  return (
    <p className={classes.tooltip}>
      {formats.period(point.month)}: <strong>{formats.share(share, 1)}</strong>
    </p>
  );
}

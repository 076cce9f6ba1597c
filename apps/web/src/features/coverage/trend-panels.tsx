import { CartesianGrid, Line, LineChart, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartSpace } from '../../components/chart-space.tsx';
import { topicName } from '../../figures/names.ts';
import type { KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats } from '../../language/language-context.tsx';
import { BlankMonths } from './blank-months.tsx';
import { MarkBands } from './mark-bands.tsx';
import { pickedMonth } from './picked-month.ts';
import { targetDot } from './target-dot.tsx';
import type { TimeMark } from './time-marks.ts';
import type { TrendFigures } from './trend-points.ts';
import { YEAR_BEFORE } from './year-before.ts';
import classes from './panels.module.css';

interface TrendPanelsProps {
  readonly figures: TrendFigures;
  readonly marks: readonly TimeMark[];
  readonly hasYearBefore: boolean;
  readonly onPick: (month: string) => void;
}

interface Point {
  readonly month: string;
  readonly label: string;
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };
const HEIGHT = 158;

/** One panel a topic on one scale: its line strong, the others pale behind it, its newest share written at its end. */
export function TrendPanels(props: TrendPanelsProps) {
  const { figures } = props;
  const formats = useFormats();
  const { topics, months } = figures;
  const all = topics.flatMap(({ code }) => months.map((month) => figures.at(code, month)));
  const top = Math.max(
    0.1,
    ...all.flatMap(({ share, yearBefore, target }) => [share ?? 0, yearBefore ?? 0, target ?? 0]),
  );
  return (
    <div className={classes.panels} data-count={topics.length}>
      {topics.map((topic) => (
        <div key={topic.code} className={classes.panel}>
          <p className={classes.title} data-picture-text>
            {topicName(topic, formats.lang)}
          </p>
          <ChartSpace height={HEIGHT} firstWidth={220}>
            <TrendChart {...props} topic={topic} ceiling={Math.ceil(top * 5) / 5} />
          </ChartSpace>
        </div>
      ))}
    </div>
  );
}

interface TrendChartProps extends TrendPanelsProps {
  readonly topic: KeyPartsFragment;
  readonly ceiling: number;
}

function TrendChart({ figures, marks, hasYearBefore, topic, ceiling, onPick, ...size }: TrendChartProps) {
  const formats = useFormats();
  const { months, at } = figures;
  const points = months.map((month): Point => ({ month, label: formats.shortPeriod(month) }));
  const labels = points.map(({ label }) => label);
  const ticks = [labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)];
  const last = points.findLast((point) => at(topic.code, point.month).share !== null);
  const share = last && at(topic.code, last.month).share;
  return (
    <LineChart
      {...size}
      data={points}
      margin={{ top: 24, right: 34, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      onClick={({ activeLabel }) => {
        pickedMonth(activeLabel, points, onPick);
      }}
    >
      {axes(ceiling, ticks, formats)}
      <BlankMonths blanks={months.map((month) => at(topic.code, month).blank)} />
      <MarkBands marks={marks} months={months} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--frame)' }}
        content={({ active, label }) => <MonthTip {...{ active, label, points, figures, topic }} />}
      />
      {linesOf({ figures, topic, hasYearBefore, points, formats })}
      {last && typeof share === 'number' && (
        <ReferenceDot x={last.label} y={share} {...DOT} label={{ ...DOT_LABEL, value: formats.share(share) }} />
      )}
    </LineChart>
  );
}

function axes(ceiling: number, ticks: readonly (string | undefined)[], formats: Formats) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="label"
        scale="band"
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
    </>
  );
}

interface LinesProps extends Pick<TrendChartProps, 'figures' | 'topic' | 'hasYearBefore'> {
  readonly points: readonly Point[];
  readonly formats: Formats;
}

/** The other topics, the year before, the topic itself, and the targets on top. */
function linesOf({ figures: { topics, at }, topic, hasYearBefore, points, formats }: LinesProps) {
  const shareOf = (code: string) => (point: Point) => at(code, point.month).share;
  const targetAt = (point: Point) => at(topic.code, point.month).target;
  return (
    <>
      {topics
        .filter(({ code }) => code !== topic.code)
        .map(({ code }) => (
          <Line key={code} dataKey={shareOf(code)} {...PALE} />
        ))}
      {hasYearBefore && <Line dataKey={(point: Point) => at(topic.code, point.month).yearBefore} {...YEAR_BEFORE} />}
      <Line dataKey={shareOf(topic.code)} {...STRONG} />
      <Line
        dataKey={targetAt}
        stroke="none"
        dot={targetDot(
          10,
          points.findIndex((point) => targetAt(point) !== null),
          formats,
        )}
        activeDot={false}
        isAnimationActive={false}
      />
    </>
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
// A figure stays readable on the drawing of a month that nobody knows.
const HALO = { stroke: 'var(--paper)', strokeWidth: 3, style: { paintOrder: 'stroke' } } as const;
const DOT_LABEL = { position: 'right', fontSize: 12, fontWeight: 600, fill: 'var(--accent)', ...HALO } as const;

interface MonthTipProps {
  readonly active: boolean | undefined;
  readonly label: unknown;
  readonly points: readonly Point[];
  readonly figures: TrendFigures;
  readonly topic: KeyPartsFragment;
}

function MonthTip({ active, label, points, figures, topic }: MonthTipProps) {
  const formats = useFormats();
  const point = points.find((candidate) => candidate.label === label);
  const share = point && figures.at(topic.code, point.month).share;
  if (active !== true || !point || typeof share !== 'number') return null;
  return (
    <p className={classes.tooltip}>
      {formats.period(point.month)}: <strong>{formats.share(share, 1)}</strong>
    </p>
  );
}

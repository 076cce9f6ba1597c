import { Bar, CartesianGrid, ComposedChart, LabelList, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartSpace } from '../../components/chart-space.tsx';
import { useWidth } from '../../components/use-width.ts';
import { blankFill, BlankPatterns } from '../../components/blank-swatch.tsx';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MarkBands } from './mark-bands.tsx';
import { mayHoldAnything } from './may-hold-anything.ts';
import { pickedMonth } from './picked-month.ts';
import { targetDot } from './target-dot.tsx';
import { timeLineMessages } from './time-line.messages.ts';
import type { TimePoint } from './time-line-points.ts';
import type { TimeMark } from './time-marks.ts';
import { YEAR_BEFORE } from './year-before.ts';
import classes from './time-line.module.css';

interface TimeLineChartProps {
  readonly points: readonly TimePoint[];
  readonly marks: readonly TimeMark[];
  readonly hasYearBefore: boolean;
  readonly onPick: (month: string) => void;
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };
const HEIGHT = 256;
/** Above the figure of a full column: the letters have a line of their own. */
const RISE = 24;
/** Pixels below which figures with a per cent sign run into each other. */
const NARROW = 520;

/** One column a month; hatched where no report tells of it; bands and lines behind for what happened. */
export function TimeLineChart(props: TimeLineChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      <ChartSpace height={HEIGHT} firstWidth={640}>
        <Columns {...props} isNarrow={width > 0 && width < NARROW} />
      </ChartSpace>
    </div>
  );
}

interface ColumnsProps extends TimeLineChartProps {
  readonly isNarrow: boolean;
}

function Columns({ points, marks, hasYearBefore, onPick, isNarrow, ...size }: ColumnsProps) {
  const formats = useFormats();
  const top = Math.max(
    0.1,
    ...points.flatMap(({ share, yearBefore, target }) => [share ?? 0, yearBefore ?? 0, target ?? 0]),
  );
  const ceiling = Math.min(1, Math.ceil(top * 5 + 0.2) / 5);
  const rows = points.map((point) => ({
    ...point,
    label: formats.shortPeriod(point.month),
    height: mayHoldAnything(point.blank) ? ceiling : (point.share ?? 0),
    figure: point.share === null ? '' : figureText(point.share, isNarrow, formats),
    fill: fillOf(point),
    stroke: point.blank === null ? 'none' : 'var(--frame)',
  }));
  return (
    <ComposedChart
      {...size}
      data={rows}
      margin={{ top: 38, right: 4, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      barCategoryGap="18%"
      onClick={({ activeLabel }) => {
        pickedMonth(activeLabel, rows, onPick);
      }}
    >
      <BlankPatterns scale="chart" />
      {axes(ceiling, formats)}
      <MarkBands marks={marks} months={points.map(({ month }) => month)} rise={RISE} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'none' }}
        content={({ active, label }) => (
          <MonthTip point={active ? rows.find((row) => row.label === label) : undefined} />
        )}
      />
      <Bar dataKey="height" minPointSize={5} isAnimationActive={false}>
        <LabelList dataKey="figure" position="top" fontSize={11.5} fontWeight={600} fill="var(--ink)" {...HALO} />
      </Bar>
      {hasYearBefore && <Line dataKey="yearBefore" {...YEAR_BEFORE} />}
      {targetLine(points, formats)}
    </ComposedChart>
  );
}

function axes(ceiling: number, formats: Formats) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--frame)' }} />
      <YAxis
        domain={[0, ceiling]}
        ticks={[0, ceiling / 2, ceiling]}
        tick={TICK}
        width={40}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value: number) => formats.share(value)}
      />
    </>
  );
}

function targetLine(points: readonly TimePoint[], formats: Formats) {
  const first = points.findIndex(({ target }) => target !== null);
  const dot = targetDot(26, first, formats);
  return <Line dataKey="target" stroke="none" dot={dot} activeDot={false} isAnimationActive={false} />;
}

/** The line of a day that runs behind a figure ends clear of it. */
const HALO = {
  stroke: 'var(--paper)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  style: { paintOrder: 'stroke' },
} as const;

/** On a phone columns stand so close that only the number fits: the axis says that it is per cent. */
function figureText(share: number, isNarrow: boolean, formats: Formats): string {
  const figure = formats.share(share);
  return isNarrow ? figure.replace('%', '') : figure;
}

function fillOf({ blank, inPeriod }: TimePoint): string {
  if (blank !== null) return blankFill(blank, 'chart');
  return inPeriod ? 'var(--accent)' : 'var(--seq-1)';
}

type Blanks = (typeof timeLineMessages)['vi']['blanks'];

function MonthTip({ point }: { readonly point: TimePoint | undefined }) {
  const texts = useMessages(timeLineMessages);
  const formats = useFormats();
  if (!point) return null;
  return (
    <p className={classes.tooltip}>
      {formats.period(point.month)}: <strong>{shareText(point, formats, texts.blanks)}</strong>
    </p>
  );
}

function shareText({ share, blank, cell }: TimePoint, formats: Formats, blanks: Blanks): string {
  if (share === null) return blanks[blank ?? 'missing'];
  const { numerator, denominator } = cell ?? {};
  const parts =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? ` (${formats.number(numerator)}/${formats.number(denominator)})`
      : '';
  return `${formats.share(share, 1)}${parts}`;
}

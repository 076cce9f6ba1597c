import { addDays } from '@lantoa/domain';
import { Bar, CartesianGrid, ComposedChart, LabelList, Line, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts';
import { ChartSpace } from '../../components/chart-space.tsx';
import { BLANK_FILL, BlankPatterns } from '../../components/blank-swatch.tsx';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { timeLineMessages } from './time-line.messages.ts';
import { letterOf, placeOfDay, type TimeMark, type TimePoint } from './time-line-points.ts';
import classes from './time-line.module.css';

interface TimeLineChartProps {
  readonly points: readonly TimePoint[];
  readonly marks: readonly TimeMark[];
  readonly hasYearBefore: boolean;
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };
const HEIGHT = 240;

/** One column a month; hatched where no report tells of it; bands and lines behind for what happened. */
export function TimeLineChart(props: TimeLineChartProps) {
  return (
    <ChartSpace height={HEIGHT} firstWidth={640}>
      <Columns {...props} />
    </ChartSpace>
  );
}

function Columns({ points, marks, hasYearBefore, ...size }: TimeLineChartProps) {
  const formats = useFormats();
  const top = Math.max(0.1, ...points.flatMap(({ share, yearBefore }) => [share ?? 0, yearBefore ?? 0]));
  const ceiling = Math.min(1, Math.ceil(top * 5 + 0.2) / 5);
  const rows = points.map((point) => ({
    ...point,
    label: formats.shortPeriod(point.month),
    height: point.isMissing ? ceiling : (point.share ?? 0),
    figure: point.share === null ? '' : formats.share(point.share),
    fill: fillOf(point),
    stroke: isBlank(point) ? 'var(--frame)' : 'none',
  }));
  return (
    <ComposedChart
      {...size}
      data={rows}
      margin={{ top: 22, right: 4, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      barCategoryGap="18%"
    >
      <BlankPatterns size={7} />
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
      <Marks marks={marks} points={points} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'none' }}
        content={({ active, label }) => (
          <MonthTip point={active ? rows.find((row) => row.label === label) : undefined} />
        )}
      />
      <Bar dataKey="height" minPointSize={5} isAnimationActive={false}>
        <LabelList dataKey="figure" position="top" fontSize={11.5} fontWeight={600} fill="var(--ink)" />
      </Bar>
      {hasYearBefore && <Line dataKey="yearBefore" {...YEAR_BEFORE} />}
    </ComposedChart>
  );
}

const YEAR_BEFORE = {
  stroke: 'var(--mark)',
  strokeWidth: 1.5,
  strokeDasharray: '2 4',
  dot: { r: 2.5, fill: 'var(--mark)', stroke: 'var(--paper)' },
  activeDot: false,
  isAnimationActive: false,
} as const;

function isBlank({ isMissing, share }: TimePoint): boolean {
  return isMissing || share === 0;
}

function fillOf({ isMissing, inPeriod, share }: TimePoint): string {
  if (isMissing) return BLANK_FILL.missing;
  if (share === 0) return BLANK_FILL.zero;
  return inPeriod ? 'var(--accent)' : 'var(--seq-1)';
}

/** A day is a line, several days are a band; the letter above leads to the list below the chart. */
function Marks({ marks, points }: Pick<TimeLineChartProps, 'marks' | 'points'>) {
  const area = usePlotArea();
  if (!area) return null;
  const months = points.map(({ month }) => month);
  const at = (place: number) => area.x + (area.width * place) / months.length;
  return marks.map(({ from, to }, index) => {
    const left = at(placeOfDay(from, months) ?? 0);
    const right = from === to ? left : at(placeOfDay(addDays(to, 1), months) ?? months.length);
    return (
      <g key={`${from}-${to}`}>
        <rect x={left} y={area.y} width={right - left} height={area.height} fill="var(--accent-wash)" />
        {from === to && (
          <path d={`M${String(left)} ${String(area.y)}v${String(area.height)}`} stroke="var(--ink)" fill="none" />
        )}
        <text x={(left + right) / 2} y={area.y - 8} {...LETTER}>
          {letterOf(index)}
        </text>
      </g>
    );
  });
}

const LETTER = { fontSize: 12, fontWeight: 600, fill: 'var(--ink)', textAnchor: 'middle' } as const;

function MonthTip({ point }: { readonly point: TimePoint | undefined }) {
  const texts = useMessages(timeLineMessages);
  const formats = useFormats();
  if (!point) return null;
  return (
    <p className={classes.tooltip}>
      {formats.period(point.month)}: <strong>{shareText(point, formats, texts.missing)}</strong>
    </p>
  );
}

function shareText({ share, cell }: TimePoint, formats: Formats, missing: string): string {
  if (share === null) return missing;
  const { numerator, denominator } = cell ?? {};
  const parts =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? ` (${formats.number(numerator)}/${formats.number(denominator)})`
      : '';
  return `${formats.share(share, 1)}${parts}`;
}

import { Bar, BarChart, Cell, ErrorBar, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../language/language-context.tsx';
import classes from './panels.module.css';

export interface GapBar {
  readonly topic: string;
  /** Percentage points, class minus rest, with the ends of its interval. */
  readonly points: number;
  readonly lower: number;
  readonly upper: number;
  readonly certain: boolean;
}
export interface GapPanel {
  readonly code: string;
  readonly name: string;
  readonly size: string;
  readonly bars: readonly GapBar[];
}

interface GapPanelsProps {
  readonly panels: readonly GapPanel[];
  readonly notApplicable: string;
  readonly zeroLine: string;
}

const AXIS = { fontSize: 11, fill: 'var(--quiet)' };
const BAR_HEIGHT = 30;

/** Ends of the shared scale: whole tens that hold every interval, at least ±10. */
export function gapScale(panels: readonly GapPanel[]): [number, number] {
  const bars = panels.flatMap((panel) => panel.bars);
  const low = Math.min(-10, ...bars.map((bar) => bar.lower));
  const high = Math.max(10, ...bars.map((bar) => bar.upper));
  return [Math.floor(low / 10) * 10, Math.ceil(high / 10) * 10];
}

export function GapPanels({ panels, notApplicable, zeroLine }: GapPanelsProps) {
  const formats = useFormats();
  const scale = gapScale(panels);
  const most = Math.max(1, ...panels.map((panel) => panel.bars.length));
  return (
    <div className={classes.panels} data-count={panels.length}>
      {panels.map((panel, index) => (
        <div key={panel.code} className={classes.panel} data-first={index === 0 || undefined}>
          <p className={classes.title}>
            {panel.name} <small>{panel.size}</small>
          </p>
          {panel.bars.length === 0 ? (
            <p className={classes.empty}>{notApplicable}</p>
          ) : (
            <ResponsiveContainer width="100%" height={most * BAR_HEIGHT + 42} initialDimension={{ width: 280, height: most * BAR_HEIGHT + 42 }}>
              <BarChart data={panel.bars.map((bar) => ({ ...bar, spread: [bar.points - bar.lower, bar.upper - bar.points] }))} layout="vertical" margin={{ top: 18, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
                <XAxis type="number" domain={scale} ticks={[scale[0], 0, scale[1]]} tick={AXIS} tickLine={false} axisLine={{ stroke: 'var(--frame)' }} tickFormatter={(value: number) => formats.signed(value, 0)} />
                <YAxis type="category" dataKey="topic" width={index === 0 ? 112 : 112} tick={{ ...AXIS, fontSize: 12, fill: 'var(--ink)' }} tickLine={false} axisLine={false} interval={0} />
                <ReferenceLine x={0} stroke="var(--frame)" label={{ value: zeroLine, position: 'top', fontSize: 10, fill: 'var(--quiet)' }} />
                <Bar dataKey="points" barSize={12} isAnimationActive={false}>
                  {panel.bars.map((bar) => (
                    <Cell key={bar.topic} fill={bar.certain ? 'var(--accent)' : 'var(--seq-1)'} />
                  ))}
                  <ErrorBar dataKey="spread" direction="x" width={5} stroke="var(--ink)" strokeWidth={1} isAnimationActive={false} />
                  <LabelList dataKey="points" content={(label) => <BarLabel {...label} text={formats.signed(Number(label.value))} />} />
                </Bar>
              </BarChart>
            </ResponsiveContainer>
          )}
        </div>
      ))}
    </div>
  );
}

interface BarLabelProps {
  readonly x?: string | number | undefined;
  readonly y?: string | number | undefined;
  readonly width?: string | number | undefined;
  readonly value?: unknown;
  readonly text: string;
}

/** The figure stands on the far side of the zero line, where neither bar nor interval usually is. */
function BarLabel({ x, y, width, value, text }: BarLabelProps) {
  const negative = Number(value) < 0;
  const zero = Number(x ?? 0) + (Number(width ?? 0) < 0 || !negative ? 0 : Number(width ?? 0));
  return (
    <text x={zero + (negative ? 6 : -6)} y={Number(y ?? 0) - 3} textAnchor={negative ? 'start' : 'end'} fontSize={12} fontWeight={600} fill="var(--ink)" paintOrder="stroke" stroke="var(--paper)" strokeWidth={3}>
      {text}
    </text>
  );
}

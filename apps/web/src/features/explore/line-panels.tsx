import { nice } from 'd3-array';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { memberMessages } from '../../figures/member.messages.ts';
import type { DrawnMark } from './drawn-marks.ts';
import classes from './explore-chart.module.css';

export interface LinePanel {
  readonly key: string;
  /** Empty for a single line. */
  readonly title: string;
  readonly points: readonly (Pick<DrawnMark, 'figure' | 'text' | 'blank' | 'previous' | 'note'> & {
    readonly time: string;
    readonly tick: string;
  })[];
}

interface LinePanelsProps {
  readonly panels: readonly LinePanel[];
  readonly isShare: boolean;
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };

/** One line a category, all on one scale; where there is no figure the line breaks, and the reason stands beneath. */
export function LinePanels({ panels, isShare }: LinePanelsProps) {
  const figures = panels.flatMap(({ points }) =>
    points.flatMap(({ figure, previous }) => [figure ?? 0, previous ?? 0]),
  );
  const top = isShare ? 1 : nice(0, Math.max(1, ...figures), 4)[1];
  return (
    <div className={classes.panels} data-single={panels.length === 1 || undefined}>
      {panels.map((panel) => (
        <div key={panel.key}>
          {panel.title !== '' && (
            <p className={classes.title} data-picture-text>
              {panel.title}
            </p>
          )}
          <Panel panel={panel} top={top} isShare={isShare} height={panels.length === 1 ? 260 : 150} />
          <Blanks panel={panel} />
        </div>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly panel: LinePanel;
  readonly top: number;
  readonly isShare: boolean;
  readonly height: number;
}

function Panel({ panel, top, isShare, height }: PanelProps) {
  const formats = useFormats();
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
      <LineChart
        data={[...panel.points]}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="tick" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--frame)' }} minTickGap={16} />
        <YAxis
          domain={[0, top]}
          tick={TICK}
          width={48}
          ticks={[0, top / 2, top]}
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) =>
            isShare ? formats.share(value) : formats.number(value, Number.isInteger(value) ? 0 : 1)
          }
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--frame)' }}
          content={({ active, label }) => {
            const point = panel.points.find(({ tick }) => tick === label);
            return active && point ? (
              <p className={classes.tooltip}>
                {point.time}: <strong>{point.text}</strong> {point.note}
              </p>
            ) : null;
          }}
        />
        {panel.points.some(({ previous }) => previous !== null) && <Line dataKey="previous" {...BEFORE} />}
        <Line dataKey="figure" {...STROKE} />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The compared period. */
const BEFORE = {
  stroke: 'var(--mark)',
  strokeWidth: 1.5,
  strokeDasharray: '2 4',
  dot: { r: 2, fill: 'var(--mark)' },
  activeDot: false,
  isAnimationActive: false,
} as const;

const STROKE = {
  stroke: 'var(--accent)',
  strokeWidth: 2.25,
  dot: { r: 2, fill: 'var(--accent)' },
  isAnimationActive: false,
} as const;

function Blanks({ panel }: { readonly panel: LinePanel }) {
  const { blanks } = useMessages(memberMessages);
  const said = (['missing', 'not_known', 'hidden', 'not_applicable'] as const).flatMap((kind) => {
    const times = panel.points.filter(({ blank }) => blank === kind).map(({ tick }) => tick);
    return times.length === 0 ? [] : [`${blanks[kind]}: ${times.join(', ')}`];
  });
  return said.length === 0 ? null : <p className={classes.blanks}>{said.join('; ')}</p>;
}

import { Bar, BarChart, ErrorBar, ReferenceLine, XAxis, YAxis } from 'recharts';
import { ChartSpace } from '../../components/chart-space.tsx';
import { useWidth } from '../../components/use-width.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats } from '../../language/language-context.tsx';
import { GapRows } from './gap-rows.tsx';
import { gapScale, type GapPanel } from './gap-scale.ts';
import { useRoving, type Roving } from './use-roving.ts';
import classes from './panels.module.css';

interface GapPanelsProps {
  readonly panels: readonly GapPanel[];
  /** Name of all bars together. */
  readonly label: string;
  readonly picked: string | null;
  /** Nothing where the figures are only read. */
  readonly onPick: ((key: string) => void) | undefined;
}

const TICK = { fontSize: 11, fill: 'var(--quiet)' };
const NAME = { fontSize: 12.5, fill: 'var(--ink)' };
const FIGURE = { fontSize: 12.5, fontWeight: 600, fill: 'var(--ink)' };
const BAR_HEIGHT = 32;
/** "Trẻ em và người dưới 18" in one line. */
const NAME_WIDTH = 156;
/** As in the style sheet. */
const ALL_IN_ONE_ROW = 900;
const WHISKER = { direction: 'x', width: 5, stroke: 'var(--ink)', strokeWidth: 1, isAnimationActive: false } as const;
const BARE = { type: 'category', tickLine: false, axisLine: false, interval: 0 } as const;

/** Bars from the zero line, the interval across, the figure at the end of the row. Side by side, the panels share the names of the first. */
export function GapPanels({ panels, label, picked, onPick }: GapPanelsProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const sideBySide = width === 0 || width >= ALL_IN_ONE_ROW;
  const scale = gapScale(panels);
  const keys = panels.flatMap((panel) => panel.bars.map((bar) => bar.key));
  const roving = useRoving(keys);
  const height = Math.max(1, ...panels.map((panel) => panel.bars.length)) * BAR_HEIGHT + 30;
  return (
    <div
      ref={ref}
      className={classes.panels}
      data-count={panels.length}
      {...(onPick && { role: 'group', 'aria-label': label })}
    >
      {panels.map((panel, index) => (
        <div key={panel.code} className={classes.panel}>
          <p className={classes.title} data-picture-text>
            {panel.name} <small>{panel.size}</small>
          </p>
          {panel.bars.length === 0 ? (
            <p className={classes.empty}>{panel.empty}</p>
          ) : (
            <ChartSpace height={height} firstWidth={280}>
              <GapChart
                panel={panel}
                scale={scale}
                isNamed={!sideBySide || index === 0}
                {...{ picked, onPick, roving }}
              />
            </ChartSpace>
          )}
        </div>
      ))}
    </div>
  );
}

interface GapChartProps extends Pick<GapPanelsProps, 'picked' | 'onPick'> {
  readonly panel: GapPanel;
  readonly scale: readonly [number, number];
  readonly isNamed: boolean;
  readonly roving: Roving;
}

function GapChart({ panel, scale, isNamed, picked, onPick, roving, ...size }: GapChartProps) {
  const formats = useFormats();
  const rows = rowsOf(panel, formats);
  return (
    <BarChart
      {...size}
      data={rows}
      layout="vertical"
      margin={{ top: 6, right: 0, bottom: 0, left: isNamed ? 2 : 18 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[...scale]}
        ticks={[scale[0], 0, scale[1]]}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value: number) => formats.signed(value, 0)}
      />
      <YAxis yAxisId="name" {...BARE} dataKey="topic" width={NAME_WIDTH} hide={!isNamed} tick={NAME} />
      <YAxis
        yAxisId="figure"
        {...BARE}
        dataKey="figure"
        orientation="right"
        width={46}
        tick={FIGURE}
        tickFormatter={(text: string) => text.split('#')[0] ?? ''}
      />
      <ReferenceLine yAxisId="name" x={0} stroke="var(--ink)" />
      <Bar yAxisId="name" dataKey="points" barSize={14} isAnimationActive={false}>
        <ErrorBar dataKey="spread" {...WHISKER} />
      </Bar>
      <Bar yAxisId="figure" dataKey="points" fill="none" barSize={0} isAnimationActive={false} />
      {onPick && <GapRows bars={panel.bars} {...{ picked, onPick, roving }} />}
    </BarChart>
  );
}

function rowsOf(panel: GapPanel, formats: Formats) {
  return panel.bars.map((bar) => ({
    ...bar,
    fill: bar.certain ? 'var(--accent)' : 'var(--seq-1)',
    // Two topics may have the same figure: the axis needs them apart, the reader sees what stands before the mark.
    figure: `${formats.signed(bar.points)}#${bar.topic}`,
    spread: [bar.points - bar.lower, bar.upper - bar.points],
  }));
}

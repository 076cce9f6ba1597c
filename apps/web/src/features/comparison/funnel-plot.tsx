import { useState } from 'react';
import { BlankPatterns } from '../../components/blank-swatch.tsx';
import { useWidth } from '../../components/use-width.ts';
import type { ComparisonPartsFragment, FunnelPointPartsFragment } from '../../gql/graphql.ts';
import { districtShort } from '../../figures/district-short.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { figureText, figureUnit, sizeUnit } from './compared-figure.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { FunnelAxes } from './funnel-axes.tsx';
import { FEW_NAMES, placeLabels, roomOfLine, type Box, type PlacedLabel } from './funnel-labels.ts';
import { FunnelLines } from './funnel-lines.tsx';
import { funnelScale, sizeRange, topValueOf, type FunnelScale } from './funnel-scale.ts';
import { FunnelMarks, type PlacedMark } from './funnel-marks.tsx';
import { standsOut } from './limit-state.ts';
import { markText } from './mark-text.ts';
import classes from './comparison.module.css';

interface FunnelPlotProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly label: string;
  readonly selected: readonly string[];
  readonly peers: string | undefined;
  readonly onSelect: (unit: string) => void;
}

const HEIGHT = 400;
const MARGIN = { top: 16, right: 16, bottom: 46, left: 56 };
/** Room of the scales, in which no name stands. */
const AXES: readonly Box[] = [
  { left: -Infinity, right: MARGIN.left, top: -Infinity, bottom: Infinity },
  { left: -Infinity, right: Infinity, top: HEIGHT - MARGIN.bottom, bottom: Infinity },
];
/** Room for the text of the common figure. */
const MEAN_WIDTH = 120;

/** Units over their size, by mouse, touch or keyboard: one tab stop, arrows go through the units by size, Enter chooses. */
export function FunnelPlot({ answer, filters, label, selected, peers, onSelect }: FunnelPlotProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const formats = useFormats();
  const texts = useMessages(comparisonMessages);
  const [told, setTold] = useState<string | null>(null);
  const { points, limits, mean } = answer;
  const isShare = figureUnit(filters) === 'share';
  const scale = funnelScale({
    ...{ width: width || 720, height: HEIGHT, margin: MARGIN },
    ...sizeRange(points.map(({ size }) => size)),
    topValue: topValueOf([answer]),
    highest: isShare ? 1 : Infinity,
  });
  const common = typeof mean.value === 'number' ? mean.value : null;
  const marks = placedMarks(points, scale);
  const named = marks.find(({ point }) => point.unit.id === told);
  return (
    <div ref={ref} className={classes.plot}>
      <svg width={scale.width} height={HEIGHT} role="group" aria-label={`${label}. ${texts.funnel.keys}`} data-picture>
        <BlankPatterns scale="chart" />
        <FunnelLines scale={scale} limits={limits} mean={common} />
        <FunnelAxes
          scale={scale}
          valueText={(value) => (isShare ? formats.share(value) : formats.number(value, decimals(scale)))}
          sizeText={(size) => formats.number(size)}
          sizeLabel={texts.sizes[sizeUnit(filters.measure, filters.level)]}
        />
        <FunnelMarks
          {...{ marks, filters, selected, peers, onSelect }}
          radius={marks.length > FEW_NAMES ? 4.5 : 6}
          onTold={setTold}
        />
        <Names
          marks={marks}
          selected={selected}
          width={scale.width}
          meanAt={common === null ? null : scale.y(common)}
        />
        {common !== null && (
          <text className={classes.meanText} x={MARGIN.left + 4} y={scale.y(common) - 5} aria-hidden="true">
            {texts.funnel.mean(figureText(common, filters, formats))}
          </text>
        )}
      </svg>
      {named && <Told mark={named} filters={filters} width={scale.width} />}
    </div>
  );
}

/** Ticks between whole numbers need a decimal. */
function decimals({ yTicks }: FunnelScale): number {
  return yTicks.every(Number.isInteger) ? 0 : 1;
}

/** From the smallest unit to the largest; a unit without a figure stands on the floor. */
function placedMarks(points: readonly FunnelPointPartsFragment[], scale: FunnelScale): PlacedMark[] {
  return points
    .map((point) => ({ point, x: scale.x(point.size), y: scale.y(point.cell.value ?? 0) }))
    .toSorted((a, b) => a.x - b.x);
}

interface NamesProps {
  readonly marks: readonly PlacedMark[];
  readonly selected: readonly string[];
  readonly width: number;
  /** Height of the line of the common figure, whose own text stands at its beginning. */
  readonly meanAt: number | null;
}

/** Names beside the marks: chosen, own and outstanding units first, the others where few units leave room. */
function Names({ marks, selected, width, meanAt }: NamesProps) {
  const texts = useMessages(comparisonMessages).funnel;
  const weightOf = ({ point }: PlacedMark) => {
    if (selected.includes(point.unit.id)) return 4;
    if (point.own) return 3;
    return standsOut(point) ? 2 : 1;
  };
  const wanted = marks
    .map((mark) => ({ mark, weight: weightOf(mark) }))
    .filter(({ weight }) => weight > 1 || marks.length <= FEW_NAMES);
  const labels = placeLabels(
    wanted.map(({ mark: { point, x, y }, weight }) => ({
      ...{ id: point.unit.id, x, y, weight },
      text: nameOf(point, marks.length <= FEW_NAMES, texts.ownMark),
    })),
    marks,
    [
      ...AXES,
      ...(meanAt === null
        ? []
        : roomOfLine(meanAt, { left: MARGIN.left, right: width - MARGIN.right, text: MEAN_WIDTH })),
    ],
    width,
  );
  const strong = new Set(wanted.filter(({ weight }) => weight > 1).map(({ mark }) => mark.point.unit.id));
  return (
    <g aria-hidden="true" className={classes.names}>
      {labels.map(({ id, line }) => line && <NameLine key={id} {...line} />)}
      {labels.map(({ id, text, x, y, anchor }) => (
        <text
          key={id}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="middle"
          data-strong={strong.has(id) || undefined}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** The kind of a district goes without saying where all marks are districts. */
function nameOf({ unit, own }: FunnelPointPartsFragment, areFew: boolean, ownMark: string): string {
  const name = unit.dimension === 'DISTRICT' ? districtShort(unit.label) : unit.label;
  return own && areFew ? `${name} (${ownMark})` : name;
}

function NameLine({ from, to }: NonNullable<PlacedLabel['line']>) {
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke="var(--quiet)" strokeWidth={0.75} />;
}

interface ToldProps {
  readonly mark: PlacedMark;
  readonly filters: ComparisonFilters;
  readonly width: number;
}

/** What the mark under the pointer or the focus says; screen readers have it as the name of the mark. */
function Told({ mark: { point, x, y }, filters, width }: ToldProps) {
  const formats = useFormats();
  const turned = x > width * 0.6 ? '-100%' : x < width * 0.4 ? '0' : '-50%';
  return (
    <p className={classes.told} style={{ left: x, top: y + 14, transform: `translateX(${turned})` }} aria-hidden="true">
      <strong>{point.unit.label}</strong>
      {markText(point, filters, formats)}
    </p>
  );
}

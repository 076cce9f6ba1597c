import { parsePeriodCode } from '@lantoa/domain';
import { lazy } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { MatrixTable } from '../../components/matrix-table.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { MemberBars } from '../../figures/member-bars.tsx';
import { mostFinding } from '../../figures/most-finding.ts';
import { SHARE_LIMITS, stepOf } from '../../figures/palette.ts';
import type { Dimension, ExplorePartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { drawingOf, marksOf, MOST_BARS, type Drawing, type DrawnMark } from './drawn-marks.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { queryOf, type Explored } from './explore-question.ts';
import { keyName } from './explore-rows.ts';
import { isShare } from './figure-text.ts';
import type { LinePanel } from './line-panels.tsx';

const LinePanels = lazy(async () => ({ default: (await import('./line-panels.tsx')).LinePanels }));

interface ExploreChartProps {
  readonly answer: ExplorePartsFragment;
  readonly explored: Explored;
  readonly names: ExploreNames;
}

/** The drawing that fits the shape of the question, or why there is none. */
export function ExploreChart({ answer, explored, names }: ExploreChartProps) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const methods = useMethods([explored.draw]);
  const drawing = drawingOf(answer, explored);
  if (drawing.kind === 'none') return drawing.why === 'one_figure' ? null : <p>{texts.noChart[drawing.why]}</p>;
  const marks = marksOf(answer, explored.draw, formats);
  const share = answer.columns.some((column) => column.measure === explored.draw && isShare(column));
  const unit = share ? '' : names.unit(explored.draw);
  const measure = names.measure(explored.draw);
  const dimensions = explored.by.map((dimension) => names.dimension(dimension));
  const cut = drawing.kind === 'bars' && marks.length > MOST_BARS;
  const description = [
    texts.chartOf(measure, dimensions.join(', ')),
    ...(cut ? [texts.highest(formats.number(MOST_BARS), formats.number(marks.length))] : []),
  ].join('. ');
  return (
    <ChartFrame
      name="explored"
      finding={mostFinding(
        marks.map((mark) => ({ ...mark, text: mark.short })),
        unit,
        formats,
      )}
      description={description}
      basis={basisText(answer.evidence, explored.period, formats)}
      notes={answer.evidence.warnings.map(({ message }) => message)}
      methods={methods}
      interactive={drawing.kind !== 'lines'}
      picture={drawing.kind === 'lines'}
      question={analyticsQuestion(queryOf({ ...explored, measures: [explored.draw], sort: null }))}
      legend={<BlankLegend rows={marks} />}
      table={{
        caption: description,
        columns: [...dimensions, measure].map((label, index) => ({ label, numeric: index === dimensions.length })),
        rows: marks.map(({ id, keys, text }) => ({
          key: id,
          cells: [...keys.map((key) => keyName(key, formats)), text],
        })),
      }}
    >
      <Drawn drawing={drawing} marks={marks} share={share} caption={description} nameOf={names.dimension} />
    </ChartFrame>
  );
}

interface DrawnProps {
  readonly drawing: Exclude<Drawing, { readonly kind: 'none' }>;
  readonly marks: readonly DrawnMark[];
  readonly share: boolean;
  readonly caption: string;
  readonly nameOf: ExploreNames['dimension'];
}

function Drawn({ drawing, marks, share, caption, nameOf }: DrawnProps) {
  const formats = useFormats();
  switch (drawing.kind) {
    case 'bars':
      return <MemberBars rows={highest(marks)} top={drawing.toWhole ? 1 : undefined} />;
    case 'lines':
      return <LinePanels panels={panelsOf(marks, drawing, formats)} isShare={share} />;
    case 'matrix':
      return (
        <MatrixTable
          caption={caption}
          {...matrixOf(marks, drawing, { share, corner: nameOf(drawing.rows) }, formats)}
        />
      );
  }
}

/** All of them in the order of the answer, or the highest where they are too many to be read. */
function highest(marks: readonly DrawnMark[]): readonly DrawnMark[] {
  if (marks.length <= MOST_BARS) return marks;
  return marks.toSorted((a, b) => (b.figure ?? -1) - (a.figure ?? -1)).slice(0, MOST_BARS);
}

const keyIn = (mark: DrawnMark, dimension: Dimension | null) => mark.keys.find((key) => key.dimension === dimension);

function membersOf(marks: readonly DrawnMark[], dimension: Dimension | null): KeyPartsFragment[] {
  const found = new Map(
    marks.flatMap((mark) => {
      const key = keyIn(mark, dimension);
      return key ? [[key.id, key] as const] : [];
    }),
  );
  return [...found.values()];
}

function panelsOf(
  marks: readonly DrawnMark[],
  { time, by }: Extract<Drawing, { readonly kind: 'lines' }>,
  formats: Formats,
): LinePanel[] {
  const categories = by === null ? [null] : membersOf(marks, by);
  return categories.map((category) => ({
    key: category?.id ?? 'all',
    title: category ? keyName(category, formats) : '',
    points: marks
      .filter((mark) => category === null || keyIn(mark, by)?.id === category.id)
      .flatMap((mark) => {
        const key = keyIn(mark, time);
        return key ? [{ ...mark, time: keyName(key, formats), tick: tickOf(key, formats) }] : [];
      }),
  }));
}

/** Days and weeks have no short name; the year tells months of several years apart. */
function tickOf(key: KeyPartsFragment, formats: Formats): string {
  const period = parsePeriodCode(key.code);
  if (period === null || period.type === 'W') return keyName(key, formats);
  const short = formats.shortPeriod(key.code);
  return period.type === 'Y' ? short : `${short}/${String(period.year).slice(2)}`;
}

/** Class limits as shares of the largest figure. */
const LIMITS = [0.1, 0.25, 0.5, 0.75] as const;

function matrixOf(
  marks: readonly DrawnMark[],
  { rows, columns }: Extract<Drawing, { readonly kind: 'matrix' }>,
  { share, corner }: { readonly share: boolean; readonly corner: string },
  formats: Formats,
) {
  const heads = membersOf(marks, columns);
  const largest = Math.max(1, ...marks.map(({ figure }) => figure ?? 0));
  const stepFor = (figure: number) => (share ? stepOf(figure, SHARE_LIMITS) : stepOf(figure / largest, LIMITS));
  return {
    columns: [corner, ...heads.map((key) => keyName(key, formats))],
    rows: membersOf(marks, rows).map((row) => ({
      key: row.id,
      label: keyName(row, formats),
      cells: heads.map((head) => {
        const mark = marks.find((one) => keyIn(one, rows)?.id === row.id && keyIn(one, columns)?.id === head.id);
        const figure = mark?.figure ?? null;
        return {
          key: head.id,
          text: mark?.text ?? '·',
          blank: mark?.blank ?? null,
          step: figure === null || figure === 0 ? null : stepFor(figure),
        };
      }),
    })),
  };
}

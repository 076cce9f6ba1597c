import { lazy } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { MatrixTable } from '../../components/matrix-table.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { MemberBars } from '../../figures/member-bars.tsx';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { mostFinding } from '../../figures/most-finding.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { exploreBasis } from './explore-basis.ts';
import { drawingOf, marksOf, MOST_BARS, type Drawing, type DrawnMark } from './drawn-marks.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { queryOf, type Explored } from './explore-question.ts';
import { keyName, type ExploreAnswer } from './explore-rows.ts';
import { matrixOf, panelsOf } from './drawn-shapes.ts';
import { isShare } from './figure-text.ts';

const LinePanels = lazy(async () => ({ default: (await import('./line-panels.tsx')).LinePanels }));

interface ExploreChartProps {
  readonly answer: ExploreAnswer;
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
  const hasPrevious = drawing.kind === 'lines' && marks.some(({ previous }) => previous !== null);
  const cut = drawing.kind === 'bars' && marks.length > MOST_BARS;
  const description = [
    texts.chartOf(measure, dimensions.join(', ')),
    ...(explored.compareTo === null ? [] : [texts.comparedWith(texts.comparisons[explored.compareTo])]),
    ...(hasPrevious ? [texts.dottedLine] : []),
    ...(cut ? [texts.highest(formats.number(MOST_BARS), formats.number(marks.length))] : []),
  ].join('. ');
  return (
    <ChartFrame
      name="explored"
      finding={mostFinding(
        marks.map((mark) => ({ ...mark, text: mark.short })),
        unit,
        formats,
        isReportingKnown(answer.evidence),
      )}
      description={description}
      basis={exploreBasis(answer.evidence, explored, formats)}
      notes={answer.evidence.warnings.map(({ message }) => message)}
      methods={methods}
      interactive={drawing.kind !== 'lines'}
      picture={drawing.kind === 'lines'}
      question={analyticsQuestion(queryOf({ ...explored, measures: [explored.draw], sort: null }))}
      legend={<BlankLegend rows={marks} />}
      table={twinOf(marks, explored, { caption: description, dimensions, measure }, formats)}
    >
      <Drawn drawing={drawing} marks={marks} share={share} caption={description} names={names} />
    </ChartFrame>
  );
}

interface Heads {
  readonly caption: string;
  readonly dimensions: readonly string[];
  readonly measure: string;
}

function twinOf(
  marks: readonly DrawnMark[],
  { compareTo }: Explored,
  { caption, dimensions, measure }: Heads,
  formats: Formats,
): TwinTable {
  const { previous, change } = exploreMessages[formats.lang];
  const heads = [...dimensions, measure, ...(compareTo === null ? [] : [previous, change])];
  return {
    caption,
    columns: heads.map((label, index) => ({ label, numeric: index >= dimensions.length })),
    rows: marks.map((mark) => ({
      key: mark.id,
      cells: [
        ...mark.keys.map((key) => keyName(key, formats)),
        mark.text,
        ...(compareTo === null ? [] : [mark.previousText, mark.changeText]),
      ],
    })),
  };
}

interface DrawnProps {
  readonly drawing: Exclude<Drawing, { readonly kind: 'none' }>;
  readonly marks: readonly DrawnMark[];
  readonly share: boolean;
  readonly caption: string;
  readonly names: ExploreNames;
}

function Drawn({ drawing, marks, share, caption, names }: DrawnProps) {
  const formats = useFormats();
  switch (drawing.kind) {
    case 'bars':
      return <MemberBars rows={highest(marks)} top={drawing.toWhole ? 1 : undefined} />;
    case 'lines':
      return <LinePanels panels={panelsOf(marks, drawing, names.order, formats)} isShare={share} />;
    case 'matrix':
      return (
        <MatrixTable
          caption={caption}
          {...matrixOf(
            marks,
            drawing,
            { share, corner: names.dimension(drawing.rows), listOrder: names.order },
            formats,
          )}
        />
      );
  }
}

/** All of them in the order of the answer, or the highest where they are too many to be read. */
function highest(marks: readonly DrawnMark[]): readonly DrawnMark[] {
  if (marks.length <= MOST_BARS) return marks;
  return marks.toSorted((a, b) => (b.figure ?? -1) - (a.figure ?? -1)).slice(0, MOST_BARS);
}

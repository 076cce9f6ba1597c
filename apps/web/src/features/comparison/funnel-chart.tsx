import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { figureUnit } from './compared-figure.ts';
import { funnelFinding } from './comparison-findings.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { comparisonTable } from './comparison-table.ts';
import { FunnelPlot } from './funnel-plot.tsx';
import { PeerLegend } from './peer-legend.tsx';

interface FunnelChartProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly peers: string | undefined;
  readonly onSelect: (unit: string) => void;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly question: Question;
  readonly busy: boolean;
}

/** Each unit against the common figure, with the limits that its size allows. */
export function FunnelChart({ answer, filters, selected, peers, onSelect, ...frame }: FunnelChartProps) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const finding = funnelFinding(answer, filters, formats);
  const measure = texts.measures[filters.measure];
  const missing = answer.notReported.length;
  return (
    <ChartFrame
      name="funnel"
      finding={finding}
      description={texts.funnel.description(
        measure,
        texts.units[figureUnit(filters)],
        formats.number(answer.points.length),
      )}
      table={comparisonTable(answer.points, filters, texts.funnel.caption(measure), { selected, onSelect }, formats)}
      mark={missing > 0 ? texts.stillMissing(formats.number(missing)) : undefined}
      height={25}
      interactive
      legend={<PeerLegend points={answer.points} />}
      {...frame}
    >
      <FunnelPlot {...{ answer, filters, selected, peers, onSelect }} label={finding} />
    </ChartFrame>
  );
}

import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { mostFinding } from '../../figures/most-finding.ts';
import { upperFirst } from '../../figures/names.ts';
import type { AnalyticsQuery, Dimension, Measure, ResultPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { breakdownMessages } from './breakdown.messages.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import type { BreakdownChange } from './breakdown-filters.tsx';
import type { BreakdownFilters } from './breakdown-questions.ts';
import { MemberBars } from '../../figures/member-bars.tsx';
import { memberRows, type MemberRow } from '../../figures/member-rows.ts';
import { RowPanel } from './row-panel.tsx';

interface BreakdownFigureProps {
  readonly name: string;
  readonly description: string;
  /** What the bars count, inside a sentence. */
  readonly unit: string;
  readonly result: ResultPartsFragment;
  readonly query: AnalyticsQuery;
  readonly dimension: Dimension;
  readonly measures: readonly [Measure, Measure?];
  readonly filters: BreakdownFilters;
  /** The target group that all rows are about. */
  readonly group?: string | undefined;
  readonly onChange: (change: BreakdownChange) => void;
  /** More for the finding, computed by the caller. */
  readonly also?: string | undefined;
  readonly rows?: readonly MemberRow[] | undefined;
  /** Where the bars end, so that two charts beside each other have one scale. */
  readonly top?: number | undefined;
  readonly busy: boolean;
}

/** Bars by the members of one dimension in the frame of every chart. */
export function BreakdownFigure(props: BreakdownFigureProps) {
  const { name, description, unit, result, query, dimension, measures, filters, also, busy } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const texts = useMessages(breakdownMessages);
  const formats = useFormats();
  const methods = useMethods(measures.filter((measure) => measure !== undefined));
  const rows = props.rows ?? memberRows(result, dimension, measures, formats);
  const { evidence } = result;
  const members = texts.members[dimension];
  const most = mostFinding(rows, unit, formats, isReportingKnown(evidence), members?.counted);
  const finding = [most, also].filter((part) => part !== undefined).join('. ');
  const heads = [members?.head ?? '', upperFirst(unit), ...(measures[1] === undefined ? [] : [texts.second])];
  const pickOf = (row: MemberRow) => {
    if (isReserved(row)) return undefined;
    const onPick = () => {
      setPicked(row.id === picked ? null : row.id);
    };
    const { group, onChange } = props;
    const panel = <RowPanel {...{ row, query, dimension, filters, group, onChange }} onClose={onPick} />;
    return { isPicked: row.id === picked, onPick, panel };
  };
  return (
    <ChartFrame
      name={name}
      finding={finding}
      description={description}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      methods={methods}
      busy={busy}
      interactive
      picture={false}
      question={analyticsQuestion(query)}
      legend={<BlankLegend rows={rows} />}
      table={{
        caption: description,
        columns: heads.map((label, index) => ({ label, numeric: index > 0 })),
        rows: rows.map((row) => ({
          key: row.id,
          pick: pickOf(row),
          cells: [row.label, row.text, ...(measures[1] === undefined ? [] : [row.note])],
        })),
      }}
    >
      <MemberBars rows={rows} top={props.top} pickOf={pickOf} />
    </ChartFrame>
  );
}

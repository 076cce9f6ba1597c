import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Legend } from '../../components/legend.tsx';
import { MatrixTable } from '../../components/matrix-table.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName, upperFirst } from '../../figures/names.ts';
import { cellOf, dataRows, distinctKeys, keyOf } from '../../figures/rows.ts';
import type { AnalyticsQuery, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { memberMessages } from '../../figures/member.messages.ts';
import { breakdownMessages } from './breakdown.messages.ts';
import type { BreakdownFilters } from './breakdown-questions.ts';
import { matrixFinding } from './breakdown-findings.ts';
import { CellPanel } from './cell-panel.tsx';
import { matrixStep, matrixSteps } from './matrix-steps.ts';
import { groupsMessages } from './groups.messages.ts';
import { cellText } from '../../figures/cell-text.ts';
import { isReserved } from '../../figures/is-reserved.ts';

interface GroupMatrixProps {
  readonly result: ResultPartsFragment;
  readonly query: AnalyticsQuery;
  readonly filters: BreakdownFilters;
  readonly busy: boolean;
}

/** Work by target group and topic: where a group has had nothing on a topic yet. */
export function GroupMatrix({ result, query, filters, busy }: GroupMatrixProps) {
  const texts = useMessages(groupsMessages);
  const { members } = useMessages(breakdownMessages);
  const formats = useFormats();
  const methods = useMethods(['ACTIVITIES']);
  const { topics, rows, largest } = matrixOf(result, formats);
  const cells = rows.flatMap((row) => row.cells);
  const columns = [members.TARGET_GROUP?.head ?? '', ...topics];
  const [picked, setPicked] = useState<string | null>(null);
  const pickOf = (cell: Cell) => {
    const key = `${cell.group} ${cell.topic}`;
    const onPick = () => {
      setPicked(key === picked ? null : key);
    };
    const panel = <CellPanel {...{ cell, query, filters }} onClose={onPick} />;
    return { about: cell.name, isPicked: key === picked, onPick, panel };
  };
  return (
    <ChartFrame
      name="group-topics"
      finding={matrixFinding(cells, formats)}
      description={texts.topics}
      basis={basisText(result.evidence, filters.period, formats)}
      notes={result.evidence.warnings.map(({ message }) => message)}
      methods={methods}
      busy={busy}
      interactive
      picture={false}
      question={analyticsQuestion(query)}
      legend={<Key {...{ largest, cells }} />}
      table={{
        caption: texts.topicsCaption,
        columns: columns.map((label, index) => ({ label, numeric: index > 0 })),
        rows: rows.map((row) => ({
          key: row.key,
          cells: [row.label, ...row.cells.map(({ text }) => text)],
          cellPicks: [undefined, ...row.cells.map(pickOf)],
        })),
      }}
    >
      <MatrixTable
        caption={texts.topicsCaption}
        columns={columns}
        rows={rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, pick: pickOf(cell) })) }))}
      />
    </ChartFrame>
  );
}

interface KeyProps {
  readonly largest: number;
  readonly cells: readonly Cell[];
}

/** The numbers behind the colours that are drawn, and the kinds of blank. */
function Key({ largest, cells }: KeyProps) {
  const { steps } = useMessages(groupsMessages);
  const formats = useFormats();
  return (
    <>
      {largest > 0 && <Legend title={steps} steps={matrixSteps(largest, formats)} />}
      <BlankLegend rows={cells} />
    </>
  );
}

type Cell = ReturnType<typeof matrixOf>['rows'][number]['cells'][number];

function matrixOf(result: ResultPartsFragment, formats: Formats) {
  const rows = dataRows(result);
  const topics = distinctKeys(rows, 'TOPIC').filter((key) => !isReserved(key));
  const groups = distinctKeys(rows, 'TARGET_GROUP').filter((key) => !isReserved(key));
  const cellAt = (group: string, topic: string) =>
    cellOf(
      result,
      rows.find((row) => keyOf(row, 'TARGET_GROUP')?.id === group && keyOf(row, 'TOPIC')?.id === topic),
      'ACTIVITIES',
    );
  const shown = groups.flatMap((group) => topics.map((topic) => figureOf(cellAt(group.id, topic.id)) ?? 0));
  const largest = Math.max(0, ...shown);
  return {
    largest,
    topics: topics.map((topic) => topicName(topic, formats.lang)),
    rows: groups.map((group) => ({
      key: group.id,
      label: upperFirst(group.label),
      cells: topics.map((topic) => {
        const cell = cellAt(group.id, topic.id);
        const figure = figureOf(cell);
        const isBlank = figure === null || figure === 0;
        return {
          ...{ key: topic.id, group: group.code, topic: topic.code, figure },
          name: `${upperFirst(group.label)}, ${topicName(topic, formats.lang)}`,
          text: cell ? cellText(cell, formats) : memberMessages[formats.lang].blanks.not_applicable,
          blank: isBlank ? ((cell && blankOf(cell)) ?? ('not_applicable' as const)) : null,
          step: isBlank ? null : matrixStep(figure, largest),
        };
      }),
    })),
  };
}

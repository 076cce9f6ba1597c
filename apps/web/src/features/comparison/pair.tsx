import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Choice } from '../../components/choice.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import {
  ComparisonPairDocument,
  ComparisonPairTopicsDocument,
  type ComparisonPairQuery,
  type ComparisonPartsFragment,
  type Measure,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { pairQuestions, pairTopicsQuestion, type ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { pickOf, type RowPicks } from './comparison-table.ts';
import { pairWays } from './mark-ways.tsx';
import { pairRows, type PairRow, type WholeTopics } from './pair-rows.ts';
import { PairTable } from './pair-table.tsx';
import { unitMessages } from './units.messages.ts';
import classes from './comparison.module.css';

interface PairProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly pair: readonly [string, string];
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** Two units side by side over several measures at once, with all units together for orientation. */
export function Pair(props: PairProps) {
  const { filters, pair } = props;
  const variables = pairQuestions(filters, pair);
  const { data, error, loading, refetch } = useQuery(ComparisonPairDocument, { variables });
  const shown = useShownAnswer(data, { filters, pair });
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!shown) return <div className={classes.waiting} aria-busy />;
  return <PairFigure {...props} {...shown.asked} result={shown.answer} busy={loading} />;
}

function PairFigure({
  answer,
  filters,
  pair,
  onChange,
  result,
  busy,
}: PairProps & { readonly result: ComparisonPairQuery; readonly busy: boolean }) {
  const texts = useMessages(unitMessages).pair;
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const [picked, setPicked] = useState<string | null>(null);
  const asked = result.figures.columns.map(({ measure }) => measure);
  const methods = useMethods(asked);
  const measureName = useMeasureNames();
  const units = answer.points.map(({ unit }) => ({ value: unit.id, label: unit.label }));
  const name = (id: string) => units.find(({ value }) => value === id)?.label ?? id;
  const names = [name(pair[0]), name(pair[1])] as const;
  const whole = useWholeTopics(filters);
  const rows = pairRows({ ...result, wholeTopics: whole.topics }, filters.level, pair, measureName, formats);
  const variables = pairQuestions(filters, pair);
  const pick = (key: string) => {
    setPicked(key === picked ? null : key);
  };
  const open = rows.find(({ key }) => key === picked);
  const heads = [texts.measure, ...names, texts.whole];
  return (
    <ChartFrame
      name="pair"
      finding={texts.finding(...names)}
      description={texts.description}
      basis={basisText(result.figures.evidence, filters.period, formats)}
      notes={result.figures.evidence.warnings.map(({ message }) => message)}
      methods={methods}
      busy={busy || whole.topics === 'loading'}
      table={twinOf(texts.caption(...names), heads, rows, {
        selected: picked === null ? [] : [picked],
        onSelect: pick,
      })}
      question={{ document: ComparisonPairDocument, variables, csvHref: exportLink(variables.figures) }}
      interactive
      picture={false}
      beneath={open && !isFixed && <Opened row={open} heads={heads} {...{ filters, pair, onChange }} onClose={pick} />}
      controls={isFixed ? undefined : <PairChoices units={units} pair={pair} onChange={onChange} />}
    >
      <PairTable {...{ heads, rows, picked }} onPick={pick} label={texts.caption(...names)} />
      {whole.topics === 'failed' && !isFixed && <FailureNotice error={whole.error} onRetry={whole.onRetry} />}
    </ChartFrame>
  );
}

/** All units together, topic by topic; without them the table says that they are on their way or did not come. */
function useWholeTopics(filters: ComparisonFilters) {
  const { data, error, loading, refetch } = useQuery(ComparisonPairTopicsDocument, {
    variables: pairTopicsQuestion(filters),
  });
  const topics: WholeTopics = data?.topics ?? (error && !loading ? 'failed' : 'loading');
  return { topics, error, onRetry: () => void refetch() };
}

function useMeasureNames(): (measure: Measure) => string {
  const { lang } = useFormats();
  const { measures } = useReference();
  return (measure) => measures.find((info) => info.measure === measure)?.[lang] ?? measure;
}

function twinOf(caption: string, heads: readonly string[], rows: readonly PairRow[], picks: RowPicks): TwinTable {
  return {
    caption,
    columns: heads.map((label, index) => ({ label, numeric: index > 0 })),
    rows: rows.map(({ key, name, cells, whole }) => ({
      key,
      pick: pickOf(key, picks),
      cells: [name, ...cells.map(({ text }) => text), whole.text],
    })),
  };
}

interface OpenedProps extends Pick<PairProps, 'filters' | 'pair' | 'onChange'> {
  readonly row: PairRow;
  readonly heads: readonly string[];
  readonly onClose: (key: string) => void;
}

/** The line that was picked: its figures, and where it leads. */
function Opened({ row, heads, filters, pair, onChange, onClose }: OpenedProps) {
  const { unit } = useMessages(unitMessages);
  const { lang } = useFormats();
  const units = pair.map((id, index) => ({ id, label: heads[index + 1] ?? id }));
  const figures = [...row.cells, row.whole];
  return (
    <MarkPanel
      title={row.name}
      words={{ level: filters.level === 'COMMUNE' ? unit.byVillage : unit.byCommune }}
      ways={pairWays(filters, row, units, onChange, lang)}
      isOpened
      onClose={() => {
        onClose(row.key);
      }}
    >
      <p>{figures.map(({ text }, index) => `${heads[index + 1] ?? ''}: ${text}`).join('; ')}</p>
    </MarkPanel>
  );
}

interface PairChoicesProps extends Pick<PairProps, 'pair' | 'onChange'> {
  readonly units: readonly { readonly value: string; readonly label: string }[];
}

function PairChoices({ units, pair, onChange }: PairChoicesProps) {
  const texts = useMessages(unitMessages).pair;
  return (
    <>
      <Choice
        label={texts.first}
        value={pair[0]}
        choices={units.filter(({ value }) => value !== pair[1])}
        onChange={(unit) => {
          onChange({ unit, beside: pair[1] });
        }}
      />
      <Choice
        label={texts.second}
        value={pair[1]}
        choices={units.filter(({ value }) => value !== pair[0])}
        onChange={(beside) => {
          onChange({ unit: pair[0], beside });
        }}
      />
    </>
  );
}

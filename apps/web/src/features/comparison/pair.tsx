import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { blankClass } from '../../components/blank-swatch.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Choice } from '../../components/choice.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import {
  ComparisonPairDocument,
  type ComparisonPairQuery,
  type ComparisonPartsFragment,
  type Measure,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { pairQuestions, type ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { pairRows, type PairCell, type PairRow } from './pair-rows.ts';
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
  const { measures } = useReference();
  const asked = result.figures.columns.map(({ measure }) => measure);
  const methods = useMethods(asked);
  const measureName = (measure: Measure) =>
    measures.find((info) => info.measure === measure)?.[formats.lang] ?? measure;
  const units = answer.points.map(({ unit }) => ({ value: unit.id, label: unit.label }));
  const name = (id: string) => units.find(({ value }) => value === id)?.label ?? id;
  const names = [name(pair[0]), name(pair[1])] as const;
  const rows = pairRows(result, filters.level, pair, measureName, formats);
  const variables = pairQuestions(filters, pair);
  const heads = [texts.measure, ...names, texts.whole];
  return (
    <ChartFrame
      name="pair"
      finding={texts.finding(...names)}
      description={texts.description}
      basis={basisText(result.figures.evidence, filters.period, formats)}
      notes={result.figures.evidence.warnings.map(({ message }) => message)}
      methods={methods}
      busy={busy}
      table={{
        caption: texts.caption(...names),
        columns: heads.map((label, index) => ({ label, numeric: index > 0 })),
        rows: rows.map(({ key, name: measure, cells, whole }) => ({
          key,
          cells: [measure, ...cells.map(({ text }) => text), whole?.text ?? ''],
        })),
      }}
      question={{ document: ComparisonPairDocument, variables, csvHref: exportLink(variables.figures) }}
      interactive
      picture={false}
      controls={isFixed ? undefined : <PairChoices units={units} pair={pair} onChange={onChange} />}
    >
      <PairTable heads={heads} rows={rows} label={texts.caption(...names)} />
    </ChartFrame>
  );
}

interface PairTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly PairRow[];
}

function PairTable({ label, heads, rows }: PairTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.pairTable} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head, index) => (
              <th key={`${String(index)}-${head}`} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, name: measure, cells, whole }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                {measure}
              </th>
              <Figure cell={cells[0]} />
              <Figure cell={cells[1]} />
              {whole ? <Figure cell={whole} /> : <td role="cell" />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

/** A share with its base breaks before the base's total, where the column is narrow. */
function Breakable({ text }: { readonly text: string }) {
  const [first, ...rest] = text.split('/');
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <Fragment key={index}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Figure({ cell }: { readonly cell: PairCell }) {
  return (
    <td role="cell">
      {cell.blank !== null && (
        <span className={`${classes.swatch ?? ''} ${blankClass(cell.blank)}`} aria-hidden="true" />
      )}
      <Breakable text={cell.text} />
      {cell.share !== null && (
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${String(cell.share * 100)}%` }} />
        </span>
      )}
    </td>
  );
}

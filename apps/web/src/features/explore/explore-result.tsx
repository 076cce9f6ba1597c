import { Choice } from '../../components/choice.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PageSection } from '../../components/page-section.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { lowerFirst } from '../../figures/names.ts';
import type { ExploreFiguresQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { exploreBasis, periodText } from './explore-basis.ts';
import { ExploreChart } from './explore-chart.tsx';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { MOST_ROWS, type Explored } from './explore-question.ts';
import { headOf, tableRows } from './explore-rows.ts';
import type { ExploreSearch } from './explore-search.ts';
import { ExploreSummary } from './explore-summary.tsx';
import { HowComputed } from './how-computed.tsx';
import { pivotTable } from './pivot-rows.ts';
import { TakeAlong } from './take-along.tsx';
import classes from './explore.module.css';

interface ExploreResultProps {
  readonly answer: ExploreFiguresQuery;
  /** The question that was answered. */
  readonly explored: Explored;
  readonly names: ExploreNames;
  readonly busy: boolean;
  readonly onChange: (change: Partial<ExploreSearch>) => void;
}

/** The answer as a table, what it rests on, how it was computed, and the ways to take it along. */
export function ExploreResult(props: ExploreResultProps) {
  const { answer, explored, names, busy, onChange } = props;
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const table = useTable(props);
  const { evidence } = answer.analytics;
  return (
    <div aria-busy={busy} className={classes.result}>
      <ExploreSummary explored={explored} names={names} />
      {!isFixed && explored.measures.length > 1 && explored.by.length > 0 && (
        <div className={`${classes.draw ?? ''} screen-only`}>
          <Choice
            label={texts.measureShown}
            value={explored.draw}
            choices={explored.measures.map((measure) => ({ value: measure, label: names.measure(measure) }))}
            onChange={(draw) => {
              onChange({ draw });
            }}
          />
        </div>
      )}
      {explored.by.length > 0 && (
        <PageSection id="chart" title={texts.chartTitle}>
          <ExploreChart answer={answer.analytics} explored={explored} names={names} />
        </PageSection>
      )}
      <PageSection id="table" title={texts.tableTitle}>
        <DataTable table={table} />
        <RowNotes answer={answer} explored={explored} table={table} />
        <p className={classes.basis}>{exploreBasis(evidence, explored, formats)}</p>
        {evidence.warnings.map(({ code, message }) => (
          <p key={code} className={classes.basis}>
            {message}
          </p>
        ))}
      </PageSection>
      {!isFixed && <TakeAlong explored={explored} profile={evidence.explain?.profile} />}
      <HowComputed explained={evidence.explain ?? null} measures={explored.measures} />
    </div>
  );
}

function useTable({ answer, explored, names, onChange }: ExploreResultProps): TwinTable {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const isSorted = !useViewMode().isFixed && explored.by.length > 0;
  const { analytics, columnTotals } = answer;
  const dimensions = explored.by.map((dimension) => names.dimension(dimension));
  const measures = analytics.columns.map((column) => headOf(column, names.unit(column.measure)));
  const caption = `${explored.columns === null ? measures.join('; ') : headOf({ label: names.measure(explored.draw), unit: names.unit(explored.draw) })}; ${periodText(explored, formats)}`;
  if (explored.columns !== null)
    return pivotTable(
      { answer: analytics, columnTotals },
      explored,
      { caption, names: dimensions, listOrder: names.order },
      formats,
    );
  const lead = dimensions.length === 0 ? [texts.scope] : dimensions;
  const { sort } = explored;
  return {
    caption,
    columns: [
      ...lead.map((label) => ({ label, numeric: false })),
      ...analytics.columns.flatMap(({ measure }, index) => [
        {
          label: measures[index] ?? measure,
          numeric: true,
          sort: !isSorted
            ? undefined
            : {
                direction: directionOf(sort, measure),
                onSort: () => {
                  onChange({ sort: nextSort(sort, measure) });
                },
              },
        },
        ...(explored.compareTo === null
          ? []
          : [texts.previous, texts.change].map((label) => ({
              label: `${names.measure(measure)}: ${lowerFirst(label)}`,
              numeric: true,
            }))),
      ]),
    ],
    rows: tableRows(analytics, explored, formats),
  };
}

function directionOf(sort: Explored['sort'], measure: string) {
  if (sort?.measure !== measure) return null;
  return sort.direction === 'DESC' ? 'descending' : 'ascending';
}

/** The largest first, then the smallest, then the order of the lists again. */
function nextSort(sort: Explored['sort'], measure: string): string | undefined {
  if (sort?.measure !== measure) return `${measure}.DESC`;
  return sort.direction === 'DESC' ? `${measure}.ASC` : undefined;
}

function RowNotes({
  answer: { analytics },
  explored,
  table,
}: Pick<ExploreResultProps, 'answer' | 'explored'> & { readonly table: TwinTable }) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { rowCount, truncated, rows } = analytics;
  const blanks = table.rows.flatMap((row) => row.blanks ?? []).map((blank) => ({ blank }));
  const all = formats.number(rowCount);
  const cut = explored.columns === null ? texts.cut : texts.cutColumns;
  const isDashed = explored.columns !== null && table.rows.some(({ cells }) => cells.includes('·'));
  const isEstimated = rows.some(({ cells }) => cells.some(({ estimated }) => estimated));
  return (
    <div className={classes.notes}>
      <BlankLegend rows={blanks} />
      <p>
        {[
          ...(truncated
            ? [cut(formats.number(MOST_ROWS), all)]
            : explored.by.length > 0
              ? [(explored.columns === null ? texts.rows : texts.cells)(all)]
              : []),
          ...(isDashed && !truncated ? [texts.notAsked] : []),
          ...(isEstimated ? [texts.estimated] : []),
          ...(explored.compareTo !== null && explored.columns !== null ? [texts.changeInBrackets] : []),
          ...(explored.by.length > 0 ? [texts.totalsNote] : []),
        ].join(' ')}
      </p>
      {!isFixed && explored.by.length > 0 && explored.columns === null && (
        <p className="screen-only">{texts.sortHint}</p>
      )}
    </div>
  );
}

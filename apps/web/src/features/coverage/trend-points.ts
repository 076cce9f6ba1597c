import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { cellOf, dataRows, distinctKeys, keyOf } from '../../figures/rows.ts';
import { targetOf } from '../../figures/targets.ts';
import type {
  CellPartsFragment,
  ChangePartsFragment,
  Dimension,
  KeyPartsFragment,
  ResultPartsFragment,
  TargetPartsFragment,
} from '../../gql/graphql.ts';

/** COMMUNE_COVERAGE by topic and month, each with the same month a year before and what a plan sets for it. */
export type TopicMonths = ResultPartsFragment & ChangePartsFragment & TargetPartsFragment;

/** One topic in one month. */
export interface TopicMonth {
  readonly cell: CellPartsFragment | undefined;
  /** Share of the communes; null where nothing was reported: a line breaks there. */
  readonly share: number | null;
  readonly blank: BlankKind | null;
  readonly yearBefore: number | null;
  /** null where no plan sets one. */
  readonly target: number | null;
}

export interface TrendFigures {
  /** Codes of the months in the order of time, whatever the order of the answer. */
  readonly months: readonly string[];
  readonly topics: readonly KeyPartsFragment[];
  readonly at: (topic: string, month: string) => TopicMonth;
}

const NOTHING: TopicMonth = { cell: undefined, share: null, blank: null, yearBefore: null, target: null };

export function trendFigures(answer: TopicMonths): TrendFigures {
  const figures: ResultPartsFragment = answer;
  const rows = dataRows(figures);
  const month: Dimension =
    rows[0]?.keys.some((key) => key.dimension === 'MONTH') === true ? 'MONTH' : 'REPORTING_MONTH';
  const known = new Map(
    figures.rows.map((row, index) => [
      `${keyOf(row, 'TOPIC')?.code ?? ''} ${keyOf(row, month)?.code ?? ''}`,
      topicMonth(answer, figures, index),
    ]),
  );
  return {
    months: distinctKeys(rows, month)
      .map(({ code }) => code)
      .toSorted(),
    topics: distinctKeys(rows, 'TOPIC'),
    at: (topic, at) => known.get(`${topic} ${at}`) ?? NOTHING,
  };
}

function topicMonth(answer: TopicMonths, figures: ResultPartsFragment, index: number): TopicMonth {
  const compared: ChangePartsFragment = answer;
  const cell = cellOf(figures, figures.rows[index], 'COMMUNE_COVERAGE');
  const previous = compared.rows[index]?.cells[0]?.previous;
  return {
    cell,
    share: figureOf(cell),
    blank: cell ? blankOf(cell) : null,
    yearBefore: previous ? figureOf(previous) : null,
    target: targetOf(answer, index),
  };
}

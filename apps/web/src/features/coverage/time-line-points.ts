import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { windowOf } from '../../figures/period-window.ts';
import { targetOf } from '../../figures/targets.ts';
import type {
  CellPartsFragment,
  ChangePartsFragment,
  ResultPartsFragment,
  TargetPartsFragment,
} from '../../gql/graphql.ts';

/** One month of the year with what is known of it. */
export interface TimePoint {
  readonly month: string;
  readonly cell: CellPartsFragment | undefined;
  /** Share of the communes; null where nothing was reported. */
  readonly share: number | null;
  /** A month without work is another blank than one of which no report tells. */
  readonly blank: BlankKind | null;
  readonly yearBefore: number | null;
  /** What a plan sets for the month; null where none does. */
  readonly target: number | null;
  readonly inPeriod: boolean;
}

export type Months = ResultPartsFragment & ChangePartsFragment & TargetPartsFragment;

/** The months of an answer in their order, those of the chosen period told apart. */
export function timePoints(months: Months, period: string): TimePoint[] {
  const chosen = windowOf(period);
  const answer: ResultPartsFragment = months;
  const before: ChangePartsFragment = months;
  return answer.rows.flatMap((row, index) => {
    const month = row.keys[0]?.code;
    const window = month === undefined ? null : windowOf(month);
    if (row.kind !== 'DATA' || month === undefined || !window) return [];
    const cell = row.cells[0];
    const previous = before.rows[index]?.cells[0]?.previous;
    return [
      {
        month,
        cell,
        share: figureOf(cell),
        blank: cell ? blankOf(cell) : null,
        yearBefore: previous ? figureOf(previous) : null,
        target: targetOf(months, index),
        inPeriod: chosen !== null && window.from >= chosen.from && window.to <= chosen.to,
      },
    ];
  });
}

import { blankOf } from '../../figures/cell.ts';
import type { Dimension, MandateCellPartsFragment, MandateState } from '../../gql/graphql.ts';

type MandateCell = MandateCellPartsFragment;
type Key = MandateCell['member'];

/** How a cell is drawn: its state, that nobody can know it since no report was due, or that its figures are hidden from this reader. */
export type CellMark = MandateState | 'NOT_DUE' | 'HIDDEN';

interface MatrixRow {
  readonly member: Key;
  /** One for each topic in the order of the topics; null where the directive asks nothing. */
  readonly cells: readonly (MandateCell | null)[];
}
interface MatrixSection {
  readonly dimension: Dimension;
  readonly rows: readonly MatrixRow[];
}
export interface Matrix {
  readonly topics: readonly Key[];
  readonly sections: readonly MatrixSection[];
}

/** The cells as a table: topics across, members down, kinds of member in the order of the answer. */
export function matrixOf(cells: readonly MandateCell[], isShown: (dimension: Dimension) => boolean): Matrix {
  const topics = distinct(cells.map(({ topic }) => topic));
  const shown = cells.filter(({ member }) => isShown(member.dimension));
  const dimensions = [...new Set(shown.map(({ member }) => member.dimension))];
  const sections = dimensions.map((dimension) => {
    const own = shown.filter(({ member }) => member.dimension === dimension);
    const rows = distinct(own.map(({ member }) => member)).map((member) => ({
      member,
      cells: topics.map(
        (topic) => own.find((cell) => cell.member.id === member.id && cell.topic.id === topic.id) ?? null,
      ),
    }));
    return { dimension, rows };
  });
  return { topics, sections };
}

export function markOf({ state, activities }: MandateCell): CellMark {
  const blank = blankOf(activities);
  if (blank === 'hidden') return 'HIDDEN';
  return state === 'NONE' && blank === 'not_known' ? 'NOT_DUE' : state;
}

/** How many cells of a matrix stand in each state. */
export function countMarks(matrix: Matrix): Readonly<Record<CellMark, number>> {
  const counts = { DONE: 0, PLANNED: 0, NONE: 0, NOT_REPORTED: 0, NOT_DUE: 0, HIDDEN: 0 };
  for (const cell of matrix.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    if (cell) counts[markOf(cell)] += 1;
  }
  return counts;
}

function distinct(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

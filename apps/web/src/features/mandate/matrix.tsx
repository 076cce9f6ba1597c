import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { TwinPick } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { topicName } from '../../figures/names.ts';
import type { MandateCellPartsFragment, MandateMatrixQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mandateMessages } from './mandate.messages.ts';
import { MatrixCells, type MatrixFilters } from './matrix-cells.tsx';
import { countMarks, matrixOf, type CellMark } from './matrix-rows.ts';
import { keyOf, twinOf } from './matrix-twin.ts';
import { StateMark } from './state-mark.tsx';
import { TaskPanel } from './task-panel.tsx';
import classes from './mandate-page.module.css';

interface MatrixProps {
  readonly part: 'matrix' | 'bodies';
  readonly answer: MandateMatrixQuery['mandateMatrix'];
  readonly filters: MatrixFilters;
  readonly busy: boolean;
}

const MARKS: readonly CellMark[] = ['DONE', 'PLANNED', 'NONE', 'NOT_REPORTED', 'NOT_DUE', 'HIDDEN'];

/** What the directive asks as a table of topics, with the state of each task; bodies stand in a table of their own. */
export function Matrix({ part, answer, filters, busy }: MatrixProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const matrix = matrixOf(answer.cells, (dimension) => (dimension === 'ORGANISATION') === (part === 'bodies'));
  const counts = countMarks(matrix);
  const [picked, setPicked] = useState<string | null>(null);
  const onPick = (key: string) => {
    setPicked(key === picked ? null : key);
  };
  const pickOf = (cell: MandateCellPartsFragment): TwinPick => {
    const close = () => {
      onPick(keyOf(cell));
    };
    return {
      ...{ about: topicName(cell.topic, formats.lang), isPicked: keyOf(cell) === picked, onPick: close },
      panel: <TaskPanel cell={cell} filters={filters} onClose={close} />,
    };
  };
  return (
    <ChartFrame
      name={part}
      finding={findingOf(part, counts, formats, texts)}
      description={part === 'bodies' ? texts.bodiesText : texts.matrixText}
      basis={basisText(answer.evidence, filters.period, formats)}
      notes={answer.evidence.warnings.map(({ message }) => message)}
      table={twinOf(matrix, pickOf, formats, texts)}
      busy={busy}
      interactive
      picture={false}
      legend={
        <ul className={classes.states} aria-label={texts.legend}>
          {MARKS.filter((mark) => counts[mark] > 0).map((mark) => (
            <li key={mark}>
              <StateMark mark={mark} /> {texts.states[mark]}
            </li>
          ))}
        </ul>
      }
    >
      <MatrixCells {...{ part, matrix, filters, picked, onPick }} caption={texts.sections[part]} />
    </ChartFrame>
  );
}

/** How many tasks stand in each state; nothing where no report was due and nothing is recorded. */
function findingOf(
  part: MatrixProps['part'],
  counts: ReturnType<typeof countMarks>,
  formats: Formats,
  texts: (typeof mandateMessages)['vi'],
): string {
  if (counts.DONE === 0 && counts.NOT_DUE > 0) return texts.findingNotDue;
  const number = (value: number) => formats.number(value);
  const all = MARKS.reduce((sum, mark) => sum + counts[mark], 0);
  const finding = part === 'bodies' ? texts.bodiesFinding : texts.finding;
  return finding({
    ...{ done: number(counts.DONE), all: number(all), planned: number(counts.PLANNED) },
    ...{ none: number(counts.NONE), unknown: number(counts.NOT_REPORTED + counts.NOT_DUE) },
  });
}

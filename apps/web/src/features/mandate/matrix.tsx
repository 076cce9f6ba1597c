import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import { memberName, topicName, topicPhrase } from '../../figures/names.ts';
import type { Dimension, MandateCellPartsFragment, MandateMatrixQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mandateMessages } from './mandate.messages.ts';
import { countMarks, markOf, matrixOf, type CellMark, type Matrix as MatrixTable } from './matrix-rows.ts';
import { TaskPanel } from './task-panel.tsx';
import { StateMark } from './state-mark.tsx';
import classes from './mandate-page.module.css';

interface MatrixProps {
  readonly part: 'matrix' | 'bodies';
  readonly answer: MandateMatrixQuery['mandateMatrix'];
  readonly filters: { readonly period: string; readonly district: string | undefined };
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
  texts: Texts,
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

interface MatrixCellsProps extends Pick<MatrixProps, 'part'> {
  readonly matrix: MatrixTable;
  readonly filters: MatrixProps['filters'];
  readonly caption: string;
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

// The roles are written out because a phone lays the rows out as blocks, which would take them away.
function MatrixCells({ part, matrix, filters, caption, picked, onPick }: MatrixCellsProps) {
  const texts = useMessages(mandateMessages);
  const { lang } = useFormats();
  return (
    <table className={classes.matrix} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {part === 'bodies' ? texts.columns.body : texts.columns.member}
          </th>
          {matrix.topics.map((topic) => (
            <th key={topic.id} scope="col" role="columnheader">
              {topicName(topic, lang)}
            </th>
          ))}
        </tr>
      </thead>
      {matrix.sections.map(({ dimension, rows }) => (
        <tbody key={dimension} role="rowgroup">
          {matrix.sections.length > 1 && (
            <tr role="row" className={classes.kind}>
              <th scope="rowgroup" role="rowheader" colSpan={matrix.topics.length + 1}>
                {kindOf(dimension, texts)}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <MatrixRow key={row.member.id} row={row} filters={filters} {...{ picked, onPick }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface MatrixRowProps {
  readonly row: MatrixTable['sections'][number]['rows'][number];
  readonly filters: MatrixProps['filters'];
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

function MatrixRow({ row: { member, cells }, filters, picked, onPick }: MatrixRowProps) {
  const { lang } = useFormats();
  const open = cells.find((cell) => cell !== null && keyOf(cell) === picked);
  return (
    <>
      <tr role="row">
        <th scope="row" role="rowheader">
          {memberName(member, lang)}
        </th>
        {cells.map((cell, place) => (
          <td key={place} role="cell" data-asked={cell !== null}>
            <MatrixCell {...{ cell, picked, onPick }} />
          </td>
        ))}
      </tr>
      {open && (
        <tr role="row" className="screen-only" data-panel>
          <td role="cell" colSpan={cells.length + 1}>
            <TaskPanel
              cell={open}
              filters={filters}
              onClose={() => {
                onPick(keyOf(open));
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function keyOf({ member, topic }: MandateCellPartsFragment): string {
  return `${member.id} ${topic.id}`;
}

interface MatrixCellProps extends Pick<MatrixRowProps, 'picked' | 'onPick'> {
  readonly cell: MandateCellPartsFragment | null;
}

function MatrixCell({ cell, picked, onPick }: MatrixCellProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  if (cell === null) return <span className="visually-hidden">{texts.notAsked}</span>;
  const mark = markOf(cell);
  const figure = figureOf(cell.activities) ?? 0;
  const state = figure > 0 ? `${texts.states[mark]} (${formats.number(figure)})` : texts.states[mark];
  return (
    <PickButton
      className={classes.cell}
      pressed={keyOf(cell) === picked}
      onPick={() => {
        onPick(keyOf(cell));
      }}
    >
      <span className="visually-hidden">
        {texts.task(memberName(cell.member, formats.lang), topicPhrase(cell.topic, formats.lang), state)}
      </span>
      <span className={classes.topicOfCell} aria-hidden="true">
        {topicName(cell.topic, formats.lang)}
      </span>
      <span className={classes.state} data-mark={mark} aria-hidden="true">
        <StateMark mark={mark} />
        {figure > 0 ? formats.number(figure) : texts.short[mark]}
      </span>
    </PickButton>
  );
}

type Texts = (typeof mandateMessages)['vi'];

function kindOf(dimension: Dimension, texts: Texts): string {
  return texts.kinds[dimension] ?? dimension;
}

function twinOf(
  matrix: MatrixTable,
  pickOf: (cell: MandateCellPartsFragment) => TwinPick,
  formats: Formats,
  texts: Texts,
): TwinTable {
  const { kind, member, body, topic, state, activities, communes, last } = texts.columns;
  return {
    caption: texts.sections.matrix,
    columns: [
      ...[
        matrix.sections.every(({ dimension }) => dimension === 'ORGANISATION') ? body : member,
        kind,
        topic,
        state,
      ].map((label) => ({ label, numeric: false })),
      ...[activities, communes].map((label) => ({ label, numeric: true })),
      { label: last, numeric: false },
    ],
    rows: matrix.sections.flatMap(({ dimension, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell === null
            ? []
            : [
                {
                  key: keyOf(cell),
                  pick: pickOf(cell),
                  cells: [
                    ...[
                      memberName(cell.member, formats.lang),
                      kindOf(dimension, texts),
                      topicName(cell.topic, formats.lang),
                    ],
                    ...[
                      texts.states[markOf(cell)],
                      cellText(cell.activities, formats),
                      cellText(cell.communesReached, formats),
                    ],
                    typeof cell.lastActivityOn === 'string' ? formats.date(cell.lastActivityOn) : '',
                  ],
                },
              ],
        ),
      ),
    ),
  };
}

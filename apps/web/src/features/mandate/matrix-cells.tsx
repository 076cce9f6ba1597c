import { PickButton } from '../../components/pick-button.tsx';
import { figureOf } from '../../figures/cell.ts';
import { memberName, topicName, topicPhrase } from '../../figures/names.ts';
import type { MandateCellPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mandateMessages } from './mandate.messages.ts';
import { markOf, type Matrix as MatrixTable } from './matrix-rows.ts';
import { keyOf, kindOf } from './matrix-twin.ts';
import { StateMark } from './state-mark.tsx';
import { TaskPanel } from './task-panel.tsx';
import classes from './mandate-page.module.css';

export interface MatrixFilters {
  readonly period: string;
  readonly district: string | undefined;
}

interface MatrixCellsProps {
  readonly part: 'matrix' | 'bodies';
  readonly matrix: MatrixTable;
  readonly filters: MatrixFilters;
  readonly caption: string;
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

/** The tasks by row and topic; the one that is picked opens beneath its row. */
// The roles are written out because a phone lays the rows out as blocks, which would take them away.
export function MatrixCells({ part, matrix, filters, caption, picked, onPick }: MatrixCellsProps) {
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
  readonly filters: MatrixFilters;
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

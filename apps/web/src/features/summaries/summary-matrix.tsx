import { blankClass } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName } from '../../figures/names.ts';
import type { CellPartsFragment, SummaryPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { summaryMessages } from './summaries.messages.ts';
import classes from './summaries-page.module.css';

type Row = SummaryPartsFragment['rows'][number];

/** A reported matrix: units down, indicators of each topic across, every kind of empty cell drawn in its own way. */
export function SummaryMatrix({ table, caption }: { readonly table: SummaryPartsFragment; readonly caption: string }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes.matrix}>
        <caption className="visually-hidden">{caption}</caption>
        <MatrixHead table={table} />
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.label}
                <RowState row={row} />
              </th>
              {row.cells.map((cell, index) => (
                <MatrixCell
                  key={`${table.columns[index]?.topic.code ?? ''}-${table.columns[index]?.indicator ?? ''}`}
                  cell={cell}
                  first={startsTopic(table, index)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixHead({ table }: { readonly table: SummaryPartsFragment }) {
  const texts = useMessages(summaryMessages);
  const formats = useFormats();
  const topics = [...new Map(table.columns.map(({ topic }) => [topic.code, topic])).values()];
  const ofTopic = (code: string) => table.columns.filter(({ topic }) => topic.code === code);
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {texts.unit}
        </th>
        {topics.map((topic) => (
          <th key={topic.code} colSpan={ofTopic(topic.code).length} scope="colgroup" className={classes.topic}>
            {topicName(topic, formats.lang)}
          </th>
        ))}
      </tr>
      <tr>
        {table.columns.map((column, index) => (
          <th
            key={`${column.topic.code}-${column.indicator}`}
            scope="col"
            data-first={startsTopic(table, index) || undefined}
          >
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function startsTopic(table: SummaryPartsFragment, index: number): boolean {
  return table.columns[index]?.topic.code !== table.columns[index - 1]?.topic.code;
}

function RowState({ row }: { readonly row: Row }) {
  const texts = useMessages(summaryMessages);
  const formats = useFormats();
  const state = !row.reported
    ? texts.notReported
    : row.nothingToReport
      ? texts.nothing
      : row.monthsMissing > 0
        ? texts.monthsMissing(formats.number(row.monthsMissing))
        : null;
  return state === null ? null : <small>{state}</small>;
}

function MatrixCell({ cell, first }: { readonly cell: CellPartsFragment; readonly first: boolean }) {
  const texts = useMessages(summaryMessages);
  const formats = useFormats();
  const blank = blankOf(cell);
  const figure = figureOf(cell);
  return (
    <td
      className={blank === null ? undefined : blankClass(blank)}
      data-first={first || undefined}
      title={blank === null ? undefined : texts.blanks[blank]}
    >
      {blank === null && figure !== null ? formats.number(figure) : texts.short[blank ?? 'missing']}
      {blank !== null && blank !== 'zero' && <span className="visually-hidden">{texts.blanks[blank]}</span>}
    </td>
  );
}

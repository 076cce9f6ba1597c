import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { lowerFirst, upperFirst } from '../../figures/names.ts';
import { MandateRecognitionDocument, type MandateRecognitionQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { recognitionQueries, type MandateFilters } from './mandate-queries.ts';
import { mandateMessages } from './mandate.messages.ts';
import { RecognitionPanel } from './recognition-panel.tsx';
import { recognitionMessages } from './recognition.messages.ts';
import { RECOGNISED, recognitionSum } from './recognition-sum.ts';
import { drawnBlanks, recognitionTable, recognitionText, totalOf, wholeTable } from './recognition-tables.ts';
import classes from './mandate-page.module.css';

interface RecognitionProps {
  readonly answer: MandateRecognitionQuery;
  readonly filters: MandateFilters;
  readonly busy: boolean;
}

/** Who was praised or rewarded, by what it was for and by level; a zero and what nobody knows are told apart. */
export function Recognition({ answer, filters, busy }: RecognitionProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const { evidence, rows } = answer.recognitions;
  const queries = recognitionQueries(filters);
  const { collectives, individuals } = texts.recognition.columns;
  const pickCells = usePickCells(filters);
  return (
    <ChartFrame
      name="recognition"
      finding={findingOf(answer, formats)}
      description={texts.recognition.text}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      question={{ document: MandateRecognitionDocument, variables: queries }}
      table={wholeTable(rows, formats)}
      legend={<BlankLegend rows={drawnBlanks(rows)} />}
      busy={busy}
      picture={false}
      interactive
    >
      <div className={classes.pair}>
        {RECOGNISED.map((name) => (
          <Levels
            key={name}
            title={name === 'collectives' ? collectives : individuals}
            table={pickCells(recognitionTable(rows, name, formats))}
          />
        ))}
      </div>
      <p className={classes.fact}>
        {formsText(answer, formats)} {yearBeforeText(answer, queries.yearBefore.period.code ?? '', formats)}
      </p>
    </ChartFrame>
  );
}

/** Every number of a table leads on, one at a time is open; what nobody knows leads nowhere. */
function usePickCells(filters: MandateFilters) {
  const texts = useMessages(recognitionMessages);
  const [picked, setPicked] = useState<string | null>(null);
  return (table: TwinTable): TwinTable => {
    const pickOf = (row: TwinTable['rows'][number], column: number): TwinPick => {
      const key = `${table.caption} ${row.key} ${String(column)}`;
      const onPick = () => {
        setPicked(key === picked ? null : key);
      };
      const name = texts.name(table.caption, row.cells[0] ?? '', table.columns[column]?.label ?? '');
      const topic = row.strong === true ? undefined : row.key;
      const text = texts.cell(row.cells[column] ?? '');
      const panel = <RecognitionPanel {...{ name, text, topic, filters }} onClose={onPick} />;
      return { about: name, isPicked: key === picked, onPick, panel };
    };
    const cellPicks = (row: TwinTable['rows'][number]) =>
      row.cells.map((_, column) => (column === 0 || row.blanks?.[column] ? undefined : pickOf(row, column)));
    return { ...table, rows: table.rows.map((row) => ({ ...row, cellPicks: cellPicks(row) })) };
  };
}

function Levels({ title, table }: { readonly title: string; readonly table: TwinTable }) {
  return (
    <div>
      <h4>{title}</h4>
      <DataTable table={table} quietCaption stacked />
    </div>
  );
}

function findingOf({ recognitions: { rows } }: MandateRecognitionQuery, formats: Formats): string {
  const texts = mandateMessages[formats.lang].recognition;
  const total = totalOf(rows);
  if (total && blankOf(total.recognitions) === 'not_known') return texts.notDue;
  if (!total || figureOf(total.recognitions) === null) return texts.unknown;
  if (figureOf(total.recognitions) === 0) return texts.none;
  const [collectives, individuals] = RECOGNISED.map((name) => recognitionText(recognitionSum(rows, name), formats));
  return upperFirst(texts.finding(collectives ?? '', individuals ?? ''));
}

/** "Theo hình thức: biểu dương 3 tập thể, 5 cá nhân; khen thưởng …". */
function formsText({ recognitions: { rows } }: MandateRecognitionQuery, formats: Formats): string {
  const texts = mandateMessages[formats.lang].recognition;
  const parts = rows.flatMap(({ topic, level, form, recognitions, collectives, individuals }) =>
    topic || level || !form || blankOf(recognitions) === 'not_known'
      ? []
      : [
          texts.form(
            lowerFirst(form.label),
            recognitionText({ cell: collectives, isLeast: false }, formats),
            recognitionText({ cell: individuals, isLeast: false }, formats),
          ),
        ],
  );
  return parts.length === 0 ? '' : texts.forms(parts.join('; '));
}

/** Nothing of a time in which no report was due: its zeros would say more than anybody knows. */
function yearBeforeText({ yearBefore }: MandateRecognitionQuery, period: string, formats: Formats): string {
  const total = totalOf(yearBefore.rows);
  if (!total || figureOf(yearBefore.evidence.completeness) === null) return '';
  const [collectives, individuals] = RECOGNISED.map((name) =>
    recognitionText(recognitionSum(yearBefore.rows, name), formats),
  );
  return mandateMessages[formats.lang].recognition.yearBefore(
    formats.period(period),
    collectives ?? '',
    individuals ?? '',
  );
}

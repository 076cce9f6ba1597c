import type { TwinTable } from '../../components/twin-table.ts';
import { cellText } from '../../figures/cell-text.ts';
import { blankOf, type CellState } from '../../figures/cell.ts';
import { topicName, upperFirst } from '../../figures/names.ts';
import type { RecognitionPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { mandateMessages } from './mandate.messages.ts';
import { RECOGNISED, recognitionSum, sumText, type RecognitionSum, type Recognised } from './recognition-sum.ts';

type Row = RecognitionPartsFragment;

/** In a sentence: a number, or which blank it is; whoever tells of a recognition need not tell how many were recognised. */
export function recognitionText({ cell, isLeast }: RecognitionSum, formats: Formats): string {
  const { missing, least } = mandateMessages[formats.lang].recognition;
  if (blankOf(cell) === 'missing') return missing;
  return isLeast ? least(cellText(cell, formats)) : cellText(cell, formats);
}

export function totalOf(rows: readonly Row[]): Row | undefined {
  return rows.find(({ topic, level, form }) => !topic && !level && !form);
}

/** Topics by levels for one kind of recipients; the total comes first and is counted on its own. */
export function recognitionTable(rows: readonly Row[], name: Recognised, formats: Formats): TwinTable {
  const { columns } = mandateMessages[formats.lang].recognition;
  const levels = levelsOf(rows);
  return {
    caption: columns[name],
    columns: [
      { label: columns.topic, numeric: false },
      { label: columns.all, numeric: true },
      ...levels.map(({ label }) => ({ label: upperFirst(label), numeric: true })),
    ],
    rows: topicsOf(rows).map((topic) => {
      const sums = [undefined, ...levels].map((level) => recognitionSum(rows, name, topic?.code, level?.code));
      return {
        key: topic?.code ?? 'total',
        strong: topic === null,
        cells: [labelOf(topic, formats), ...sums.map((sum) => sumText(sum, formats))],
        blanks: [null, ...sums.map(({ cell }) => drawnBlank(cell))],
      };
    }),
  };
}

/** Both kinds in one table, for the file and for readers of tables. */
export function wholeTable(rows: readonly Row[], formats: Formats): TwinTable {
  const texts = mandateMessages[formats.lang];
  const { columns, heading } = texts.recognition;
  const levels = [undefined, ...levelsOf(rows)];
  return {
    caption: texts.sections.recognition,
    columns: [
      { label: columns.topic, numeric: false },
      { label: columns.times, numeric: true },
      ...RECOGNISED.flatMap((name) =>
        levels.map((level) => ({ label: heading(columns[name], level?.label ?? columns.all), numeric: true })),
      ),
    ],
    rows: topicsOf(rows).map((topic) => ({
      key: topic?.code ?? 'total',
      cells: [
        labelOf(topic, formats),
        sumText(recognitionSum(rows, 'recognitions', topic?.code), formats),
        ...RECOGNISED.flatMap((name) =>
          levels.map((level) => sumText(recognitionSum(rows, name, topic?.code, level?.code), formats)),
        ),
      ],
    })),
  };
}

type Topic = NonNullable<Row['topic']> | null;

function topicsOf(rows: readonly Row[]): Topic[] {
  return rows.flatMap(({ topic, level, form }) => (level || form ? [] : [topic ?? null]));
}

function levelsOf(rows: readonly Row[]) {
  return rows.flatMap(({ topic, level, form }) => (topic || form || !level ? [] : [level]));
}

function labelOf(topic: Topic, formats: Formats): string {
  return topic ? topicName(topic, formats.lang) : mandateMessages[formats.lang].recognition.total;
}

/** The kinds of blank that the tables draw. */
export function drawnBlanks(rows: readonly Row[]) {
  return rows.flatMap((row) => RECOGNISED.map((name) => ({ blank: drawnBlank(row[name]) })));
}

// A zero is a number here; what nobody knows is drawn as a blank.
function drawnBlank(cell: CellState) {
  const blank = blankOf(cell);
  return blank === 'zero' ? null : blank;
}

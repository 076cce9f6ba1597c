import { useState } from 'react';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { Choice } from '../../../components/choice.tsx';
import { MatrixTable } from '../../../components/matrix-table.tsx';
import { analyticsQuestion } from '../../../figures/analytics-question.ts';
import { basisText } from '../../../figures/basis.ts';
import type { ReceivedReportsQuery } from '../../../gql/graphql.ts';
import type { Formats } from '../../../language/formats.ts';
import { useFormats, useMessages } from '../../../language/language-context.tsx';
import { useMethods } from '../../../reference/reference.tsx';
import { receivedFinding } from './received-findings.ts';
import {
  receivedMatrix,
  type ReceivedCell,
  type ReceivedMatrix,
  type ReceivedMeasure,
  type ReceivedRow,
} from './received-matrix.ts';
import { ReceivedPanel } from './received-panel.tsx';
import { placesOf, receivedQuestions, type ReceivedFilters } from './received-questions.ts';
import type { ReceivedChange } from './received-reports.tsx';
import { receivedMessages } from './received.messages.ts';

const MEASURES: readonly ReceivedMeasure[] = ['REPORTING_RATE', 'REPORTING_RATE_ON_TIME'];

interface ReceivedFigureProps {
  readonly answer: ReceivedReportsQuery;
  readonly filters: ReceivedFilters;
  readonly busy: boolean;
  readonly onChange: ReceivedChange;
}

/** The share of reports that came in, or came in time, by place and month; each cell leads on. */
export function ReceivedFigure({ answer, filters, busy, onChange }: ReceivedFigureProps) {
  const texts = useMessages(receivedMessages);
  const formats = useFormats();
  const [measure, setMeasure] = useState(MEASURES[0] ?? 'REPORTING_RATE');
  const methods = useMethods(MEASURES);
  const dimension = placesOf(filters);
  const matrix = receivedMatrix(answer, dimension, measure);
  const { evidence } = answer.places;
  const columns = [texts.place[dimension], texts.whole, ...matrix.months.map((month) => formats.shortPeriod(month))];
  const rows = useDrawnRows(matrix, { filters, onChange });
  return (
    <ChartFrame
      name="received"
      finding={receivedFinding(matrix, measure, formats)}
      description={texts.matrix[measure]}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      methods={methods}
      busy={busy}
      interactive
      picture={false}
      question={analyticsQuestion(receivedQuestions(filters).places)}
      controls={
        <Choice
          label={texts.measure}
          value={measure}
          choices={MEASURES.map((value) => ({ value, label: texts.measures[value] }))}
          onChange={(value) => {
            setMeasure(value ?? 'REPORTING_RATE');
          }}
        />
      }
      table={{
        caption: texts.matrix[measure],
        columns: columns.map((label, index) => ({ label, numeric: index > 0 })),
        rows: rows.map(({ key, label, cells }) => ({ key, cells: [label, ...cells.map(({ text }) => text)] })),
      }}
    >
      <MatrixTable caption={texts.matrix[measure]} columns={columns} rows={rows} />
    </ChartFrame>
  );
}

/** The rows as the table draws them; one cell at a time shows where it leads. */
function useDrawnRows(
  { rows }: ReceivedMatrix,
  about: Pick<ReceivedFigureProps, 'filters' | 'onChange'>,
): readonly DrawnRow[] {
  const formats = useFormats();
  const [picked, setPicked] = useState<string | null>(null);
  const pickOf = (cell: ReceivedCell, name: string) => {
    const key = keyOf(cell);
    const onPick = () => {
      setPicked(key === picked ? null : key);
    };
    const panel = <ReceivedPanel {...about} part={cell} name={name} text={cellText(cell, formats)} onClose={onPick} />;
    return { about: name, isPicked: key === picked, onPick, panel };
  };
  return rows.map((row) => drawnRow(row, formats, pickOf));
}

type DrawnRow = Parameters<typeof MatrixTable>[0]['rows'][number];
type CellPick = DrawnRow['cells'][number]['pick'];

function drawnRow(
  { place, cells }: ReceivedRow,
  formats: Formats,
  pickOf: (cell: ReceivedCell, name: string) => CellPick,
): DrawnRow {
  const texts = receivedMessages[formats.lang];
  const label = place?.label ?? texts.province;
  return {
    key: place?.id ?? 'all',
    label,
    cells: cells.map((cell) => ({
      key: cell.month ?? 'whole',
      text: cell.share === null ? texts.notDue : formats.share(cell.share),
      ...{ step: cell.step, blank: cell.blank },
      pick: pickOf(cell, `${label}, ${cell.month === undefined ? texts.whole : formats.period(cell.month)}`),
    })),
  };
}

function keyOf({ place, month }: ReceivedCell): string {
  return `${place?.id ?? ''} ${month ?? ''}`;
}

function cellText({ share, received, expected }: ReceivedCell, formats: Formats): string {
  const texts = receivedMessages[formats.lang];
  return share === null ? texts.notDue : texts.cell(formats.number(received), formats.number(expected));
}

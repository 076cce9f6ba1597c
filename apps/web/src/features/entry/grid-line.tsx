import { lazy, memo, Suspense } from 'react';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { CarriedTold } from './carried-told.tsx';
import { draftOf, type RecordedEntry } from './draft.ts';
import { faultKey } from './entry-state.ts';
import { GRID_COLUMNS, gridSteps, type GridColumn, type GridRow, type Place } from './grid-state.ts';
import { gridMessages } from './grid.messages.ts';
import type { RowAnswer } from './save-grid.ts';
import type { GridWork } from './use-grid.ts';
import type { Lists } from './use-lists.ts';
import classes from './grid.module.css';

// Seldom is the same event on record already.
const Candidate = lazy(async () => ({ default: (await import('./candidate.tsx')).Candidate }));

interface GridLineProps {
  readonly row: GridRow;
  readonly at: number;
  readonly label: (column: GridColumn) => string;
  readonly answer: RowAnswer | null;
  readonly range: { readonly from: Place; readonly to: Place } | null;
  readonly work: GridWork;
  readonly lists: Lists;
  readonly onRemove: () => void;
  readonly onEdit: (recorded: RecordedEntry) => void;
}

const OFFERED: ReadonlySet<GridColumn> = new Set([
  ...(['commune', 'organisation', 'topic', 'activityType', 'channel', 'groups'] as const),
]);

/** One activity of the table, and beneath it what is wrong with it. */
function Line({ row, at, label, answer, range, work, lists, onRemove, onEdit }: GridLineProps) {
  const texts = useMessages(gridMessages);
  const number = useFormats().number(at + 1);
  const faulty = new Set(answer?.faults.map(({ field }) => field) ?? []);
  const toldId = `grid-told-${row.id}`;
  return (
    <>
      <tr aria-rowindex={at + 2}>
        <th scope="row">{number}</th>
        {GRID_COLUMNS.map((column, position) => (
          <td key={column} role="gridcell" data-selected={isWithin(range, { row: at, column: position })}>
            <input
              aria-label={`${label(column)}, ${texts.row(number)}`}
              data-row={at}
              data-column={position}
              list={OFFERED.has(column) ? `grid-${column}` : undefined}
              aria-invalid={faulty.has(column)}
              aria-describedby={faulty.has(column) ? toldId : undefined}
              autoComplete="off"
              value={row.cells[position] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                work.setGrid((now) => gridSteps.type(now, { row: at, column: position }, value));
              }}
            />
          </td>
        ))}
        <td role="gridcell">
          <button type="button" className={classes.remove} aria-label={texts.removeRow(number)} onClick={onRemove}>
            ×
          </button>
        </td>
      </tr>
      {(answer ?? row.carried ?? row.isLate) && (
        <tr>
          <td role="gridcell" colSpan={GRID_COLUMNS.length + 2} id={toldId} className={classes.told}>
            <ul>
              {row.isLate && <li>{texts.late}</li>}
              {row.carried && <CarriedTold {...{ row, carried: row.carried, number, work }} />}
              {answer && <Told {...{ answer, label, work, lists, onRemove, onEdit }} id={row.id} />}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

export const GridLine = memo(Line, (before, after) => {
  const keys = ['row', 'at', 'answer', 'range'] as const;
  return keys.every((key) => before[key] === after[key]) && before.label('date') === after.label('date');
});

type ToldProps = Omit<GridLineProps, 'row' | 'at' | 'range' | 'answer'> & {
  readonly answer: RowAnswer;
  readonly id: string;
};

function Told({ answer, id, label, work, lists, onRemove, onEdit }: ToldProps) {
  const texts = useMessages(gridMessages);
  const isColumn = (field: string): field is GridColumn => GRID_COLUMNS.some((column) => column === field);
  return (
    <>
      {answer.stopped && (
        <li>
          {answer.stopped.title} {answer.stopped.remedy}
        </li>
      )}
      {answer.faults.map((fault) => (
        <li key={faultKey(fault)} data-severity={fault.severity}>
          {typeof fault.field === 'string' && isColumn(fault.field) && <strong>{label(fault.field)}: </strong>}
          {fault.message} {fault.suggestion}
          {answer.activity && (
            <Candidates
              {...{ fault, lists }}
              activity={answer.activity}
              onDiscard={onRemove}
              onOpen={(recorded) => {
                onRemove();
                onEdit(recorded);
              }}
            />
          )}
          {fault.severity === 'WARNING' && (
            <label>
              {texts.reason}
              <input
                autoComplete="off"
                value={answer.reasons[faultKey(fault)] ?? ''}
                onChange={(event) => {
                  work.giveReason(id, fault, event.currentTarget.value);
                }}
              />
            </label>
          )}
        </li>
      ))}
    </>
  );
}

interface CandidatesProps {
  readonly fault: RowAnswer['faults'][number];
  readonly activity: NonNullable<RowAnswer['activity']>;
  readonly lists: Lists;
  readonly onOpen: (recorded: RecordedEntry) => void;
  readonly onDiscard: () => void;
}

/** The row as it was read beside each record that may tell of the same event. */
function Candidates({ fault, activity, ...ways }: CandidatesProps) {
  if (fault.records.length === 0) return null;
  return (
    <Suspense fallback={null}>
      {fault.records.map((record) => (
        <Candidate key={record.id} {...{ record, ...ways }} typed={draftOf(activity)} />
      ))}
    </Suspense>
  );
}

function isWithin(range: GridLineProps['range'], { row, column }: Place): boolean {
  if (!range) return false;
  const { from, to } = range;
  return (
    row >= Math.min(from.row, to.row) &&
    row <= Math.max(from.row, to.row) &&
    column >= Math.min(from.column, to.column) &&
    column <= Math.max(from.column, to.column)
  );
}

import { ActionButton } from '../../components/action-button.tsx';
import type { RepairColumnsQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { cellKey, type FaultyRow, type PendingCell, type PendingCells, type RowFault } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

interface RepairFaultProps {
  readonly row: FaultyRow;
  readonly fault: RowFault;
  readonly columns: RepairColumnsQuery['repairColumns'];
  readonly pending: PendingCells;
  readonly onWrite: (cells: readonly PendingCell[]) => void;
}

/** What may have been meant, one button each, and whether it holds for every row with the same spelling. */
export function RepairFault({ row, fault, columns, pending, onWrite }: RepairFaultProps) {
  const texts = useMessages(repairMessages);
  const { choices, part, column } = fault;
  const isTeachable = columns.some((known) => known.column === column && known.isTeachable);
  if (typeof column !== 'string' || typeof part !== 'string') return null;
  const known = pending[cellKey(row.row, column)];
  const mayTeach =
    isTeachable && (choices.length === 0 || choices.some(({ spelling }) => typeof spelling === 'string'));
  const isWhole = row.cells.find((cell) => cell.column === column)?.value?.trim() === part;
  return (
    <div className={classes.choices}>
      {choices.length > 0 && <span>{texts.meant}</span>}
      {choices.map((choice) => (
        <ActionButton
          key={choice.label}
          aria-pressed={known !== undefined && choice.cells[0]?.value === known.value}
          onClick={() => {
            onWrite(
              choice.cells.map((cell, index) => ({
                ...{ row: row.row, column: cell.column, value: cell.value },
                part: index === 0 ? part : null,
                spelling: index === 0 ? (choice.spelling ?? null) : null,
                forAll: index === 0 && known?.forAll === true && typeof choice.spelling === 'string',
              })),
            );
          }}
        >
          {choice.label}
        </ActionButton>
      ))}
      {mayTeach && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={known?.forAll === true}
            disabled={known === undefined || (known.spelling === null && !isWhole)}
            onChange={(event) => {
              if (known) onWrite([{ ...known, part, forAll: event.currentTarget.checked }]);
            }}
          />
          <span>{texts.forAll(part)}</span>
        </label>
      )}
    </div>
  );
}

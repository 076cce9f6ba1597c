import type { RepairColumnsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import { cellKey, type FaultyRow, type PendingCell, type PendingCells } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import { RepairCell } from './repair-cell.tsx';
import { RepairFault } from './repair-fault.tsx';
import classes from './repair.module.css';

interface RepairRowProps {
  readonly row: FaultyRow;
  readonly columns: RepairColumnsQuery['repairColumns'];
  readonly pending: PendingCells;
  readonly isLeftOut: boolean;
  readonly onWrite: (cells: readonly PendingCell[]) => void;
  readonly onLeaveOut: (row: number, isOut: boolean) => void;
}

/** One row: what is wrong, the cells at fault, and the others behind a fold. */
export function RepairRow({ row, columns, pending, isLeftOut, onWrite, onLeaveOut }: RepairRowProps) {
  const texts = useMessages(repairMessages);
  const { severities } = useMessages(importMessages);
  const formats = useFormats();
  const named = new Set(row.faults.map(({ column }) => column));
  const field = (cell: FaultyRow['cells'][number]) => (
    <RepairCell
      key={cell.column}
      row={row.row}
      cell={cell}
      kind={columns.find(({ column }) => column === cell.column)}
      fault={row.faults.find(({ column }) => column === cell.column)}
      pending={pending[cellKey(row.row, cell.column)]}
      onWrite={onWrite}
    />
  );
  const others = row.cells.filter(({ column }) => !named.has(column));
  return (
    <li className={classes.row}>
      <h4>{texts.row(formats.number(row.row))}</h4>
      <ul className={classes.faults}>
        {row.faults.map((fault, index) => (
          <li key={`${fault.code}-${String(index)}`} data-severity={fault.severity}>
            <span className={classes.severity}>{severities[fault.severity]}</span> {fault.message} {fault.suggestion}
            <RepairFault row={row} fault={fault} columns={columns} pending={pending} onWrite={onWrite} />
          </li>
        ))}
      </ul>
      <div className={classes.cells}>{row.cells.filter(({ column }) => named.has(column)).map(field)}</div>
      {others.length > 0 && (
        <details>
          <summary>{texts.allCells}</summary>
          <div className={classes.cells}>{others.map(field)}</div>
        </details>
      )}
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={isLeftOut}
          onChange={(event) => {
            onLeaveOut(row.row, event.currentTarget.checked);
          }}
        />
        <span>{texts.leaveOut}</span>
      </label>
    </li>
  );
}

import { useId } from 'react';
import type { RepairColumnsQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { FaultyRow, PendingCell, RowFault } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

interface RepairCellProps {
  readonly row: number;
  readonly cell: FaultyRow['cells'][number];
  readonly kind: RepairColumnsQuery['repairColumns'][number] | undefined;
  readonly fault: RowFault | undefined;
  readonly pending: PendingCell | undefined;
  readonly onWrite: (cells: readonly PendingCell[]) => void;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const FORM_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/u;

/** One cell as a field of its kind: a day, a value of a list (or several with `;`), or text. */
export function RepairCell({ row, cell, kind, fault, pending, onWrite }: RepairCellProps) {
  const texts = useMessages(repairMessages);
  const id = useId();
  const write = (written: string) => {
    const part = fault?.part ?? null;
    const forAll = pending?.forAll === true && part !== null && cell.value?.trim() === part;
    onWrite([{ row, column: cell.column, value: written, part, spelling: null, forAll }]);
  };
  const isDate = kind?.kind === 'DATE';
  const value = pending?.value ?? cell.value ?? '';
  const hint = cell.value === null ? texts.hidden : cell.value === '' ? texts.blank : `“${cell.value ?? ''}”`;
  return (
    <div className={classes.cell}>
      <label htmlFor={id}>{cell.column}</label>
      <input
        id={id}
        type={isDate ? 'date' : 'text'}
        value={isDate ? isoDay(value) : value}
        data-row={row}
        aria-invalid={fault?.severity === 'ERROR' && pending === undefined}
        aria-describedby={`${id}-hint`}
        list={kind?.kind === 'LIST' ? `${id}-options` : undefined}
        onChange={(event) => {
          write(event.currentTarget.value);
        }}
      />
      {kind?.kind === 'LIST' && (
        <datalist id={`${id}-options`}>
          {kind.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      <span id={`${id}-hint`} className={classes.hint}>
        {texts.inFile}: {hint}
        {pending !== undefined && ` · ${texts.changed}`}
      </span>
    </div>
  );
}

/** A field of days takes ISO days only; whatever else the file says stands in the hint beside it. */
function isoDay(value: string): string {
  if (ISO_DAY.test(value)) return value;
  const [, day, month, year] = FORM_DAY.exec(value) ?? [];
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`;
}

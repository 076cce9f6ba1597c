import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { PreviewPartsFragment, RepairColumnsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ROWS_OF_PAGE, type RepairChange } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import { RepairPager } from './repair-pager.tsx';
import { RepairRow } from './repair-row.tsx';
import { usePendingRepairs } from './use-pending-repairs.ts';
import classes from './repair.module.css';

interface RepairRowsProps {
  readonly page: PreviewPartsFragment['faultyRows'];
  readonly columns: RepairColumnsQuery['repairColumns'];
  readonly isBusy: boolean;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
}

/** One page of faulty rows. What is written stays pending until it is checked, also when the page is turned. */
export function RepairRows({ page, columns, isBusy, onRepair }: RepairRowsProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  const { pending, leftOut, changes, write, leaveOut, ...repairs } = usePendingRepairs();
  const [{ offset, withWarnings }, setShown] = useState({ offset: 0, withWarnings: false });

  const show = async (from: number, warnings = withWarnings, change: RepairChange = {}) => {
    const faultyRows = { offset: from, limit: ROWS_OF_PAGE, withWarnings: warnings };
    const isTaken = await onRepair({ ...change, faultyRows });
    if (isTaken) setShown({ offset: from, withWarnings: warnings });
    return isTaken;
  };
  const check = async () => {
    await repairs.check((change) => show(0, withWarnings, change));
    document.getElementById('repair-left')?.focus();
  };

  return (
    <>
      <p id="repair-left" tabIndex={-1} role="status" className={classes.left}>
        {isBusy ? texts.checking : page.total === 0 ? texts.noneLeft : texts.rowsLeft(formats.number(page.total))}
      </p>
      <WarningsToo isOn={withWarnings} isBusy={isBusy} onChange={(isOn) => void show(0, isOn)} />
      <ol className={classes.rows}>
        {page.rows.map((row) => (
          <RepairRow
            key={row.row}
            row={row}
            columns={columns}
            pending={pending}
            isLeftOut={leftOut.has(row.row)}
            onWrite={write}
            onLeaveOut={leaveOut}
          />
        ))}
      </ol>
      <div className={classes.bar}>
        <ActionButton disabled={isBusy || changes === 0} onClick={() => void check()}>
          {changes === 0 ? texts.check : texts.checkCount(formats.number(changes))}
        </ActionButton>
        {page.total > page.rows.length && (
          <RepairPager page={page} offset={offset} isBusy={isBusy} onTurn={(from) => void show(from)} />
        )}
      </div>
    </>
  );
}

interface WarningsTooProps {
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function WarningsToo({ isOn, isBusy, onChange }: WarningsTooProps) {
  const texts = useMessages(repairMessages);
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isBusy}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>{texts.withWarnings}</span>
    </label>
  );
}

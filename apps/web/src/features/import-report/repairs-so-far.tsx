import { ActionButton } from '../../components/action-button.tsx';
import type { PreviewPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ROWS_OF_PAGE, type RepairChange } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

interface RepairsSoFarProps {
  readonly repairs: PreviewPartsFragment['repairs'];
  readonly isBusy: boolean;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
}

/** What was put right, each with the way back. */
export function RepairsSoFar({ repairs, isBusy, onRepair }: RepairsSoFarProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  const faultyRows = { limit: ROWS_OF_PAGE };
  const back = (change: RepairChange, name: string) => (
    <ActionButton disabled={isBusy} aria-label={name} onClick={() => void onRepair({ ...change, faultyRows })}>
      {texts.undo}
    </ActionButton>
  );
  return (
    <details className={classes.soFar}>
      <summary>
        {texts.soFar} ({formats.number(repairs.cellCount + repairs.spellings.length + repairs.leftOut.length)})
      </summary>
      <ul>
        {repairs.spellings.map(({ column, from, to, rows }) => (
          <li key={`${column} ${from}`}>
            {texts.respelled(from, to, formats.number(rows))}{' '}
            {back({ spellings: [{ column, from, to: null }] }, `${texts.undo}: ${from}`)}
          </li>
        ))}
        {repairs.cells.map(({ row, column, value }) => (
          <li key={`${String(row)} ${column}`}>
            {texts.row(formats.number(row))}, {column}: “{value}”{' '}
            {back({ cells: [{ row, column, value: null }] }, texts.undoCell(formats.number(row), column))}
          </li>
        ))}
        {repairs.leftOut.map((row) => (
          <li key={row}>
            {texts.leftOutRows}: {formats.number(row)}{' '}
            {back({ leftOut: [{ row, leftOut: false }] }, `${texts.undo}: ${texts.row(formats.number(row))}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

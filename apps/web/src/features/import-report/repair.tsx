import { skipToken, useQuery } from '@apollo/client/react';
import { RepairColumnsDocument, type PreviewPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { ColumnReadings } from './column-readings.tsx';
import type { RepairChange } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import { RepairRows } from './repair-rows.tsx';
import { RepairsSoFar } from './repairs-so-far.tsx';
import { TaughtUsed } from './taught-used.tsx';
import classes from './repair.module.css';

interface RepairProps {
  readonly preview: PreviewPartsFragment;
  readonly uploadId: string;
  readonly isBusy: boolean;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
}

/** Faulty rows put right in place, columns given their meaning, and what was put right so far. */
export function Repair({ preview, uploadId, isBusy, onRepair }: RepairProps) {
  const texts = useMessages(repairMessages);
  const on = preview.periodTo ?? new Date().toISOString().slice(0, 10);
  const { kind } = preview;
  const { data } = useQuery(RepairColumnsDocument, kind ? { variables: { on, kind } } : skipToken);
  const columns = data?.repairColumns ?? [];
  const isList = kind === 'ACTIVITIES' || kind === 'BROADCAST_RUNS';
  const { repairs, taught, faultyRows } = preview;
  const isUntouched = repairs.cellCount + repairs.spellings.length + repairs.leftOut.length === 0;
  const isTaught = taught.length > 0 || preview.columns.some(({ taughtOn }) => typeof taughtOn === 'string');
  const isChosen = preview.columns.some(({ examples }) => examples.length > 0);
  // A table that nobody knows yet may be an export of a loudspeaker system as well.
  const isUnknown = kind === 'ACTIVITIES' && isChosen;
  const others = useQuery(
    RepairColumnsDocument,
    isUnknown ? { variables: { on, kind: 'BROADCAST_RUNS' as const } } : skipToken,
  );
  const choices = [...columns, ...(isUnknown ? (others.data?.repairColumns ?? []) : [])];
  const isDone = preview.faultCount === 0 && isUntouched && !isTaught && !isChosen;
  if (preview.columns.length === 0 || isDone) return null;
  return (
    <section aria-labelledby="repair-title" className={classes.repair}>
      <h3 id="repair-title">{texts.title}</h3>
      <p className={classes.quiet}>{texts.lead}</p>
      <TaughtUsed taught={taught} columns={preview.columns} />
      {isList && <ColumnReadings preview={preview} columns={distinct(choices)} isBusy={isBusy} onRepair={onRepair} />}
      {preview.rows > 0 && <RepairRows page={faultyRows} columns={columns} isBusy={isBusy} onRepair={onRepair} />}
      {!isUntouched && <RepairsSoFar repairs={repairs} isBusy={isBusy} onRepair={onRepair} />}
      {kind === 'ACTIVITIES' && !isUntouched && (
        <p className={classes.files}>
          {texts.corrected}{' '}
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} href={`/export/corrected.${format}?uploadId=${encodeURIComponent(uploadId)}`} download>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

/** Columns that both kinds of list have stand once. */
function distinct<Column extends { readonly column: string }>(columns: readonly Column[]): Column[] {
  return [...new Map(columns.toReversed().map((column) => [column.column, column])).values()].toReversed();
}

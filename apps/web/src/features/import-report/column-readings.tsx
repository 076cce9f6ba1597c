import type { PreviewPartsFragment, RepairColumnsQuery } from '../../gql/graphql.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Choice } from '../../components/choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ROWS_OF_PAGE, type RepairChange } from './repair-change.ts';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

type Column = PreviewPartsFragment['columns'][number];

interface ColumnReadingsProps {
  readonly preview: PreviewPartsFragment;
  readonly columns: RepairColumnsQuery['repairColumns'];
  readonly isBusy: boolean;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
}

/** Faults that end once the columns are chosen. */
const NEEDS_COLUMNS: ReadonlySet<string> = new Set(['MISSING_COLUMN', 'UNRECOGNISED_FILE']);

/** Which column of the form each column of the file is read as; open where one that is needed was not found, or all were to be chosen. */
export function ColumnReadings({ preview, columns, isBusy, onRepair }: ColumnReadingsProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  if (columns.length === 0) return null;
  const unread = preview.columns.filter(({ column }) => typeof column !== 'string').length;
  const isNeeded = preview.faults.some(({ code }) => NEEDS_COLUMNS.has(code));
  const isUnknown = preview.faults.some(({ code }) => code === 'UNRECOGNISED_FILE');
  const isToChoose = preview.columns.some(({ examples }) => examples.length > 0);
  const choose = (headers: NonNullable<RepairChange['headers']>) =>
    void onRepair({ headers, faultyRows: { limit: ROWS_OF_PAGE } });
  return (
    <details open={isNeeded || isToChoose}>
      <summary>
        {texts.columns}
        {unread > 0 && ` (${texts.columnsUnread(formats.number(unread))})`}
      </summary>
      {isUnknown && <p className={classes.quiet}>{texts.chooseColumns}</p>}
      <Proposals columns={preview.columns} isBusy={isBusy} onChoose={choose} />
      <div className={classes.readings}>
        {preview.columns.map((column) => (
          <Reading key={column.header} column={column} columns={columns} isBusy={isBusy} onChoose={choose} />
        ))}
      </div>
    </details>
  );
}

interface ProposalsProps {
  readonly columns: readonly Column[];
  readonly isBusy: boolean;
  readonly onChoose: (headers: NonNullable<RepairChange['headers']>) => void;
}

/** Takes over at once what the cells of unread columns speak for. */
function Proposals({ columns, isBusy, onChoose }: ProposalsProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  const proposed = columns.flatMap(({ header, column, proposed: meaning }) =>
    typeof column !== 'string' && typeof meaning === 'string' ? [{ header, column: meaning }] : [],
  );
  if (proposed.length === 0) return null;
  return (
    <p>
      <ActionButton
        disabled={isBusy}
        onClick={() => {
          onChoose(proposed);
        }}
      >
        {texts.useProposals(formats.number(proposed.length))}
      </ActionButton>
    </p>
  );
}

interface ReadingProps extends Omit<ProposalsProps, 'columns'> {
  readonly column: Column;
  readonly columns: RepairColumnsQuery['repairColumns'];
}

function Reading({
  column: { header, column, taughtOn, examples, proposed },
  columns,
  isBusy,
  onChoose,
}: ReadingProps) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  return (
    <div>
      <Choice
        label={texts.readAs(header)}
        all={texts.notRead}
        value={column ?? undefined}
        choices={columns.map((one) => ({ value: one.column, label: one.column }))}
        disabled={isBusy}
        onChange={(value) => {
          onChoose([{ header, column: value ?? '' }]);
        }}
      />
      {examples.length > 0 && <span className={classes.hint}>{texts.examples(examples.join(' · '))}</span>}
      {typeof column !== 'string' && typeof proposed === 'string' && (
        <span className={classes.hint}>{texts.proposed(proposed)}</span>
      )}
      {typeof taughtOn === 'string' && <span className={classes.hint}>{texts.taughtOn(formats.date(taughtOn))}</span>}
    </div>
  );
}

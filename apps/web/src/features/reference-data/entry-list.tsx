import { ActionButton } from '../../components/action-button.tsx';
import type { ReferenceEntriesQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { EntryRow } from './entry-row.tsx';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';
import classes from './reference-data.module.css';

interface EntryListProps {
  readonly found: ReferenceEntriesQuery['referenceEntries'];
  /** How many stand there until all are asked for. */
  readonly first: number;
  /** How many can be asked for at once. */
  readonly most: number;
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
  readonly choices: Choices;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

/** What was found, how many of how many, and the way to the rest. */
export function EntryList({ found, first, most, isWhole, setWhole, ...row }: EntryListProps) {
  const texts = useMessages(referenceDataMessages);
  const formats = useFormats();
  const { entries, total } = found;
  return (
    <>
      <p className={classes.hint} role="status">
        {total === 0 ? texts.none : texts.count(formats.number(entries.length), formats.number(total))}
      </p>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} {...row} />
        ))}
      </ul>
      {total > first && (
        <ActionButton
          className={`${classes.whole ?? ''} screen-only`}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? texts.showFewer : texts.showAll(formats.number(Math.min(total, most)))}
        </ActionButton>
      )}
    </>
  );
}

import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { describeDraft, differences, type Difference } from './describe-draft.ts';
import { draftOf, type Draft } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface ConflictViewProps {
  readonly work: EntryWork;
  readonly theirs: NonNullable<EntryWork['entry']['theirs']>;
  readonly lists: Lists;
}

/** Somebody saved this activity meanwhile: both versions, field by field, with a choice for each. */
export function ConflictView({ work, theirs, lists }: ConflictViewProps) {
  const texts = useMessages(entryMessages);
  const formats = useFormats();
  const { draft } = work.entry;
  const [taken, setTaken] = useState<ReadonlySet<keyof Draft>>(new Set());
  const other = draftOf(theirs.activity);
  const rows = differences(describeDraft(draft, lists, formats), describeDraft(other, lists, formats));
  const take = (key: keyof Draft, isTheirs: boolean) => {
    setTaken(new Set([...[...taken].filter((one) => one !== key), ...(isTheirs ? [key] : [])]));
  };
  return (
    <section className={classes.form} aria-labelledby="entry-conflict">
      <h2 id="entry-conflict">{texts.conflict}</h2>
      <p>
        {theirs.status === 'RETRACTED' ? texts.conflictRetracted : texts.conflictText(formats.number(theirs.revision))}
      </p>
      {rows.length === 0 && <p>{texts.noDifference}</p>}
      {rows.map((row) => (
        <Versions
          key={row.yours.key}
          {...row}
          isTheirs={taken.has(row.yours.key)}
          onChoose={(isTheirs) => {
            take(row.yours.key, isTheirs);
          }}
        />
      ))}
      <div className={classes.actions}>
        <ActionButton
          className={classes.primary}
          disabled={work.entry.isSaving}
          onClick={() => {
            work.save(merged(draft, other, taken), theirs.revision);
          }}
        >
          {texts.saveChosen}
        </ActionButton>
        <ActionButton
          onClick={() => {
            work.edit(theirs);
          }}
        >
          {texts.takeTheirs}
        </ActionButton>
      </div>
    </section>
  );
}

interface VersionsProps extends Difference {
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}

function Versions({ yours, theirs, isTheirs, onChoose }: VersionsProps) {
  const texts = useMessages(entryMessages);
  return (
    <fieldset className={classes.versions}>
      <legend>{yours.label}</legend>
      {[false, true].map((ofTheirs) => (
        <label key={String(ofTheirs)}>
          <input
            type="radio"
            name={`version-${yours.key}`}
            checked={isTheirs === ofTheirs}
            onChange={() => {
              onChoose(ofTheirs);
            }}
          />
          <span>
            <small>{ofTheirs ? texts.theirs : texts.yours}</small>
            {(ofTheirs ? theirs.value : yours.value) || texts.nothing}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function merged(yours: Draft, theirs: Draft, taken: ReadonlySet<keyof Draft>): Draft {
  const chosen = Object.fromEntries(Object.entries(theirs).filter(([key]) => taken.has(key as keyof Draft)));
  return { ...yours, ...chosen, ...(taken.has('counts') && { rounded: theirs.rounded }) };
}

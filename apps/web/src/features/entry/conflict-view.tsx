import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SideBySide } from '../../components/side-by-side.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { conflictMessages } from './conflict.messages.ts';
import { describeDraft } from './describe-draft.ts';
import { draftOf, type Draft } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import { mergedDraft, versionsOf, type Version } from './merge-drafts.ts';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface ConflictViewProps {
  readonly work: EntryWork;
  readonly theirs: NonNullable<EntryWork['entry']['theirs']>;
  readonly lists: Lists;
}

/** Somebody saved this activity meanwhile: both versions side by side, field by field, with a choice for each. */
export function ConflictView({ work, theirs, lists }: ConflictViewProps) {
  const texts = useMessages(conflictMessages);
  const formats = useFormats();
  const { draft, base } = work.entry;
  const other = draftOf(theirs.activity);
  const tell = (version: Draft) => describeDraft(version, lists, formats);
  const versions = versionsOf(tell(draft), tell(other), base && tell(base));
  const [taken, setTaken] = useState<ReadonlySet<keyof Draft>>(
    () => new Set(versions.filter(({ isTheirsAlone }) => isTheirsAlone).map(({ key }) => key)),
  );
  const take = (key: keyof Draft, isTheirs: boolean) => {
    setTaken(new Set([...[...taken].filter((one) => one !== key), ...(isTheirs ? [key] : [])]));
  };
  return (
    <section className={classes.form} aria-labelledby="entry-conflict">
      <h2 id="entry-conflict">{texts.conflict}</h2>
      <p>
        {theirs.status === 'RETRACTED' ? texts.conflictRetracted : texts.conflictText(formats.number(theirs.revision))}
      </p>
      {versions.length === 0 ? (
        <p>{texts.noDifference}</p>
      ) : (
        <Versions versions={versions} taken={taken} hasBase={base !== null} onTake={take} />
      )}
      <div className={classes.actions}>
        <ActionButton
          className={classes.primary}
          disabled={work.entry.isSaving}
          onClick={() => {
            work.save(mergedDraft(draft, other, taken), theirs.revision);
          }}
        >
          {texts.saveChosen}
        </ActionButton>
        <ActionButton
          disabled={work.entry.isSaving}
          onClick={() => {
            work.takeTheirs(theirs);
          }}
        >
          {texts.takeTheirs}
        </ActionButton>
      </div>
    </section>
  );
}

interface VersionsProps {
  readonly versions: readonly Version[];
  readonly taken: ReadonlySet<keyof Draft>;
  /** What both began with is known. */
  readonly hasBase: boolean;
  readonly onTake: (key: keyof Draft, isTheirs: boolean) => void;
}

function Versions({ versions, taken, hasBase, onTake }: VersionsProps) {
  const texts = useMessages(conflictMessages);
  const { nothing } = useMessages(entryMessages);
  const rows = versions.map(({ key, label, yours, theirs, base }) => {
    const choice = (isTheirs: boolean) => {
      const value = (isTheirs ? theirs : yours) || nothing;
      return (
        <label className={classes.choice}>
          <input
            type="radio"
            name={`version-${key}`}
            aria-label={`${label}: ${isTheirs ? texts.theirs : texts.yours}: ${value}`}
            checked={taken.has(key) === isTheirs}
            onChange={() => {
              onTake(key, isTheirs);
            }}
          />
          {value}
        </label>
      );
    };
    const told = (
      <>
        {label}
        {hasBase && <small className={classes.before}>{texts.before(base || nothing)}</small>}
      </>
    );
    return { key, label: told, cells: [choice(false), choice(true)], isDifferent: true };
  });
  return <SideBySide name={texts.name} heads={[texts.yours, texts.theirs]} rows={rows} />;
}

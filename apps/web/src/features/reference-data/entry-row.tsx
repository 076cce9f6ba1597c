import { Fragment, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { ReferenceEntryPartsFragment } from '../../gql/graphql.ts';
import { langOfText } from '../../language/lang-of-text.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { entryText } from './entry-text.ts';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';
import classes from './reference-data.module.css';

interface EntryRowProps {
  readonly entry: ReferenceEntryPartsFragment;
  readonly choices: Choices;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

/** One entry; its history, and what can be changed, unfold beneath it. */
export function EntryRow({ entry, choices, mayChange, onSaved }: EntryRowProps) {
  const texts = useMessages(referenceDataMessages);
  const formats = useFormats();
  const lang = useLang();
  const [isOpen, setOpen] = useState(false);
  const { name, details } = entryText(entry, { texts, formats, choices, lang });
  return (
    <li>
      <div className={classes.row}>
        <div>
          <strong>{name}</strong>
          <p className={classes.details}>
            {details
              .filter((part) => part !== '')
              .map((part, position) => (
                <Fragment key={`${String(position)} ${part}`}>
                  {position > 0 && ' · '}
                  {/* A source stands as it was written, in whatever language. */}
                  {part === entry.basis ? <span lang={langOfText(part)}>{part}</span> : part}
                </Fragment>
              ))}
          </p>
        </div>
        <ActionButton
          className="screen-only"
          aria-expanded={isOpen}
          aria-label={isOpen ? `${texts.close}: ${name}` : texts.openOf(name)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? texts.close : texts.open}
        </ActionButton>
      </div>
      {isOpen && (
        <EntryPanel
          {...{ entry, choices, mayChange }}
          onSaved={() => {
            setOpen(false);
            onSaved();
          }}
        />
      )}
    </li>
  );
}

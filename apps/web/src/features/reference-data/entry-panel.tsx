import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { ReferenceEntryPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { ChangeForm } from './change-form.tsx';
import { entryActs } from './entry-acts.ts';
import { EntryHistory } from './entry-history.tsx';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';
import classes from './reference-data.module.css';

interface EntryPanelProps {
  readonly entry: ReferenceEntryPartsFragment;
  readonly choices: Choices;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

/** What can be done to an entry, one act at a time, above its history. */
export function EntryPanel({ entry, choices, mayChange, onSaved }: EntryPanelProps) {
  const texts = useMessages(referenceDataMessages);
  const [act, setAct] = useState<string | null>(null);
  const acts = mayChange ? entryActs(entry, texts, choices) : [];
  const chosen = acts.find((one) => one.name === act);
  const stop = () => {
    setAct(null);
  };
  return (
    <div className={classes.panel}>
      {!chosen && acts.length > 0 && (
        <div className={classes.actions}>
          {acts.map((one) => (
            <ActionButton
              key={one.name}
              onClick={() => {
                setAct(one.name);
              }}
            >
              {one.title}
            </ActionButton>
          ))}
        </div>
      )}
      {chosen && <ChangeForm {...{ key: chosen.name, spec: chosen, choices, onSaved, onCancel: stop }} />}
      <EntryHistory key={entry.version} entry={entry} choices={choices} />
    </div>
  );
}

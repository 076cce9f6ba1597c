import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { ReferenceEntryKind, ReferenceEntryPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { addForm } from './add-forms.ts';
import { ChangeForm } from './change-form.tsx';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';
import classes from './reference-data.module.css';

interface AddPanelProps {
  readonly kind: ReferenceEntryKind;
  /** The list or class that the page is narrowed to. */
  readonly list: string;
  readonly choices: Choices;
  readonly entries: readonly ReferenceEntryPartsFragment[];
  readonly onOpen: () => void;
  readonly onSaved: () => void;
}

/** A button that unfolds the form of a new entry. */
export function AddPanel({ kind, list, choices, entries, onOpen, onSaved }: AddPanelProps) {
  const texts = useMessages(referenceDataMessages);
  const [isOpen, setOpen] = useState(false);
  const { add } = texts.pages[kind];
  const turn = () => {
    setOpen(!isOpen);
    if (!isOpen) onOpen();
  };
  if (!isOpen) {
    return (
      <div className="screen-only">
        <ActionButton onClick={turn}>{add}</ActionButton>
      </div>
    );
  }
  return (
    <section className={classes.panel} aria-labelledby="add-entry">
      <h2 id="add-entry">{add}</h2>
      <ChangeForm
        spec={addForm(kind, { texts, choices, list, moreUnits: provincesOf(entries) })}
        choices={choices}
        onSaved={() => {
          setOpen(false);
          onSaved();
        }}
        onCancel={turn}
      />
    </section>
  );
}

/** No map of communes holds the province; its code has two digits. */
function provincesOf(entries: readonly ReferenceEntryPartsFragment[]) {
  const provinces = new Map(
    entries.flatMap(({ unit, unitName }) => (unit?.indexOf('@') === 2 ? [[unit, unitName ?? unit] as const] : [])),
  );
  return [...provinces].map(([value, label]) => ({ value, label }));
}

import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { activityMessages } from './activities.messages.ts';
import { LONGEST_TEXT } from './activities-search.ts';
import classes from './activities-page.module.css';

interface TextSearchFormProps {
  readonly text: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}

/** Words sought in the records. The form begins anew, by its key, where the address brings another text. */
export function TextSearchForm({ text = '', onSearch }: TextSearchFormProps) {
  const texts = useMessages(activityMessages);
  const [typed, setTyped] = useState(text);
  return (
    <form
      className={`${classes.search ?? ''} screen-only`}
      role="search"
      aria-label={texts.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim() === '' ? undefined : typed.trim());
      }}
    >
      <TextField
        type="search"
        label={texts.search}
        hint={texts.searchHint}
        maxLength={LONGEST_TEXT}
        value={typed}
        onChange={setTyped}
      />
      <ActionButton type="submit">{texts.searchDo}</ActionButton>
    </form>
  );
}

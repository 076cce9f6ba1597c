import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ViewerPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { rankOptions, type SearchOption } from './rank-options.ts';
import { SearchResults } from './search-results.tsx';
import { searchMessages } from './search.messages.ts';
import { useOptions } from './use-options.ts';
import classes from './search-dialog.module.css';

interface SearchDialogProps {
  readonly viewer: ViewerPartsFragment;
  readonly onClose: () => void;
}

/** A dialog with the search box: opens at once with the focus in the box, and gives it back when it closes. */
export function SearchDialog({ viewer, onClose }: SearchDialogProps) {
  const texts = useMessages(searchMessages);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would begin at the button that closes.
    dialog.current?.querySelector('input')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={classes.head}>
        <h2 id={id}>{texts.title}</h2>
        <button type="button" className={classes.close} onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </div>
      <SearchBox options={useOptions(viewer)} onOpen={useOpen(onClose)} />
    </dialog>
  );
}

interface SearchBoxProps {
  readonly options: readonly SearchOption[];
  readonly onOpen: (option: SearchOption) => void;
}

/** A combobox with a list beneath: the focus stays in the box, the arrows move the choice. */
function SearchBox({ options, onOpen }: SearchBoxProps) {
  const texts = useMessages(searchMessages);
  const formats = useFormats();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = rankOptions(options, typed);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen) onOpen(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label htmlFor={`${id}-box`}>{texts.label}</label>
      <input
        id={`${id}-box`}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${String(at)}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={move}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <p id={`${id}-hint`} className={classes.hint}>
        {texts.hint}
      </p>
      <SearchResults id={id} found={found} at={at} onPick={onOpen} />
      <p role="status" className={found.length > 0 ? 'visually-hidden' : undefined}>
        {found.length > 0 ? texts.found(formats.number(found.length)) : texts.nothing}
      </p>
    </>
  );
}

/** Where a found thing leads: its page, the overview with the unit chosen, or its entry in the help. */
function useOpen(onClose: () => void): (option: SearchOption) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const kept = pathname === '/' ? search : {};
  return ({ kind, id }) => {
    onClose();
    if (kind === 'page') void navigate({ to: id });
    else if (kind === 'help') void navigate({ to: '/help', search: { term: id } });
    else if (kind === 'district') void navigate({ to: '/', search: { ...kept, district: id } });
    else void navigate({ to: '/', search: { ...kept, unit: id }, hash: 'map' });
  };
}

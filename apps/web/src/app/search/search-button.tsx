import { IconSearch } from '@tabler/icons-react';
import { Suspense, useEffect, useState } from 'react';
import type { ViewerPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { laterPart } from '../later-part.ts';
import { OutOfReach } from '../out-of-reach.tsx';
import { shellMessages } from '../shell.messages.ts';
import classes from '../shell.module.css';

const SearchDialog = laterPart(async () => (await import('./search-dialog.tsx')).SearchDialog, OutOfReach);

/** Opens the search. Ctrl+K and not a single letter: whoever speaks to the computer would set letters off by chance. */
export function SearchButton({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const texts = useMessages(shellMessages);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => {
      window.removeEventListener('keydown', open);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className={classes.setting}
        title={`${texts.search} (Ctrl+K)`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconSearch size={20} aria-hidden />
        <span className="visually-hidden">{texts.search}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog
            viewer={viewer}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

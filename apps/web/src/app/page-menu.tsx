import { Link } from '@tanstack/react-router';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ViewerPartsFragment } from '../gql/graphql.ts';
import { useMessages } from '../language/language-context.tsx';
import { LaterAlertCount } from './later-alert-count.tsx';
import { PAGES } from './pages.ts';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

/** The pages that the viewer may open: a row of words, folded behind a button where the row has no room. */
export function PageMenu({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const texts = useMessages(shellMessages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className={`${classes.setting ?? ''} ${classes.fold ?? ''}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? <IconX size={20} aria-hidden /> : <IconMenu2 size={20} aria-hidden />}
        <span>{texts.pages}</span>
      </button>
      <nav
        id={id}
        aria-label={texts.navigation}
        className={classes.nav}
        data-open={isOpen}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        {PAGES.filter(({ isFor }) => isFor?.(viewer) ?? true).map(({ to, text, isParent }) => (
          <Link key={to} to={to} activeOptions={{ exact: !isParent, includeSearch: false }} onClick={close}>
            {texts[text]}
            {to === '/alerts' && <LaterAlertCount label={texts.newAlerts} />}
          </Link>
        ))}
      </nav>
    </>
  );
}

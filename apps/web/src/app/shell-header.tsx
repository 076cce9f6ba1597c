import { Link } from '@tanstack/react-router';
import type { ViewerPartsFragment } from '../gql/graphql.ts';
import { useMessages } from '../language/language-context.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PageMenu } from './page-menu.tsx';
import { SearchButton } from './search/search-button.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

interface ShellHeaderProps {
  readonly viewer: ViewerPartsFragment | null;
}

export function ShellHeader({ viewer }: ShellHeaderProps) {
  const texts = useMessages(shellMessages);
  return (
    <header className={`${classes.header ?? ''} screen-only`}>
      <div className={classes.bar}>
        <Link to="/" className={classes.brand}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 1.5 28.6 8.75v14.5L16 30.5 3.4 23.25V8.75Z" fill="var(--accent)" />
            <circle cx="16" cy="16" r="3.2" fill="var(--on-accent)" />
            <path
              d="M16 8.6a7.4 7.4 0 0 1 7.4 7.4M16 23.4A7.4 7.4 0 0 1 8.6 16"
              fill="none"
              stroke="var(--on-accent)"
              strokeWidth="2.2"
              strokeLinecap="round"
            />
          </svg>
          <span>
            {texts.product}
            <small>{texts.tagline}</small>
          </span>
        </Link>
        {viewer?.signedIn === true && <PageMenu viewer={viewer} />}
        <div className={classes.settings}>
          {viewer?.signedIn === true && <SearchButton viewer={viewer} />}
          <LanguageSwitch />
          <SchemeSwitch />
          {viewer && <AccountMenu viewer={viewer} />}
        </div>
      </div>
    </header>
  );
}

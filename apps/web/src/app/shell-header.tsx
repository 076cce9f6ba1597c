import { useApolloClient, useMutation } from '@apollo/client/react';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { ActionButton } from '../components/action-button.tsx';
import { SignOutDocument, type ViewerPartsFragment } from '../gql/graphql.ts';
import { useLang, useMessages } from '../language/language-context.tsx';
import { storeLang } from '../language/stored-lang.ts';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

interface ShellHeaderProps {
  readonly viewer: ViewerPartsFragment | null;
}

const PAGES = [
  { to: '/', text: 'overview' },
  { to: '/activities', text: 'activities' },
  { to: '/summaries', text: 'summaries' },
  { to: '/entry', text: 'entry', right: 'mayEnter' },
  { to: '/import', text: 'import', right: 'mayImport' },
] as const;

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
        {viewer?.signedIn === true && (
          <nav aria-label={texts.navigation} className={classes.nav}>
            {PAGES.filter((page) => !('right' in page) || viewer[page.right]).map((page) => (
              <Link key={page.to} to={page.to} activeOptions={{ exact: true, includeSearch: false }}>
                {texts[page.text]}
              </Link>
            ))}
          </nav>
        )}
        <div className={classes.settings}>
          <LanguageSwitch />
          <SchemeSwitch />
          {viewer && <Account viewer={viewer} />}
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const texts = useMessages(shellMessages);
  const other = useLang() === 'vi' ? 'en' : 'vi';
  const navigate = useNavigate();
  const change = () => {
    storeLang(other);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: other }), replace: true, resetScroll: false });
  };
  return (
    <button type="button" className={classes.setting} lang={other} title={texts.switchLanguageHint} onClick={change}>
      {texts.switchLanguage}
    </button>
  );
}

function SchemeSwitch() {
  const texts = useMessages(shellMessages);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? texts.toLight : texts.toDark;
  return (
    <button
      type="button"
      className={classes.setting}
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(dark ? 'light' : 'dark');
      }}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </button>
  );
}

function Account({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const texts = useMessages(shellMessages);
  const lang = useLang();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  if (!viewer.signedIn) {
    return (
      <Link to="/sign-in" className={classes.setting}>
        {texts.signIn}
      </Link>
    );
  }
  const role = lang === 'vi' ? viewer.roleLabelVi : viewer.roleLabelEn;
  const leave = async () => {
    await signOut();
    await client.resetStore();
  };
  return (
    <details className={classes.account}>
      <summary>
        <span className="visually-hidden">{texts.account}: </span>
        {role ?? viewer.name}
      </summary>
      <div className={classes.card}>
        <p>
          <strong>{viewer.name}</strong>
        </p>
        <p>
          {texts.role}: {role}
        </p>
        {viewer.units.length > 0 && (
          <p>
            {texts.units}: {viewer.units.map((unit) => unit.label).join(', ')}
          </p>
        )}
        <ActionButton className={classes.leave} onClick={() => void leave()}>
          {texts.signOut}
        </ActionButton>
      </div>
    </details>
  );
}

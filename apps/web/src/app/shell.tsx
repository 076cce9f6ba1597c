import { useQuery } from '@apollo/client/react';
import { Link, Outlet, useLocation, useMatches, Navigate } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { PageToolsProvider, type PageToolsProps } from '../components/page-tools.tsx';
import { FailureNotice } from '../failure/failure-notice.tsx';
import { CurrentViewerDocument, type ViewerPartsFragment } from '../gql/graphql.ts';
import { useLang, useMessages } from '../language/language-context.tsx';
import { ViewerProvider } from '../session/viewer-context.tsx';
import { laterPart } from './later-part.ts';
import { useLightOnPaper } from './light-on-paper.ts';
import { usePageChange } from './page-change.ts';
import { PageToolsPlace } from './page-tools.tsx';
import { ShellHeader } from './shell-header.tsx';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

// What follows the data, and what enters without a line, come after the page.
const LiveUpdates = laterPart(async () => (await import('./live-updates.tsx')).LiveUpdates);
const OfflineKeeper = laterPart(async () => (await import('./offline-keeper.tsx')).OfflineKeeper);

/** Frame of every page: waits for the viewer, keeps the sample banner in sight, sends strangers to sign in. */
export function Shell() {
  const texts = useMessages(shellMessages);
  const lang = useLang();
  const { data, error, refetch } = useQuery(CurrentViewerDocument, { errorPolicy: 'none' });
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  useLightOnPaper();
  usePageChange();

  const viewer = data?.viewer;
  // Banner and header depend on the viewer: drawn before, they would push the page down a moment later.
  if (!viewer && !error) {
    return (
      <p className={classes.opening} role="status">
        {texts.loading}
      </p>
    );
  }
  return (
    <>
      <a href="#main" className={classes.skip}>
        {texts.skip}
      </a>
      {viewer?.sampleData === true && (
        <>
          <aside className={classes.banner} aria-label={texts.sampleLabel}>
            {texts.sample}
          </aside>
          {/* A banner is printed once, the box in the margin on every sheet. */}
          <style>{`@media print { @page { @bottom-center { content: '${texts.sample}'; font: 600 9pt 'Be Vietnam Pro', sans-serif; } } }`}</style>
        </>
      )}
      <ShellHeader viewer={viewer ?? null} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {viewer ? (
          <ViewerProvider value={viewer}>
            <SignedInOnly signedIn={viewer.signedIn} />
          </ViewerProvider>
        ) : (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        )}
      </main>
      {viewer && <Services viewer={viewer} />}
      <Foot isSignedIn={viewer?.signedIn === true} />
    </>
  );
}

/** On paper it could fill a sheet of its own: pages of figures say it in the head of their first sheet. */
function Foot({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const texts = useMessages(shellMessages);
  return (
    <footer className={`${classes.foot ?? ''} screen-only`}>
      {texts.foot}
      {isSignedIn && <Link to="/help">{texts.help}</Link>}
      <Link to="/accessibility">{texts.accessibility}</Link>
    </footer>
  );
}

function pageTools(props: PageToolsProps) {
  return <PageToolsPlace {...props} />;
}

/** Whoever comes with a link has no session yet. */
const FOR_EVERYBODY: readonly string[] = [
  '/sign-in',
  '/invitation',
  '/new-password',
  '/share',
  '/verify',
  '/accessibility',
];

function SignedInOnly({ signedIn }: { readonly signedIn: boolean }) {
  const location = useLocation();
  const page = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  if (!signedIn && !FOR_EVERYBODY.includes(location.pathname))
    return <Navigate to="/sign-in" search={{ next: location.href }} replace />;
  // The address changes before the page does: the page that is left would ask its questions once more.
  if (!signedIn && !FOR_EVERYBODY.includes(page)) return null;
  return (
    <PageToolsProvider value={pageTools}>
      <Outlet />
    </PageToolsProvider>
  );
}

function Services({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  return (
    <Suspense fallback={null}>
      {viewer.signedIn && <LiveUpdates />}
      {viewer.mayEnter && typeof viewer.account === 'string' && <OfflineKeeper account={viewer.account} />}
    </Suspense>
  );
}

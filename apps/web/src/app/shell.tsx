import { useQuery } from '@apollo/client/react';
import { Outlet, useLocation, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FailureNotice } from '../failure/failure-notice.tsx';
import { CurrentViewerDocument } from '../gql/graphql.ts';
import { useLang, useMessages } from '../language/language-context.tsx';
import { ViewerProvider } from '../session/viewer-context.tsx';
import { useLightOnPaper } from './light-on-paper.ts';
import { useLiveUpdates } from './live-updates.ts';
import { usePageChange } from './page-change.ts';
import { ShellHeader } from './shell-header.tsx';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

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
  useLiveUpdates(data?.viewer.signedIn === true);

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
        <aside className={classes.banner} aria-label={texts.sampleLabel}>
          {texts.sample}
        </aside>
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
      <footer className={classes.foot}>{texts.foot}</footer>
    </>
  );
}

function SignedInOnly({ signedIn }: { readonly signedIn: boolean }) {
  const location = useLocation();
  if (!signedIn && location.pathname !== '/sign-in')
    return <Navigate to="/sign-in" search={{ next: location.href }} replace />;
  return <Outlet />;
}

import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { EntryHelpDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { Help } from './draft.ts';
import { EntryForm } from './entry-form.tsx';
import { entryMessages } from './entry.messages.ts';

import { useEntry, type EntryWork } from './use-entry.ts';
import { useLists } from './use-lists.ts';
import classes from './entry-page.module.css';

// Two people seldom change one activity at once.
const ConflictView = lazy(async () => ({ default: (await import('./conflict-view.tsx')).ConflictView }));

// Below the form, after it.
const RecentEntries = lazy(async () => ({ default: (await import('./recent-entries.tsx')).RecentEntries }));

/** One activity in two minutes, on a phone as well as by keyboard. */
export function EntryPage() {
  const texts = useMessages(entryMessages);
  const viewer = useViewer();
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {viewer.mayEnter ? (
        <Desk account={`${viewer.role ?? ''} ${viewer.name ?? ''}`} />
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      )}
    </>
  );
}

function Desk({ account }: { readonly account: string }) {
  const texts = useMessages(entryMessages);
  const { data, error, refetch } = useQuery(EntryHelpDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{texts.loading}</p>;
  return <Entry help={data.entryHelp} account={account} />;
}

function Entry({ help, account }: { readonly help: Help; readonly account: string }) {
  const work = useEntry(help, account);
  const { entry } = work;
  const { lists, error } = useLists(entry.draft, help);
  return (
    <div className={classes.desk}>
      {error !== undefined && error !== null && <FailureNotice error={error} />}
      {entry.saved !== null ? (
        <Saved work={work} />
      ) : entry.theirs ? (
        <Suspense fallback={null}>
          <ConflictView work={work} theirs={entry.theirs} lists={lists} />
        </Suspense>
      ) : (
        <EntryForm work={work} help={help} lists={lists} />
      )}
      <Suspense fallback={null}>
        <RecentEntries help={help} lists={lists} work={work} />
      </Suspense>
    </div>
  );
}

function Saved({ work }: { readonly work: EntryWork }) {
  const texts = useMessages(entryMessages);
  const again = useRef<HTMLDivElement>(null);
  useEffect(() => {
    again.current?.querySelector('button')?.focus();
  }, []);
  const { draft, saved } = work.entry;
  return (
    <Notice kind="success" title={texts.saved}>
      <p>{saved === 'VERIFIED' ? texts.savedCounts : texts.savedWaits}</p>
      <div ref={again} className={classes.actions}>
        <ActionButton
          className={classes.primary}
          onClick={() => {
            work.repeat(draft);
          }}
        >
          {texts.sameAgain}
        </ActionButton>
        <ActionButton onClick={work.startNew}>{texts.another}</ActionButton>
      </div>
    </Notice>
  );
}

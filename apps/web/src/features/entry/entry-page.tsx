import { useQuery } from '@apollo/client/react';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { EntryHelpDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { RowItem } from '../../outbox/outbox-item.ts';
import type { Help, RecordedEntry } from './draft.ts';
import { EntryForm } from './entry-form.tsx';
import { entryMessages } from './entry.messages.ts';

import { DESK } from './lead-to-desk.ts';
import { useEntry, type EntryWork } from './use-entry.ts';
import { useLists, type Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

// Two people seldom change one activity at once.
const ConflictView = lazy(async () => ({ default: (await import('./conflict-view.tsx')).ConflictView }));

// Nothing waits, mostly.
const OutboxPanel = lazy(async () => ({ default: (await import('./outbox-panel.tsx')).OutboxPanel }));

// Only where the address names an activity.
const AskedRecord = lazy(async () => ({ default: (await import('./asked-record.tsx')).AskedRecord }));

// Many activities at once are entered at a desk.
const EntryGrid = lazy(async () => ({ default: (await import('./entry-grid.tsx')).EntryGrid }));

// Below the form, after it.
const FormTemplates = lazy(async () => ({ default: (await import('./form-templates.tsx')).FormTemplates }));
const RecentEntries = lazy(async () => ({ default: (await import('./recent-entries.tsx')).RecentEntries }));

/** One activity in two minutes, on a phone as well as by keyboard. */
export function EntryPage() {
  const texts = useMessages(entryMessages);
  const viewer = useViewer();
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {viewer.mayEnter ? (
        <Desk account={viewer.account ?? ''} />
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
  const { record } = useSearch({ from: '/entry' });
  const { isTable, setTable, opened, toForm, openRow, taken } = useViews();
  const edit = (recorded: RecordedEntry) => {
    work.edit(recorded);
    toForm();
  };
  return (
    <div className={isTable ? classes.wide : classes.desk}>
      {error !== undefined && error !== null && <FailureNotice error={error} />}
      <Suspense fallback={null}>
        <OutboxPanel {...{ account, work, lists }} onOpen={toForm} onOpenRow={openRow} />
      </Suspense>
      {record !== undefined && (
        <Suspense fallback={null}>
          <AskedRecord key={record} id={record} account={account} work={work} />
        </Suspense>
      )}
      <div className={classes.main} id={DESK} tabIndex={-1}>
        <WayOfEntering isTable={isTable} onChoose={setTable} />
        {isTable ? (
          <Suspense fallback={null}>
            {lists.isReady && <EntryGrid {...{ account, help, lists, opened }} onTaken={taken} onEdit={edit} />}
          </Suspense>
        ) : (
          <OneEntry work={work} help={help} lists={lists} />
        )}
      </div>
      <Suspense fallback={null}>
        {!isTable && <FormTemplates work={work} help={help} />}
        <RecentEntries {...{ account, help, lists, work }} onOpen={toForm} />
      </Suspense>
    </div>
  );
}

interface WayOfEnteringProps {
  readonly isTable: boolean;
  readonly onChoose: (isTable: boolean) => void;
}

function WayOfEntering({ isTable, onChoose }: WayOfEnteringProps) {
  const texts = useMessages(entryMessages);
  return (
    <div className={`${classes.views ?? ''} screen-only`} role="group" aria-label={texts.views}>
      {[false, true].map((ofTable) => (
        <button
          key={String(ofTable)}
          type="button"
          aria-pressed={isTable === ofTable}
          onClick={() => {
            onChoose(ofTable);
          }}
        >
          {ofTable ? texts.asTable : texts.asForm}
        </button>
      ))}
    </div>
  );
}

/** The form or the table, and the row that is to be opened in it. */
function useViews() {
  const [isTable, setTable] = useState(false);
  const [opened, setOpened] = useState<RowItem | null>(null);
  return {
    ...{ isTable, setTable, opened },
    toForm: () => {
      setTable(false);
    },
    openRow: (item: RowItem) => {
      setTable(true);
      setOpened(item);
    },
    taken: useCallback(() => {
      setOpened(null);
    }, []),
  };
}

function OneEntry({ work, help, lists }: { readonly work: EntryWork; readonly help: Help; readonly lists: Lists }) {
  const { saved, theirs } = work.entry;
  if (saved !== null) return <Saved work={work} />;
  if (!theirs) return <EntryForm work={work} help={help} lists={lists} />;
  return (
    <Suspense fallback={null}>
      <ConflictView work={work} theirs={theirs} lists={lists} />
    </Suspense>
  );
}

function Saved({ work }: { readonly work: EntryWork }) {
  const texts = useMessages(entryMessages);
  const { report } = useSearch({ from: '/entry' });
  const again = useRef<HTMLDivElement>(null);
  useEffect(() => {
    again.current?.querySelector('button')?.focus();
  }, []);
  const { draft, saved } = work.entry;
  return (
    <Notice kind="success" title={saved === 'WAITING' ? texts.kept : texts.saved}>
      <p>{saved === 'WAITING' ? texts.keptWaits : saved === 'VERIFIED' ? texts.savedCounts : texts.savedWaits}</p>
      {report !== undefined && (
        <p>
          <Link to="/reporting" search={{ report }}>
            {texts.toReport}
          </Link>
        </p>
      )}
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

import { useApolloClient } from '@apollo/client/react';
import { useState, useSyncExternalStore } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { accountWork } from '../../outbox/account-work.ts';
import { isUnsent, type OutboxItem } from '../../outbox/outbox-item.ts';
import { draftOf, type Help, type RecordedEntry } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import { outboxMessages } from './outbox.messages.ts';
import { useShortText } from './short-text.ts';
import { TakeBack } from './take-back.tsx';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface RecentEntriesProps {
  readonly account: string;
  readonly help: Help;
  readonly lists: Lists;
  readonly work: EntryWork;
  /** Something is opened in the form. */
  readonly onOpen: () => void;
}

/** What this person entered last: to be repeated, changed or taken back. */
export function RecentEntries({ account, help, lists, work, onOpen }: RecentEntriesProps) {
  const texts = useMessages(entryMessages);
  const { outbox } = accountWork(account, useApolloClient());
  const items = useSyncExternalStore(outbox.subscribe, outbox.snapshot).filter(isUnsent);
  if (help.recent.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="entry-recent">
      <h2 id="entry-recent">{texts.recent}</h2>
      <ul>
        {help.recent.map((recorded) => (
          <RecentEntry
            key={recorded.id}
            {...{ account, recorded, lists, work, onOpen }}
            waiting={items.find(({ id }) => id === recorded.id) ?? null}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecentEntryProps extends Omit<RecentEntriesProps, 'help'> {
  readonly recorded: RecordedEntry;
  /** What was decided of it on this device and is not sent yet. */
  readonly waiting: OutboxItem | null;
}

function RecentEntry({ account, recorded, waiting, lists, work, onOpen }: RecentEntryProps) {
  const texts = useMessages(entryMessages);
  const unsent = useMessages(outboxMessages);
  const [isTakingBack, setTakingBack] = useState(false);
  const { activity, status } = recorded;
  // What waits is changed or discarded above, where it stands.
  const isOpen = recorded.isOpen && waiting === null;
  const draft = draftOf(activity);
  const what = useShortText(activity, lists);
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${what}`, onClick: run, children: text });
  const turn = () => {
    setTakingBack(!isTakingBack);
  };
  const atTop = (run: () => void) => () => {
    run();
    onOpen();
    document.getElementById('main')?.scrollIntoView();
    document.getElementById('entry-date')?.focus();
  };
  const repeat = atTop(() => {
    work.repeat(draft);
  });
  const edit = atTop(() => {
    work.edit(recorded);
  });
  return (
    <li>
      <p>
        {what} <small>{texts.states[status]}</small>
        {waiting && <small data-state={waiting.state.kind}> · {unsent.states[waiting.state.kind]}</small>}
      </p>
      <div className={classes.actions}>
        <ActionButton {...act(texts.again, repeat)} />
        {isOpen && <ActionButton {...act(texts.edit, edit)} />}
        {isOpen && status !== 'RETRACTED' && (
          <ActionButton aria-expanded={isTakingBack} {...act(texts.takeBack, turn)} />
        )}
      </div>
      {isTakingBack && <TakeBack {...{ account, recorded }} onDone={turn} />}
    </li>
  );
}

import { useApolloClient } from '@apollo/client/react';
import { useState, useSyncExternalStore } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { CurrentViewerDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountWork, type AccountWork } from '../../outbox/account-work.ts';
import { lineToServer } from '../../outbox/line.ts';
import { isUnsent, type OutboxItem, type RowItem } from '../../outbox/outbox-item.ts';
import { outboxMessages } from './outbox.messages.ts';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import { WaitingItem } from './waiting-item.tsx';
import classes from './entry-page.module.css';

interface OutboxPanelProps {
  readonly account: string;
  readonly work: EntryWork;
  readonly lists: Lists;
  /** Something is opened in the form. */
  readonly onOpen: () => void;
  /** A row is opened in the table. */
  readonly onOpenRow: (item: RowItem) => void;
}

/** A table may leave two hundred rows behind. */
const SHOWN_AT_ONCE = 10;

/** What this device has not sent yet, each with how it stands and the way on; whether there is a line at all. */
export function OutboxPanel({ account, work, lists, onOpen, onOpenRow }: OutboxPanelProps) {
  const texts = useMessages(outboxMessages);
  const formats = useFormats();
  const { outbox, sender } = accountWork(account, useApolloClient());
  const items = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const { id, saved } = work.entry;
  // What is open in the form is told there.
  const isShown = (item: OutboxItem) => item.kind === 'retraction' || item.id !== id || saved !== null;
  const listed = items.filter(isShown).toSorted(byNeed);
  const isAllSent = !listed.some(isUnsent);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? listed : listed.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <LineNotice />
      {listed.length > 0 && (
        <section className={classes.recent} aria-labelledby="entry-outbox">
          <h2 id="entry-outbox">{isAllSent ? texts.justSent : texts.title}</h2>
          {!isAllSent && <SenderNotice sender={sender} />}
          <ul>
            {shown.map((item) => (
              <WaitingItem key={item.id} {...{ item, lists, work, outbox, sender, onOpen, onOpenRow }} />
            ))}
          </ul>
          {shown.length < listed.length && (
            <ActionButton
              onClick={() => {
                setWhole(true);
              }}
            >
              {texts.showAll(formats.number(listed.length))}
            </ActionButton>
          )}
        </section>
      )}
    </>
  );
}

const NEEDS: readonly OutboxItem['state']['kind'][] = ['refused', 'conflict', 'stopped'];

/** What somebody must look at comes first, what was sent last; otherwise as it was written. */
function byNeed(a: OutboxItem, b: OutboxItem): number {
  const rank = ({ state }: OutboxItem) => (NEEDS.includes(state.kind) ? 0 : state.kind === 'sent' ? 2 : 1);
  return rank(a) - rank(b) || a.writtenAt - b.writtenAt;
}

function LineNotice() {
  const texts = useMessages(outboxMessages);
  const formats = useFormats();
  const { isUp, keptAt } = useSyncExternalStore(lineToServer.subscribe, lineToServer.snapshot);
  if (isUp || keptAt === null) return null;
  return (
    <p className={classes.onRecord} role="status">
      <strong>{texts.noLine}.</strong> {texts.noLineText(formats.dateTime(new Date(keptAt).toISOString()))}
    </p>
  );
}

function SenderNotice({ sender }: Pick<AccountWork, 'sender'>) {
  const texts = useMessages(outboxMessages);
  const client = useApolloClient();
  const state = useSyncExternalStore(sender.subscribe, sender.snapshot);
  if (state === 'signedOut')
    return (
      <div role="status">
        <p>{texts.signedOut}</p>
        <ActionButton onClick={() => void client.refetchQueries({ include: [CurrentViewerDocument] })}>
          {texts.signIn}
        </ActionButton>
      </div>
    );
  return (
    <ActionButton disabled={state === 'sending'} onClick={() => void sender.run(true)}>
      {texts.sendNow}
    </ActionButton>
  );
}

import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { AccountWork } from '../../outbox/account-work.ts';
import type { OutboxItem, RowItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import { outboxMessages } from './outbox.messages.ts';
import { useItemText } from './short-text.ts';
import { TakingBack } from './taking-back.tsx';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

export interface WaitingItemProps extends AccountWork {
  readonly item: OutboxItem;
  readonly lists: Lists;
  readonly work: EntryWork;
  /** Something is opened in the form. */
  readonly onOpen: () => void;
  /** A row is opened in the table. */
  readonly onOpenRow: (item: RowItem) => void;
}

/** One decision that waits, how it stands, and the ways on. */
export function WaitingItem({ item, lists, work, outbox, sender, onOpen, onOpenRow }: WaitingItemProps) {
  const texts = useMessages(outboxMessages);
  const what = useItemText(item, lists);
  const { state } = item;
  const resume = () => {
    if (item.kind === 'row') onOpenRow(item);
    else if (item.kind !== 'retraction') {
      work.resume(item);
      onOpen();
      document.getElementById('main')?.scrollIntoView();
    }
  };
  const again = () => {
    void outbox.update(item.id, (now) => outboxSteps.again(now, Date.now())).then(() => sender.run(true));
  };
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${what}`, onClick: run, children: text });
  const isEntry = item.kind !== 'retraction';
  // Both versions are shown with ways of their own: to insist, or to leave it.
  const isSettledBelow = !isEntry && state.kind === 'conflict';
  return (
    <li>
      <p>
        {what} <small data-state={state.kind}>{texts.states[state.kind]}</small>
      </p>
      {state.kind === 'stopped' && <p className={classes.error}>{`${state.reason.title} ${state.reason.remedy}`}</p>}
      {state.kind === 'refused' && isEntry && (
        <p className={classes.error}>{state.faults.map((one) => one.message).join(' ')}</p>
      )}
      {state.kind !== 'sent' && state.kind !== 'sending' && !isSettledBelow && (
        <div className={classes.actions}>
          {isEntry && state.kind === 'conflict' && <ActionButton {...act(texts.compare, resume)} />}
          {isEntry && state.kind === 'refused' && <ActionButton {...act(texts.mend, resume)} />}
          {isEntry && (state.kind === 'waiting' || state.kind === 'held') && (
            <ActionButton {...act(texts.edit, resume)} />
          )}
          {(state.kind === 'stopped' || state.kind === 'held') && <ActionButton {...act(texts.sendAgain, again)} />}
          <Discard what={what} onDiscard={() => void outbox.remove(item.id)} />
        </div>
      )}
      {item.kind === 'retraction' && <TakingBack {...{ item, what, lists, outbox, sender }} />}
    </li>
  );
}

/** In two steps: it is nowhere else. */
function Discard({ what, onDiscard }: { readonly what: string; readonly onDiscard: () => void }) {
  const texts = useMessages(outboxMessages);
  const [isAsking, setAsking] = useState(false);
  const turn = () => {
    setAsking(!isAsking);
  };
  if (!isAsking)
    return (
      <ActionButton aria-label={`${texts.discard}: ${what}`} onClick={turn}>
        {texts.discard}
      </ActionButton>
    );
  return (
    <>
      <ActionButton autoFocus onClick={turn}>
        {texts.keep}
      </ActionButton>
      <ActionButton aria-label={`${texts.discardSure} ${what}`} onClick={onDiscard}>
        {texts.discardSure}
      </ActionButton>
    </>
  );
}

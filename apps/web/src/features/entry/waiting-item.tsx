import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { AccountWork } from '../../outbox/account-work.ts';
import type { OutboxItem, RowItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import { outboxMessages } from './outbox.messages.ts';
import { useItemText } from './short-text.ts';
import { leadToDesk } from './lead-to-desk.ts';
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
export function WaitingItem(props: WaitingItemProps) {
  const { item, lists, outbox, sender } = props;
  const texts = useMessages(outboxMessages);
  const what = useItemText(item, lists);
  const [isMending, setMending] = useState(false);
  const { state } = item;
  const turnMending = (isOn: boolean) => () => {
    setMending(isOn);
  };
  return (
    <li>
      <p>
        {what} <small data-state={state.kind}>{texts.states[state.kind]}</small>
      </p>
      {state.kind === 'stopped' && <p className={classes.error}>{`${state.reason.title} ${state.reason.remedy}`}</p>}
      {state.kind === 'refused' && !isMending && (
        <p className={classes.error}>{state.faults.map((one) => one.message).join(' ')}</p>
      )}
      <Ways {...props} {...{ what, isMending }} onMend={turnMending(true)} />
      {item.kind === 'retraction' && (
        <TakingBack {...{ item, lists, outbox, sender, isMending }} onMended={turnMending(false)} />
      )}
    </li>
  );
}

interface WaysProps extends WaitingItemProps {
  readonly what: string;
  /** The reason of a retraction is being written anew. */
  readonly isMending: boolean;
  readonly onMend: () => void;
}

function Ways({ item, what, work, outbox, sender, isMending, onMend, onOpen, onOpenRow }: WaysProps) {
  const texts = useMessages(outboxMessages);
  const { kind } = item.state;
  const isEntry = item.kind !== 'retraction';
  // Both versions of a retraction are shown beneath, with ways of their own: to insist, or to leave it.
  if (kind === 'sent' || kind === 'sending' || (!isEntry && kind === 'conflict')) return null;
  const resume = () => {
    if (item.kind === 'row') onOpenRow(item);
    else if (item.kind !== 'retraction') {
      work.resume(item);
      onOpen();
      leadToDesk();
    }
  };
  const again = () => {
    void outbox.update(item.id, (now) => outboxSteps.again(now, Date.now())).then(() => sender.run(true));
  };
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${what}`, onClick: run, children: text });
  return (
    <div className={classes.actions}>
      {!isEntry && kind === 'refused' && !isMending && <ActionButton {...act(texts.takeBackAnew, onMend)} />}
      {isEntry && kind === 'conflict' && <ActionButton {...act(texts.compare, resume)} />}
      {isEntry && kind === 'refused' && <ActionButton {...act(texts.mend, resume)} />}
      {isEntry && (kind === 'waiting' || kind === 'held') && <ActionButton {...act(texts.edit, resume)} />}
      {(kind === 'stopped' || kind === 'held') && <ActionButton {...act(texts.sendAgain, again)} />}
      <Discard what={what} onDiscard={() => void outbox.remove(item.id)} />
    </div>
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

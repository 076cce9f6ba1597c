import { lazy, Suspense, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { newUuid } from '../../components/new-uuid.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { AccountWork } from '../../outbox/account-work.ts';
import type { RetractionItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import { outboxMessages } from './outbox.messages.ts';
import { TakeBack } from './take-back.tsx';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

// Two people seldom change one activity at once.
const RetractionConflict = lazy(async () => ({
  default: (await import('./retraction-conflict.tsx')).RetractionConflict,
}));

interface TakingBackProps extends AccountWork {
  readonly item: RetractionItem;
  readonly what: string;
  readonly lists: Lists;
}

/** What was refused about taking an activity back, and what can be done about it here. */
export function TakingBack({ item, what, lists, outbox, sender }: TakingBackProps) {
  const texts = useMessages(outboxMessages);
  const [isMending, setMending] = useState(false);
  const { state, recorded, reason, account } = item;
  const refused = state.kind === 'refused' ? state.faults.map(({ message }) => message).join(' ') : '';
  // Sent anew it waits for a moment, and may be refused once more: whoever mends it goes on in the same field.
  if (isMending)
    return (
      <TakeBack
        {...{ account, recorded }}
        given={{ reason, refused }}
        onDone={() => {
          setMending(false);
        }}
      />
    );
  if (state.kind === 'refused')
    return (
      <>
        <p className={classes.error}>{refused}</p>
        <ActionButton
          aria-label={`${texts.takeBackAnew}: ${what}`}
          onClick={() => {
            setMending(true);
          }}
        >
          {texts.takeBackAnew}
        </ActionButton>
      </>
    );
  if (state.kind !== 'conflict') return null;
  const { theirs } = state;
  const insist = async () => {
    await outbox.update(item.id, (now) => outboxSteps.insisted(now, theirs, newUuid(), Date.now()));
    await sender.run(true);
  };
  return (
    <Suspense fallback={null}>
      <RetractionConflict
        {...{ item, theirs, lists }}
        onInsist={() => void insist()}
        onLeave={() => void outbox.remove(item.id)}
      />
    </Suspense>
  );
}

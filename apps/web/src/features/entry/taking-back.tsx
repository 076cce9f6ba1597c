import { lazy, Suspense } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import type { AccountWork } from '../../outbox/account-work.ts';
import type { RetractionItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import { TakeBack } from './take-back.tsx';
import type { Lists } from './use-lists.ts';

// Two people seldom change one activity at once.
const RetractionConflict = lazy(async () => ({
  default: (await import('./retraction-conflict.tsx')).RetractionConflict,
}));

interface TakingBackProps extends AccountWork {
  readonly item: RetractionItem;
  readonly lists: Lists;
  /** The reason is being written anew. */
  readonly isMending: boolean;
  readonly onMended: () => void;
}

/** What was refused about taking an activity back, and what can be done about it here. */
export function TakingBack({ item, lists, outbox, sender, isMending, onMended }: TakingBackProps) {
  const { state, recorded, reason, account } = item;
  const refused = state.kind === 'refused' ? state.faults.map(({ message }) => message).join(' ') : '';
  // Sent anew it waits for a moment, and may be refused once more: whoever mends it goes on in the same field.
  if (isMending) return <TakeBack {...{ account, recorded }} given={{ reason, refused }} onDone={onMended} />;
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

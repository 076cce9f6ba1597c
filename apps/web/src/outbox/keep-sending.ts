import type { ApolloClient } from '@apollo/client';
import { EntryHelpDocument } from '../gql/graphql.ts';
import { forgetAnswers } from '../session/forget-answers.ts';
import type { AccountWork } from './account-work.ts';
import { lineToServer } from './line.ts';
import { outboxSteps } from './outbox-steps.ts';

/** Many rows are sent one after the other; the pages ask once for all of them. */
const SETTLED_AFTER_MS = 300;
/** Other tabs may not have seen it yet. */
const SHOWN_AS_SENT_MS = 600_000;

/** Sends what waits: at once, when the line or the page comes back, and after each pause. Answers how to end it. */
export function keepSending({ outbox, sender }: AccountWork, client: ApolloClient): () => void {
  let timer: number | undefined;
  let asking: number | undefined;
  let sentBefore = 0;
  const now = () => {
    void sender.run(true);
    if (!lineToServer.snapshot().isUp) void probe();
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') now();
  };
  const whenAnswered = () => {
    if (lineToServer.snapshot().isUp) void sender.run(true);
  };
  const afterChange = () => {
    const items = outbox.snapshot();
    const sent = items.filter(({ state }) => state.kind === 'sent').length;
    if (sent > sentBefore) {
      window.clearTimeout(asking);
      asking = window.setTimeout(() => void askAnew(client), SETTLED_AFTER_MS);
    }
    sentBefore = sent;
    window.clearTimeout(timer);
    const due = outboxSteps.nextDue(items);
    if (due !== null) timer = window.setTimeout(() => void sender.run(), Math.max(due - Date.now(), 0));
  };
  const stopHearing = [outbox.subscribe(afterChange), lineToServer.subscribe(whenAnswered)];
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', whenSeen);
  void forgetSent({ outbox }).then(now);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('online', now);
    document.removeEventListener('visibilitychange', whenSeen);
    for (const stop of stopHearing) stop();
  };
}

/** What was sent on an earlier visit is found among the last entries; the device lets go of it. */
async function forgetSent({ outbox }: Pick<AccountWork, 'outbox'>): Promise<void> {
  const old = Date.now() - SHOWN_AS_SENT_MS;
  for (const { id, state } of await outbox.items())
    if (state.kind === 'sent' && state.at < old) await outbox.remove(id);
}

// Who is signed in is not asked here: whoever is writing is not led away in the middle of a sentence.
async function probe(): Promise<void> {
  const answer = await fetch('/health/live', { cache: 'no-store' }).catch(() => null);
  if (answer?.ok === true) lineToServer.answered();
}

// Saved is saved: that other pages could not be asked anew is for them to tell.
async function askAnew(client: ApolloClient): Promise<void> {
  await forgetAnswers(client).catch(() => undefined);
  await client.refetchQueries({ include: [EntryHelpDocument] }).catch(() => undefined);
}

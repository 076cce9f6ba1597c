import type { ApolloClient } from '@apollo/client';
import { OutboxSender } from './outbox-sender.ts';
import { Outbox, storedRows } from './outbox.ts';
import { sendEntry } from './send-entry.ts';

export interface AccountWork {
  readonly outbox: Outbox;
  readonly sender: OutboxSender;
}

const works = new Map<string, AccountWork>();

/** The outbox of an account and the sender of this tab, made once. */
export function accountWork(account: string, client: ApolloClient): AccountWork {
  const known = works.get(account);
  if (known) return known;
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`lantoa.outbox.${account}`) : null;
  const outbox = new Outbox(account, storedRows(), others);
  const sender = new OutboxSender({
    outbox,
    send: (item) => sendEntry(client, item, document.documentElement.lang === 'en' ? 'en' : 'vi'),
    now: () => Date.now(),
    // Absent on plain http beyond loopback.
    locks: 'locks' in navigator ? navigator.locks : null,
  });
  const work = { outbox, sender };
  works.set(account, work);
  return work;
}

import type { ApolloClient } from '@apollo/client';
import type { Lang } from '../../language/lang.ts';
import { accountWork } from '../../outbox/account-work.ts';
import type { Decision, EntryFault, OutboxState } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import { personalFaults } from '../../outbox/personal-faults.ts';
import { newUuid } from '../../components/new-uuid.ts';
import { outboxMessages } from './outbox.messages.ts';

/** Whoever stands in a village need not wait for a line: what waits is sent later. */
const LONGEST_WAIT_MS = 10_000;

/**
 * How a decision stands. `unkept`: refused by this device, which kept and sent nothing of it; `unstored`: this device could
 * not write it down, and nothing was sent.
 */
export type Standing =
  | OutboxState
  | { readonly kind: 'unkept'; readonly faults: readonly EntryFault[] }
  | { readonly kind: 'unstored'; readonly reason: Extract<OutboxState, { readonly kind: 'stopped' }>['reason'] };

/**
 * Puts decisions into the outbox, sends them, and says how each stands when the server answered or did not. Never rejects.
 * @param decisions of one account
 */
export async function saveByOutbox(
  client: ApolloClient,
  account: string,
  decisions: readonly Decision[],
  lang: Lang,
): Promise<ReadonlyMap<string, Standing>> {
  const { outbox, sender } = accountWork(account, client);
  const begun = Date.now();
  const waiting: OutboxState = { kind: 'waiting', tries: 0, dueAt: begun };
  const stand = new Map<string, Standing>();
  for (const [position, decision] of decisions.entries()) {
    const faults = personalFaults(decision, lang);
    stand.set(decision.id, faults.length > 0 ? { kind: 'unkept', faults } : waiting);
    if (faults.length > 0) continue;
    const item = { ...decision, idempotencyKey: newUuid(), writtenAt: begun + position, state: waiting };
    await outbox.put(item).catch(() => {
      stand.set(decision.id, { kind: 'unstored', reason: outboxMessages[lang].unstored });
    });
  }
  const kept = [...stand].filter(([, { kind }]) => kind === 'waiting');
  if (kept.length === 0) return stand;
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS * Math.ceil(kept.length / 10)));
  // What cannot be noted down of the sending is sent again under its key.
  await Promise.race([sender.run().catch(() => undefined), patience]);
  const states = new Map((await outbox.items().catch(() => [])).map(({ id, state }) => [id, state]));
  return new Map([...stand, ...kept.map(([id, before]) => [id, states.get(id) ?? before] as const)]);
}

/** What is open in the form now, to be mended or written on, stays on the device and is not sent until it is saved there. */
export async function holdInForm(client: ApolloClient, { account, id }: Decision): Promise<void> {
  await accountWork(account, client).outbox.update(id, outboxSteps.held);
}

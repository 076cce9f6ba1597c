import type { OutboxItem, Outcome, WholeActivity } from './outbox-item.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

/** The steps of an entry's way to the record. Pure: time is an argument. */
export const outboxSteps = {
  /** Whoever sends alone may take what waits, and what a closed browser left half sent. */
  isDue({ state }: OutboxItem, now: number): boolean {
    return state.kind === 'sending' || (state.kind === 'waiting' && state.dueAt <= now);
  },

  /** The moment of the next try; null where nothing waits. */
  nextDue(items: readonly OutboxItem[]): number | null {
    const moments = items.flatMap(({ state }) => (state.kind === 'waiting' ? [state.dueAt] : []));
    return moments.length === 0 ? null : Math.min(...moments);
  },

  taken(item: OutboxItem): OutboxItem {
    const tries = item.state.kind === 'waiting' || item.state.kind === 'sending' ? item.state.tries : 0;
    return { ...item, state: { kind: 'sending', tries } };
  },

  held(item: OutboxItem): OutboxItem {
    return { ...item, state: { kind: 'held' } };
  },

  /** To be sent as it stands, under the key it had: nothing was recorded by it, or its first outcome is answered again. */
  again(item: OutboxItem, now: number): OutboxItem {
    return { ...item, state: { kind: 'waiting', tries: 0, dueAt: now } };
  },

  /**
   * What becomes of an item by the outcome of a try.
   * @param item as it stands now
   * @param key of the decision that was sent; where it was written anew meanwhile, the newer one stays and knows the revision
   */
  answered(item: OutboxItem, key: string, outcome: Outcome, now: number): OutboxItem {
    if (item.idempotencyKey !== key)
      return outcome.kind === 'saved' ? { ...item, expectedRevision: outcome.revision } : item;
    if (item.state.kind !== 'sending') return item;
    switch (outcome.kind) {
      case 'saved':
        return { ...item, state: { kind: 'sent', status: outcome.status, at: now } };
      case 'conflict':
        return { ...settleable(item, outcome.activity), state: outcome };
      case 'refused':
      case 'stopped':
        return { ...item, state: outcome };
      case 'signedOut':
        // Until somebody signs in there is nothing to try.
        return { ...item, state: { kind: 'waiting', tries: item.state.tries, dueAt: now + LONGEST_PAUSE_MS } };
      case 'unanswered': {
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** item.state.tries, LONGEST_PAUSE_MS);
        return { ...item, state: { kind: 'waiting', tries: item.state.tries + 1, dueAt: now + pause } };
      }
    }
  },
} as const;

/** A row that met another version goes on as the activity that it was read as: both are laid side by side in the form. */
function settleable(item: OutboxItem, read: WholeActivity | undefined): OutboxItem {
  if (item.kind !== 'row' || !read) return item;
  const { kind: _, row: __, ...parts } = item;
  return { ...parts, activity: read };
}

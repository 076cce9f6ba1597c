import type { OutboxItem, Outcome, RetractionItem, TheirVersion, WholeActivity } from './outbox-item.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
const BEYOND_REACH: ReadonlySet<OutboxItem['state']['kind']> = new Set(['conflict', 'sending', 'sent']);

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

  /**
   * Taken up to be written on: not sent until it is saved. A conflict stays one until it is settled; what is on its way or
   * on record is no longer to be had.
   */
  held: (item: OutboxItem): OutboxItem =>
    BEYOND_REACH.has(item.state.kind) ? item : { ...item, state: { kind: 'held' } },

  /** Given up by whoever had it open: gone where it was taken up, and only there. What waits beside it stays. */
  givenUp: (item: OutboxItem): OutboxItem | null => {
    const isOpen = item.kind !== 'retraction' && (item.state.kind === 'held' || item.state.kind === 'conflict');
    return isOpen ? null : item;
  },

  /** It stands in the table, and is kept there: it goes, unless it was saved from there anew and waits, or is beyond reach. */
  handedOver: (item: OutboxItem): OutboxItem | null =>
    item.kind === 'retraction' || item.state.kind === 'waiting' || BEYOND_REACH.has(item.state.kind) ? item : null,

  /**
   * A retraction that met another version is meant of that one, too.
   * @param theirs the version that was shown; where it is another by now, nobody has seen it yet
   * @param key of the new decision
   */
  insisted(item: OutboxItem, theirs: TheirVersion, key: string, now: number): OutboxItem {
    if (item.kind !== 'retraction' || item.state.kind !== 'conflict') return item;
    if (item.state.theirs.revision !== theirs.revision) return item;
    const meant: Pick<RetractionItem, 'recorded' | 'expectedRevision' | 'idempotencyKey'> = {
      ...{ recorded: item.state.theirs, expectedRevision: item.state.theirs.revision, idempotencyKey: key },
    };
    return { ...item, ...meant, state: { kind: 'waiting', tries: 0, dueAt: now } };
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
        return { ...item, state: { kind: 'sent', status: outcome.status, revision: outcome.revision, at: now } };
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

import type { OutboxItem, Outcome } from './outbox-item.ts';
import { outboxSteps } from './outbox-steps.ts';
import type { Outbox } from './outbox.ts';

/** Whether the last try reached the server, and whether it knew who sends. */
export type SenderState = 'idle' | 'sending' | 'noLine' | 'signedOut';

interface SenderParts {
  readonly outbox: Outbox;
  readonly send: (item: OutboxItem) => Promise<Outcome>;
  readonly now: () => number;
  /** One sender at a time in all tabs of the browser; absent where the browser has no locks: keys keep each effect single. */
  readonly locks: Pick<LockManager, 'request'> | null;
}

/** Sends what waits, oldest first, one after the other; stops at the first that gets no answer. */
export class OutboxSender {
  state: SenderState = 'idle';
  private readonly parts: SenderParts;
  private readonly hearers = new Set<() => void>();
  private running: Promise<void> | null = null;
  /** Asked for while it was sending: what is due, or what waits for a pause to end, too. */
  private askedAgain: 'due' | 'evenNotDue' | null = null;

  constructor(parts: SenderParts) {
    this.parts = parts;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  readonly snapshot = (): SenderState => this.state;

  /** Resolves when nothing that is due is left, or the line is down. `evenNotDue`: the line came back, pauses end. */
  run(evenNotDue = false): Promise<void> {
    if (this.running) {
      this.askedAgain = evenNotDue ? 'evenNotDue' : (this.askedAgain ?? 'due');
      return this.running;
    }
    this.running = this.alone(evenNotDue).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async alone(evenNotDue: boolean): Promise<void> {
    const { locks, outbox } = this.parts;
    const work = async () => {
      try {
        await this.sendAll(evenNotDue);
        for (let again = this.takeAskedAgain(); again; again = this.takeAskedAgain())
          await this.sendAll(again === 'evenNotDue');
      } finally {
        // A device that refuses to write ends the sending: whoever looks must be able to try again.
        if (this.state === 'sending') this.tell('idle');
      }
    };
    if (locks) await locks.request(`lantoa.outbox.${outbox.account}`, work);
    else await work();
  }

  private takeAskedAgain(): OutboxSender['askedAgain'] {
    const asked = this.askedAgain;
    this.askedAgain = null;
    return asked;
  }

  private async sendAll(evenNotDue: boolean): Promise<void> {
    const { outbox, now } = this.parts;
    const tried = new Set<string>();
    const until = evenNotDue ? Infinity : now();
    for (;;) {
      const items = await outbox.items();
      const next = items.find((item) => outboxSteps.isDue(item, until) && !tried.has(item.idempotencyKey));
      if (!next) break;
      tried.add(next.idempotencyKey);
      this.tell('sending');
      const outcome = await this.sendOne(next);
      if (outcome === 'unanswered' || outcome === 'signedOut') {
        this.tell(outcome === 'unanswered' ? 'noLine' : 'signedOut');
        return;
      }
    }
    if (tried.size > 0) this.tell('idle');
  }

  private async sendOne(next: OutboxItem): Promise<Outcome['kind']> {
    const { outbox, send, now } = this.parts;
    const { idempotencyKey: key } = next;
    // Written anew or taken back in this moment: it is left to the next round.
    const taken = await outbox.update(next.id, (item) =>
      item.idempotencyKey === key && outboxSteps.isDue(item, Infinity) ? outboxSteps.taken(item) : item,
    );
    if (taken?.state.kind !== 'sending') return 'stopped';
    const outcome = await send(taken);
    await outbox.update(next.id, (item) => outboxSteps.answered(item, key, outcome, now()));
    return outcome.kind;
  }

  private tell(state: SenderState): void {
    this.state = state;
    for (const hear of this.hearers) hear();
  }
}

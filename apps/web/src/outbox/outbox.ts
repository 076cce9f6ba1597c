import { deviceRows } from './device-rows.ts';
import type { OutboxItem } from './outbox-item.ts';

/** What is kept of an account's unsent work. */
export interface OutboxRows {
  all(account: string): Promise<readonly OutboxItem[]>;
  /** Changes one item in one step; null removes it, or leaves it away. Answers what stands now. */
  update(
    account: string,
    id: string,
    change: (before: OutboxItem | undefined) => OutboxItem | null,
  ): Promise<OutboxItem | null>;
}

/** Rows of IndexedDB; where the browser keeps none, rows that live as long as the page. */
export function storedRows(): OutboxRows {
  const memory = memoryRows();
  return {
    async all(account) {
      const rows = await deviceRows().then(
        (database) => database.getAllFromIndex('outbox', 'account', account),
        () => memory.all(account),
      );
      return rows;
    },
    async update(account, id, change) {
      const database = await deviceRows().catch(() => null);
      if (!database) return memory.update(account, id, change);
      const step = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const after = change(await step.store.get([account, id]));
      if (after) await step.store.put(after);
      else await step.store.delete([account, id]);
      await step.done;
      return after;
    },
  };
}

export function memoryRows(): OutboxRows {
  const rows = new Map<string, OutboxItem>();
  return {
    all: async (account) => [...rows.values()].filter((item) => item.account === account),
    update: async (account, id, change) => {
      const key = `${account} ${id}`;
      const after = change(rows.get(key));
      if (after) rows.set(key, after);
      else rows.delete(key);
      return after;
    },
  };
}

/** The unsent work of one account, the same in every tab. */
export class Outbox {
  readonly account: string;
  private readonly rows: OutboxRows;
  private readonly hearers = new Set<() => void>();
  private readonly others: BroadcastChannel | null;
  /** As read last, oldest first. */
  private shown: readonly OutboxItem[] = [];

  constructor(account: string, rows: OutboxRows, others: BroadcastChannel | null = null) {
    this.account = account;
    this.rows = rows;
    this.others = others;
    others?.addEventListener('message', () => void this.refresh());
  }

  async items(): Promise<readonly OutboxItem[]> {
    const rows = await this.rows.all(this.account);
    return rows.toSorted((a, b) => a.writtenAt - b.writtenAt);
  }

  async put(item: OutboxItem): Promise<void> {
    await this.change(item.id, () => item);
  }

  async remove(id: string): Promise<void> {
    await this.change(id, () => null);
  }

  /** Changes an item that is still there. */
  async update(id: string, change: (before: OutboxItem) => OutboxItem | null): Promise<OutboxItem | null> {
    return this.change(id, (before) => (before ? change(before) : null));
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    void this.refresh();
    return () => this.hearers.delete(hear);
  };

  readonly snapshot = (): readonly OutboxItem[] => this.shown;

  private async change(
    id: string,
    change: (before: OutboxItem | undefined) => OutboxItem | null,
  ): Promise<OutboxItem | null> {
    const after = await this.rows.update(this.account, id, change);
    await this.refresh();
    this.others?.postMessage(id);
    return after;
  }

  private async refresh(): Promise<void> {
    this.shown = await this.items();
    for (const hear of this.hearers) hear();
  }
}

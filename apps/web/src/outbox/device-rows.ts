import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxItem } from './outbox-item.ts';

/** An answer kept for the time without a line. */
export interface KeptAnswer {
  readonly account: string;
  /** Name of the document and its variables. */
  readonly question: string;
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: object;
  /** In ms since 1970. */
  readonly keptAt: number;
}

interface DeviceSchema extends DBSchema {
  outbox: { key: [string, string]; value: OutboxItem; indexes: { account: string } };
  kept: { key: [string, string]; value: KeptAnswer; indexes: { account: string } };
  /** Whose device it is for the time without a line. */
  holder: { key: 'account'; value: string };
}

const NAME = 'lantoa';
const VERSION = 1;

let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;

/** The database of this device. Rejects where the browser keeps none, as some private windows do. */
export function deviceRows(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

// Asynchronous as a whole: where the browser has no such databases at all, it rejects, too.
async function open(): Promise<IDBPDatabase<DeviceSchema>> {
  return openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(database) {
      for (const name of ['outbox', 'kept'] as const) {
        const keyPath = ['account', name === 'outbox' ? 'id' : 'question'];
        database.createObjectStore(name, { keyPath }).createIndex('account', 'account');
      }
      database.createObjectStore('holder');
    },
    // A page of a newer build wants to change the shape: it goes first, and this one opens it anew.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}

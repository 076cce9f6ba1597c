import { openDB, type DBSchema } from 'idb';
import { mayBeKept } from '../../outbox/personal-faults.ts';
import { GRID_COLUMNS, type GridRow } from './grid-state.ts';

interface TableSchema extends DBSchema {
  tables: { key: string; value: { readonly version: number; readonly rows: readonly GridRow[] } };
}

/** Version of the rows: what an older page stored is left aside. */
const VERSION = 1;
// A database of its own: pages of an earlier build go on with theirs.
const tables = async () =>
  openDB<TableSchema>('lantoa-table', 1, { upgrade: (made) => void made.createObjectStore('tables') });

/** What is to be written next, and the writing of it; the newest rows alone matter. */
let next: { readonly account: string; readonly rows: readonly GridRow[] } | null = null;
let writing: Promise<boolean> | null = null;

/** The rows of a table that was left half filled in; none where there are none or storage is closed to us. */
export async function storedGrid(account: string): Promise<readonly GridRow[]> {
  await writing;
  try {
    const database = await tables();
    const stored = await database.get('tables', account);
    database.close();
    return stored?.version === VERSION ? stored.rows : [];
  } catch {
    return [];
  }
}

/**
 * Keeps the rows as they are typed: a killed browser loses none. A text that must not be kept is left out. Resolves to true
 * when these rows, or newer ones, are kept; false without storage: the table lives as long as the page then.
 */
export function storeGrid(account: string, rows: readonly GridRow[]): Promise<boolean> {
  next = { account, rows };
  writing ??= writeAll();
  return writing;
}

export async function forgetGrid(account: string): Promise<void> {
  await storeGrid(account, []);
}

async function writeAll(): Promise<boolean> {
  try {
    const database = await tables();
    try {
      while (next) {
        const { account, rows } = next;
        next = null;
        // As lasting as the outbox, which lets go of a row that is kept here.
        const step = database.transaction('tables', 'readwrite', { durability: 'strict' });
        const written =
          rows.length === 0
            ? step.store.delete(account)
            : step.store.put({ version: VERSION, rows: rows.map(keptRow) }, account);
        await Promise.all([written, step.done]);
      }
    } finally {
      database.close();
    }
    return true;
  } catch {
    next = null;
    return false;
  } finally {
    // In the moment in which nothing is left to be written: what comes after it is written anew.
    writing = null;
  }
}

function keptRow({ carried, cells, ...row }: GridRow): GridRow {
  const kept = cells.map((text, at) => (mayBeKept(GRID_COLUMNS[at] ?? '', text) ? text : ''));
  if (!carried) return { ...row, cells: kept };
  const texts = Object.entries(carried.texts).filter(([field, text]) => mayBeKept(field, text));
  return { ...row, cells: kept, carried: { ...carried, texts: Object.fromEntries(texts) } };
}
